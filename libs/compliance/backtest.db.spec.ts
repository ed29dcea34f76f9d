import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseRooms, shelling } from '../../test/support/case-rooms.js';
import { freshDatabase, type FreshDatabase } from '../../test/support/fresh-database.js';
import { riverTruce } from '../../test/support/river-truce.js';
import { RunBacktest } from './backtest.js';

let database: FreshDatabase;
let runBacktest: RunBacktest;
beforeAll(async () => {
  database = await freshDatabase();
  const rooms = await caseRooms(database.dataSource);
  runBacktest = new RunBacktest(database.dataSource, rooms.agreements);
  for (const day of ['2025-03-05', '2025-03-08', '2025-03-11']) {
    await rooms.logAndClassify(shelling({ narrative: `Shelling on ${day}.`, occurredAt: { from: `${day}T05:30:00+02:00`, precision: 'hour' } }));
  }
});
afterAll(() => database.drop());

const [attacks, monitors] = riverTruce().terms;

describe('a backtest', () => {
  it('finds no difference under the wording in force', async () => {
    const { incidents, flips, terms } = await runBacktest.run('river-truce', riverTruce());
    expect([incidents, flips]).toEqual([3, []]);
    expect(terms.find(({ id }) => id === 'no-attacks')).toMatchObject({ today: { violation: 3 }, draft: { violation: 3 }, flips: 0 });
  });

  it('names each incident and the element that turns under another wording', async () => {
    const { flips } = await runBacktest.run('river-truce', riverTruce({ terms: [{ ...attacks, acts: ['air_strike'] }, monitors] }));
    expect(flips).toHaveLength(3);
    expect(flips[0]).toMatchObject({ term: 'no-attacks', today: { verdict: 'violation', respondent: 'northland' }, draft: { verdict: 'no_violation' }, elements: [{ element: 'act', today: 'met', draft: 'unmet', because: expect.stringMatching(/\.$/) }] });
  });

  it('shows a term that only the draft has, and one that it drops', async () => {
    const { terms } = await runBacktest.run('river-truce', riverTruce({ terms: [{ ...attacks, id: 'no-fire', title: 'No fire' }, monitors] }));
    expect(terms.map(({ id, today, draft }) => [id, today?.violation ?? null, draft?.violation ?? null])).toEqual([['no-attacks', 3, null], ['monitors-pass', 0, 0], ['no-fire', null, 3]]);
  });

  it('looks only at the time that is asked for', async () => {
    const { incidents } = await runBacktest.run('river-truce', riverTruce(), { from: '2025-03-08T00:00:00+02:00', to: '2025-03-09T00:00:00+02:00' });
    expect(incidents).toBe(1);
  });
});
