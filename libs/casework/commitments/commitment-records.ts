import type { AuditedRecords } from '#access';
import { contentHash } from '#platform';
import type { CommitmentDecision } from '#vocabulary';
import { storedRecords } from '../changes/stored-records.js';

interface StoredDecision {
  id: string;
  commitment: string;
  party: string;
  decision: CommitmentDecision;
  cameAboutAt: Date | null;
  due: Date | null;
  reason: string;
}

/** What a decision holds, as its audit event tells it: the reason by its hash. */
export function commitmentRecord({ commitment, party, decision, cameAboutAt, due, reason }: Omit<StoredDecision, 'id'>): Record<string, unknown> {
  return { commitment, party, decision, cameAboutAt: cameAboutAt?.toISOString() ?? null, due: due?.toISOString() ?? null, reasonHash: contentHash(reason) };
}

/** Decisions on commitments, to be held against their audit events. */
export const commitmentRecords: AuditedRecords = storedRecords<StoredDecision>({
  name: 'decision on a commitment',
  what: ['commitment decided'],
  statement: `SELECT id, commitment, party, decision, came_about_at AS "cameAboutAt", due_at AS due, reason FROM commitment_decisions WHERE agreement_id = $1 AND id > $2 ORDER BY id`,
  contentOf: commitmentRecord,
});
