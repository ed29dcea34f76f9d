import type { EntityManager } from 'typeorm';
import type { AuditedRecords } from '#access';
import { contentHash } from '#platform';
import { storedRecords } from '../changes/stored-records.js';

interface RecordRow {
  id: string;
  statement: string | null;
  withdrawnReason: string | null;
  source: object | null;
  [field: string]: unknown;
}

const RECORD = `SELECT id, incident_id AS incident, party, side, stance, statement, source, dated_from AS "datedFrom", dated_to AS "datedTo", dated_precision AS "datedPrecision", report_id AS report, proposed_by AS "proposedBy",
    recorded_at AS "recordedAt", recorded_by->>'id' AS "recordedBy", confirmed_at AS "confirmedAt", confirmed_by->>'id' AS "confirmedBy", withdrawn_at AS "withdrawnAt", withdrawn_by->>'id' AS "withdrawnBy", withdrawn_reason AS "withdrawnReason"
  FROM positions`;

/** What an entry of the ledger holds, as its audit events tell it: words by their hash, and nothing of who passed them on. */
export async function positionRecord(manager: EntityManager, id: string): Promise<object> {
  const [row]: RecordRow[] = await manager.query(`${RECORD} WHERE id = $1`, [id]);
  if (!row) throw new Error(`There is no position ${id}.`);
  return contentOf(row);
}

/** The ledger of an agreement, to be held against its audit events. */
export const positionRecords: AuditedRecords = storedRecords({
  name: 'position',
  what: ['position recorded', 'position confirmed', 'position withdrawn'],
  // What the machine read from a report and nobody has looked at yet is no act of anybody's.
  statement: `${RECORD} WHERE agreement_id = $1 AND id > $2 AND (proposed_by IS NULL OR confirmed_at IS NOT NULL OR withdrawn_at IS NOT NULL) ORDER BY id`,
  contentOf,
});

function contentOf({ id: _, statement, withdrawnReason, source, ...rest }: RecordRow): Record<string, unknown> {
  return { ...rest, sourceHash: source === null ? null : contentHash(source), statementHash: statement === null ? null : contentHash(statement), withdrawnReasonHash: withdrawnReason === null ? null : contentHash(withdrawnReason) };
}
