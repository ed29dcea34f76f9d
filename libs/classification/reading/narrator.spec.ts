import { describe, expect, it } from 'vitest';
import type { AgreementModel } from '../agreement-model.js';
import { prepareAgreement } from '../agreement/prepared-agreement.js';
import { narratorOf } from './narrator.js';
import { readNarrative } from './read-narrative.js';

const organ = (party: string): { party: string; basis: 'organ_of'; status: 'established' }[] => [{ party, basis: 'organ_of', status: 'established' }];

const MODEL: AgreementModel = {
  id: 'made-up', title: 'A made-up truce', effectiveFrom: '2024-01-01', effectiveTo: null, timezone: 'UTC',
  parties: [
    { id: 'valdria', name: 'Government of Valdria', aliases: ['Valdria', 'Lenka government'], kind: 'state' },
    { id: 'river-league', name: 'River Liberation League', aliases: ['RLL', 'River League'], kind: 'non_state_armed_group' },
  ],
  actors: [
    { id: 'army', name: 'Valdria Army', aliases: ['4th Brigade'], kind: 'state_forces', affiliations: organ('valdria') },
    { id: 'cadres', name: 'River League fighters', aliases: [], kind: 'non_state_armed_group', affiliations: organ('river-league') },
    { id: 'dissidents', name: 'Melk dissidents', aliases: ['Melk faction'], kind: 'non_state_armed_group', affiliations: [] },
    { id: 'mission', name: 'Truce Observer Mission', aliases: ['TOM'], kind: 'international_force', affiliations: [] },
    { id: 'civilians', name: 'Civilians', aliases: ['residents'], kind: 'civilians', affiliations: [] },
  ],
  places: [{ id: 'orsk', name: 'Orsk', aliases: [], lat: 1, lon: 1, area: [] }], areas: [], terms: [],
};
const AGREEMENT = prepareAgreement(MODEL);

describe('the name of a source says who "we" are', () => {
  const from = (source: string, expected: string): void => it(source, () => {
    const narrator = narratorOf(source, AGREEMENT);
    expect(narrator === null ? 'nobody known' : [narrator.kind, narrator.who?.actor].filter(Boolean).join(' ')).toBe(expected);
  });
  from('TOM patrol report', 'monitor mission');
  from('observers’ daily log', 'monitor mission');
  from('military observers’ log', 'monitor mission');
  from('joint commission note', 'monitor mission');
  from('communiqué of the Valdria Army', 'force army');
  from('army press release', 'force army');
  from('military radio log', 'force');
  from('relief agency field note', 'relief');
  from('village nurse’s diary', 'civilian');
  from('bus passenger, voice message', 'civilian');
  from('witness statement to a monitor', 'civilian');
  from('media monitoring desk', 'nobody known');
  from('wire agency', 'nobody known');
  from('newspaper correspondent', 'nobody known');
});

/** Act, who did it and what was hit, of the first event that is told of. */
function told(text: string, source: string): string {
  const mention = readNarrative(text, '2024-11-14T00:00:00Z', AGREEMENT, source).find(({ status }) => status === 'asserted' || status === 'alleged');
  if (!mention) return 'nothing told';
  const agents = mention.agents.map(({ actor, party }) => actor ?? party ?? '?').join('+') || '-';
  return `${agents} > ${mention.targets.map(({ object, actor }) => `${object ?? '?'}${actor ? ` ${actor}` : ''}`).join('+') || '-'}`;
}

