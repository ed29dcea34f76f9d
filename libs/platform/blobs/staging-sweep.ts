import type { Logger } from '../logging/logger.js';
import { RepeatedTask } from '../outbox/repeated-task.js';
import type { BlobStore } from './blob-store.js';

const EVERY_MS = 3_600_000;
/** Longer than any upload may take. */
const FORGOTTEN_MS = 2 * 3_600_000;

/** Sweeps up, at the start and every hour, what killed processes left while blobs came in. */
export class StagingSweep {
  readonly #task: RepeatedTask;

  constructor({ blobs, log }: { blobs: BlobStore; log: Logger }) {
    this.#task = new RepeatedTask(
      async () => {
        const swept = await blobs.sweepStaged(new Date(Date.now() - FORGOTTEN_MS));
        if (swept > 0) log.info({ swept }, 'Files that came in half were swept up.');
      },
      { name: 'sweep staged evidence', intervalMs: EVERY_MS, log },
    );
  }

  start(): void {
    this.#task.start();
  }

  stop(): Promise<void> {
    return this.#task.stop();
  }
}
