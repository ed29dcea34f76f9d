import type { DataSource } from 'typeorm';
import { enqueueRows, type RelayableRow } from './enqueue-rows.js';
import type { Logger } from '../logging/logger.js';
import type { Queues } from '../queues/queues.js';
import { RepeatedTask } from './repeated-task.js';

interface OutboxRelayOptions {
  dataSource: DataSource;
  queues: Queues;
  intervalMs: number;
  log: Logger;
}

const BATCH = 500;

/** Hands what was promised to the queues. Any number may run at a time, in any process. */
export class OutboxRelay {
  readonly #task: RepeatedTask;

  constructor(private readonly options: OutboxRelayOptions) {
    this.#task = new RepeatedTask(() => this.relayOnce(), { name: 'relay', intervalMs: options.intervalMs, log: options.log });
  }

  start(): void {
    this.#task.start();
  }

  /** To be called right after a commit that put something in, so that nobody waits for the interval. */
  nudge(): void {
    this.#task.nudge();
  }

  stop(): Promise<void> {
    return this.#task.stop();
  }

  /** Relays all that waits now. @returns how many rows. */
  async relayOnce(): Promise<number> {
    let total = 0;
    for (;;) {
      const relayed = await this.#relayBatch();
      total += relayed;
      if (relayed < BATCH) return total;
    }
  }

  /**
   * Marks first and enqueues before the commit: where the queue is away the marks fall with the transaction, and where
   * the commit fails the same ids are enqueued again, which changes nothing.
   */
  #relayBatch(): Promise<number> {
    const { dataSource, queues } = this.options;
    return dataSource.transaction(async (manager) => {
      const [rows]: [RelayableRow[], number] = await manager.query(
        `UPDATE outbox SET relayed_at = now(), attempts = attempts + 1
          WHERE id IN (SELECT id FROM outbox WHERE relayed_at IS NULL AND failed_at IS NULL
                        ORDER BY created_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
          RETURNING id, queue, payload`,
      );
      // In the order of their making, which an UPDATE does not keep and the ids do.
      await enqueueRows(queues, rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
      return rows.length;
    });
  }
}
