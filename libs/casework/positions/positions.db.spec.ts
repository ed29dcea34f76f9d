import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseRooms, shelling } from '../../../test/support/case-rooms.js';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database.js';
import type { Author } from '#vocabulary';
import { incidentsOf, readIncident } from '../incidents/incident-view.js';
import { positionInput, type PositionInput } from './position-input.js';
import { shownPositions } from './passed-on-by.js';

let database: FreshDatabase;
let rooms: Awaited<ReturnType<typeof caseRooms>>;
beforeAll(async () => {
  database = await freshDatabase();
  rooms = await caseRooms(database.dataSource);
});
afterAll(() => database.drop());

const ANALYST: Author = { kind: 'user', id: 'u-1', name: 'An analyst' };
let day = 0;
/** An incident of its own, on a day of its own in early March. */
const incident = async (): Promise<string> => {
  day += 1;
  const at = (time: string) => `2025-03-${String(1 + (day % 18)).padStart(2, '0')}T${time}+02:00`;
  const report = await rooms.logAndClassify(shelling({ narrative: `Shelling ${day} at a post.`, source: { name: `Source ${day}` }, occurredAt: { from: at('05:30:00'), precision: 'exact' }, reportedAt: at('18:00:00'), place: { name: `Post ${day}`, lat: 10 + day * 3, lon: 30, precision: 'exact' } }));
  const [row]: { id: string }[] = await database.dataSource.query('SELECT incident_id AS id FROM incident_reports WHERE report_id = $1', [report]);
  return row?.id ?? '';
};
const denial: PositionInput = { party: 'northland', stance: 'denies', statement: 'Not ours.', dated: '2025-03-20', source: { name: 'Foreign ministry' } };
const record = (of: string, otherwise: Partial<PositionInput> = {}, seen: number | null = null) => rooms.recordPosition.record(of, { ...denial, ...otherwise }, ANALYST, seen);
const read = (of: string) => readIncident(database.dataSource, of, null);

