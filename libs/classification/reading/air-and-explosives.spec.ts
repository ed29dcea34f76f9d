import { describe, expect, it } from 'vitest';
import { prepareAgreement } from '../agreement/prepared-agreement.js';
import type { AgreementModel } from '../agreement-model.js';
import { readNarrative } from './read-narrative.js';

const MODEL: AgreementModel = {
  id: 'made-up', title: 'A made-up truce', effectiveFrom: '2024-01-01', effectiveTo: null, timezone: 'UTC',
  parties: [{ id: 'ostland', name: 'Republic of Ostland', aliases: ['Ostland'], kind: 'state' }, { id: 'front', name: 'River Front', aliases: [], kind: 'non_state_armed_group' }],
  actors: [
    { id: 'ost-army', name: 'Ostland army', aliases: ['7th Brigade'], kind: 'state_forces', affiliations: [{ party: 'ostland', basis: 'organ_of', status: 'established' }] },
    { id: 'front-men', name: 'River Front fighters', aliases: ['RFF'], kind: 'non_state_armed_group', affiliations: [{ party: 'front', basis: 'organ_of', status: 'established' }] },
  ],
  places: [{ id: 'kilo', name: 'Kilo', aliases: [], lat: 1, lon: 1, area: [] }], areas: [], terms: [],
};
const AGREEMENT = prepareAgreement(MODEL);
const acts = (text: string): string[] => readNarrative(text, '2024-11-14T00:00:00Z', AGREEMENT).filter(({ status }) => status === 'asserted' || status === 'alleged').map(({ act }) => act);

describe('aircraft, explosives, exercises and mishaps are told apart', () => {
  const line = (text: string, act: string): void => it(`${act}: ${text}`, () => expect(acts(text)).toContain(act));

  line('Ostland jets dropped two bombs on Kilo.', 'air_strike');
  line('A Su-24 bombed an RFF camp.', 'air_strike');
  line('The plane circled Kilo once and machine-gunned the queue.', 'air_strike');
  line('An RFF drone struck an Ostland army truck.', 'drone_strike');
  line('A man with explosives under his coat blew himself up at the gate of Kilo barracks.', 'suicide_bombing');
  line('Police defused a bomb in Kilo market.', 'explosive_device');
  line('The 7th Brigade laid anti-tank mines on the Kilo road.', 'landmine');
  line('An Ostland helicopter hovered over the RFF post at Kilo for an hour.', 'airspace_violation');
  line('The Ostland army test-fired a missile off the coast.', 'live_fire_exercise');
  line('Two Ostland army trucks collided on the Kilo road, injuring three soldiers.', 'accident');
  line('Children in Kilo were hurt when an unexploded shell went off.', 'accident');
});

describe('what only sounds like it is not read as such', () => {
  const line = (text: string, act: string): void => it(`no ${act}: ${text}`, () => expect(acts(text)).not.toContain(act));

  line('RFF fighters shot down an Ostland helicopter over Kilo.', 'air_strike');
  line('Three drones were shot down by the 7th Brigade over Kilo.', 'drone_strike');
  line('A helicopter flew relief goods to Kilo.', 'airspace_violation');
  line('Gunmen attacked a gold mine near Kilo.', 'landmine');
  line('The talks in Kilo collapsed.', 'accident');
  line('The RFF men set off for Kilo at dawn.', 'explosive_device');
  line('Ostland has announced a live-fire exercise at Kilo.', 'live_fire_exercise');
  line('Ostland soldiers entered the air base at Kilo.', 'airspace_violation');
  line('Engineers carried out a controlled explosion at Kilo.', 'explosive_device');
});
