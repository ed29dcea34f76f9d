import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RemoveSamples } from '#casework';
import { caseRooms, REPORTER, shelling } from '../../test/support/case-rooms.js';
import { freshDatabase, type FreshDatabase } from '../../test/support/fresh-database.js';
import { riverTruce } from '../../test/support/river-truce.js';
import { statementsOf } from '../../test/support/statements.js';
import { ReadStatus } from './read-status.js';
import { RebuildTallies } from './rebuild-tallies.js';
import { Tallies } from './tallies.js';

let database: FreshDatabase;
let rooms: Awaited<ReturnType<typeof caseRooms>>;
let readStatus: ReadStatus;
let rebuild: RebuildTallies;
beforeAll(async () => {
  database = await freshDatabase();
  rooms = await caseRooms(database.dataSource, [new Tallies()]);
  readStatus = new ReadStatus(database.dataSource, rooms.agreements, rooms.settleInstant, rooms.clock);
  rebuild = new RebuildTallies(database.dataSource, rooms.clock);
});
afterAll(() => database.drop());

const status = async (reading: string | null = null) => (await readStatus.read('river-truce', reading)).status;
const on = (day: string) => ({ occurredAt: { from: `${day}T05:30:00+02:00`, precision: 'hour' as const } });

describe('the tallies', () => {
  it('stand at nothing, and the status is unknown, before anything is reported', async () => {
    expect(await status()).toMatchObject({ level: 'unknown', totals: { reports: 0, incidents: 0 }, quietDays: null, lastFoundViolationAt: null });
  });

  it('move with each classified report, and so does the head of the status', async () => {
    const before = await readStatus.head('river-truce', null);
    await rooms.logAndClassify(shelling());
    const after = await readStatus.head('river-truce', null);
    expect(after.version).not.toBe(before.version);
    expect(await status()).toMatchObject({
      level: 'strained',
      totals: { reports: 1, origins: 1, incidents: 1, pendingReview: 1, classified: { violation: 1, inconclusive: 0, no_violation: 0 } },
      terms: [{ id: 'no-attacks', classified: { violation: 1 }, lastIncidentAt: '2025-03-09T22:00:00.000Z' }, { id: 'monitors-pass', classified: { no_violation: 1 }, lastIncidentAt: null }],
      quietDays: 10,
      period: { from: '2025-02-19', to: '2025-03-20', incidents: 1, classified: { violation: 1 } },
      previousPeriod: { from: '2025-01-20', to: '2025-02-18', incidents: 0 },
    });
  });

  it('agree with a count from scratch after reports of every kind, at once and one by one', async () => {
    const days = ['2025-02-10', '2025-03-01', '2025-03-11', '2025-03-11', '2025-03-12'];
    const perpetrators = [['north-army'], ['reed-men'], [], ['south-army']];
    const reports = await Promise.all(
      days.flatMap((day, index) => perpetrators.map((who) => rooms.log(shelling({ ...on(day), perpetrators: who, source: { name: `Source ${index % 3}` }, narrative: `Account ${index} of ${who.join()}.` })))),
    );
    await Promise.all(reports.map((report) => rooms.classify(report)));
    await rooms.logAndClassify(shelling({ narrative: 'Nothing happened.', occurredAt: undefined, acts: undefined, perpetrators: undefined, targets: undefined, place: undefined, killed: undefined }));
    expect(await rebuild.check('river-truce')).toEqual([]);
  });

  it('are found out where they were tampered with, and put right', async () => {
    await database.dataSource.query(`UPDATE tallies SET n = n + 7 WHERE scope = 'total' AND metric = 'violation' AND day = '-infinity' AND reading = ''`);
    const [difference, ...others] = await rebuild.check('river-truce');
    expect(others).toEqual([]);
    expect(difference).toMatchObject({ scope: 'total', metric: 'violation', day: null });
    expect((difference?.tallied ?? 0) - (difference?.counted ?? 0)).toBe(7);
    expect(await rebuild.rebuild('river-truce')).toHaveLength(1);
    expect(await rebuild.check('river-truce')).toEqual([]);
  });

  it('go back to where they were when the sample reports are removed', async () => {
    const before = await status();
    const { id } = await rooms.logReport.log('river-truce', shelling({ ...on('2025-03-18'), narrative: 'A sample.', source: { name: 'Sample source' } }), REPORTER, { sample: true });
    await rooms.classify(id);
    expect((await status()).totals).not.toEqual(before.totals);
    const removeSamples = new RemoveSamples(rooms.changeCases, rooms.agreements);
    expect(await removeSamples.remove('river-truce')).toBe(1);
    expect((await status()).totals).toEqual(before.totals);
    expect(await rebuild.check('river-truce')).toEqual([]);
  });

  it('are read with as many statements for one incident as for many', async () => {
    const few = await statementsOf(database.dataSource, status);
    for (let day = 1; day <= 5; day++) await rooms.logAndClassify(shelling({ ...on(`2025-04-0${day}`) }));
    expect(few).toBeGreaterThan(1);
    expect(await statementsOf(database.dataSource, status)).toBe(few);
  });

  it('do not pass a reading off as kept under which incidents were not judged', async () => {
    const readings = [{ id: 'north-view', party: 'northland', title: 'As Northland reads it', terms: ['no-attacks'], text: 'Every shot counts.' }];
    await rooms.agreements.apply(riverTruce({ readings }), 'test');
    expect(await status('north-view')).toMatchObject({ level: 'unknown', why: expect.arrayContaining([expect.stringMatching(/were not judged under this reading/)]) });
    await rooms.logAndClassify(shelling({ ...on('2025-03-19'), narrative: 'Judged under the reading from the first.' }));
    expect((await status('north-view')).totals.classified.violation).toBe(1);
    expect(await rebuild.check('river-truce')).toEqual([]);
  });

  it('show the terms of the version in force today, not those of one that is still to come, and whatever is counted', async () => {
    const before = await status();
    const [, monitors] = riverTruce().terms;
    await rooms.agreements.apply(riverTruce({ inForceFrom: '2027-01-01T00:00:00+02:00', terms: [monitors] }), 'test');
    expect(await status()).toMatchObject({ agreementVersion: before.agreementVersion, terms: [{ id: 'no-attacks' }, { id: 'monitors-pass' }] });
  });

  it('know neither an agreement nor a reading that is not there', async () => {
    await expect(readStatus.head('no-such', null)).rejects.toMatchObject({ code: 'agreement_unknown' });
    await expect(readStatus.head('river-truce', 'no-such')).rejects.toMatchObject({ code: 'reading_unknown' });
  });
});
