import type { DataSource, EntityManager } from 'typeorm';
import { newId } from '../new-id.js';
import type { QueueName, QueuePayloads } from '../queues/queue-payloads.js';

/** How deep the outbox is. */
export interface OutboxDepth {
  /** Rows not settled and not failed. */
  depth: number;
  /** Age of the oldest of them in seconds; 0 where there is none. */
  oldestSeconds: number;
  /** Rows that failed for good and wait for a person. */
  failed: number;
}

/** What a job of the queue says besides the trace. */
type Content<Q extends QueueName> = Omit<QueuePayloads[Q], 'trace'>;

/** Work that is promised with a change and done exactly once. */
export class Outbox {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Promises work, inside the caller's transaction; call OutboxRelay.nudge() once that is committed.
   * @returns the id of the row and of the job.
   */
  async put<Q extends QueueName>(manager: EntityManager, queue: Q, payload: Content<Q>, trace: string): Promise<string> {
    const id = newId();
    await manager.query('INSERT INTO outbox (id, queue, payload) VALUES ($1, $2, $3)', [id, queue, { ...payload, trace }]);
    return id;
  }

  /**
   * Settles a promise inside the transaction of its effect. True exactly once; where it is false the work is done
   * already and the caller does nothing. Two at a time wait for one another here.
   */
  async settle(manager: EntityManager, id: string): Promise<boolean> {
    const settled: [unknown, number] = await manager.query('DELETE FROM outbox WHERE id = $1', [id]);
    return settled[1] === 1;
  }

  /** Records that the work cannot be done; it is not tried again until a person says so. */
  async fail(id: string, reason: string): Promise<void> {
    await this.dataSource.query('UPDATE outbox SET failed_at = now(), last_error = $2 WHERE id = $1', [id, reason]);
  }

  /** Puts the work off after too many failures: half a minute, then twice as long each time, up to an hour. */
  async postpone(id: string, reason: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE outbox SET last_error = $2, not_before = now() + least(interval '30 seconds' * power(2, least(attempts, 10) - 1), interval '1 hour') WHERE id = $1`,
      [id, reason],
    );
  }

  async depth(): Promise<OutboxDepth> {
    const [row]: OutboxDepth[] = await this.dataSource.query(
      `SELECT count(*) FILTER (WHERE failed_at IS NULL)::int AS depth,
              count(failed_at)::int AS failed,
              coalesce(extract(epoch FROM now() - min(created_at) FILTER (WHERE failed_at IS NULL)), 0)::float AS "oldestSeconds"
         FROM outbox`,
    );
    return row ?? { depth: 0, failed: 0, oldestSeconds: 0 };
  }
}