describe('the ledger of positions', () => {
  it('keeps what was said, when, by whom, and who recorded it, newest entry first', async () => {
    const of = await incident();
    const first = await record(of, { party: 'southland', stance: 'alleges', dated: '2025-03-19T10:00:00+02:00', statement: 'They fired.' });
    rooms.clock.advance(1_000);
    const second = await record(of);
    const { positions, stances } = await read(of);
    expect(positions.map(({ id }) => id)).toEqual([second, first]);
    expect(positions[0]).toMatchObject({ incident: of, party: 'northland', side: 'northland', stance: 'denies', statement: 'Not ours.', recordedBy: ANALYST, withdrawnAt: null, proposedBy: null });
    expect(positions[0]?.dated).toEqual({ from: '2025-03-19T22:00:00.000Z', to: '2025-03-20T22:00:00.000Z', precision: 'day' });
    expect(stances.map(({ party, stance }) => [party, stance])).toEqual([['northland', 'denies'], ['southland', 'alleges']]);
  });

  it('keeps who passed it on sealed, for those who may see sources', async () => {
    const of = await incident();
    const id = await record(of);
    const { positions } = await read(of);
    expect(shownPositions(positions, await rooms.sources.of('river-truce')).map(({ source }) => source)).toEqual([{ name: 'Foreign ministry' }]);
    expect(shownPositions(positions, null).map(({ source }) => source)).toEqual([{ name: 'withheld' }]);
    expect(JSON.stringify(await database.dataSource.query('SELECT * FROM positions WHERE id = $1', [id]))).not.toContain('Foreign ministry');
  });

  it('shows of each side what it said last, not what was recorded last; an army speaks for its state', async () => {
    const of = await incident();
    await record(of, { party: 'north-army', stance: 'acknowledges', dated: '2025-03-20T09:00:00+02:00' });
    await record(of, { stance: 'denies', dated: '2025-03-19' });
    await record(of, { party: 'reed-men', stance: 'denies' });
    expect((await read(of)).stances.map(({ party, stance }) => [party, stance])).toEqual([['northland', 'acknowledges'], ['reed-men', 'denies']]);
  });

  it('moves the revision of the incident, and tells the listeners what is counted and what is audited', async () => {
    const of = await incident();
    const before = (await read(of)).revision;
    const heard = rooms.heard.length;
    const id = await record(of);
    expect((await read(of)).revision).toBe(before + 1);
    expect(rooms.heard.slice(heard)).toMatchObject([
      { kind: 'incident', before: { stances: [] }, after: { incident: of, stances: [{ party: 'northland', stance: 'denies' }] } },
      { kind: 'record', what: 'position recorded', incident: of, subject: id, before: null, after: { party: 'northland', stance: 'denies' } },
    ]);
    expect(JSON.stringify(rooms.heard.slice(heard))).not.toMatch(/Foreign ministry|Not ours/);
  });

  it('withdraws an entry made in error, with the reason, and keeps it', async () => {
    const of = await incident();
    await record(of, { stance: 'acknowledges', dated: '2025-03-19' });
    const wrong = await record(of);
    await rooms.settlePosition.withdraw(wrong, 'It was about another post.', ANALYST);
    const { positions, stances } = await read(of);
    expect(positions.find(({ id }) => id === wrong)).toMatchObject({ withdrawnBy: ANALYST, withdrawnReason: 'It was about another post.', withdrawnAt: expect.any(String) });
    expect(stances).toMatchObject([{ party: 'northland', stance: 'acknowledges' }]);
    await expect(rooms.settlePosition.withdraw(wrong, 'Again.', ANALYST)).rejects.toMatchObject({ code: 'position_withdrawn' });
  });

  it.each<[string, Partial<PositionInput>, string]>([
    ['a party that the agreement does not know', { party: 'eastland' }, 'party_unknown'],
    ['a day before the incident', { dated: '2025-02-27' }, 'position_date_impossible'],
    ['an instant in the future', { dated: '2025-03-20T14:00:01.001+02:00' }, 'position_date_impossible'],
    ['a day that has not begun', { dated: '2025-03-21' }, 'position_date_impossible'],
    ['a report that is not there', { report: '00000000-0000-7000-8000-000000000000' }, 'report_unknown'],
  ])('refuses %s', async (_, otherwise, code) => {
    const of = await incident();
    rooms.clock.moveTo('2025-03-20T12:00:00Z');
    await expect(record(of, otherwise)).rejects.toMatchObject({ code });
    expect((await read(of)).positions).toEqual([]);
  });

  it('takes a word that was said on the day of the incident', async () => {
    const of = await incident();
    const { occurredAt } = await read(of);
    await expect(record(of, { dated: occurredAt?.from.slice(0, 10) ?? '' })).resolves.toEqual(expect.any(String));
  });

  it('refuses a writer whose incident has changed, and takes any who did not say', async () => {
    const of = await incident();
    const { revision } = await read(of);
    await record(of, {}, revision);
    await expect(record(of, {}, revision)).rejects.toMatchObject({ code: 'write_stale' });
    await record(of);
    expect((await read(of)).positions).toHaveLength(2);
  });

  it('takes twenty entries that come at once, each with an instant of its own', async () => {
    const of = await incident();
    await Promise.all(Array.from({ length: 20 }, () => record(of)));
    const { positions } = await read(of);
    expect(new Set(positions.map(({ recordedAt }) => recordedAt)).size).toBe(20);
  });

  it.each<[string, Record<string, unknown>]>([
    ['no source and no report', { source: undefined }],
    ['a stance that is none', { stance: 'regrets' }],
    ['a date that no calendar has', { dated: '2025-02-30' }],
    ['a time without offset', { dated: '2025-03-10T10:00:00' }],
    ['half a character', { statement: '\uD800' }],
    ['a field that nobody knows', { colour: 'red' }],
  ])('does not read a body with %s', (_, otherwise) => expect(positionInput.safeParse({ ...denial, ...otherwise }).success).toBe(false));
});

