import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { QueueName, QueuePayloads } from '../queues/queue-payloads.js';

/**
 * A promise of work, made in the transaction of the change that calls for it and kept until the work is done. The row
 * is the truth: it goes away in the transaction of the effect, and only then.
 */
@Entity('outbox')
@Index('outbox_unrelayed', ['createdAt'], { where: 'relayed_at IS NULL AND failed_at IS NULL' })
@Index('outbox_unsettled', ['relayedAt'], { where: 'relayed_at IS NOT NULL AND failed_at IS NULL' })
export class OutboxRow {
  /** Also the id of the job. */
  @PrimaryColumn({ type: 'uuid', name: 'id' })
  id!: string;

  @Column({ type: 'text', name: 'queue' })
  queue!: QueueName;

  /** Ids and trace only. */
  @Column({ type: 'jsonb', name: 'payload' })
  payload!: QueuePayloads[QueueName];

  @Column({ type: 'timestamptz', name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  /** When the queue was last given the job; null where it has not been yet. */
  @Column({ type: 'timestamptz', name: 'relayed_at', nullable: true })
  relayedAt!: Date | null;

  /** How often the queue was given the job. */
  @Column({ type: 'integer', name: 'attempts', default: 0 })
  attempts!: number;

  /** Not given to the queue again before this. */
  @Column({ type: 'timestamptz', name: 'not_before', nullable: true })
  notBefore!: Date | null;

  /** When it failed in a way that trying again will not mend; it then waits for a person. */
  @Column({ type: 'timestamptz', name: 'failed_at', nullable: true })
  failedAt!: Date | null;

  /** Code or class of the last failure. */
  @Column({ type: 'text', name: 'last_error', nullable: true })
  lastError!: string | null;
}

export const OUTBOX_ENTITIES = [OutboxRow];
