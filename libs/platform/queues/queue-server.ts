import type { BulkJobOptions } from 'bullmq';
import type { QueueName } from './queue-payloads.js';

/** What BullMQ hands a worker's function, as far as we look at it. */
export interface BullJob {
  id?: string | undefined;
  data: unknown;
  attemptsMade: number;
  opts: { attempts?: number | undefined };
}

/** As much of BullMQ's Queue as we use, whichever server is beneath. */
export interface BullQueue {
  addBulk(jobs: { name: string; data: unknown; opts: BulkJobOptions }[]): Promise<unknown>;
  getJobCounts(...states: ('waiting' | 'prioritized' | 'active' | 'delayed')[]): Promise<Record<string, number>>;
  toKey(type: string): string;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

/** As much of BullMQ's Worker. */
export interface BullWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

/** Settings of every worker; see BullQueues for why they are what they are. */
export interface WorkerSettings {
  concurrency: number;
  lockDuration: number;
  stalledInterval: number;
  maxStalledCount: number;
}

/** The part that differs between PostgreSQL and Redis. */
export interface QueueServer {
  openQueue(name: QueueName): BullQueue;
  openWorker(name: QueueName, run: (job: BullJob) => Promise<void>, settings: WorkerSettings): BullWorker;
  /** Which of these ids the queue holds unfinished, asked in one round trip. */
  present(queue: BullQueue, name: QueueName, ids: readonly string[]): Promise<Set<string>>;
  ping(): Promise<void>;
  close(): Promise<void>;
}
