import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FixedClock, RedisCount } from '#platform';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database.js';
import { hasRedisServer, REDIS_INSTALL_LINE, startRedisServer, type RedisServer } from '../../../test/support/redis-server.js';
import { silentLog } from '../../../test/support/silent-log.js';
import { PostgresCount, RequestLimits, type Holder, type SharedCount } from '#access';

const ALLOWED = { userReads: 5, userWrites: 40, tokenReads: 0, tokenWrites: 10 };
const person = (id: string): Holder => ({ kind: 'user', id, name: id, user: id, roles: new Map(), scopes: null, agreements: null });
const clock = new FixedClock('2025-03-20T12:00:10Z');

const canRun = hasRedisServer() || process.env['CI'] === 'true';
let database: FreshDatabase;
let redis: RedisServer | undefined;
let onRedis: RedisCount | undefined;
const counts = new Map<string, SharedCount>();
beforeAll(async () => {
  database = await freshDatabase();
  counts.set('PostgreSQL', new PostgresCount(database.dataSource));
  if (!canRun) return;
  redis = await startRedisServer();
  onRedis = new RedisCount(redis.url, silentLog);
  counts.set('Redis', onRedis);
});
afterAll(async () => {
  await database.drop();
  onRedis?.close();
  await redis?.stop();
});

const admitted = async (times: number, admit: () => unknown): Promise<number> => {
  const all = await Promise.allSettled(Array.from({ length: times }, async () => admit()));
  return all.filter(({ status }) => status === 'fulfilled').length;
};

describe('reads', () => {
  it('are counted by each process for itself, by holder, and begin afresh with the minute', async () => {
    const limits = new RequestLimits({ add: () => Promise.reject(new Error('nobody is asked')) }, clock, ALLOWED);
    expect(await admitted(9, () => limits.admitRead(person('reader')))).toBe(5);
    expect(await admitted(9, () => limits.admitRead(person('another')))).toBe(5);
    expect(() => limits.admitRead(person('reader'))).toThrow(expect.objectContaining({ code: 'too_many_requests', retryAfter: 50 }));
    expect(await admitted(9, () => limits.admitRead({ ...person('token'), kind: 'token' }))).toBe(9);
    clock.advance(50_000);
    expect(await admitted(9, () => limits.admitRead(person('reader')))).toBe(5);
  });
});

describe.each(['PostgreSQL', 'Redis'])(`writes counted on %s (which needs, if Redis: ${REDIS_INSTALL_LINE})`, (store) => {
  it.skipIf(store === 'Redis' && !canRun)('come to one allowance over all processes, however many come at once', async () => {
    const count = counts.get(store);
    if (!count) throw new Error('It was not opened.');
    const processes = Array.from({ length: 3 }, () => new RequestLimits(count, clock, ALLOWED));
    const had = await Promise.all(processes.map((limits) => admitted(40, () => limits.admitWrite(person(`writer-${store}`)))));
    expect(had.reduce((sum, each) => sum + each)).toBe(40);
    expect(await admitted(40, () => processes[0]?.admitWrite(person(`other-${store}`)))).toBe(40);
    clock.advance(60_000);
    expect(await admitted(50, () => processes[1]?.admitWrite(person(`writer-${store}`)))).toBe(40);
  });
});

describe('where the store of the counts is away', () => {
  it('nobody is kept from their work', async () => {
    const limits = new RequestLimits({ add: () => Promise.reject(new Error('away')) }, clock, ALLOWED);
    expect(await admitted(100, () => limits.admitWrite(person('writer')))).toBe(100);
  });

  it('the store is asked once for a twentieth of the allowance', async () => {
    let asked = 0;
    const limits = new RequestLimits({ add: () => Promise.resolve((asked += 1) * 2) }, clock, ALLOWED);
    expect(await admitted(40, () => limits.admitWrite(person('writer')))).toBe(40);
    expect(asked).toBe(20);
  });
});
