import type { DataSource } from 'typeorm';
import { enqueueRows, type RelayableRow } from './enqueue-rows.js';
import type { Logger } from '../logging/logger.js';
import { QUEUE_NAMES } from '../queues/queue-payloads.js';
import type { Queues } from '../queues/queues.js';
import { RepeatedTask } from './repeated-task.js';

interface ReconcilerOptions {
  dataSource: DataSource;
  queues: Queues;
  intervalMs: number;
  log: Logger;
}

interface Unsettled extends RelayableRow {
  relayedAt: string;
}

const BATCH = 1000;
/** A relay commits moments after it enqueued, and a worker settles moments after that. */
const GRACE_MS = 10_000;

/**
 * Finds promises that the queue has forgotten (FLUSHALL, TRUNCATE, a job given up) and enqueues them again. The first
 * look, at the start of a worker, spares nothing: whatever is not settled and not in the queue was lost.
 */
export class Reconciler {
  readonly #task: RepeatedTask;
  #olderThanMs = 0;

  constructor(private readonly options: ReconcilerOptions) {
    const { intervalMs, log } = options;
    this.#task = new RepeatedTask(() => this.#look(), { name: 'reconcile', intervalMs, log });
  }

  start(): void {
    this.#task.start();
  }

  stop(): Promise<void> {
    return this.#task.stop();
  }

  async #look(): Promise<void> {
    await this.reconcileOnce({ olderThanMs: this.#olderThanMs });
    this.#olderThanMs = GRACE_MS;
  }

  /** Enqueues again what was relayed at least so long ago and is neither settled nor in the queue. @returns how many rows. */
  async reconcileOnce({ olderThanMs }: { olderThanMs: number }): Promise<number> {
    let found = 0;
    let last: Pick<Unsettled, 'relayedAt' | 'id'> = { relayedAt: '-infinity', id: '00000000-0000-0000-0000-000000000000' };
    for (;;) {
      const rows = await this.#unsettledAfter(last, olderThanMs);
      found += await this.#bringBack(rows);
      const end = rows.at(-1);
      if (!end || rows.length < BATCH) break;
      last = end;
    }
    if (found > 0) this.options.log.warn({ jobs: found }, 'Jobs that the queue had forgotten were enqueued again.');
    return found;
  }

  #unsettledAfter(last: Pick<Unsettled, 'relayedAt' | 'id'>, olderThanMs: number): Promise<Unsettled[]> {
    return this.options.dataSource.query(
      `SELECT id, queue, payload, relayed_at::text AS "relayedAt" FROM outbox
        WHERE relayed_at IS NOT NULL AND failed_at IS NULL
          AND relayed_at <= now() - make_interval(secs => $1)
          AND (not_before IS NULL OR not_before <= now())
          AND (relayed_at, id) > ($2::timestamptz, $3::uuid)
        ORDER BY relayed_at, id LIMIT ${BATCH}`,
      [olderThanMs / 1000, last.relayedAt, last.id],
    );
  }

  async #bringBack(rows: readonly Unsettled[]): Promise<number> {
    const { queues, dataSource } = this.options;
    const missing: Unsettled[] = [];
    for (const queue of QUEUE_NAMES) {
      const ofQueue = rows.filter((row) => row.queue === queue);
      const present = await queues.present(queue, ofQueue.map(({ id }) => id));
      missing.push(...ofQueue.filter(({ id }) => !present.has(id)));
    }
    if (missing.length === 0) return 0;
    // Rows that were settled since are not touched; their jobs find nothing to settle and do nothing.
    const ids = missing.map(({ id }) => id);
    await dataSource.query('UPDATE outbox SET relayed_at = now(), attempts = attempts + 1 WHERE id = ANY($1)', [ids]);
    await enqueueRows(queues, missing);
    return missing.length;
  }
}
