import { UnrecoverableError } from 'bullmq';
import { TrucelineError } from '#vocabulary';
import type { Logger } from '../logging/logger.js';
import { QUEUE_NAMES, type QueueName, type QueuePayloads } from './queue-payloads.js';
import type { BullJob, BullQueue, QueueServer } from './queue-server.js';
import type { NewJob, Processor, QueueCounts, Queues, Work } from './queues.js';
import { withinTime } from '../within-time.js';

/** Pauses of 0.5, 1, 2, ... 32 seconds; after that the reconciler brings the job back, ever more seldom. */
const ATTEMPTS = 8;
const FIRST_PAUSE_MS = 500;

const ENQUEUE_MS = 10_000;

/**
 * A worker that died is noticed after its lock ran out. A stall costs a job none of its attempts but counts against
 * `maxStalledCount`, after which BullMQ would fail it for good: workers may die as often as they like, so that is out of reach.
 */
const LOCKS = { lockDuration: 10_000, stalledInterval: 5000, maxStalledCount: 1_000_000 };

/** Ended jobs leave at once: a completed one has settled its outbox row, a failed one must be free to come back under its id. */
const JOB_OPTIONS = {
  attempts: ATTEMPTS,
  backoff: { type: 'exponential', delay: FIRST_PAUSE_MS },
  removeOnComplete: true,
  removeOnFail: true,
};

/** BullMQ on either server. */
export class BullQueues implements Queues {
  readonly #queues: Map<QueueName, BullQueue>;
  readonly #works = new Set<Work>();

  constructor(
    private readonly server: QueueServer,
    private readonly log: Logger,
  ) {
    this.#queues = new Map(QUEUE_NAMES.map((name) => [name, this.#open(name)]));
  }

  async enqueue<Q extends QueueName>(queue: Q, jobs: readonly NewJob<Q>[]): Promise<void> {
    if (jobs.length === 0) return;
    const entries = jobs.map(({ id, payload }) => ({ name: queue, data: payload, opts: { ...JOB_OPTIONS, jobId: id } }));
    await withinTime(ENQUEUE_MS, this.#queue(queue).addBulk(entries), 'The queue did not take the jobs in time.');
  }

  async present(queue: QueueName, ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    return this.server.present(this.#queue(queue), queue, ids);
  }

  work<Q extends QueueName>(queue: Q, processor: Processor<Q>, { concurrency }: { concurrency: number }): Work {
    const worker = this.server.openWorker(queue, (job) => run(processor, job), { ...LOCKS, concurrency });
    worker.on('error', (error) => this.log.debug({ err: error, queue }, 'A worker met an error of its queue.'));
    const work: Work = {
      close: async () => {
        this.#works.delete(work);
        await worker.close();
      },
    };
    this.#works.add(work);
    return work;
  }

  async counts(queue: QueueName): Promise<QueueCounts> {
    const counts = await this.#queue(queue).getJobCounts('waiting', 'prioritized', 'active', 'delayed');
    return {
      waiting: (counts['waiting'] ?? 0) + (counts['prioritized'] ?? 0),
      active: counts['active'] ?? 0,
      delayed: counts['delayed'] ?? 0,
    };
  }

  ping(): Promise<void> {
    return this.server.ping();
  }

  async close(): Promise<void> {
    await Promise.all([...this.#works].map((work) => work.close()));
    await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
    await this.server.close();
  }

  #open(name: QueueName): BullQueue {
    const queue = this.server.openQueue(name);
    queue.on('error', (error) => this.log.debug({ err: error, queue: name }, 'A queue met an error of its server.'));
    return queue;
  }

  #queue(name: QueueName): BullQueue {
    const queue = this.#queues.get(name);
    if (!queue) throw new TypeError(`There is no queue ${name}.`);
    return queue;
  }
}

async function run<Q extends QueueName>(processor: Processor<Q>, { id = '', data, attemptsMade, opts }: BullJob): Promise<void> {
  const attempt = attemptsMade + 1;
  const job = { id, payload: data as QueuePayloads[Q], attempt, lastAttempt: attempt >= (opts.attempts ?? 1) };
  try {
    await processor(job);
  } catch (error) {
    if (error instanceof TrucelineError) throw new UnrecoverableError(error.code);
    // The queue keeps the reason of a failure; it is not the place for what a message may quote.
    throw new Error(error instanceof Error ? error.name : 'failed');
  }
}
