import type { DataSource } from 'typeorm';
import type { Author } from '#vocabulary';
import { requireCaseId } from '../incidents/case-id.js';
import { agreementOfIncident } from '../incidents/revise-incident.js';
import type { CaseOperationKind, TouchedIncident } from './case-operation.entity.js';

/** Who made or ended a link, and why; null where the machine made it, or where it stands. */
export interface ByHand {
  operation: string;
  kind: CaseOperationKind;
  by: Author;
  reason: string;
}

export interface LinkView {
  report: string;
  score: number | null;
  because: string[];
  linkedAt: string;
  linkedBy: ByHand | null;
  unlinkedAt: string | null;
  unlinkedBy: ByHand | null;
}

export interface OperationView {
  id: string;
  kind: CaseOperationKind;
  incidents: TouchedIncident[];
  reason: string;
  doneAt: string;
  doneBy: Author;
  undoes: string | null;
  undoneBy: string | null;
}

/** Every link that an incident has or had, and everything that was done to them by hand; oldest first. @throws TrucelineError `incident_unknown`. */
export async function linkHistory(dataSource: DataSource, incident: string): Promise<{ links: LinkView[]; operations: OperationView[] }> {
  const agreement = await agreementOfIncident(dataSource, requireCaseId(incident, 'incident_unknown'));
  const byHand = (alias: string): string => `CASE WHEN ${alias}.id IS NOT NULL THEN jsonb_build_object('operation', ${alias}.id, 'kind', ${alias}.kind, 'by', ${alias}.done_by, 'reason', ${alias}.reason) END`;
  const links: (Omit<LinkView, 'linkedAt' | 'unlinkedAt'> & { linkedAt: Date; unlinkedAt: Date | null })[] = await dataSource.query(
    `SELECT l.report_id AS report, l.score, l.because, l.linked_at AS "linkedAt", ${byHand('made')} AS "linkedBy", l.unlinked_at AS "unlinkedAt", ${byHand('ended')} AS "unlinkedBy"
       FROM incident_reports l LEFT JOIN case_operations made ON made.id = l.linked_by_operation LEFT JOIN case_operations ended ON ended.id = l.unlinked_by_operation
      WHERE l.incident_id = $1 ORDER BY l.linked_at, l.id`,
    [incident],
  );
  const operations: (Omit<OperationView, 'doneAt'> & { doneAt: Date })[] = await dataSource.query(
    `SELECT id, kind, incidents, reason, done_at AS "doneAt", done_by AS "doneBy", undoes, undone_by AS "undoneBy"
       FROM case_operations WHERE agreement_id = $1 AND incidents @> jsonb_build_array(jsonb_build_object('incident', $2::text)) ORDER BY id`,
    [agreement, incident.toLowerCase()],
  );
  return {
    links: links.map((link) => ({ ...link, linkedAt: link.linkedAt.toISOString(), unlinkedAt: link.unlinkedAt?.toISOString() ?? null })),
    operations: operations.map((operation) => ({ ...operation, doneAt: operation.doneAt.toISOString() })),
  };
}
