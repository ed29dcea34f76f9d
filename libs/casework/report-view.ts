import type { DataSource } from 'typeorm';
import type { Mention } from '#classification';
import { TrucelineError, type ReportState } from '#vocabulary';
import { requireCaseId } from './case-id.js';
import type { ReportInput } from './report-input.js';

/** A report as it is shown: as received, with what became of it. */
export interface ReportView extends ReportInput {
  id: string;
  agreement: string;
  state: ReportState;
  receivedAt: string;
  classifiedAt: string | null;
  incidents: string[];
  mentions: Mention[];
  /** Why it could not be classified, where its state is failed or quarantined. */
  failure: string | null;
  sample: boolean;
}

/** @throws TrucelineError `report_unknown`. */
export async function readReport(dataSource: DataSource, id: string): Promise<ReportView> {
  const [row]: {
    id: string; agreement_id: string; state: ReportState; received_at: Date; classified_at: Date | null;
    body: ReportInput; mentions: Mention[]; failure: string | null; sample: boolean; incidents: string[];
  }[] = await dataSource.query(
    `SELECT r.id, r.agreement_id, r.state, r.received_at, r.classified_at, r.body, r.mentions, r.failure, r.sample,
            ARRAY(SELECT incident_id::text FROM incident_reports WHERE report_id = r.id ORDER BY linked_at, incident_id) AS incidents
       FROM reports r WHERE r.id = $1`,
    [requireCaseId(id, 'report_unknown')],
  );
  if (!row) throw new TrucelineError('report_unknown', `There is no report "${id}".`);
  return {
    ...row.body,
    id: row.id,
    agreement: row.agreement_id,
    state: row.state,
    receivedAt: row.received_at.toISOString(),
    classifiedAt: row.classified_at?.toISOString() ?? null,
    incidents: row.incidents,
    mentions: row.mentions,
    failure: row.failure,
    sample: row.sample,
  };
}
