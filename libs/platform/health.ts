import type { DataSource } from 'typeorm';
import type { Queues } from './queues/queues.js';
import { withinTime } from './within-time.js';

/** One thing that must be so before the service can serve. `check` rejects, or answers a sentence, where it is not so. */
export interface ReadinessCheck {
  name: string;
  check(): Promise<string | undefined>;
}

export interface Readiness {
  name: string;
  ok: boolean;
  /** A sentence for the operator. */
  detail: string;
}

const PATIENCE_MS = 2000;

/** Liveness says that the process turns; readiness, what it still lacks to serve. */
export class Health {
  readonly #since = Date.now();

  constructor(private readonly checks: readonly ReadinessCheck[]) {}

  live(): { ok: true; upSeconds: number } {
    return { ok: true, upSeconds: Math.floor((Date.now() - this.#since) / 1000) };
  }

  /** Asks every check, at the same time and each within two seconds. Ready is: all ok. */
  ready(): Promise<Readiness[]> {
    return Promise.all(this.checks.map((check) => ask(check)));
  }
}

async function ask({ name, check }: ReadinessCheck): Promise<Readiness> {
  try {
    const lack = await withinTime(PATIENCE_MS, check(), `no answer within ${PATIENCE_MS} ms`);
    return { name, ok: lack === undefined, detail: lack ?? 'ok' };
  } catch {
    return { name, ok: false, detail: `The ${name} does not answer.` };
  }
}

export function databaseReachable(dataSource: DataSource): ReadinessCheck {
  return { name: 'database', check: () => dataSource.query('SELECT 1').then(() => undefined) };
}

export function migrationsDone(dataSource: DataSource): ReadinessCheck {
  const check = async () => ((await dataSource.showMigrations()) ? 'Migrations are pending; run `truceline migrate`.' : undefined);
  return { name: 'migrations', check };
}

export function queuesReachable(queues: Queues): ReadinessCheck {
  return { name: 'queues', check: () => queues.ping().then(() => undefined) };
}
