import { describe, expect, it } from 'vitest';
import type { AgreementModel } from '../agreement-model.js';
import { prepareAgreement } from '../agreement/prepared-agreement.js';
import { readNarrative } from './read-narrative.js';

const organ = (party: string): { party: string; basis: 'organ_of'; status: 'established' }[] => [{ party, basis: 'organ_of', status: 'established' }];

/** One state, one movement, a third group and a mission. */
const MODEL: AgreementModel = {
  id: 'made-up', title: 'A made-up truce', effectiveFrom: '2024-01-01', effectiveTo: null, timezone: 'UTC',
  parties: [
    { id: 'nordmark', name: 'Government of Nordmark', aliases: ['Nordmark', 'Dunmore government'], kind: 'state' },
    { id: 'hill-front', name: 'Hill Liberation Front', aliases: ['HLF', 'Hill Front'], kind: 'non_state_armed_group' },
  ],
  actors: [
    { id: 'army', name: 'Nordmark Army', aliases: ['4th Brigade', 'Skarvik Battalion'], kind: 'state_forces', affiliations: organ('nordmark') },
    { id: 'police', name: 'Nordmark Police', aliases: [], kind: 'police', affiliations: organ('nordmark') },
    { id: 'cadres', name: 'Hill Front fighters', aliases: ['Karim Osman’s men', 'Al-Rashida column'], kind: 'non_state_armed_group', affiliations: organ('hill-front') },
    { id: 'wardens', name: 'Guards of the Valley', aliases: ['valley wardens'], kind: 'militia', affiliations: [{ party: 'nordmark', basis: 'supported_by', status: 'contested' }] },
    { id: 'dissidents', name: 'Tarrow dissidents', aliases: ['Tarrow faction'], kind: 'non_state_armed_group', affiliations: [] },
    { id: 'mission', name: 'Truce Observer Mission', aliases: ['TOM'], kind: 'international_force', affiliations: [] },
    { id: 'relief', name: 'Aid agencies', aliases: [], kind: 'civilians', affiliations: [] },
    { id: 'civilians', name: 'Civilians', aliases: ['residents'], kind: 'civilians', affiliations: [] },
  ],
  places: [{ id: 'kestrel', name: 'Kestrel', aliases: [], lat: 1, lon: 1, area: [] }], areas: [], terms: [],
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
  line('HLF fighters ambushed a patrol near Kestrel.', 'cadres');
  line('Hill Front gunmen shelled Kestrel.', 'cadres');
  line('Nordmark troops shelled Kestrel.', 'army');
  line('The 4th Bde shelled Kestrel.', 'army');
  line('Brigade 4 has shelled Kestrel.', 'army');
  line('The Fourth Brigade shelled Kestrel.', 'army');
  line('The 7th Brigade shelled Kestrel.', 'army');
  line('Skarvik Bn shelled Kestrel.', 'army');
  line('Scarvik Battalion shelled Kestrel.', 'army');
  line('The Rashida column shelled Kestrel.', 'cadres');
  line('Valley Guards shelled Kestrel.', 'wardens');
  line('Men of Karim Osman shelled Kestrel.', 'cadres');
  line('Dunmore shelled Kestrel.', 'nordmark');
  line('HLF-backed gunmen shelled Kestrel.', '?');
  line('An anti-HLF militia shelled Kestrel.', '?');
});

describe('words without a name mean the only side that has such', () => {
  line('The army shelled Kestrel.', 'army');
  line('Soldiers shelled Kestrel.', 'army');
  line('Two warships shelled Kestrel.', 'army');
  line('Warplanes bombed Kestrel.', 'army');
  line('Government forces shelled Kestrel.', 'army');
  line('The rebels shelled Kestrel.', 'cadres');
  line('Guerrillas ambushed a patrol near Kestrel.', 'cadres');
  line('Insurgents shelled the army post at Kestrel.', 'cadres');
  line('Police beat a farmer in Kestrel.', 'police');
  line('Sappers of the Hill Front blew up a bridge at Kestrel.', 'cadres');
  line('The Front shelled Kestrel.', 'cadres');
  line('Unidentified gunmen shot a farmer in Kestrel.', '? disputed');
  line('The Tarrow faction met the army at Kestrel. Later guerrillas shot a farmer in Kestrel.', '?');
});

describe('who is meant is followed over sentences', () => {
  line('The 4th Brigade moved up to Kestrel. Its gunners shelled the village.', 'army');
  line('Hill Front fighters crossed the ford near Kestrel at dawn. They shelled the village.', 'cadres');
  line('A Hill Front column reached Kestrel on Monday. On Tuesday the column shelled the village.', 'cadres');
  line('The Hill Front holds a post above Kestrel. On Tuesday fire from the post killed a farmer.', 'cadres');
  line('A column of gunmen, Hill Front fighters, shelled Kestrel.', 'cadres');
  line('Hill Front fighters, thirty of them, shelled Kestrel.', 'cadres');
  line('The garrison of Kestrel, from the 4th Brigade, shelled the village.', 'army');
  line('No Hill Front fighter was near. Armed men came to the farm and shot a farmer.', '?');
  line('Residents watched as the gunmen shot a farmer.', '?');
});

describe('the hand may be named after the deed', () => {
  line('Six mortar rounds hit Kestrel on Monday. The rounds came from a Hill Front battery.', 'cadres');
  line('A farmer was shot in Kestrel. The killers were Hill Front men, the mission established.', 'cadres');
  line('Gunmen shot a farmer in Kestrel. It was the Hill Front who did it, its commander said.', 'cadres');
  line('A bridge at Kestrel was blown up. The job was given to sappers of the 4th Brigade.', 'army');
  line('A farmer was shot in Kestrel. This was done by soldiers, in daylight.', 'army');
  line('A farmer was shot in Kestrel. A Hill Front spokesman claimed responsibility for the killing.', 'cadres');
  line('A farmer was shot in Kestrel. The mission attributed the killing to the Hill Front.', 'cadres alleged');
  line('A farmer was shot in Kestrel. The army insists that the killers were Hill Front men.', '-');
  line('A farmer was shot in Kestrel. According to the army the killers were Hill Front men.', '-');
  line('A farmer was shot in Kestrel. The killers were Hill Front men or soldiers.', '-');
});

describe('those who suffer and those who tell are not the hand', () => {
  line('Farmer shot dead outside Kestrel school.', '-');
  line('A farmer knifed to death on the Kestrel road.', '-');
  line('According to the mission, shells hit Kestrel.', '-');
});
