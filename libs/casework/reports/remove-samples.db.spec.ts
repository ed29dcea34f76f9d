import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseRooms, REPORTER, shelling } from '../../../test/support/case-rooms.js';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database.js';
import { RemoveSamples } from './remove-samples.js';

let database: FreshDatabase;
let rooms: Awaited<ReturnType<typeof caseRooms>>;
beforeAll(async () => {
  database = await freshDatabase();
  rooms = await caseRooms(database.dataSource);
});
afterAll(() => database.drop());

const on = (day: number) => ({ occurredAt: { from: `2025-03-${String(day).padStart(2, '0')}T05:30:00+02:00`, precision: 'hour' as const } });
const left = async (): Promise<{ reports: number; incidents: number }> => {
  const [row]: { reports: number; incidents: number }[] = await database.dataSource.query('SELECT (SELECT count(*)::int FROM reports) AS reports, (SELECT count(*)::int FROM incidents) AS incidents');
  return row ?? { reports: -1, incidents: -1 };
};
const logSample = async (day: number): Promise<string> => (await rooms.logReport.log('river-truce', shelling({ ...on(day), narrative: `Sample ${day}.`, source: { name: `Sample ${day}` } }), REPORTER, { sample: true })).id;

describe('removing the samples', () => {
  it('gets out of the way of workers that are classifying them', async () => {
    const samples = await Promise.all(Array.from({ length: 18 }, (_, day) => logSample(day + 1)));
    const wakes = await Promise.all(samples.map(async (report) => ({ report, wake: await rooms.wakeOf(report) })));
    const removeSamples = new RemoveSamples(rooms.changeCases, rooms.agreements);
    const outcomes = await Promise.allSettled([
      ...wakes.slice(0, 9).map(({ report, wake }) => rooms.classifyReport.run(wake, report)),
      removeSamples.remove('river-truce'),
      ...wakes.slice(9).map(({ report, wake }) => rooms.classifyReport.run(wake, report)),
    ]);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
    expect(await left()).toEqual({ reports: 0, incidents: 0 });
  });

  it('leaves an incident that a real report joined, put together anew from that report', async () => {
    const sample = await logSample(20);
    await rooms.classify(sample);
    const real = await rooms.logAndClassify(shelling({ ...on(20), source: { name: 'Monitor' }, killed: { low: 5, best: 5, high: 5 } }));
    await new RemoveSamples(rooms.changeCases, rooms.agreements).remove('river-truce');
    expect(await left()).toEqual({ reports: 1, incidents: 1 });
    const [incident]: { sample: boolean; reports: string[]; killed: { best: number } }[] = await database.dataSource.query(
      'SELECT i.sample, i.killed, ARRAY(SELECT report_id::text FROM incident_reports WHERE incident_id = i.id) AS reports FROM incidents i',
    );
    expect(incident).toMatchObject({ sample: false, reports: [real], killed: { best: 5 } });
  });
});
