import { Queue, Worker } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import type { Logger } from '../logging/logger.js';
import type { QueueName } from './queue-payloads.js';
import type { BullJob, BullQueue, BullWorker, QueueServer, WorkerSettings } from './queue-server.js';

const SLOWEST_RETRY_MS = 2000;

/** Comes back soon and for ever: the outbox holds the jobs meanwhile. */
const retryStrategy = (attempt: number) => Math.min(attempt * 100, SLOWEST_RETRY_MS);

/** Whoever adds jobs is told at once that Redis is away; the relay tries again. */
const IMPATIENT: RedisOptions = { retryStrategy, maxRetriesPerRequest: 1, enableOfflineQueue: false, connectTimeout: 5000 };
/** A worker waits for its server, however long that takes. */
const PATIENT: RedisOptions = { retryStrategy, maxRetriesPerRequest: null, connectTimeout: 5000 };

/** All keys of one queue in one slot of a cluster. */
const prefixOf = (name: QueueName) => `{truceline:${name}}`;

/** Queues on Redis. */
export class RedisQueueServer implements QueueServer {
  readonly #url: string;
  readonly #log: Logger;
  readonly #producer: Redis;
  readonly #consumers: Redis[] = [];

  constructor(url: string, log: Logger) {
    this.#url = url;
    this.#log = log;
    this.#producer = this.#connect(IMPATIENT);
  }

  openQueue(name: QueueName): BullQueue {
    return new Queue(name, { connection: this.#producer, prefix: prefixOf(name), skipWaitingForReady: true });
  }

  openWorker(name: QueueName, run: (job: BullJob) => Promise<void>, settings: WorkerSettings): BullWorker {
    const connection = this.#connect(PATIENT);
    this.#consumers.push(connection);
    return new Worker(name, run, { ...settings, connection, prefix: prefixOf(name) });
  }

  async present(queue: BullQueue, _name: QueueName, ids: readonly string[]): Promise<Set<string>> {
    const pipeline = this.#producer.pipeline();
    for (const id of ids) pipeline.hmget(queue.toKey(id), 'timestamp', 'finishedOn');
    const answers = (await pipeline.exec()) ?? [];
    return new Set(ids.filter((_, index) => isUnfinished(answers[index])));
  }

  async ping(): Promise<void> {
    await this.#producer.ping();
  }

  async close(): Promise<void> {
    for (const connection of [this.#producer, ...this.#consumers]) connection.disconnect();
  }

  #connect(options: RedisOptions): Redis {
    const connection = new Redis(this.#url, options);
    connection.on('error', (error) => this.#log.debug({ err: error }, 'The connection to Redis is troubled.'));
    return connection;
  }
}

function isUnfinished(answer: [Error | null, unknown] | undefined): boolean {
  const [error, value] = answer ?? [null, null];
  if (error) throw error;
  const [timestamp, finishedOn] = Array.isArray(value) ? (value as (string | null)[]) : [];
  return timestamp != null && finishedOn == null;
}
