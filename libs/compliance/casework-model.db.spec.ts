import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readIncident } from '#casework';
import { TrucelineError, type Author } from '#vocabulary';
import { caseRooms, shelling } from '../../test/support/case-rooms.js';
import { freshDatabase, type FreshDatabase } from '../../test/support/fresh-database.js';
import { RebuildTallies } from './rebuild-tallies.js';
import { Tallies } from './tallies.js';

let database: FreshDatabase;
let rooms: Awaited<ReturnType<typeof caseRooms>>;
let tallies: RebuildTallies;
beforeAll(async () => {
  database = await freshDatabase();
  rooms = await caseRooms(database.dataSource, [new Tallies()]);
  tallies = new RebuildTallies(database.dataSource, rooms.clock);
});
afterAll(() => database.drop());

const BY: Author = { kind: 'user', id: 'u-1', name: 'An analyst' };
const query = <Row>(statement: string, values: unknown[] = []): Promise<Row[]> => database.dataSource.query(statement, values);
const pick = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % items.length];

type Step = { kind: 'log' | 'copy' | 'merge' | 'split' | 'link' | 'unlink' | 'move' | 'undo' | 'position' | 'withdraw'; a: number; b: number };
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('log', 'log', 'copy', 'merge', 'split', 'link', 'unlink', 'move', 'undo', 'position', 'position', 'withdraw'),
  a: fc.nat(1000),
  b: fc.nat(1000),
});

let logged = 0;
const narratives: string[] = [];
const place = (at: number) => ({ name: `Post ${at % 4}`, lat: 10 + (at % 4) * 5, lon: 30, precision: 'exact' as const });

async function take({ kind, a, b }: Step): Promise<void> {
  const open = (await query<{ id: string }>("SELECT id FROM incidents WHERE state = 'open' ORDER BY id")).map(({ id }) => id);
  const links = await query<{ incident: string; report: string }>('SELECT incident_id AS incident, report_id AS report FROM incident_reports WHERE unlinked_at IS NULL ORDER BY id');
  const [incident, other] = [pick(open, a), pick(open, b)];
  const link = pick(links, a);
  const reason = 'By chance.';
  if (kind === 'log' || kind === 'copy') {
    logged += 1;
    const words = Array.from({ length: 14 }, (_, word) => `word${word}of${logged}`).join(' ');
    const narrative = kind === 'copy' ? (pick(narratives, b) ?? words) : `Shells fell: ${words}.`;
    narratives.push(narrative);
    await rooms.logAndClassify(shelling({ narrative, source: { name: `Source ${b % 5}` }, place: place(a), perpetrators: [['north-army'], ['reed-men'], []][b % 3] }));
  } else if (kind === 'merge' && incident && other) await rooms.mergeIncidents.merge({ into: incident, from: [other], reason }, BY);
  else if (kind === 'split' && link) await rooms.splitIncident.split({ incident: link.incident, reports: [link.report], reason }, BY);
  else if (kind === 'link' && link && other) await rooms.relinkReport.link({ incident: other, report: link.report, reason }, BY);
  else if (kind === 'unlink' && link) await rooms.relinkReport.unlink({ ...link, reason }, BY);
  else if (kind === 'move' && link && other) await rooms.relinkReport.move({ report: link.report, from: link.incident, to: other, reason }, BY);
  else if (kind === 'undo') {
    const operation = pick(await query<{ id: string }>('SELECT id FROM case_operations ORDER BY id DESC LIMIT 4'), a);
    if (operation) await rooms.undoOperation.undo(operation.id, reason, BY);
  } else if (kind === 'position' && incident) {
    const stance = pick(['alleges', 'denies', 'counter_alleges', 'justifies', 'acknowledges'] as const, b) ?? 'denies';
    await rooms.recordPosition.record(incident, { party: ['northland', 'southland', 'reed-men'][a % 3] ?? '', stance, dated: '2025-03-20', source: { name: 'Press' } }, BY);
  } else if (kind === 'withdraw') {
    const position = pick(await query<{ id: string }>('SELECT id FROM positions WHERE withdrawn_at IS NULL ORDER BY id'), a);
    if (position) await rooms.settlePosition.withdraw(position.id, reason, BY);
  }
}

/** Refusals of what cannot be done are part of the game; anything else is a defect. */
async function attempt(each: Step): Promise<void> {
  try {
    await take(each);
  } catch (error) {
    if (!(error instanceof TrucelineError)) throw error;
  }
}

const kept = async (): Promise<Record<string, number>> =>
  Object.fromEntries(await Promise.all(['incidents', 'incident_reports', 'classifications', 'positions', 'case_operations', 'link_refusals', 'reports'].map(async (table) => [table, (await query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n ?? 0] as const)));

describe('casework by hand and by machine, at random', () => {
  it('keeps every report, every id, every refusal, every row and every count', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 25 }), async (steps) => {
        let before = await kept();
        for (const each of steps) {
          await attempt(each);
          const after = await kept();
          for (const [table, rows] of Object.entries(before)) expect(after[table], table).toBeGreaterThanOrEqual(rows);
          before = after;
        }
        expect(await tallies.check('river-truce')).toEqual([]);
        // A report belongs to an open incident, or a person took it away, or none was ever found for it.
        expect(await query(
          `SELECT r.id FROM reports r WHERE EXISTS (SELECT FROM incident_reports l WHERE l.report_id = r.id)
              AND NOT EXISTS (SELECT FROM incident_reports l JOIN incidents i ON i.id = l.incident_id WHERE l.report_id = r.id AND l.unlinked_at IS NULL AND i.state = 'open')
              AND NOT EXISTS (SELECT FROM incident_reports l WHERE l.report_id = r.id AND l.unlinked_by_operation IS NOT NULL)`,
        )).toEqual([]);
        expect(await query("SELECT i.id FROM incidents i JOIN incident_reports l ON l.incident_id = i.id WHERE l.unlinked_at IS NULL AND i.state <> 'open'")).toEqual([]);
        expect(await query("SELECT i.id FROM incidents i WHERE i.state = 'open' AND NOT EXISTS (SELECT FROM incident_reports l WHERE l.incident_id = i.id AND l.unlinked_at IS NULL)")).toEqual([]);
        // The machine made no link that was refused when it made it, nor one of a copy word for word.
        expect(await query(
          `SELECT l.id FROM incident_reports l JOIN link_refusals f ON f.incident_id = l.incident_id JOIN reports r ON r.id = l.report_id JOIN reports o ON o.id = f.report_id
            WHERE l.linked_by_operation IS NULL AND (o.id = r.id OR o.text_hash = r.text_hash)
              AND l.linked_at > f.refused_at AND (f.lifted_at IS NULL OR f.lifted_at > l.linked_at)`,
        )).toEqual([]);
        for (const { id } of await query<{ id: string }>('SELECT id FROM incidents')) expect((await readIncident(database.dataSource, id, null)).state).not.toBe('merged');
      }),
      { numRuns: 8, interruptAfterTimeLimit: 60_000, seed: 4 },
    );
    const [done] = await query<{ n: number }>("SELECT count(DISTINCT kind)::int AS n FROM case_operations");
    expect(done?.n).toBe(6);
  }, 120_000);
});
