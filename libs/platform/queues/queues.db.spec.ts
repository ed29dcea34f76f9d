import { Redis } from 'ioredis';
import { describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../test/support/fresh-database.js';
import { hasRedisServer, REDIS_INSTALL_LINE, startRedisServer } from '../../../test/support/redis-server.js';
import { silentLog } from '../../../test/support/silent-log.js';
import { openQueues } from './open-queues.js';
import { holdToQueuesContract } from './queues.contract.js';

holdToQueuesContract('PostgreSQL', async () => {
  const database = await freshDatabase();
  return {
    open: () => openQueues({ redisUrl: undefined, serverWaitMs: 5000 }, { databaseUrl: database.url, log: silentLog }),
    empty: () => database.dataSource.query('TRUNCATE bullmq.job, bullmq.meta, bullmq.event CASCADE'),
    interrupt: () => database.dataSource.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()'),
    close: () => database.drop(),
  };
});

describe('openQueues', () => {
  it('says which variable to look at when its server does not answer in time', async () => {
    const opened = openQueues({ redisUrl: 'redis://127.0.0.1:1', serverWaitMs: 0 }, { databaseUrl: 'postgres://unused', log: silentLog });

    await expect(opened).rejects.toMatchObject({ code: 'configuration_invalid', faults: [{ path: 'REDIS_URL' }] });
  });
});

if (hasRedisServer() || process.env['CI'] === 'true') {
  holdToQueuesContract('Redis', async () => {
    const server = await startRedisServer();
    const admin = new Redis(server.url);
    admin.on('error', () => undefined);
    return {
      open: () => openQueues({ redisUrl: server.url, serverWaitMs: 5000 }, { databaseUrl: 'postgres://unused', log: silentLog }),
      empty: async () => void (await admin.flushall()),
      interrupt: async () => {
        await server.kill9();
        await server.restart();
      },
      close: async () => {
        admin.disconnect();
        await server.stop();
      },
    };
  });
} else {
  describe.skip(`queues on Redis: redis-server is missing here (${REDIS_INSTALL_LINE})`, () => {
    it('keeps the contract', () => undefined);
  });
}
