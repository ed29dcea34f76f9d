import { setTimeout as pause } from 'node:timers/promises';
import { TrucelineError } from '#vocabulary';
import type { Config } from '../config.js';
import type { Logger } from '../logging/logger.js';
import { BullQueues } from './bull-queues.js';
import { PostgresQueueServer } from './postgres-queue-server.js';
import type { QueueServer } from './queue-server.js';
import type { Queues } from './queues.js';
import { RedisQueueServer } from './redis-queue-server.js';

/**
 * Opens the queues on Redis where REDIS_URL is set, otherwise on PostgreSQL, whose queue schema `migrate` lays. Waits
 * for a server that is still starting.
 * @param options.databaseUrl where the database is, embedded or not: `Database.url`.
 * @throws TrucelineError `configuration_invalid` where the server does not answer within TRUCELINE_SERVER_WAIT_MS.
 */
export async function openQueues(config: Pick<Config, 'redisUrl' | 'serverWaitMs'>, options: { databaseUrl: string; log: Logger }): Promise<Queues> {
  const { redisUrl, serverWaitMs } = config;
  const server = redisUrl ? new RedisQueueServer(redisUrl, options.log) : new PostgresQueueServer(options.databaseUrl, options.log);
  try {
    await untilAnswered(server, serverWaitMs);
  } catch (error) {
    await server.close();
    throw unreachable(redisUrl ? 'REDIS_URL' : 'DATABASE_URL', serverWaitMs, error);
  }
  return new BullQueues(server, options.log);
}

const BETWEEN_TRIES_MS = 100;

async function untilAnswered(server: QueueServer, waitMs: number): Promise<void> {
  for (const end = Date.now() + waitMs; ; ) {
    try {
      return await server.ping();
    } catch (error) {
      if (Date.now() >= end) throw error;
    }
    await pause(BETWEEN_TRIES_MS);
  }
}

function unreachable(variable: string, waitMs: number, cause: unknown): TrucelineError {
  const message = `The server of the queues (${variable}) did not answer within ${waitMs} ms.`;
  const remedy = `Check ${variable} and that the server runs; on PostgreSQL, run \`truceline migrate\` first.`;
  return Object.assign(new TrucelineError('configuration_invalid', `${message} ${remedy}`, [{ path: variable, message, remedy }]), { cause });
}
