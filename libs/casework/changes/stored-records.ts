import type { EntityManager } from 'typeorm';
import type { AuditedRecord, AuditedRecords } from '#access';

const BATCH = 500;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

interface Stored<Row> extends Pick<AuditedRecords, 'name' | 'what'> {
  /** Selects the rows of the agreement $1 whose id lies after $2, in the order of their ids. */
  statement: string;
  /** What of a row its audit events tell. */
  contentOf: (row: Row) => Record<string, unknown>;
}

/** Rows with a UUID, to be held against their audit events, in batches. */
export function storedRecords<Row extends { id: string }>({ name, what, statement, contentOf }: Stored<Row>): AuditedRecords {
  async function* rows(manager: EntityManager, agreement: string): AsyncGenerator<AuditedRecord> {
    for (let after = BEFORE_ALL; ; ) {
      const batch: Row[] = await manager.query(`${statement} LIMIT ${BATCH}`, [agreement, after]);
      for (const row of batch) yield { subject: row.id, content: contentOf(row) };
      const last = batch.at(-1);
      if (!last) return;
      after = last.id;
    }
  }
  return { name, what, rows };
}
