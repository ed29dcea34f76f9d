import type { EntityManager } from 'typeorm';
import { contentHash } from '#platform';
import { TrucelineError, type Fault } from '#vocabulary';
import type { AgreementDocument } from '../document/agreement-document.js';
import { nextInstant } from '../clock/next-instant.js';
import { agreementWarnings } from '../document/name-clashes.js';

/** What became of a document that was applied. */
export interface AppliedAgreement {
  id: string;
  version: number;
  /** Whether a version was made; false where the document says what the current version says. */
  changed: boolean;
  /** Whether it is the first version. */
  created: boolean;
  contentHash: string;
  /** What should be looked at again, though the document is in force as it is. */
  warnings: Fault[];
}

/**
 * Hears of every version that is made, inside the transaction that makes it: what a listener writes
 * through `manager` stands or falls with the version.
 */
export interface VersionListener {
  onVersionApplied(version: { agreement: string; version: number; inForceFrom: Date }, at: Date, manager: EntityManager): Promise<void>;
}

export interface Application {
  document: AgreementDocument;
  /** The user, token or job that applies it. */
  by: string;
  /** What the clock says; the version has an instant of its own, not before it. */
  now: Date;
  /** Refuse to change an agreement that is there already. */
  onlyNew: boolean;
  listeners: readonly VersionListener[];
}

/**
 * Makes a version of the document unless the current one says the same. Whoever applies documents of one
 * agreement at the same time does so one after the other. To be called within a transaction.
 * @throws TrucelineError `agreement_exists`.
 */
export async function applyAgreement(manager: EntityManager, { document, by, now, onlyNew, listeners }: Application): Promise<AppliedAgreement> {
  const at = await nextInstant(manager, document.id, now);
  const hash = contentHash(document);
  const current = await lockCurrent(manager, document, at);
  const done = { id: document.id, contentHash: hash, warnings: agreementWarnings(document) };
  if (current.hash === hash) return { ...done, version: current.version, changed: false, created: false };
  if (onlyNew && current.version > 0) {
    throw new TrucelineError('agreement_exists', `The agreement “${document.id}” is there already, in version ${current.version}, and says something else.`);
  }
  const version = current.version + 1;
  const inForceFrom = new Date(document.inForceFrom ?? document.effectiveFrom);
  await manager.query(
    `INSERT INTO agreement_versions (agreement_id, version, document, content_hash, in_force_from, applied_at, applied_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [document.id, version, JSON.stringify(document), hash, inForceFrom, at, by],
  );
  await manager.query('UPDATE agreements SET title = $2, current_version = $3, updated_at = $4 WHERE id = $1', [document.id, document.title, version, at]);
  for (const listener of listeners) await listener.onVersionApplied({ agreement: document.id, version, inForceFrom }, at, manager);
  return { ...done, version, changed: true, created: version === 1 };
}

/** Locks the agreement's row until the transaction ends; version 0 is an agreement that this transaction brings into being. */
async function lockCurrent(manager: EntityManager, document: AgreementDocument, at: Date): Promise<{ version: number; hash: string | null }> {
  await manager.query(
    'INSERT INTO agreements (id, title, current_version, created_at, updated_at) VALUES ($1, $2, 0, $3, $3) ON CONFLICT (id) DO NOTHING',
    [document.id, document.title, at],
  );
  const locked: { current_version: number }[] = await manager.query('SELECT current_version FROM agreements WHERE id = $1 FOR UPDATE', [document.id]);
  const version = locked[0]?.current_version ?? 0;
  const rows: { content_hash: string }[] = await manager.query('SELECT content_hash FROM agreement_versions WHERE agreement_id = $1 AND version = $2', [document.id, version]);
  return { version, hash: rows[0]?.content_hash ?? null };
}
