import { createPostgresBackend, Queue, Worker } from 'bullmq';
import pg from 'pg';
import type { Logger } from '../logging/logger.js';
import type { QueueName } from './queue-payloads.js';
import type { BullJob, BullQueue, BullWorker, QueueServer, WorkerSettings } from './queue-server.js';

/** Where BullMQ keeps its tables, apart from ours. */
export const QUEUE_SCHEMA = 'bullmq';

const CONNECT_MS = 5000;

/** A queue may lose its last moments in a crash, since the outbox remembers them; so it need not wait for the disk. */
const WITHOUT_WAITING_FOR_DISK = '-c synchronous_commit=off';

/** Queues in the database: nothing else to run. */
export class PostgresQueueServer implements QueueServer {
  readonly #connection;
  /** One pool for all queues; each worker has its own, with a connection that listens. */
  readonly #pool: pg.Pool;

  constructor(databaseUrl: string, log: Logger) {
    this.#connection = { connectionString: databaseUrl, connectionTimeoutMillis: CONNECT_MS, keepAlive: true, options: WITHOUT_WAITING_FOR_DISK };
    const options = `${WITHOUT_WAITING_FOR_DISK} -c search_path=${QUEUE_SCHEMA}`;
    this.#pool = new pg.Pool({ ...this.#connection, options, max: 4, application_name: 'truceline queues' });
    this.#pool.on('error', (error) => log.debug({ err: error }, 'A connection of the queues was lost.'));
  }

  openQueue(name: QueueName): BullQueue {
    return new Queue(name, { connection: this.#pool }, createPostgresBackend);
  }

  openWorker(name: QueueName, run: (job: BullJob) => Promise<void>, settings: WorkerSettings): BullWorker {
    const connection = { ...this.#connection, schema: QUEUE_SCHEMA, max: settings.concurrency + 1, application_name: 'truceline worker' };
    return new Worker(name, run, { ...settings, connection }, createPostgresBackend);
  }

  async present(_queue: BullQueue, name: QueueName, ids: readonly string[]): Promise<Set<string>> {
    const { rows } = await this.#pool.query<{ id: string }>(
      `SELECT id FROM ${QUEUE_SCHEMA}.job WHERE queue = $1 AND id = ANY($2) AND state NOT IN ('completed', 'failed')`,
      [name, ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async ping(): Promise<void> {
    await this.#pool.query(`SELECT 1 FROM ${QUEUE_SCHEMA}.meta LIMIT 1`);
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}
