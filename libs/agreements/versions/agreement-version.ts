import type { EntityManager } from 'typeorm';
import { TrucelineError } from '#vocabulary';
import type { AgreementDocument } from '../document/agreement-document.js';

/** One version of an agreement: never changes. */
export interface AgreementVersion {
  readonly id: string;
  readonly version: number;
  readonly document: AgreementDocument;
  /** SHA-256 of the canonical JSON of the document, in hexadecimal. */
  readonly contentHash: string;
  /** Events from this instant on are governed by this version. */
  readonly inForceFrom: Date;
  readonly appliedAt: Date;
  /** The user, token or job that applied it. */
  readonly appliedBy: string;
}

/** A version without its text, for lists. */
export type VersionSummary = Omit<AgreementVersion, 'document'>;

/** Which version, exactly: the hash tells apart what a transaction that was rolled back had under the same number. */
export interface VersionKey {
  id: string;
  version: number;
  contentHash: string;
}

const SUMMARY = 'agreement_id AS id, version, content_hash AS "contentHash", in_force_from AS "inForceFrom", applied_at AS "appliedAt", applied_by AS "appliedBy"';
const KEY = 'agreement_id AS id, version, content_hash AS "contentHash"';

/** @throws TrucelineError `agreement_unknown`. */
export async function loadVersion(manager: EntityManager, id: string, version: number): Promise<AgreementVersion> {
  const rows: AgreementVersion[] = await manager.query(`SELECT ${SUMMARY}, document FROM agreement_versions WHERE agreement_id = $1 AND version = $2`, [id, version]);
  return rows[0] ?? unknown(`The agreement “${id}” has no version ${version}.`);
}

/** Every version, oldest first. @throws TrucelineError `agreement_unknown`. */
export async function listVersions(manager: EntityManager, id: string): Promise<VersionSummary[]> {
  const rows: VersionSummary[] = await manager.query(`SELECT ${SUMMARY} FROM agreement_versions WHERE agreement_id = $1 ORDER BY version`, [id]);
  return rows.length > 0 ? rows : unknownAgreement(id);
}

/** @throws TrucelineError `agreement_unknown`. */
export async function keyOfCurrent(manager: EntityManager, id: string): Promise<VersionKey> {
  const rows: VersionKey[] = await manager.query(
    `SELECT ${KEY} FROM agreement_versions WHERE agreement_id = $1 AND version = (SELECT current_version FROM agreements WHERE id = $1)`,
    [id],
  );
  return rows[0] ?? unknownAgreement(id);
}

/**
 * Of the versions that were in force at the instant, the one that came into force last, and of several such
 * the one applied last: it transcribes the same text better. Before all of them, the earliest.
 * @throws TrucelineError `agreement_unknown`.
 */
export async function keyInForceAt(manager: EntityManager, id: string, at: Date): Promise<VersionKey> {
  const rows: VersionKey[] = await manager.query(
    `SELECT ${KEY} FROM agreement_versions WHERE agreement_id = $1
      ORDER BY in_force_from <= $2 DESC, CASE WHEN in_force_from <= $2 THEN in_force_from END DESC, in_force_from, version DESC LIMIT 1`,
    [id, at],
  );
  return rows[0] ?? unknownAgreement(id);
}

/** The same among the versions that had been applied by the instant; undefined where none had. */
export async function keyKnownAt(manager: EntityManager, id: string, at: Date): Promise<VersionKey | undefined> {
  const rows: VersionKey[] = await manager.query(
    `SELECT ${KEY} FROM agreement_versions WHERE agreement_id = $1 AND applied_at <= $2
      ORDER BY in_force_from <= $2 DESC, CASE WHEN in_force_from <= $2 THEN in_force_from END DESC, in_force_from, version DESC LIMIT 1`,
    [id, at],
  );
  return rows[0];
}

export function unknownAgreement(id: string): never {
  return unknown(`There is no agreement “${id.slice(0, 80)}”.`);
}

function unknown(detail: string): never {
  throw new TrucelineError('agreement_unknown', detail);
}
