import type { EntityManager } from 'typeorm';
import type { AuditedRecord, AuditedRecords } from '#access';
import type { FindingDecision } from '#vocabulary';

const BATCH = 1000;

/** What coders said, for comparison with the audit chain: a coding that was changed behind its coder's back is found. */
export const codingRecords: AuditedRecords = {
  name: 'coding',
  what: ['coding recorded', 'coding submitted'],
  rows: decidedTasks,
};

async function* decidedTasks(manager: EntityManager, agreement: string): AsyncGenerator<AuditedRecord> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows: { id: string; decision: FindingDecision; submitted: boolean }[] = await manager.query(
      `SELECT id, decision, submitted_at IS NOT NULL AS submitted FROM coding_tasks
        WHERE agreement_id = $1 AND id > $2 AND decision IS NOT NULL ORDER BY id LIMIT ${BATCH}`,
      [agreement, after],
    );
    for (const { id, decision, submitted } of rows) yield { subject: id, content: { decision, submitted } };
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}
