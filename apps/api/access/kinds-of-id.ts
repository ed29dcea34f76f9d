import type { DataSource } from 'typeorm';
import type { ErrorCode } from '#vocabulary';

/** How the agreement is found to which something belongs that an address names. */
export interface KindOfId {
  /** Where the rows of this kind are. */
  table: string;
  /** What is answered where there is none of this id, or none that the holder may know of. */
  missing: ErrorCode;
  /** One indexed read at the most; undefined where there is nothing of this id. */
  agreementOf(dataSource: DataSource, id: string): Promise<string | undefined>;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Rows of a table with a UUID and the agreement that they belong to. */
function rowsOf(table: string, missing: ErrorCode): KindOfId {
  return {
    table,
    missing,
    async agreementOf(dataSource, id) {
      if (!UUID.test(id)) return undefined;
      const [row]: { agreement_id: string }[] = await dataSource.query(`SELECT agreement_id FROM ${table} WHERE id = $1`, [id]);
      return row?.agreement_id;
    },
  };
}

/** By the first part of an address: `incidents` for `/api/v1/incidents/{id}/...`. A new kind of id needs a line here. */
export const KINDS_OF_ID: Readonly<Record<string, KindOfId>> = {
  agreements: { table: 'agreements', missing: 'agreement_unknown', agreementOf: (_, id) => Promise.resolve(id) },
  reports: rowsOf('reports', 'report_unknown'),
  incidents: rowsOf('incidents', 'incident_unknown'),
  'coding-rounds': rowsOf('coding_rounds', 'coding_round_unknown'),
  'coding-tasks': rowsOf('coding_tasks', 'coding_task_unknown'),
  findings: rowsOf('findings', 'finding_unknown'),
  'case-operations': rowsOf('case_operations', 'case_operation_unknown'),
  positions: rowsOf('positions', 'position_unknown'),
  evidence: rowsOf('evidence', 'evidence_unknown'),
  notifications: rowsOf('party_notifications', 'notification_unknown'),
};