describe('what is done to "us" is done to whoever tells it', () => {
  const line = (source: string, text: string, expected: string): void => it(text, () => expect(told(text, source)).toBe(expected));
  line('TOM patrol report', 'At the bridge of Orsk, men of 4th Brigade turned back our two jeeps.', 'army > monitors mission');
  line('TOM patrol report', 'River League fighters shot at us near Orsk.', 'cadres > monitors mission');
  line('army bulletin', 'River League fighters shot at us near Orsk.', 'cadres > security_forces army');
  line('village teacher’s letter', 'River League fighters shot at us near Orsk.', 'cadres > civilians');
  line('relief agency field note', 'Soldiers turned back our lorries at Orsk.', 'army > humanitarian');
  line('TOM patrol report', 'Our patrol left Orsk at noon. The patrol was stopped by River League fighters and sent back.', 'cadres > monitors mission');
  line('TOM patrol report', 'Our jeeps were halted by no one at Orsk.', 'nothing told');
  line('TOM patrol report', 'The captain told us that his men stay in Orsk until the rains are over.', 'nothing told');
});

describe('where a text was filed does nothing', () => {
  const line = (text: string, expected: string): void => it(text, () => expect(told(text, 'wire agency')).toBe(expected));
  line('LENKA, 18 Feb - A patrol ran into an ambush near Orsk, killing four soldiers, and the River League claimed the attack.', 'cadres > security_forces army');
  line('LENKA (Agency) – Four soldiers were killed near Orsk.', '- > security_forces army');
  line('Lenka, 5 June 2024. Two shells fell on a farm near Orsk.', '- > civilians');
  line('Lenka shelled Orsk.', 'valdria > ?');
});

describe('within quotation marks "we" are those who say it', () => {
  const line = (text: string, expected: string): void => it(text, () => expect(told(text, 'wire agency')).toBe(expected));
  line('A convoy was ambushed near Orsk. "Our unit carried out the attack, and we are proud of it," the River League’s spokesman said.', 'cadres > ?');
  line('The River League’s spokesman told a hall of guests: "It was a long night. We shelled Orsk at dawn."', 'cadres > ?');
});

describe('who is named beside the subject is the subject', () => {
  const line = (text: string, expected: string): void => it(text, () => expect(told(text, 'wire agency')).toBe(expected));
  line('The Melk faction, the third group in the valley, shelled Orsk.', 'dissidents > ?');
  line('The last of the River League fighters, the rear guard, shot a farmer in Orsk.', 'cadres > civilians');
  line('The River League reached Orsk on Monday. On Tuesday a column of theirs shot a farmer.', 'cadres > civilians');
  line('A soldier was shot dead at Orsk, a deed that the River League admitted.', 'cadres > security_forces army');
  line('A soldier was shot dead at Orsk. The Melk faction laid claim to the killing.', 'dissidents > security_forces army');
});

describe('what an adverb and a participle describe is one thing', () => {
  const line = (text: string, expected: string): void => it(text, () => expect(told(text, 'wire agency')).toBe(expected));
  line('Soldiers fired at three well known traders in Orsk.', 'army > civilians');
  line('Soldiers shelled a newly built school in Orsk.', 'army > critical_infrastructure');
  line('River League fighters shelled two clearly marked ambulances in Orsk.', 'cadres > humanitarian');
});

describe('a later sentence may say whose hand it was', () => {
  const line = (text: string, expected: string): void => it(text, () => expect(told(text, 'wire agency')).toBe(expected));
  line('An army post at Orsk was shelled. A River League captain said that his mortar did it.', 'cadres > security_forces army');
  line('A bus was shot up near Orsk. A court found two River League men guilty of the attack.', 'cadres > civilians');
  line('A bus was shot up near Orsk. Two River League men were convicted of the attack.', 'cadres > civilians');
  line('A bus was shot up near Orsk. The army says that the rebels did it.', '- > civilians');
  line('An army post at Orsk was shelled at noon. The River League’s own fire log has nine rounds for that hour.', 'cadres > security_forces army');
  line('An army post at Orsk was shelled at noon. The River League’s fire log shows no rounds for that hour.', '- > security_forces army');
  line('A leaflet described the River League as the arsonists of Orsk school.', 'nothing told');
  line('River League fighters shelled the 4th Brigade’s observation post at Orsk.', 'cadres > security_forces army');
  line('The farmers were lined up against a wall near Orsk and shot.', '- > civilians');
});
