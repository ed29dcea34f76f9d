import { TrucelineError } from '#vocabulary';
import type { Logger } from '../logging/logger.js';
import type { Outbox } from '../outbox/outbox.js';
import { QUEUE_NAMES, type QueueName } from './queue-payloads.js';
import type { Processor, Queues, Work } from './queues.js';

/** One processor for each queue. */
export type Processors = { [Q in QueueName]: Processor<Q> };

interface ProcessorOptions {
  outbox: Pick<Outbox, 'fail' | 'postpone'>;
  concurrency: number;
  log: Logger;
}

/**
 * Starts one worker for each queue. What fails for good is written into its outbox row, and what fails too often is put
 * off there, so that nothing is lost with the job.
 * @throws TypeError unless each queue has exactly one processor.
 */
export function startProcessors(queues: Queues, processors: Processors, options: ProcessorOptions): Work {
  assertOneEach(processors);
  const start = <Q extends QueueName>(queue: Q): Work => startOne(queue, queues, processors[queue], options);
  const works = QUEUE_NAMES.map((queue) => start(queue));
  return {
    close: async () => {
      await Promise.all(works.map((work) => work.close()));
    },
  };
}

function assertOneEach(processors: Partial<Processors>): void {
  const missing = QUEUE_NAMES.filter((queue) => typeof processors[queue] !== 'function');
  const unknown = Object.keys(processors).filter((queue) => !QUEUE_NAMES.some((name) => name === queue));
  if (missing.length > 0) throw new TypeError(`No processor for the queue ${missing.join(', ')}.`);
  if (unknown.length > 0) throw new TypeError(`A processor for ${unknown.join(', ')}, which is no queue.`);
}

function startOne<Q extends QueueName>(queue: Q, queues: Queues, processor: Processor<Q>, { outbox, concurrency, log }: ProcessorOptions): Work {
  const recorded: Processor<Q> = async (job) => {
    try {
      await processor(job);
    } catch (error) {
      log.warn({ err: error, queue, job: job.id, trace: job.payload.trace, attempt: job.attempt }, 'A job failed.');
      if (error instanceof TrucelineError) await outbox.fail(job.id, error.code);
      else if (job.lastAttempt) await outbox.postpone(job.id, error instanceof Error ? error.name : 'unknown');
      throw error;
    }
  };
  return queues.work(queue, recorded, { concurrency });
}
