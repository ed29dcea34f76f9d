import { describe, expect, it } from 'vitest';
import type { AgreementModel } from '../agreement-model.js';
import { prepareAgreement } from '../agreement/prepared-agreement.js';
import { readNarrative } from './read-narrative.js';

const organ = (party: string): { party: string; basis: 'organ_of'; status: 'established' }[] => [{ party, basis: 'organ_of', status: 'established' }];

/** One state, one movement, a third group and a mission. */
const MODEL: AgreementModel = {
  id: 'made-up', title: 'A made-up truce', effectiveFrom: '2024-01-01', effectiveTo: null, timezone: 'UTC',
  parties: [
    { id: 'valdria', name: 'Government of Valdria', aliases: ['Valdria', 'Lenka government'], kind: 'state' },
    { id: 'river-league', name: 'River Liberation League', aliases: ['RLL', 'River League'], kind: 'non_state_armed_group' },
  ],
  actors: [
    { id: 'army', name: 'Valdria Army', aliases: ['4th Brigade', 'Brodnik Battalion'], kind: 'state_forces', affiliations: organ('valdria') },
    { id: 'police', name: 'Valdria Police', aliases: [], kind: 'police', affiliations: organ('valdria') },
    { id: 'cadres', name: 'River League fighters', aliases: ['Karim Osman’s men', 'Al-Rashida column'], kind: 'non_state_armed_group', affiliations: organ('river-league') },
    { id: 'wardens', name: 'Guards of the Valley', aliases: ['valley wardens'], kind: 'militia', affiliations: [{ party: 'valdria', basis: 'supported_by', status: 'contested' }] },
    { id: 'dissidents', name: 'Melk dissidents', aliases: ['Melk faction'], kind: 'non_state_armed_group', affiliations: [] },
    { id: 'mission', name: 'Truce Observer Mission', aliases: ['TOM'], kind: 'international_force', affiliations: [] },
    { id: 'relief', name: 'Aid agencies', aliases: [], kind: 'civilians', affiliations: [] },
    { id: 'civilians', name: 'Civilians', aliases: ['residents'], kind: 'civilians', affiliations: [] },
  ],
  places: [{ id: 'orsk', name: 'Orsk', aliases: [], lat: 1, lon: 1, area: [] }], areas: [], terms: [],
};
const AGREEMENT = prepareAgreement(MODEL);

/** Who did the first act that the text states or alleges; "?" for somebody, "-" for nobody named; the certainty where it is not stated. */
function hands(text: string): string {
  const mention = readNarrative(text, '2024-11-14T00:00:00Z', AGREEMENT).find(({ status }) => status === 'asserted' || status === 'alleged');
  if (!mention) return 'nothing told';
  return mention.agents.map(({ actor, party, certainty }) => (actor ?? party ?? '?') + (certainty === 'stated' ? '' : ` ${certainty}`)).join('+') || '-';
}

const line = (text: string, expected: string): void => it(text, () => expect(hands(text)).toBe(expected));

describe('a force is known by every form of its name', () => {
  line('RLL fighters ambushed a patrol near Orsk.', 'cadres');
  line('River League gunmen shelled Orsk.', 'cadres');
  line('Valdria troops shelled Orsk.', 'army');
  line('The 4th Bde shelled Orsk.', 'army');
  line('Brigade 4 has shelled Orsk.', 'army');
  line('The Fourth Brigade shelled Orsk.', 'army');
  line('The 7th Brigade shelled Orsk.', 'army');
  line('Brodnik Bn shelled Orsk.', 'army');
  line('Brodneek Battalion shelled Orsk.', 'army');
  line('The Rashida column shelled Orsk.', 'cadres');
  line('Valley Guards shelled Orsk.', 'wardens');
  line('Men of Karim Osman shelled Orsk.', 'cadres');
  line('Lenka shelled Orsk.', 'valdria');
  line('RLL-backed gunmen shelled Orsk.', '?');
  line('An anti-RLL militia shelled Orsk.', '?');
});

describe('words without a name mean the only side that has such', () => {
  line('The army shelled Orsk.', 'army');
  line('Soldiers shelled Orsk.', 'army');
  line('Two warships shelled Orsk.', 'army');
  line('Warplanes bombed Orsk.', 'army');
  line('Government forces shelled Orsk.', 'army');
  line('The rebels shelled Orsk.', 'cadres');
  line('Guerrillas ambushed a patrol near Orsk.', 'cadres');
  line('Insurgents shelled the army post at Orsk.', 'cadres');
  line('Police beat a farmer in Orsk.', 'police');
  line('Sappers of the River League blew up a bridge at Orsk.', 'cadres');
  line('The League shelled Orsk.', 'cadres');
  line('Unidentified gunmen shot a farmer in Orsk.', '? disputed');
  line('The Melk faction met the army at Orsk. Later guerrillas shot a farmer in Orsk.', '?');
});

describe('who is meant is followed over sentences', () => {
  line('The 4th Brigade moved up to Orsk. Its gunners shelled the village.', 'army');
  line('River League fighters crossed the ford near Orsk at dawn. They shelled the village.', 'cadres');
  line('A River League column reached Orsk on Monday. On Tuesday the column shelled the village.', 'cadres');
  line('The River League holds a post above Orsk. On Tuesday fire from the post killed a farmer.', 'cadres');
  line('A column of gunmen, River League fighters, shelled Orsk.', 'cadres');
  line('River League fighters, thirty of them, shelled Orsk.', 'cadres');
  line('The garrison of Orsk, from the 4th Brigade, shelled the village.', 'army');
  line('No River League fighter was near. Armed men came to the farm and shot a farmer.', '?');
  line('Residents watched as the gunmen shot a farmer.', '?');
});

describe('the hand may be named after the deed', () => {
  line('Two rockets hit Orsk on Monday. The rockets came from a River League launcher.', 'cadres');
  line('A farmer was shot in Orsk. The killers were River League men, the mission established.', 'cadres');
  line('Gunmen shot a farmer in Orsk. It was the River League who did it, its commander said.', 'cadres');
  line('A bridge at Orsk was blown up. The task was left to men of the 4th Brigade.', 'army');
  line('A farmer was shot in Orsk. This was done by soldiers on leave.', 'army');
  line('A farmer was shot in Orsk. A River League spokesman claimed responsibility for the killing.', 'cadres');
  line('A farmer was shot in Orsk. The mission attributed the killing to the River League.', 'cadres alleged');
  line('A farmer was shot in Orsk. The army insists that the killers were River League men.', '-');
  line('A farmer was shot in Orsk. According to the army the killers were River League men.', '-');
  line('A farmer was shot in Orsk. The killers were River League men or soldiers.', '-');
});

describe('those who suffer and those who tell are not the hand', () => {
  line('Farmer shot dead outside Orsk school.', '-');
  line('A baker stabbed to death behind Orsk mill.', '-');
  line('According to the mission, shells hit Orsk.', '-');
});
