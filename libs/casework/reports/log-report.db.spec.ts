import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database.js';
import { caseRooms, REPORTER, shelling } from '../../../test/support/case-rooms.js';

let database: FreshDatabase;
let rooms: Awaited<ReturnType<typeof caseRooms>>;
beforeAll(async () => {
  database = await freshDatabase();
  rooms = await caseRooms(database.dataSource);
});
afterAll(() => database.drop());

const count = async (table: 'reports' | 'outbox' | 'idempotency_keys'): Promise<number> => {
  const [row]: { n: number }[] = await database.dataSource.query(`SELECT count(*)::int AS n FROM ${table}`);
  return row?.n ?? 0;
};

describe('logging a report', () => {
  it('stores the report and the promise to classify it together', async () => {
    const [reports, promises] = [await count('reports'), await count('outbox')];
    await rooms.log(shelling());
    expect([await count('reports'), await count('outbox')]).toEqual([reports + 1, promises + 1]);
  });

  it('makes one report and gives fifty equal answers where one key comes fifty times at once', async () => {
    const before = await count('reports');
    const idempotency = { key: 'once', holder: 'token-1' };
    const answers = await Promise.all(Array.from({ length: 50 }, () => rooms.logReport.log('river-truce', shelling(), REPORTER, { idempotency })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await count('reports')).toBe(before + 1);
  });

  it('refuses a key that comes again with another body', async () => {
    const idempotency = { key: 'twice', holder: 'token-1' };
    await rooms.logReport.log('river-truce', shelling(), REPORTER, { idempotency });
    const again = rooms.logReport.log('river-truce', shelling({ narrative: 'Something else.' }), REPORTER, { idempotency });
    await expect(again).rejects.toMatchObject({ code: 'idempotency_key_reused' });
  });

  it('lets two holders use the same key for reports of their own', async () => {
    const [one, other] = await Promise.all(
      ['token-1', 'token-2'].map((holder) => rooms.logReport.log('river-truce', shelling(), REPORTER, { idempotency: { key: 'shared', holder } })),
    );
    expect(one?.id).not.toBe(other?.id);
  });

  it('changes nothing where the agreement is unknown', async () => {
    const before = [await count('reports'), await count('outbox'), await count('idempotency_keys')];
    await expect(rooms.logReport.log('no-such', shelling(), REPORTER, { idempotency: { key: 'k', holder: 'h' } })).rejects.toMatchObject({ code: 'agreement_unknown' });
    expect([await count('reports'), await count('outbox'), await count('idempotency_keys')]).toEqual(before);
  });

  it('keeps what was received: the database refuses to change it', async () => {
    const report = await rooms.log(shelling());
    await expect(database.dataSource.query(`UPDATE reports SET body = '{}' WHERE id = $1`, [report])).rejects.toThrow(/never changed/);
    await expect(database.dataSource.query('DELETE FROM reports WHERE id = $1', [report])).rejects.toThrow(/never changed or removed/);
  });
});
