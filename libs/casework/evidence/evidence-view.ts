import type { DataSource, EntityManager } from 'typeorm';
import { TrucelineError, type Author } from '#vocabulary';
import { requireCaseId } from '../incidents/case-id.js';
import { survivorOf } from '../incidents/survivor.js';
import type { WorkingState } from './evidence-blob.entity.js';

/** A piece of evidence as it is shown. */
export interface EvidenceView {
  id: string;
  agreement: string;
  /** Of the evidentiary copy. */
  sha256: string;
  size: number;
  type: string;
  /** As whoever sent it called it; null for those who may not see what is sealed, since a name can betray a person. */
  name: string | null;
  receivedAt: string;
  receivedBy: Author | null;
  incidents: string[];
  reports: string[];
  workingCopy: { state: WorkingState; sha256: string | null; size: number | null; type: string | null; because: string | null };
  withdrawn: { at: string; by: Author | null; reason: string } | null;
}

/** What evidence is attached to. */
export type EvidenceTarget = { incident: string } | { report: string };

/** @throws TrucelineError `evidence_unknown`. */
export async function readEvidence(database: Pick<EntityManager, 'query'>, id: string): Promise<EvidenceView> {
  const [row]: EvidenceRow[] = await database.query(`${EVIDENCE} WHERE e.id = $1`, [requireCaseId(id, 'evidence_unknown')]);
  if (!row) throw new TrucelineError('evidence_unknown', `There is no evidence "${id}".`);
  return fromRow(row);
}

/** Evidence of a report, or of an incident and what was merged into it, in the order of its arrival. @param withdrawn whether what was withdrawn is listed too. */
export async function listEvidence(dataSource: DataSource, target: EvidenceTarget, withdrawn: boolean): Promise<EvidenceView[]> {
  const rows: EvidenceRow[] = await dataSource.query(
    `${EVIDENCE} WHERE e.id IN (SELECT evidence_id FROM evidence_links WHERE ${columnOf(target)} IN (${'incident' in target ? FAMILY : '$1'})) AND ($2 OR e.withdrawn_at IS NULL) ORDER BY e.received_at, e.id`,
    [idOf(await standingTarget(dataSource.manager, target)), withdrawn],
  );
  return rows.map(fromRow);
}

/** The agreement of what evidence is attached to. @throws TrucelineError `incident_unknown`, `report_unknown`. */
export async function agreementOfTarget(database: Pick<EntityManager, 'query'>, target: EvidenceTarget): Promise<string> {
  const [table, code] = 'incident' in target ? ['incidents', 'incident_unknown' as const] : ['reports', 'report_unknown' as const];
  const id = requireCaseId(idOf(target), code);
  const [row]: { agreement_id: string }[] = await database.query(`SELECT agreement_id FROM ${table} WHERE id = $1`, [id]);
  if (!row) throw new TrucelineError(code);
  return row.agreement_id;
}

/** The target itself, or the incident that it was merged into. */
export async function standingTarget(database: Pick<EntityManager, 'query'>, target: EvidenceTarget): Promise<EvidenceTarget> {
  return 'incident' in target ? { incident: await survivorOf(database, target.incident) } : target;
}

/** An incident with all that was merged into it. */
const FAMILY = `WITH RECURSIVE family AS (SELECT $1::uuid AS id UNION SELECT i.id FROM incidents i JOIN family f ON i.merged_into = f.id) SELECT id FROM family`;

export function idOf(target: EvidenceTarget): string {
  return 'incident' in target ? target.incident : target.report;
}

export function columnOf(target: EvidenceTarget): 'incident_id' | 'report_id' {
  return 'incident' in target ? 'incident_id' : 'report_id';
}

interface EvidenceRow {
  id: string;
  agreement_id: string;
  sha256: string;
  name: string;
  received_at: Date;
  received_by: Author;
  withdrawn_at: Date | null;
  withdrawn_by: Author | null;
  withdrawn_because: string | null;
  size: string;
  type: string;
  working_state: WorkingState;
  working_sha256: string | null;
  working_size: string | null;
  working_type: string | null;
  working_because: string | null;
  incidents: string[];
  reports: string[];
}

const EVIDENCE = `SELECT e.*, b.size, b.type, b.working_state, b.working_sha256, b.working_size, b.working_type, b.working_because,
    ARRAY(SELECT incident_id::text FROM evidence_links WHERE evidence_id = e.id AND incident_id IS NOT NULL ORDER BY linked_at, incident_id) AS incidents,
    ARRAY(SELECT report_id::text FROM evidence_links WHERE evidence_id = e.id AND report_id IS NOT NULL ORDER BY linked_at, report_id) AS reports
  FROM evidence e JOIN evidence_blobs b ON b.agreement_id = e.agreement_id AND b.sha256 = e.sha256`;

function fromRow(row: EvidenceRow): EvidenceView {
  return {
    id: row.id,
    agreement: row.agreement_id,
    sha256: row.sha256,
    size: Number(row.size),
    type: row.type,
    name: row.name,
    receivedAt: row.received_at.toISOString(),
    receivedBy: row.received_by,
    incidents: row.incidents,
    reports: row.reports,
    workingCopy: {
      state: row.working_state,
      sha256: row.working_sha256,
      size: row.working_size === null ? null : Number(row.working_size),
      type: row.working_type,
      because: row.working_because,
    },
    withdrawn: row.withdrawn_at ? { at: row.withdrawn_at.toISOString(), by: row.withdrawn_by, reason: row.withdrawn_because ?? '' } : null,
  };
}
