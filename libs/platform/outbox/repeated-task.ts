import type { Logger } from '../logging/logger.js';

interface RepeatedTaskOptions {
  name: string;
  intervalMs: number;
  log: Logger;
}

const SLOWEST_RETRY_MS = 30_000;

/**
 * A task that runs again and again, never twice at a time, at its interval or when nudged. While it fails it pauses
 * ever longer, says so once, and says once that it is over.
 */
export class RepeatedTask {
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #failures = 0;
  #started = false;
  #nudged = false;

  constructor(
    private readonly task: () => Promise<unknown>,
    private readonly options: RepeatedTaskOptions,
  ) {}

  start(): void {
    if (this.#started) return;
    this.#started = true;
    this.nudge();
  }

  /** Runs the task now, or once more after the run under way; while it fails, not before its pause is over. */
  nudge(): void {
    if (!this.#started) return;
    if (this.#running) this.#nudged = true;
    else if (this.#failures === 0) this.#schedule(0);
  }

  /** Resolves once the run under way has ended. */
  async stop(): Promise<void> {
    this.#started = false;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #schedule(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#running = this.#run().finally(() => {
        this.#running = undefined;
        if (this.#started) this.#schedule(this.#pause());
      });
    }, milliseconds);
  }

  #pause(): number {
    if (this.#failures > 0) return Math.min(250 * 2 ** this.#failures, SLOWEST_RETRY_MS);
    return this.#nudged ? 0 : this.options.intervalMs;
  }

  async #run(): Promise<void> {
    const { name, log } = this.options;
    this.#nudged = false;
    try {
      await this.task();
      if (this.#failures > 0) log.info({ task: name, failures: this.#failures }, 'A task works again.');
      this.#failures = 0;
    } catch (error) {
      this.#failures += 1;
      if (this.#failures === 1) log.error({ err: error, task: name }, 'A task fails and is tried again.');
    }
  }
}
