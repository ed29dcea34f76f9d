import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseRooms, shelling } from '../../test/support/case-rooms.js';
import { freshDatabase, type FreshDatabase } from '../../test/support/fresh-database.js';
import { riverTruce } from '../../test/support/river-truce.js';
import { ReadPublicStatus } from './public-status.js';
import { ReadStatus } from './read-status.js';
import { Tallies } from './tallies.js';

let database: FreshDatabase;
let rooms: Awaited<ReturnType<typeof caseRooms>>;
let published: ReadPublicStatus;
beforeAll(async () => {
  database = await freshDatabase();
  rooms = await caseRooms(database.dataSource, [new Tallies()]);
  published = new ReadPublicStatus(rooms.agreements, new ReadStatus(database.dataSource, rooms.agreements, rooms.settleInstant, rooms.clock), rooms.clock);
});
afterAll(() => database.drop());

const publish = (publicStatus: object | null) => rooms.agreements.apply(riverTruce(publicStatus ? { publicStatus } : {}), 'test');
/** So many attacks, each on a day of its own. */
const attacks = async (...days: number[]): Promise<void> => {
  for (const day of days) {
    const date = `2025-03-${String(day).padStart(2, '0')}`;
    await rooms.logAndClassify(
      shelling({ narrative: `Southern post ${day} was shelled by the Northland Army.`, reportedAt: `${date}T20:00:00+02:00`, occurredAt: { from: `${date}T05:00:00+02:00`, precision: 'exact' }, source: { name: `Watch ${day}` } }),
    );
  }
};

describe('the public status', () => {
  it('is that of no agreement whose document does not publish it, in the words for one that is not there', async () => {
    const [unpublished, unknown] = await Promise.all(['river-truce', 'no-truce'].map((id) => published.read(id).then(String, (error: { code: string }) => error.code)));
    expect([unpublished, unknown]).toEqual(['agreement_unknown', 'agreement_unknown']);
  });

  it('is as old as the document says, and in steps: one attack more or less does not show', async () => {
    await publish({ delayHours: 24 });
    await attacks(2, 3, 4, 5, 6, 7);
    expect(await published.read('river-truce')).toMatchObject({ asOf: '2025-03-19T12:00:00.000Z', totals: { incidents: 0 } });
    rooms.clock.advance(25 * 3_600_000);
    const shown = await published.read('river-truce');
    expect(shown).toMatchObject({ asOf: '2025-03-20T13:00:00.000Z', countsInStepsOf: 5, totals: { incidents: 5, classified: { violation: 5, inconclusive: 0 } }, parties: [{ classified: { violation: 5 } }, { classified: { violation: 0 } }] });
    await attacks(8);
    rooms.clock.advance(25 * 3_600_000);
    expect((await published.read('river-truce')).totals).toEqual(shown.totals);
  });

  it('names no place, no instant but its own, no incident and no reason', async () => {
    const { asOf, ...shown } = await published.read('river-truce');
    expect(asOf).toMatch(/:00:00\.000Z$/);
    expect(JSON.stringify(shown)).not.toMatch(/T\d\d:|Millbank|bank"|[0-9a-f]{8}-[0-9a-f]{4}/);
    expect(shown).not.toHaveProperty('why');
  });

  it('moves by the full hour, and from one to the next it is the same answer', async () => {
    const first = await published.read('river-truce');
    rooms.clock.advance(60_000);
    expect(await published.read('river-truce')).toBe(first);
    rooms.clock.advance(3_600_000);
    expect((await published.read('river-truce')).asOf).not.toBe(first.asOf);
  });

  it('ends with the version that no longer publishes it', async () => {
    await publish(null);
    await expect(published.read('river-truce')).rejects.toMatchObject({ code: 'agreement_unknown' });
  });
});
