import type { DataSource, EntityManager } from 'typeorm';
import { TrucelineError, type Author } from '#vocabulary';
import { requireCaseId } from '../incidents/case-id.js';

/** All that can happen to a piece of evidence. */
export const CUSTODY_ACTS = ['arrived', 'copied', 'not_copied', 'viewed', 'handed_out', 'linked', 'withdrawn', 'checked', 'found_damaged'] as const;
export type CustodyAct = (typeof CUSTODY_ACTS)[number];

export interface CustodyEntry {
  at: string;
  by: Author;
  what: CustodyAct;
  sha256: string;
  note: string | null;
}

export interface CustodyPage {
  items: CustodyEntry[];
  nextCursor: string | null;
}

/** Writes a line into the custody log of each of these pieces, within the transaction of the caller. */
export async function recordCustody(
  manager: Pick<EntityManager, 'query'>,
  evidence: readonly string[],
  entry: { at: Date; by: Author; what: CustodyAct; sha256: string; note?: string | null },
): Promise<void> {
  const { at, by, what, sha256, note = null } = entry;
  await manager.query(
    'INSERT INTO evidence_custody (evidence_id, at, by, what, sha256, note) SELECT piece, $2, $3, $4, $5, $6 FROM unnest($1::uuid[]) AS piece',
    [evidence, at, JSON.stringify(by), what, sha256, note],
  );
}

/** The custody log of a piece of evidence, from its arrival on. @throws TrucelineError `evidence_unknown`, `cursor_invalid`. */
export async function readCustody(dataSource: DataSource, evidence: string, { cursor, limit }: { cursor?: string | undefined; limit: number }): Promise<CustodyPage> {
  const rows: (Omit<CustodyEntry, 'at'> & { seq: string; at: Date })[] = await dataSource.query(
    'SELECT seq, at, by, what, sha256, note FROM evidence_custody WHERE evidence_id = $1 AND seq > $2 ORDER BY seq LIMIT $3',
    [requireCaseId(evidence, 'evidence_unknown'), seqOf(cursor), limit + 1],
  );
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return { items: page.map(({ seq: _, at, ...entry }) => ({ at: at.toISOString(), ...entry })), nextCursor: last ? Buffer.from(last.seq).toString('base64url') : null };
}

function seqOf(cursor: string | undefined): string {
  const seq = cursor === undefined ? '0' : Buffer.from(cursor, 'base64url').toString();
  if (!/^\d{1,18}$/.test(seq)) throw new TrucelineError('cursor_invalid');
  return seq;
}
