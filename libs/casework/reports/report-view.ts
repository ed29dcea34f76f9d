import type { DataSource } from 'typeorm';
import type { Mention } from '#classification';
import { z } from 'zod';
import { REPORT_STATE_CODES, TrucelineError, type ReportState } from '#vocabulary';
import { cursorOf, idOfCursor, requireCaseId } from '../incidents/case-id.js';
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

/** Which reports a list shows. */
export const reportFilter = z.strictObject({
  state: z.enum(REPORT_STATE_CODES as [ReportState, ...ReportState[]]).optional().describe('Only reports in this state, such as those that were set aside (quarantined).'),
  cursor: z.string().max(200).optional().describe('`nextCursor` of the page before.'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export interface ReportPage {
  items: ReportView[];
  nextCursor: string | null;
}

/** A page of reports, the latest logged first. @throws TrucelineError `cursor_invalid`. */
export async function listReports(dataSource: DataSource, agreement: string, filter: z.output<typeof reportFilter>): Promise<ReportPage> {
  const rows: ReportRow[] = await dataSource.query(
    `${REPORTS} WHERE r.agreement_id = $1 AND ($2::text IS NULL OR r.state = $2) AND ($3::uuid IS NULL OR r.id < $3) ORDER BY r.id DESC LIMIT $4`,
    [agreement, filter.state ?? null, filter.cursor === undefined ? null : idOfCursor(filter.cursor), filter.limit + 1],
  );
  const items = rows.slice(0, filter.limit).map(fromRow);
  const last = rows.length > filter.limit ? items.at(-1) : undefined;
  return { items, nextCursor: last ? cursorOf(last.id) : null };
}

/** @throws TrucelineError `report_unknown`. */
export async function readReport(dataSource: DataSource, id: string): Promise<ReportView> {
  const [row]: ReportRow[] = await dataSource.query(`${REPORTS} WHERE r.id = $1`, [requireCaseId(id, 'report_unknown')]);
  if (!row) throw new TrucelineError('report_unknown', `There is no report "${id}".`);
  return fromRow(row);
}

interface ReportRow {
  id: string;
  agreement_id: string;
  state: ReportState;
  received_at: Date;
  classified_at: Date | null;
  body: ReportInput;
  mentions: Mention[];
  failure: string | null;
  sample: boolean;
  incidents: string[];
}

const REPORTS = `SELECT r.id, r.agreement_id, r.state, r.received_at, r.classified_at, r.body, r.mentions, r.failure, r.sample,
    ARRAY(SELECT incident_id::text FROM incident_reports WHERE report_id = r.id AND unlinked_at IS NULL ORDER BY linked_at, incident_id) AS incidents
  FROM reports r`;

function fromRow(row: ReportRow): ReportView {
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
