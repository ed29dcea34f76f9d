import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Redis } from 'ioredis';
import { openDatabase, readConfig } from '#platform';
import { apiClient } from '../support/api-client.js';
import { startProduct, type Product } from '../support/product.js';
import { hasRedisServer, REDIS_INSTALL_LINE, startRedisServer, type RedisServer } from '../support/redis-server.js';
import { runTruceline } from '../support/run-truceline.js';
import { silentLog } from '../support/silent-log.js';
import { truceDesk } from '../support/truce-desk.js';

const REPORTS = 12;

/** Each tells of an event of its own, so that no two join. */
const report = (index: number) => ({
  narrative: `Gunmen of the Frontier Corps fired on an Afghan border post at Spin Boldak. Account number ${index}.`,
  reportedAt: `2025-12-${String(index + 10)}T12:00:00+05:00`,
  occurredAt: { from: `2025-12-${String(index + 10)}T04:00:00+05:00`, precision: 'hour' as const },
  source: { name: `Observer ${index}` },
});

/** Logs reports, kills everything in the middle of its work, does what `meanwhile` does, and looks whether all is there, once. */
async function cutAndCompare(env: Record<string, string>, meanwhile: (dataDir: string) => Promise<void>): Promise<void> {
  const first = await startProduct({ env });
  await truceDesk(apiClient(first)).idle();
  const before = await truceDesk(apiClient(first)).status();
  const receipts = await Promise.all(Array.from({ length: REPORTS }, (_, index) => truceDesk(apiClient(first)).log(report(index))));
  await first.kill9();
  await meanwhile(first.dataDir);
  const second = await startProduct({ env, dataDir: first.dataDir });
  try {
    const desk = truceDesk(apiClient(second));
    const reports = await Promise.all(receipts.map(({ body }) => desk.classified(body.id, 60_000)));
    for (const { incidents } of reports) expect(incidents).toHaveLength(1);
    expect(new Set(reports.flatMap(({ incidents }) => incidents)).size).toBe(REPORTS);
    const { body } = await desk.status();
    expect(body.totals.reports - before.body.totals.reports).toBe(REPORTS);
    expect(await rebuildCheck(second)).toBe(0);
  } finally {
    await second.remove();
  }
}

async function rebuildCheck({ dataDir }: Product): Promise<number | null> {
  return (await runTruceline(['rebuild', '--check'], { TRUCELINE_DATA_DIR: dataDir })).code;
}

async function emptyQueueTables(dataDir: string): Promise<void> {
  const database = await openDatabase(readConfig({ TRUCELINE_DATA_DIR: dataDir }), { entities: [], migrations: [], log: silentLog });
  const tables: { name: string }[] = await database.dataSource.query("SELECT format('bullmq.%I', tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename NOT LIKE '%migration%' AND tablename NOT LIKE '%schema%'");
  expect(tables.length).toBeGreaterThan(0);
  await database.dataSource.query(`TRUNCATE ${tables.map(({ name }) => name).join(', ')} CASCADE`);
  await database.close();
}

describe('what was answered 202 survives kill -9 of every process', () => {
  it('and is classified once after the next start', () => cutAndCompare({}, () => Promise.resolve()));
  it('and so it does where the tables of the queues were emptied meanwhile', () => cutAndCompare({}, emptyQueueTables));
});

describe.skipIf(!hasRedisServer() && process.env['CI'] !== 'true')(`the same with the queues on Redis (needs redis-server: ${REDIS_INSTALL_LINE})`, () => {
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await startRedisServer();
  });
  afterAll(() => redis.stop());

  it('that was emptied meanwhile', () =>
    cutAndCompare({ REDIS_URL: redis.url }, async () => {
      const client = new Redis(redis.url);
      await client.flushall();
      client.disconnect();
    }));
});
