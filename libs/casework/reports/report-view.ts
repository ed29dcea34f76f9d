import type { Mention } from '#classification';
import { z } from 'zod';
import { REPORT_STATE_CODES, type Author, type ReportState } from '#vocabulary';
import { hideInMentions, type Hide } from '../sources/hide-source.js';
import { together, type SourceIdentity, type StoredBody } from '../sources/source-identity.js';
import type { ReportInput } from './report-input.js';

/** A report as it is shown: as received, with what became of it. */
export interface ReportView extends ReportInput {
  id: string;
  agreement: string;
  state: ReportState;
  receivedAt: string;
  classifiedAt: string | null;
  incidents: string[];
  /** With `held`, where a hash is named: whether evidence with this content is there, and not withdrawn. */
  attachments?: { name: string; sha256?: string | undefined; held?: boolean }[] | undefined;
  mentions: Mention[];
  /** Whoever logged it; null for those who may not see sources. */
  reporter: Author | null;
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
export type ReportFilter = z.output<typeof reportFilter>;

export interface ReportPage {
  items: ReportView[];
  nextCursor: string | null;
}

export interface ReportRow {
  id: string;
  agreement_id: string;
  state: ReportState;
  received_at: Date;
  classified_at: Date | null;
  body: StoredBody;
  sealed: Buffer;
  mentions: Mention[];
  failure: string | null;
  sample: boolean;
  incidents: string[];
  /** Hashes that its attachments name and that evidence of the agreement has. */
  held: string[];
}

export const REPORTS = `SELECT r.id, r.agreement_id, r.state, r.received_at, r.classified_at, r.body, r.sealed, r.mentions, r.failure, r.sample,
    ARRAY(SELECT incident_id::text FROM incident_reports WHERE report_id = r.id AND unlinked_at IS NULL ORDER BY linked_at, incident_id) AS incidents,
    ARRAY(SELECT sha256 FROM evidence WHERE agreement_id = r.agreement_id AND withdrawn_at IS NULL
            AND sha256 IN (SELECT named->>'sha256' FROM jsonb_array_elements(r.body->'attachments') AS named)) AS held
  FROM reports r`;

/** The report as it was received. */
export function wholeReport(row: ReportRow, identity: SourceIdentity): ReportView {
  const body = together(row.body, identity);
  return { ...body, ...(body.attachments && { attachments: withHeld(body.attachments, row) }), ...standingOf(row), mentions: row.mentions, reporter: identity.reporter };
}

/** What stands in the place of a source's name, for those who may not see it. */
export const WITHHELD = 'withheld';

/** The report without its source: neither under its name nor in what the report says. */
export function withheldReport(row: ReportRow, hide: Hide): ReportView {
  const { body } = row;
  const hideAll = (texts: readonly string[]): string[] => texts.map(hide);
  return {
    ...body,
    narrative: hide(body.narrative),
    source: { name: WITHHELD, ...body.source },
    ...(body.place && { place: { ...body.place, ...(body.place.name !== undefined && { name: hide(body.place.name) }) } }),
    ...(body.perpetrators && { perpetrators: hideAll(body.perpetrators) }),
    ...(body.targets && { targets: hideAll(body.targets) }),
    ...(body.attachments && { attachments: withHeld(body.attachments, row).map((attachment) => ({ ...attachment, name: hide(attachment.name) })) }),
    ...(body.externalId !== undefined && { externalId: hide(body.externalId) }),
    ...standingOf(row),
    mentions: hideInMentions(row.mentions, hide),
    reporter: null,
  };
}

function withHeld(attachments: NonNullable<ReportInput['attachments']>, { held }: ReportRow): NonNullable<ReportView['attachments']> {
  return attachments.map((named) => (named.sha256 === undefined ? named : { ...named, held: held.includes(named.sha256) }));
}

function standingOf(row: ReportRow): Pick<ReportView, 'id' | 'agreement' | 'state' | 'receivedAt' | 'classifiedAt' | 'incidents' | 'failure' | 'sample'> {
  return {
    id: row.id,
    agreement: row.agreement_id,
    state: row.state,
    receivedAt: row.received_at.toISOString(),
    classifiedAt: row.classified_at?.toISOString() ?? null,
    incidents: row.incidents,
    failure: row.failure,
    sample: row.sample,
  };
}
