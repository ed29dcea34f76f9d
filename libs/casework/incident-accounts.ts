import type { EntityManager } from 'typeorm';
import type { EventDraft, Mention, SourceWeight } from '#classification';
import type { ReportInput } from './report-input.js';

/** What the reports of an incident tell of it, as the element test takes it. */
export interface IncidentAccounts {
  incident: string;
  agreement: string;
  /** The event as each report tells it. */
  events: EventDraft[];
  /** The mentions that tell of this event, each span marked with the report that it points into. */
  mentions: Mention[];
  /** One for each report. */
  sources: SourceWeight[];
  /** Independent origins among the reports. */
  origins: number;
}

/** The accounts of these incidents, in the order of their ids, in one statement. */
export async function accountsOf(manager: EntityManager, incidents: readonly string[]): Promise<IncidentAccounts[]> {
  const rows: AccountRow[] = await manager.query(
    `SELECT l.incident_id, r.agreement_id, l.report_id, r.body->'source'->>'reliability' AS reliability, r.body->>'credibility' AS credibility, r.origin_id, r.mentions, l.event
       FROM incident_reports l JOIN reports r ON r.id = l.report_id
      WHERE l.incident_id = ANY($1::uuid[]) ORDER BY l.incident_id, l.linked_at, l.report_id`,
    [incidents],
  );
  const byIncident = new Map<string, AccountRow[]>();
  for (const row of rows) byIncident.set(row.incident_id, [...(byIncident.get(row.incident_id) ?? []), row]);
  return [...byIncident.values()].map(together);
}

interface AccountRow {
  incident_id: string;
  agreement_id: string;
  report_id: string;
  reliability: ReportInput['source']['reliability'] | null;
  credibility: ReportInput['credibility'] | null;
  origin_id: string | null;
  mentions: Mention[];
  event: EventDraft;
}

function together(rows: readonly AccountRow[]): IncidentAccounts {
  return {
    incident: rows[0]?.incident_id ?? '',
    agreement: rows[0]?.agreement_id ?? '',
    events: rows.map(({ event }) => event),
    mentions: rows.flatMap(({ report_id, mentions, event }) => event.mentions.flatMap((index) => mentions[index] ?? []).map((mention) => markSpans(mention, report_id))),
    sources: rows.map(({ reliability, credibility, origin_id }) => ({ reliability: reliability ?? undefined, credibility: credibility ?? undefined, origin: origin_id ?? undefined })),
    origins: new Set(rows.map(({ origin_id, report_id }) => origin_id ?? report_id)).size,
  };
}

/** Writes the report's id into every span, however deep: a span alone does not say whose words it cuts. */
function markSpans<Value>(value: Value, report: string): Value {
  if (Array.isArray(value)) return value.map((inner: unknown) => markSpans(inner, report)) as Value;
  if (value === null || typeof value !== 'object') return value;
  const marked = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, markSpans(inner, report)]));
  return ('start' in marked && 'end' in marked ? { ...marked, report } : marked) as Value;
}
