import type { EntityManager } from 'typeorm';
import type { Agreements, AgreementVersion } from '#agreements';
import { dayIn } from '#classification';
import { TrucelineError } from '#vocabulary';
import type { StatusHead } from './status.js';

/**
 * Which status stands now, from two rows by their keys: what a poll costs where nothing changed.
 * @throws TrucelineError `agreement_unknown`, `reading_unknown`.
 */
export async function headNow(manager: EntityManager, agreements: Agreements, agreement: string, reading: string | null, now: Date): Promise<StatusHead> {
  const [row]: { version: string; changed_at: Date }[] = await manager.query('SELECT version, changed_at FROM status_heads WHERE agreement_id = $1', [agreement]);
  const version = await agreements.versionInForceAt(agreement, latest([now, row?.changed_at]), manager);
  requireReading(version, reading);
  // A clock that was set back does not take back what has changed since.
  const at = latest([now, row?.changed_at, version.appliedAt]);
  return {
    agreement,
    agreementVersion: version.version,
    reading,
    version: row?.version ?? '0',
    changedAt: latest([row?.changed_at, version.appliedAt, version.inForceFrom <= at ? version.inForceFrom : undefined]),
    today: dayIn(at, version.document.timezone),
    knownAt: null,
  };
}

/**
 * Which status stood at an instant; undefined where the agreement was not on record yet.
 * @throws TrucelineError `agreement_unknown`, `reading_unknown`.
 */
export async function headKnownAt(manager: EntityManager, agreements: Agreements, agreement: string, reading: string | null, at: Date): Promise<StatusHead | undefined> {
  const version = await agreements.versionKnownAt(agreement, at, manager);
  if (!version) {
    await agreements.get(agreement);
    return undefined;
  }
  requireReading(version, reading);
  return { agreement, agreementVersion: version.version, reading, version: '', changedAt: at, today: dayIn(at, version.document.timezone), knownAt: at };
}

function latest(instants: readonly (Date | undefined)[]): Date {
  return new Date(Math.max(...instants.map((instant) => instant?.getTime() ?? 0)));
}

function requireReading({ id, document }: AgreementVersion, reading: string | null): void {
  if (reading === null || document.readings.some((each) => each.id === reading)) return;
  throw new TrucelineError('reading_unknown', `The agreement "${id}" has no reading "${reading}".`);
}
