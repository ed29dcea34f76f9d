import type { AuditedRecords } from '#access';
import type { VerificationState } from '#vocabulary';
import { storedRecords } from '../changes/stored-records.js';

interface Verified {
  id: string;
  verification: VerificationState;
  duplicateOf: string | null;
}

/** How far incidents were verified, to be held against their audit events: those that were ever moved, and those that stand as if they had been. */
export const verificationRecords: AuditedRecords = storedRecords({
  name: 'verification of incident',
  what: ['verification moved'],
  statement: `SELECT i.id, i.verification, i.duplicate_of AS "duplicateOf" FROM incidents i
    WHERE i.agreement_id = $1 AND i.id > $2 AND (i.verification <> 'received' OR EXISTS (SELECT FROM verification_moves m WHERE m.incident_id = i.id)) ORDER BY i.id`,
  contentOf: ({ verification, duplicateOf }: Verified) => ({ verification, duplicateOf }),
});
