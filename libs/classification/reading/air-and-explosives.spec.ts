import { describe, expect, it } from 'vitest';
import { actsTold } from './ostland-truce.fixture.js';

describe('aircraft, explosives, exercises and mishaps are told apart', () => {
  const line = (text: string, act: string): void => it(`${act}: ${text}`, () => expect(actsTold(text)).toContain(act));

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
  const line = (text: string, act: string): void => it(`no ${act}: ${text}`, () => expect(actsTold(text)).not.toContain(act));

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
