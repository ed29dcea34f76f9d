import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { BlobStore } from './blobs/blob-store.js';
import type { Queues } from './queues/queues.js';

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

/** Liveness says that the process turns; readiness, what it still lacks to serve. */
export class Health {
  readonly #since = Date.now();

  /** @param patienceMs how long one check may take. */
  constructor(
    private readonly checks: readonly ReadinessCheck[],
    private readonly patienceMs = 2000,
  ) {}

  live(): { ok: true; upSeconds: number } {
    return { ok: true, upSeconds: Math.floor((Date.now() - this.#since) / 1000) };
  }

  /** Asks every check, at the same time. Ready is: all ok. */
  ready(): Promise<Readiness[]> {
    return Promise.all(this.checks.map((check) => ask(check, this.patienceMs)));
  }
}

/** What a failed check threw may name hosts and roles; it belongs into the log of whoever failed, not into an answer. */
async function ask({ name, check }: ReadinessCheck, patienceMs: number): Promise<Readiness> {
  const late = `No answer within ${patienceMs} ms.`;
  try {
    const lack = await Promise.race([check(), pause(patienceMs, late, { ref: false })]);
    return { name, ok: lack === undefined, detail: lack ?? 'ok' };
  } catch {
    return { name, ok: false, detail: 'No answer.' };
  }
}

export function evidenceStoreReady(blobs: Pick<BlobStore, 'check'>): ReadinessCheck {
  return { name: 'evidence', check: () => blobs.check() };
}

export function databaseReachable(dataSource: DataSource): ReadinessCheck {
  return { name: 'database', check: () => dataSource.query('SELECT 1').then(() => undefined) };
}

/** Migrations that are done stay done, so it is asked only until then. */
export function migrationsDone(dataSource: DataSource): ReadinessCheck {
  let done = false;
  const check = async () => {
    done ||= !(await dataSource.showMigrations());
    return done ? undefined : 'Migrations are pending; run `truceline migrate`.';
  };
  return { name: 'migrations', check };
}

export function queuesReachable(queues: Queues): ReadinessCheck {
  return { name: 'queues', check: () => queues.ping().then(() => undefined) };
}

/** After a rotation of keys a process that still holds the old one opens no source that it has not opened before. */
export function keyInPlace(keyRing: { lack(): Promise<string | undefined> }): ReadinessCheck {
  return { name: 'source key', check: () => keyRing.lack() };
}
