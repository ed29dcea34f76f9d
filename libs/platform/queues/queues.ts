/**
 * Queues wake workers; the outbox is the truth. A job holds ids only, its id is the id of its outbox row, and a queue
 * may be emptied at any moment without loss: the reconciler puts back what is missing.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { TrucelineError } from '#vocabulary';
import { BullQueues } from './bull-queues.js';
import type { Config } from '../config.js';
import type { Logger } from '../logging/logger.js';
import { PostgresQueueServer } from './postgres-queue-server.js';
import type { QueueName, QueuePayloads } from './queue-payloads.js';
import type { QueueServer } from './queue-server.js';
import { RedisQueueServer } from './redis-queue-server.js';

/** What is put into a queue. `id` is the id of the outbox row. */
export interface NewJob<Q extends QueueName> {
  id: string;
  payload: QueuePayloads[Q];
}

/** What a processor is handed. */
export interface Job<Q extends QueueName> extends NewJob<Q> {
  /** From 1. */
  attempt: number;
  /** Whether the queue gives the job up when this attempt fails; the reconciler brings it back later. */
  lastAttempt: boolean;
}

/**
 * Does the work of one job. TrucelineError means that trying again will not mend it, so the job is dropped at once; any
 * other error is tried again with growing pauses.
 */
export type Processor<Q extends QueueName> = (job: Job<Q>) => Promise<void>;

/** A worker that runs. */
export interface Work {
  /** Takes no more jobs and resolves once the running ones have ended. */
  close(): Promise<void>;
}

/** How many jobs stand where. */
export interface QueueCounts {
  waiting: number;
  active: number;
  delayed: number;
}

export interface Queues {
  /** Adds jobs; one whose id the queue already holds is not added again. Rejects within ten seconds where the server is away. */
  enqueue<Q extends QueueName>(queue: Q, jobs: readonly NewJob<Q>[]): Promise<void>;
  /** Which of these ids wait, run or are delayed. Jobs that ended, well or badly, are gone. */
  present(queue: QueueName, ids: readonly string[]): Promise<Set<string>>;
  work<Q extends QueueName>(queue: Q, processor: Processor<Q>, options: { concurrency: number }): Work;
  counts(queue: QueueName): Promise<QueueCounts>;
  /** Rejects where the server of the queues does not answer. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

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
