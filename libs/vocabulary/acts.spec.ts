import { describe, expect, it } from 'vitest';
import { ACLED_SUB_EVENTS, ACTS, PLOVER_CODES, type ActCode, type ActRow } from './index.js';

const acts = Object.entries(ACTS) as [ActCode, ActRow][];

describe('acts', () => {
  it.each(acts)('%s names codes that ACLED and PLOVER have, or none', (_code, row) => {
    expect(row.acled === null || ACLED_SUB_EVENTS[row.acled.subEvent] === row.acled.event).toBe(true);
    expect([...PLOVER_CODES, null]).toContain(row.plover);
  });

  it('of one group stand together, so that a list can be shown under headings', () => {
    const runs = acts.map(([, row]) => row.group).filter((group, at, all) => group !== all[at - 1]);
    expect(runs).toEqual([...new Set(runs)]);
  });

  it.each<[ActCode, string | null, string | null]>([
    ['shelling', 'Shelling/artillery/missile attack', 'ASSAULT'],
    ['drone_strike', 'Air/drone strike', 'ASSAULT'],
    ['abduction', 'Abduction/forced disappearance', 'COERCE'],
    ['looting', 'Looting/property destruction', 'COERCE'],
    ['troop_movement', 'Change to group/activity', 'MOBILIZE'],
    ['arms_supply', null, 'AID'],
    ['withdrawal_failure', null, 'REJECT'],
    ['negotiation', 'Agreement', 'CONSULT'],
    ['accident', null, null],
  ])('%s is nearest to %s in ACLED and %s in PLOVER', (code, subEvent, plover) => {
    const row: ActRow = ACTS[code];
    expect([row.acled?.subEvent ?? null, row.plover]).toEqual([subEvent, plover]);
  });
});

describe('ACLED sub-events', () => {
  it('are the 25 of the codebook, under its six events', () => {
    expect(Object.keys(ACLED_SUB_EVENTS)).toHaveLength(25);
    expect(new Set(Object.values(ACLED_SUB_EVENTS))).toEqual(
      new Set(['Battles', 'Explosions/Remote violence', 'Violence against civilians', 'Protests', 'Riots', 'Strategic developments']),
    );
  });
});
