import type { AuditedRecords } from '#access';
import { contentHash } from '#platform';
import type { AccessRestriction } from '#vocabulary';
import { storedRecords } from '../changes/stored-records.js';

interface StoredGap {
  id: string;
  restriction: AccessRestriction;
  areas: string[];
  from: Date;
  to: Date | null;
  party: string | null;
  reason: string;
  withdrawn: boolean;
}

/** What a gap holds, as its audit events tell it: the reason by its hash. */
export function coverageRecord({ restriction, areas, from, to, party, reason, withdrawn }: Omit<StoredGap, 'id'>): Record<string, unknown> {
  return { restriction, areas, from: from.toISOString(), to: to?.toISOString() ?? null, party, reasonHash: contentHash(reason), withdrawn };
}

/** Gaps in coverage as they stand, to be held against their audit events. */
export const coverageRecords: AuditedRecords = storedRecords<StoredGap>({
  name: 'coverage gap',
  what: ['coverage gap recorded', 'coverage gap ended', 'coverage gap withdrawn'],
  statement: `SELECT gap AS id, restriction, areas, began_at AS "from", ended_at AS "to", party, reason, withdrawn FROM coverage_gaps
    WHERE agreement_id = $1 AND gap > $2 AND known_to IS NULL ORDER BY gap`,
  contentOf: coverageRecord,
});
