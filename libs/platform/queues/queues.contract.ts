import { RetryableError, TrucelineError } from '#vocabulary';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../../../test/support/eventually.js';
import { closedGate } from '../../../test/support/gate.js';
import { newId } from '../new-id.js';
import type { Job, NewJob, Queues, Work } from './queues.js';

/** What a backend brings to be held to the contract. */
export interface QueuesUnderTest {
  open(): Promise<Queues>;
  /** Empties the server behind the queues' back: TRUNCATE, FLUSHALL. */
  empty(): Promise<void>;
  /** Cuts every connection, as a server does that is started again. */
  interrupt(): Promise<void>;
  close(): Promise<void>;
}

type ClassifyJob = Job<'classify-report'>;

const QUEUE = 'classify-report';
const newJob = (id = newId()): NewJob<typeof QUEUE> => ({ id, payload: { report: newId(), trace: 'trace' } });
const idsOf = (jobs: readonly { id: string }[]) => jobs.map(({ id }) => id).sort();

/** The promises of `Queues`, which every backend keeps. */
export function holdToQueuesContract(name: string, prepare: () => Promise<QueuesUnderTest>): void {
  describe(`queues on ${name}`, () => {
    let backend: QueuesUnderTest;
    let queues: Queues;
    let work: Work | undefined;
    const seen: ClassifyJob[] = [];

    beforeAll(async () => {
      backend = await prepare();
      queues = await backend.open();
    });
    afterEach(async () => {
      await work?.close();
      work = undefined;
      seen.length = 0;
      await backend.empty();
    });
    // Hooks of the end run last to first, each even if another fails, so no server is left behind.
    afterAll(() => backend.close());
    afterAll(() => queues.close());

    /** Works the queue, noting each job before it is handled. */
    const startWork = (handle: (job: ClassifyJob) => void | Promise<void> = () => undefined, concurrency = 4) => {
      const note = async (job: ClassifyJob) => {
        seen.push(job);
        await handle(job);
      };
      work = queues.work(QUEUE, note, { concurrency });
    };
    const seenAtLeast = (count: number) => eventually(`${count} jobs seen`, () => seen.length >= count, 20_000);
    const queueEmpty = () =>
      eventually('an empty queue', async () => {
        const { waiting, active, delayed } = await queues.counts(QUEUE);
        return waiting + active + delayed === 0;
      });

    it('delivers each job once, with its id and its payload', async () => {
      const jobs = Array.from({ length: 50 }, () => newJob());
      startWork();

      await queues.enqueue(QUEUE, jobs);
      await seenAtLeast(50);
      await queueEmpty();

      expect(idsOf(seen)).toEqual(idsOf(jobs));
      expect(seen.find(({ id }) => id === jobs[0]?.id)).toMatchObject({ payload: jobs[0]?.payload, attempt: 1, lastAttempt: false });
    });

    it('takes the same id twice as one job', async () => {
      const job = newJob();

      await queues.enqueue(QUEUE, [job, job]);
      await queues.enqueue(QUEUE, [job]);

      expect(await queues.counts(QUEUE)).toEqual({ waiting: 1, active: 0, delayed: 0 });
    });

    it('knows which jobs wait, and forgets those that ended', async () => {
      const [first, second] = [newJob(), newJob()];
      await queues.enqueue(QUEUE, [first, second]);
      expect(await queues.present(QUEUE, [first.id, newId(), second.id])).toEqual(new Set([first.id, second.id]));

      startWork();
      await queueEmpty();

      expect(await queues.present(QUEUE, [first.id, second.id])).toEqual(new Set());
    });

    it('tries again what may pass, after a pause in which the job is still present', async () => {
      const job = newJob();
      startWork(({ attempt }) => {
        if (attempt < 3) throw new RetryableError('not yet');
      });

      await queues.enqueue(QUEUE, [job]);
      await eventually('a delayed job', async () => (await queues.counts(QUEUE)).delayed === 1);
      expect(await queues.present(QUEUE, [job.id])).toEqual(new Set([job.id]));
      await seenAtLeast(3);

      expect(seen.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    });

    it('drops at once what fails for good, and takes it again under the same id', async () => {
      const job = newJob();
      startWork(() => {
        if (seen.length === 1) throw new TrucelineError('report_unknown');
      });
      await queues.enqueue(QUEUE, [job]);
      await seenAtLeast(1);
      await queueEmpty();
      expect(await queues.present(QUEUE, [job.id])).toEqual(new Set());

      await queues.enqueue(QUEUE, [job]);
      await seenAtLeast(2);

      expect(seen.map(({ attempt }) => attempt)).toEqual([1, 1]);
    });

    it('takes the same jobs again after it was emptied', async () => {
      const jobs = [newJob(), newJob()];
      await queues.enqueue(QUEUE, jobs);
      await backend.empty();
      expect(await queues.present(QUEUE, idsOf(jobs))).toEqual(new Set());

      await queues.enqueue(QUEUE, jobs);
      startWork();
      await seenAtLeast(2);

      expect(idsOf(seen)).toEqual(idsOf(jobs));
    });

    it('keeps a worker going when the queue is emptied under a running job', async () => {
      const [running, next] = [newJob(), newJob()];
      const gate = closedGate();
      startWork(({ id }) => (id === running.id ? gate.passed : undefined));
      await queues.enqueue(QUEUE, [running]);
      await seenAtLeast(1);

      await backend.empty();
      gate.open();
      await queues.enqueue(QUEUE, [next]);
      await seenAtLeast(2);

      expect(seen.at(-1)?.id).toBe(next.id);
    });

    it('finds its way back when its server was started again', async () => {
      const [before, after] = [newJob(), newJob()];
      startWork();
      await queues.enqueue(QUEUE, [before]);
      await seenAtLeast(1);

      await backend.interrupt();
      await eventually('the server answers', () => queues.enqueue(QUEUE, [after]).then(() => true).catch(() => false), 15_000);
      await seenAtLeast(2);

      expect(seen.at(-1)?.id).toBe(after.id);
    });

    it('waits at close for the running job, and takes no other', async () => {
      const gate = closedGate();
      const ended: string[] = [];
      startWork(async ({ id }) => {
        await gate.passed;
        ended.push(id);
      }, 1);
      const [running, waiting] = [newJob(), newJob()];
      await queues.enqueue(QUEUE, [running]);
      await seenAtLeast(1);
      await queues.enqueue(QUEUE, [waiting]);

      const closed = work?.close().then(() => ended.push('closed'));
      gate.open();
      await closed;

      expect(ended).toEqual([running.id, 'closed']);
      expect(await queues.present(QUEUE, [waiting.id])).toEqual(new Set([waiting.id]));
    });

    it('tells that its server answers', async () => {
      await expect(queues.ping()).resolves.toBeUndefined();
    });
  });
}
