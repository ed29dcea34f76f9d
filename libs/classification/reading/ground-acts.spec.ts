import { describe, expect, it } from 'vitest';
import { prepareAgreement } from '../agreement/prepared-agreement.js';
import type { AgreementModel } from '../agreement-model.js';
import { readNarrative } from './read-narrative.js';

/** Two made-up sides with a town between them. */
const MODEL: AgreementModel = {
  id: 'made-up', title: 'A made-up truce', effectiveFrom: '2024-01-01', effectiveTo: null, timezone: 'UTC',
  parties: [{ id: 'ostland', name: 'Republic of Ostland', aliases: ['Ostland'], kind: 'state' }],
  actors: [{ id: 'ost-army', name: 'Ostland army', aliases: ['Ostland soldiers', '7th Brigade'], kind: 'state_forces', affiliations: [{ party: 'ostland', basis: 'organ_of', status: 'established' }] }],
  places: [{ id: 'kilo', name: 'Kilo', aliases: [], lat: 1, lon: 1, area: [] }], areas: [], terms: [],
};
const AGREEMENT = prepareAgreement(MODEL);
const STATED = new Set(['asserted', 'alleged']);
/** "act agent" of each mention that is stated or alleged. */
const told = (text: string): string[] =>
  readNarrative(text, '2024-11-14T00:00:00Z', AGREEMENT).filter(({ status }) => STATED.has(status)).map(({ act, agents }) => `${act} ${agents.map((who) => who.actor ?? who.party ?? '?').join('+')}`.trim());

describe('property, ground and posture are read with who did it', () => {
  const line = (text: string, expected: string): void => it(text, () => expect(told(text)).toContain(expected));

  line('Ostland soldiers drove away sixty head of cattle from the pastures near the lake.', 'looting ost-army');
  line('The 7th Brigade bulldozed the apple trees of the mosque.', 'property_destruction ost-army');
  line('Ostland soldiers crossed the armistice line and stayed on the far side for an hour.', 'ground_incursion ost-army');
  line('The 7th Brigade overran the post at the pass.', 'territorial_seizure ost-army');
  line('Kilo changed hands at dawn.', 'territorial_seizure');
  line('The 7th Brigade was flown in to Kilo in nine lifts.', 'troop_movement ost-army');
  line('The 7th Brigade has parked two tanks beside the school.', 'weapons_placement ost-army');
  line('Ostland soldiers are digging trenches along the northern bank.', 'fortification ost-army');
  line('The Ostland army has turned the clinic into a command post.', 'occupation_of_civilian_building ost-army');
  line('A company of the 7th Brigade is billeted in the college.', 'occupation_of_civilian_building ost-army');
});

describe('what looks like it and is not stays out', () => {
  const line = (text: string): void => it(text, () => expect(told(text)).toEqual([]));

  line('Two hundred refugees crossed the border on Tuesday.');
  line('Ostland soldiers helped villagers to build a flood bank of sandbags along the river.');
  line('The Ostland army handed the howitzers over at the museum.');
  line('Customs officers seized 400 cartons of smuggled cigarettes at the crossing.');
  line('The flag flew at half mast over the town hall.');
  line('The firm gained ground on its rivals.');
  line('A football crowd moved into the stadium.');
});
