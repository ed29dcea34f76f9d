import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseRooms, shelling } from '../../../test/support/case-rooms.js';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database.js';
import { riverTruce } from '../../../test/support/river-truce.js';
import { readReclassifications } from './reclassify-incidents.js';

let database: FreshDatabase;
let rooms: Awaited<ReturnType<typeof caseRooms>>;
beforeAll(async () => {
  database = await freshDatabase();
  rooms = await caseRooms(database.dataSource);
});
afterAll(() => database.drop());

const INCIDENTS = 30;
const on = (index: number) => ({ occurredAt: { from: new Date(Date.UTC(2025, 2, 2 + index)).toISOString(), precision: 'day' as const } });
const verdicts = async (): Promise<string[]> => {
  const rows: { verdict: string }[] = await database.dataSource.query(
    `SELECT DISTINCT term_version || ' ' || verdict || CASE WHEN superseded_at IS NULL THEN '' ELSE ' (superseded)' END AS verdict FROM classifications WHERE term = 'no-attacks' AND reading = '' ORDER BY 1`,
  );
  return rows.map(({ verdict }) => verdict);
};
const nextWake = async (): Promise<string | undefined> => {
  const rows: { id: string }[] = await database.dataSource.query("SELECT id FROM outbox WHERE queue = 'reclassify-incidents'");
  return rows[0]?.id;
};
const withoutShelling = (changes: Record<string, unknown> = {}) => {
  const [attacks, monitors] = riverTruce().terms;
  return riverTruce({ ...changes, terms: [{ ...attacks, acts: ['air_strike'] }, monitors] });
};

describe('a new version of an agreement', () => {
  it('is carried into past incidents batch by batch, and says how far it has come', async () => {
    for (let index = 0; index < INCIDENTS; index++) await rooms.logAndClassify(shelling({ ...on(index), narrative: `Shelling number ${index}.` }));
    expect(await verdicts()).toEqual(['1 violation']);

    await rooms.agreements.apply(withoutShelling(), 'test');
    expect(await readReclassifications(database.dataSource, 'river-truce')).toMatchObject([{ version: 2, total: INCIDENTS, done: 0, finishedAt: null }]);

    const first = await nextWake();
    await rooms.reclassifyIncidents.run(first ?? '', 'river-truce', 2);
    const [partWay] = await readReclassifications(database.dataSource, 'river-truce');
    expect(partWay?.done).toBeGreaterThan(0);
    expect(partWay?.done).toBeLessThan(INCIDENTS);

    for (let wake = await nextWake(); wake; wake = await nextWake()) await rooms.reclassifyIncidents.run(wake, 'river-truce', 2);
    expect(await readReclassifications(database.dataSource, 'river-truce')).toMatchObject([{ version: 2, total: INCIDENTS, done: INCIDENTS, finishedAt: expect.any(Date) }]);
  });

  it('leaves the earlier verdicts readable under their version', async () => {
    expect(await verdicts()).toEqual(['1 violation (superseded)', '2 no_violation']);
  });

  it('does the same batch once, though it is woken for it twice', async () => {
    await rooms.agreements.apply(riverTruce(), 'test');
    const wake = (await nextWake()) ?? '';
    await Promise.all([rooms.reclassifyIncidents.run(wake, 'river-truce', 3), rooms.reclassifyIncidents.run(wake, 'river-truce', 3)]);
    const [{ done } = { done: -1 }] = await readReclassifications(database.dataSource, 'river-truce');
    expect(done).toBe(25);
  });

  it('touches only incidents of its own time', async () => {
    await rooms.agreements.apply(withoutShelling({ inForceFrom: '2025-03-20T00:00:00+02:00' }), 'test');
    const [latest] = await readReclassifications(database.dataSource, 'river-truce');
    expect(latest).toMatchObject({ version: 4, total: 12 });
  });

  it('finds names that only it knows in narratives logged before it', async () => {
    const named = { acts: undefined, perpetrators: undefined, targets: undefined, narrative: 'The Lantern Regiment shelled a Southland Army post at Millbank on 9 April 2025. Two soldiers were killed.' };
    const report = await rooms.logAndClassify(shelling({ ...on(38), ...named }));
    const hands = async (): Promise<string[]> => {
      const [row]: { perpetrators: string[] }[] = await database.dataSource.query('SELECT i.perpetrators FROM incidents i JOIN incident_reports l ON l.incident_id = i.id WHERE l.report_id = $1', [report]);
      return row?.perpetrators ?? [];
    };
    expect(await hands()).toEqual([]);
    const { actors } = riverTruce();
    await rooms.agreements.apply(riverTruce({ actors: actors.map((actor) => (actor.id === 'north-army' ? { ...actor, aliases: [...(actor.aliases ?? []), 'Lantern Regiment'] } : actor)) }), 'test');
    for (let wake = await nextWake(); wake; wake = await nextWake()) await rooms.reclassifyIncidents.run(wake, 'river-truce', 5);
    expect(await hands()).toEqual(['north-army']);
  });
});