describe('what a report has parties say', () => {
  it('is proposed with its words, and counts for nothing until a person confirms it', async () => {
    const { acts: _acts, perpetrators: _who, targets: _whom, killed: _killed, ...bare } = shelling({ place: { name: 'Far post', lat: -40, lon: 30, precision: 'exact' } });
    const narrative = 'The Southland Army accused the Northland Army of shelling a Southland Army post. The Northland Army denied it.';
    const report = await rooms.logAndClassify({ ...bare, narrative, source: { name: 'Wire of the far post' } });
    const [row]: { id: string }[] = await database.dataSource.query('SELECT incident_id AS id FROM incident_reports WHERE report_id = $1', [report]);
    const of = row?.id ?? '';
    const { positions, stances } = await read(of);
    expect(positions.map(({ party, stance, proposedBy }) => `${party} ${stance}, by ${proposedBy}`).toSorted()).toEqual(['north-army denies, by machine', 'south-army alleges, by machine']);
    for (const { span } of positions) expect(narrative.slice(span?.start, span?.end)).toContain('shell');
    expect(stances).toEqual([]);
    const denied = positions.find(({ stance }) => stance === 'denies')?.id ?? '';
    await rooms.settlePosition.confirm(denied, ANALYST);
    expect((await read(of)).stances).toMatchObject([{ party: 'northland', stance: 'denies' }]);
    await expect(rooms.settlePosition.confirm(denied, ANALYST)).rejects.toMatchObject({ code: 'position_settled' });
  });
});

describe('the response clock', () => {
  const notify = (of: string, at = '2025-03-19T23:30:00+02:00') => rooms.notifyParty.notify(of, { party: 'northland', at, how: 'Note verbale' }, ANALYST);
  const stanceAt = async (of: string, now: string) => (await incidentsOf(database.dataSource, [of], null, new Date(now)))[0]?.responses.map(({ party, stance }) => [party, stance]);

  it('runs for fourteen days after the day on which the party was told, in the agreement’s timezone', async () => {
    rooms.clock.moveTo('2025-03-20T12:00:00Z');
    expect(await notify(await incident())).toMatchObject({ respondBy: '2025-04-02T22:00:00.000Z' });
  });

  it('shows the party as silent once it has run out, and not a moment before', async () => {
    const of = await incident();
    await notify(of);
    expect(await stanceAt(of, '2025-04-02T21:59:59.999Z')).toEqual([['northland', null]]);
    expect(await stanceAt(of, '2025-04-02T22:00:00Z')).toEqual([['northland', 'silent']]);
  });

  it('shows what the party said, also through its army', async () => {
    const of = await incident();
    await notify(of);
    await record(of, { party: 'north-army', stance: 'justifies' });
    expect(await stanceAt(of, '2025-05-01T00:00:00Z')).toEqual([['northland', 'justifies']]);
  });

  it('stops where the notification was recorded in error', async () => {
    const of = await incident();
    const { id } = await notify(of);
    await rooms.notifyParty.withdraw(id, 'It was never sent.', ANALYST);
    expect(await stanceAt(of, '2025-05-01T00:00:00Z')).toEqual([]);
    await expect(rooms.notifyParty.withdraw(id, 'Again.', ANALYST)).rejects.toMatchObject({ code: 'position_withdrawn' });
  });

  it('takes no party that is not bound, and no notification of tomorrow', async () => {
    const of = await incident();
    await expect(rooms.notifyParty.notify(of, { party: 'reed-men', at: '2025-03-19T10:00:00Z', how: 'Letter' }, ANALYST)).rejects.toMatchObject({ code: 'party_unknown' });
    await expect(notify(of, '2026-03-19T10:00:00Z')).rejects.toMatchObject({ code: 'position_date_impossible' });
    await expect(notify(of, '2025-02-19T10:00:00Z')).rejects.toThrow('lies before the incident');
  });
});
