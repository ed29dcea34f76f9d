import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SettleInstant } from '#agreements';
import { coverageAt, coverageInput, RecordCoverage } from '#casework';
import { caseRooms, shelling } from '../../../test/support/case-rooms.js';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database.js';
import { ReadStatus } from '../read-status.js';
import { RebuildTallies } from '../rebuild-tallies.js';
import { Tallies } from '../tallies.js';

const ADA = { kind: 'user', id: 'ada', name: 'Ada' } as const;
let database: FreshDatabase;
let rooms: Awaited<ReturnType<typeof caseRooms>>;
beforeAll(async () => {
  database = await freshDatabase();
  rooms = await caseRooms(database.dataSource, [new Tallies()]);
  // Nothing happened to anybody whom a term protects.
  await rooms.logAndClassify(shelling({ acts: ['troop_movement'], targets: [], narrative: 'Northland Army lorries drove about at Millbank.' }));
});
afterAll(() => database.drop());

const record = (input: Record<string, unknown>) =>
  new RecordCoverage(rooms.changeCases, rooms.agreements).record('river-truce', coverageInput.parse({ restriction: 'denied', from: '2025-03-12T00:00:00+02:00', reason: 'The bridge was closed to monitors.', ...input }), ADA);
const status = () => new ReadStatus(database.dataSource, rooms.agreements, new SettleInstant(database.dataSource, rooms.clock), rooms.clock).read('river-truce', null);

describe('a status', () => {
  it('says that nobody records coverage while nobody does', async () => {
    expect((await status()).status).toMatchObject({ level: 'holding', coverage: { assessed: false, gaps: [], areas: [] } });
  });

  it('is unknown, not holding, while an area is closed to monitors and silent, and says so', async () => {
    const before = (await status()).head.version;
    const gap = await record({ areas: ['north-bank'], party: 'northland' });
    const { status: shown, head } = await status();
    expect(shown).toMatchObject({ level: 'unknown', coverage: { assessed: true, gaps: [{ id: gap.id, restriction: 'denied' }], areas: [{ area: 'north-bank', state: 'unknown', deniedDays: 9, incidents: 0 }] } });
    expect(shown.why.join(' ')).toMatch(/that silence is not quiet/);
    expect(head.version).not.toBe(before);
  });

  it('goes by what happened there once the area is heard of', async () => {
    await rooms.logAndClassify(shelling({ acts: ['troop_movement'], targets: [], narrative: 'Northland Army lorries drove about at Old Ford.', place: { name: 'Old Ford', lat: 15.5, lon: 32.5, precision: 'exact' }, occurredAt: { from: '2025-03-15T05:30:00+02:00', precision: 'exact' }, reportedAt: '2025-03-16T18:00:00+02:00' }));
    expect((await status()).status).toMatchObject({ level: 'holding', coverage: { areas: [{ area: 'north-bank', state: 'restricted', incidents: 1 }] } });
  });

  it('holds again when the gap is withdrawn, and what was known before stays known', async () => {
    const gap = await record({ areas: [], from: '2025-03-19T00:00:00+02:00' });
    const then = rooms.clock.now();
    rooms.clock.advance(60_000);
    await new RecordCoverage(rooms.changeCases, rooms.agreements).withdraw('river-truce', gap.id, { reason: 'The monitors were let through after all.' }, ADA);
    expect((await coverageAt(database.dataSource.manager, 'river-truce', null)).map(({ id }) => id)).not.toContain(gap.id);
    expect((await coverageAt(database.dataSource.manager, 'river-truce', new Date(then.getTime() + 1_000))).map(({ id }) => id)).toContain(gap.id);
  });

  it('rests on tallies that a count from scratch agrees with', async () => {
    expect(await new RebuildTallies(database.dataSource, rooms.clock).check('river-truce')).toEqual([]);
  });

  it.each([
    ['an area that there is not', { areas: ['moon'] }, 'areas[0]'],
    ['a party that there is not', { party: 'atlantis' }, 'party'],
    ['a beginning in the future', { from: '2035-01-01T00:00:00Z' }, 'from'],
  ])('is not moved by a gap with %s', async (_, input, path) => {
    await expect(record(input)).rejects.toMatchObject({ code: 'request_invalid', faults: [{ path }] });
  });

  it('is not moved by ending what is not there, or what has ended', async () => {
    const use = new RecordCoverage(rooms.changeCases, rooms.agreements);
    const gap = await record({ areas: ['south-bank'] });
    await use.end('river-truce', gap.id, { at: '2025-03-13T00:00:00+02:00', reason: 'Opened.' }, ADA);
    await expect(use.end('river-truce', gap.id, { at: '2025-03-14T00:00:00+02:00', reason: 'Opened.' }, ADA)).rejects.toMatchObject({ code: 'state_refused' });
    await expect(use.end('river-truce', 'none', { at: '2025-03-14T00:00:00+02:00', reason: 'Opened.' }, ADA)).rejects.toMatchObject({ code: 'coverage_gap_unknown' });
  });
});
