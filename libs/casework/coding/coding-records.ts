import type { AuditedRecords } from '#access';
import type { FindingDecision } from '#vocabulary';
import { storedRecords } from '../changes/stored-records.js';

interface DecidedTask {
  id: string;
  decision: FindingDecision;
  submitted: boolean;
}

/** What coders said, for comparison with the audit chain: a coding that was changed behind its coder's back is found. */
export const codingRecords: AuditedRecords = storedRecords({
  name: 'coding',
  what: ['coding recorded', 'coding submitted'],
  statement: 'SELECT id, decision, submitted_at IS NOT NULL AS submitted FROM coding_tasks WHERE agreement_id = $1 AND id > $2 AND decision IS NOT NULL ORDER BY id',
  contentOf: ({ decision, submitted }: DecidedTask) => ({ decision, submitted }),
});
