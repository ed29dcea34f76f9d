import type { Logger } from './logging/logger.js';
import { withinTime } from './within-time.js';

/**
 * The stages of a graceful stop, in order: no new requests, then the jobs under way, then what feeds the queues, then
 * the queues, then the database (and with it the embedded cluster).
 */
export const SHUTDOWN_STAGES = ['requests', 'workers', 'relay', 'queues', 'database'] as const;
export type ShutdownStage = (typeof SHUTDOWN_STAGES)[number];

interface Step {
  stage: ShutdownStage;
  name: string;
  stop: () => Promise<unknown>;
}

interface ShutdownOptions {
  log: Logger;
  /** How long the whole stop may take before the process ends regardless, in milliseconds. */
  timeoutMs: number;
  exit?: (code: number) => void;
}

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;
const CODE_OF_FORCED_EXIT = 130;

/** Stops a process in order and in time. A second signal ends it at once: the outbox takes up what was cut off. */
export class Shutdown {
  readonly #steps: Step[] = [];
  readonly #options: Required<ShutdownOptions>;
  #running: Promise<boolean> | undefined;

  constructor(options: ShutdownOptions) {
    this.#options = { exit: (code) => process.exit(code), ...options };
  }

  /** Names one thing to stop. Steps of one stage stop side by side. */
  add(stage: ShutdownStage, name: string, stop: () => Promise<unknown>): void {
    this.#steps.push({ stage, name, stop });
  }

  /** Ends the process on SIGTERM or SIGINT: with 0 after a clean stop, with 1 where a step failed or time ran out. */
  listen(): void {
    for (const signal of SIGNALS) process.on(signal, this.#onSignal);
  }

  /** Stops everything, once; true where every step ended well and in time. Does not end the process. */
  run(): Promise<boolean> {
    this.#running ??= this.#runStages();
    return this.#running;
  }

  readonly #onSignal = (signal: NodeJS.Signals): void => {
    const { log, exit } = this.#options;
    if (this.#running) return exit(CODE_OF_FORCED_EXIT);
    log.info({ signal }, 'Stopping.');
    void this.run().then((clean) => exit(clean ? 0 : 1));
  };

  async #runStages(): Promise<boolean> {
    const { log, timeoutMs } = this.#options;
    try {
      return await withinTime(timeoutMs, this.#stages(), 'The stop took too long.');
    } catch (error) {
      log.error({ err: error }, 'The stop was cut short.');
      return false;
    } finally {
      for (const signal of SIGNALS) process.off(signal, this.#onSignal);
    }
  }

  async #stages(): Promise<boolean> {
    let clean = true;
    for (const stage of SHUTDOWN_STAGES) {
      const steps = this.#steps.filter((step) => step.stage === stage);
      const ended = await Promise.all(steps.map((step) => this.#stopped(step)));
      clean &&= ended.every(Boolean);
    }
    return clean;
  }

  async #stopped({ name, stop }: Step): Promise<boolean> {
    try {
      await stop();
      return true;
    } catch (error) {
      this.#options.log.error({ err: error, step: name }, 'A step of the stop failed.');
      return false;
    }
  }
}
