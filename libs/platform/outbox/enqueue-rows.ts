import type { OutboxRow } from './outbox-row.js';
import { QUEUE_NAMES } from '../queues/queue-payloads.js';
import type { Queues } from '../queues/queues.js';

export type RelayableRow = Pick<OutboxRow, 'id' | 'queue' | 'payload'>;

/** Gives each row to its queue; the job's id is the row's. */
export async function enqueueRows(queues: Pick<Queues, 'enqueue'>, rows: readonly RelayableRow[]): Promise<void> {
  for (const queue of QUEUE_NAMES) {
    await queues.enqueue(queue, rows.filter((row) => row.queue === queue));
  }
}
