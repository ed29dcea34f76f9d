import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseRooms, REPORTER, shelling } from '../../../test/support/case-rooms.js';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database.js';
import { statementsOf } from '../../../test/support/statements.js';
import { incidentFilter, listIncidents } from './incident-list.js';

let database: FreshDatabase;
let rooms: Awaited<ReturnType<typeof caseRooms>>;
beforeAll(async () => {
  database = await freshDatabase();
  rooms = await caseRooms(database.dataSource);
  for (const day of ['01', '03', '05', '07', '09']) {
    await rooms.logAndClassify(shelling({ ...on(day), narrative: `Shelling of the ${day}th.` }));
    rooms.clock.advance(1_000);
  }
  await rooms.logAndClassify(shelling({ ...on('11'), narrative: 'Reed Men were at it.', perpetrators: ['reed-men'], targets: ['north-army'], place: { name: 'Old Ford', lat: 15.5, lon: 32.5, precision: 'exact' } }));
});
afterAll(() => database.drop());

const on = (day: string) => ({ occurredAt: { from: `2025-03-${day}T05:30:00+02:00`, precision: 'hour' as const } });
const list = (query: Record<string, unknown> = {}) => listIncidents(database.dataSource, 'river-truce', incidentFilter.parse(query), true);
const days = async (query: Record<string, unknown>): Promise<string[]> => (await list(query)).items.map(({ occurredAt }) => occurredAt?.from.slice(8, 10) ?? 'undated');

describe('the list of incidents', () => {
  it.each<[string, Record<string, unknown>, string[]]>([
    ['everything, the latest opened first', {}, ['11', '09', '07', '05', '03', '01']],
    ['a time', { from: '2025-03-03T00:00:00+02:00', to: '2025-03-07T00:00:00+02:00' }, ['05', '03']],
    ['a term', { term: 'no-attacks', limit: 2 }, ['11', '09']],
    ['a verdict', { verdict: 'inconclusive' }, ['11']],
    ['a party', { party: 'southland' }, ['11']],
    ['a term that nothing touches', { term: 'monitors-pass' }, []],
    ['a box', { bbox: '32.4,15.4,32.6,15.6' }, ['11']],
    ['a box across the antimeridian', { bbox: '179,-20,-179,20' }, []],
    ['words of a report', { q: 'REED men' }, ['11']],
    ['words with signs that a pattern would take', { q: '100%_' }, []],
    ['a state of verification', { status: 'verified' }, []],
    ['changes since', { updated_since: '2030-01-01T00:00:00Z' }, []],
  ])('by %s', async (_, query, expected) => expect(await days(query)).toEqual(expected));

  it('goes on from page to page until there is none, without a gap or a double', async () => {
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await list({ limit: 4, ...(cursor && { cursor }) });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toHaveLength(6);
    expect(new Set(seen).size).toBe(6);
  });

  it.each(['abc', 'x'.repeat(100)])('refuses the cursor %j', async (cursor) => {
    await expect(list({ cursor })).rejects.toMatchObject({ code: 'cursor_invalid' });
  });

  it.each([{ bbox: '1,2,3' }, { from: 'yesterday' }, { from: '0000-01-01T00:00:00Z' }, { limit: 0 }, { limit: 'many' }, { verdict: 'guilty' }, { order: 'asc' }])('refuses %j', (query) => {
    expect(incidentFilter.safeParse(query).success).toBe(false);
  });

  it('takes as many statements for many as for one', async () => {
    expect(await statementsOf(database.dataSource, () => list({ limit: 1 }))).toBe(await statementsOf(database.dataSource, () => list()));
  });
});

describe('the list of reports', () => {
  it('shows those that were set aside, so that somebody looks', async () => {
    const report = await rooms.log(shelling({ narrative: 'Cannot be classified.' }));
    await rooms.classifyReport.quarantine(await rooms.wakeOf(report), report, 'body_unreadable');
    const { items } = await rooms.readReports.list('river-truce', { state: 'quarantined', limit: 10 }, { by: REPORTER, seesSources: () => true });
    expect(items).toMatchObject([{ id: report, state: 'quarantined', failure: 'body_unreadable' }]);
  });
});
