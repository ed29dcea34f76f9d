import { RetryableError, TrucelineError } from '#vocabulary';
import { describe, expect, it, vi } from 'vitest';
import { silentLog } from '../../../test/support/silent-log.js';
import { type Processors, startProcessors } from './processors.js';
import { QUEUE_NAMES } from './queue-payloads.js';
import type { Job, Processor, Queues } from './queues.js';

type ClassifyProcessor = Processor<'classify-report'>;

const JOB: Job<'classify-report'> = { id: 'job-1', payload: { report: 'report-1', trace: 'trace-1' }, attempt: 1, lastAttempt: false };

/** Starts the processors and hands back the one that the queue would call. */
const started = (processors: object) => {
  const outbox = { fail: vi.fn(() => Promise.resolve()), postpone: vi.fn(() => Promise.resolve()) };
  const close = vi.fn(() => Promise.resolve());
  const handed: ClassifyProcessor[] = [];
  const queues = { work: (_queue: string, processor: ClassifyProcessor) => (handed.push(processor), { close }) };
  const work = startProcessors(queues as unknown as Queues, processors as Processors, { outbox, concurrency: 1, log: silentLog });
  const run = (job: Job<'classify-report'>) => handed[0]?.(job);
  return { outbox, close, run, work };
};
const idle = Object.fromEntries(QUEUE_NAMES.map((queue) => [queue, () => Promise.resolve()]));
const throwing = (error: Error) => ({ ...idle, 'classify-report': () => Promise.reject(error) });
const succeeding = { ...idle, 'classify-report': () => Promise.resolve() };

describe('startProcessors', () => {
  it('refuses a queue without a processor', () => {
    expect(() => started({})).toThrow(`No processor for the queue ${QUEUE_NAMES.join(', ')}.`);
  });

  it('refuses a processor without a queue', () => {
    expect(() => started({ ...succeeding, 'classify-reports': () => Promise.resolve() })).toThrow('A processor for classify-reports, which is no queue.');
  });

  it('leaves the outbox to a processor that succeeds', async () => {
    const { outbox, run } = started(succeeding);

    await run({ ...JOB, lastAttempt: true });

    expect(outbox.fail).not.toHaveBeenCalled();
    expect(outbox.postpone).not.toHaveBeenCalled();
  });

  it('records what fails for good, at the first attempt', async () => {
    const { outbox, run } = started(throwing(new TrucelineError('report_unknown', 'No report report-1.')));

    await expect(run(JOB)).rejects.toThrow('No report');

    expect(outbox.fail.mock.calls).toEqual([['job-1', 'report_unknown']]);
  });

  it('leaves to the queue what may pass, and puts it off when the queue gives up', async () => {
    const { outbox, run } = started(throwing(new RetryableError('the lock was not had')));

    await expect(run(JOB)).rejects.toThrow('lock');
    expect(outbox.postpone).not.toHaveBeenCalled();

    await expect(run({ ...JOB, attempt: 8, lastAttempt: true })).rejects.toThrow('lock');
    expect(outbox.postpone.mock.calls).toEqual([['job-1', 'RetryableError']]);
  });

  it('treats an error that nobody foresaw as one that may pass', async () => {
    const { outbox, run } = started(throwing(new TypeError('undefined is not a function')));

    await expect(run({ ...JOB, lastAttempt: true })).rejects.toThrow('not a function');

    expect(outbox.fail).not.toHaveBeenCalled();
    expect(outbox.postpone).toHaveBeenCalledOnce();
  });

  it('closes every worker', async () => {
    const { work, close } = started(succeeding);

    await work.close();

    expect(close).toHaveBeenCalledTimes(QUEUE_NAMES.length);
  });
});
