import type { EntityManager } from 'typeorm';
import type { EventDraft, Mention, SourceWeight } from '#classification';
import type { ReportInput } from '../reports/report-input.js';

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
  /** When it was first reported: by the text of that time an event is judged whose own time is not known. */
  reportedAt: Date;
}

/**
 * How many accounts of one incident are weighed: of each origin the best graded, the best graded origins first.
 * Without a bound the thousandth copy of a wire story would cost a thousand times the first.
 */
const WEIGHED = 60;

/** The accounts of these incidents, in the order of their ids, in one statement. */
export async function accountsOf(manager: EntityManager, incidents: readonly string[]): Promise<IncidentAccounts[]> {
  const rows: AccountRow[] = await manager.query(
    `WITH graded AS (
       SELECT l.incident_id, l.report_id, l.event, l.linked_at, r.agreement_id, r.body->'source'->>'reliability' AS reliability, r.body->>'credibility' AS credibility,
              r.body->>'reportedAt' AS reported_at, r.origin_id, r.mentions,
              coalesce(position(r.body->'source'->>'reliability' IN 'ABCFDE'), 4) AS grade,
              row_number() OVER (PARTITION BY l.incident_id, coalesce(r.origin_id, r.id)
                ORDER BY coalesce(position(r.body->'source'->>'reliability' IN 'ABCFDE'), 4), l.linked_at, l.report_id) AS of_origin
         FROM incident_reports l JOIN reports r ON r.id = l.report_id WHERE l.incident_id = ANY($1::uuid[]) AND l.unlinked_at IS NULL),
     ranked AS (
       SELECT *, row_number() OVER (PARTITION BY incident_id ORDER BY of_origin, grade, linked_at, report_id) AS rank,
              count(*) FILTER (WHERE of_origin = 1) OVER (PARTITION BY incident_id)::int AS origins
         FROM graded)
     SELECT * FROM ranked WHERE rank <= ${WEIGHED} ORDER BY incident_id, linked_at, report_id`,
    [incidents],
  );
  const byIncident = new Map<string, AccountRow[]>();
  for (const row of rows) {
    const others = byIncident.get(row.incident_id);
    if (others) others.push(row);
    else byIncident.set(row.incident_id, [row]);
  }
  return [...byIncident.values()].map(together);
}

interface AccountRow {
  incident_id: string;
  agreement_id: string;
  report_id: string;
  reliability: ReportInput['source']['reliability'] | null;
  credibility: ReportInput['credibility'] | null;
  reported_at: string;
  origins: number;
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
    origins: rows[0]?.origins ?? 0,
    reportedAt: new Date(Math.min(...rows.map(({ reported_at }) => Date.parse(reported_at)))),
  };
}

/** Writes the report's id into every span, however deep: a span alone does not say whose words it cuts. */
function markSpans<Value>(value: Value, report: string): Value {
  if (Array.isArray(value)) return value.map((inner: unknown) => markSpans(inner, report)) as Value;
  if (value === null || typeof value !== 'object') return value;
  const marked = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, markSpans(inner, report)]));
  return ('start' in marked && 'end' in marked ? { ...marked, report } : marked) as Value;
}
