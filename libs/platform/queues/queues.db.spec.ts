import { Redis } from 'ioredis';
import { describe, it } from 'vitest';
import { freshDatabase } from '../../../test/support/fresh-database.js';
import { hasRedisServer, REDIS_INSTALL_LINE, startRedisServer } from '../../../test/support/redis-server.js';
import { silentLog } from '../../../test/support/silent-log.js';
import { openQueues } from './queues.js';
import { holdToQueuesContract } from './queues.contract.js';

holdToQueuesContract('PostgreSQL', async () => {
  const database = await freshDatabase();
  return {
    open: () => openQueues({ redisUrl: undefined, serverWaitMs: 5000 }, { databaseUrl: database.url, log: silentLog }),
    empty: () => database.dataSource.query('TRUNCATE bullmq.job, bullmq.meta, bullmq.event CASCADE'),
    close: () => database.drop(),
  };
});

if (hasRedisServer() || process.env['CI'] === 'true') {
  holdToQueuesContract('Redis', async () => {
    const server = await startRedisServer();
    const admin = new Redis(server.url);
    return {
      open: () => openQueues({ redisUrl: server.url, serverWaitMs: 5000 }, { databaseUrl: 'postgres://unused', log: silentLog }),
      empty: async () => void (await admin.flushall()),
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
