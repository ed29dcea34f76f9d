/**
 * Queues wake workers; the outbox is the truth. A job holds ids only, its id is the id of its outbox row, and a queue
 * may be emptied at any moment without loss: the reconciler puts back what is missing.
 */
import type { QueueName, QueuePayloads } from './queue-payloads.js';

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
