import { afterAll, beforeAll, describe } from 'vitest';
import { startPostgresServer } from '../support/postgres-server.js';
import { startProduct } from '../support/product.js';
import { hasRedisServer, REDIS_INSTALL_LINE, startRedisServer } from '../support/redis-server.js';
import { runTruceline } from '../support/run-truceline.js';
import { mainJob } from './main-job.js';

const canRun = hasRedisServer() || process.env['CI'] === 'true';

describe.skipIf(!canRun)(`on a PostgreSQL and a Redis of one’s own, api and worker apart${canRun ? '' : ` (needs redis-server: ${REDIS_INSTALL_LINE})`}`, () => {
  const env: Record<string, string> = {};
  const afterwards: (() => Promise<unknown>)[] = [];
  beforeAll(async () => {
    const postgres = await startPostgresServer();
    afterwards.unshift(() => postgres.stop());
    const redis = await startRedisServer();
    afterwards.unshift(() => redis.stop());
    Object.assign(env, { DATABASE_URL: postgres.url, REDIS_URL: redis.url });
  });
  afterAll(async () => {
    for (const end of afterwards) await end();
  });

  mainJob(async () => {
    const migrated = await runTruceline(['migrate'], env);
    if (migrated.code !== 0) throw new Error(migrated.stderr);
    const api = await startProduct({ command: ['api'], env });
    afterwards.unshift(() => api.remove());
    const worker = await startProduct({ command: ['worker'], env, dataDir: api.dataDir });
    afterwards.unshift(() => worker.stop());
    return { baseUrl: api.baseUrl, adminToken: api.adminToken, remove: () => Promise.resolve() };
  });
});
