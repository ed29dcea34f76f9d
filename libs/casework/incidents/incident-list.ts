import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { VERDICT_CODES, VERIFICATION_STATE_CODES } from '#vocabulary';
import { incidentsOf, type IncidentView } from './incident-view.js';
import { cursorOf, idOfCursor } from './case-id.js';
import { instantText } from '../reports/instant-text.js';
import { storableText } from '../reports/storable-text.js';

const PAGE = 50;
const PAGE_LIMIT = 200;
const word = storableText(200).min(1);

/** How a list of incidents may be narrowed, as it stands in the query of the address. */
export const incidentFilter = z.strictObject({
  from: instantText.optional().describe('Incidents that began at this instant or later.'),
  to: instantText.optional().describe('Incidents that began before this instant.'),
  term: word.optional().describe('Incidents classified as violation or inconclusive on this term; with `verdict`, as that.'),
  party: word.optional().describe('Incidents in which this party is the respondent of such a verdict.'),
  verdict: z.enum(VERDICT_CODES as [(typeof VERDICT_CODES)[number], ...(typeof VERDICT_CODES)[number][]]).optional(),
  status: z.enum(VERIFICATION_STATE_CODES as [(typeof VERIFICATION_STATE_CODES)[number], ...(typeof VERIFICATION_STATE_CODES)[number][]]).optional().describe('State of verification.'),
  bbox: z.string().regex(/^-?\d{1,3}(\.\d{1,12})?(,-?\d{1,3}(\.\d{1,12})?){3}$/, 'must be west,south,east,north in degrees').optional(),
  q: word.optional().describe('Incidents of which a report holds this text.'),
  updated_since: instantText.optional(),
  reading: word.optional(),
  cursor: z.string().max(200).optional().describe('`nextCursor` of the page before.'),
  limit: z.coerce.number().int().min(1).max(PAGE_LIMIT).default(PAGE),
});
export type IncidentFilter = z.output<typeof incidentFilter>;

export interface IncidentPage {
  items: IncidentView[];
  nextCursor: string | null;
}

/**
 * A page of incidents, newest first by the order in which they were opened (ids are made in that order),
 * or, with `updated_since`, by the same order among those that changed.
 * @param seesSources whether `q` is looked for in narratives that name their own source too.
 * @throws TrucelineError `cursor_invalid`.
 */
export async function listIncidents(dataSource: DataSource, agreement: string, filter: IncidentFilter, seesSources: boolean): Promise<IncidentPage> {
  const { where, values } = conditions(agreement, filter, seesSources);
  const rows: { id: string }[] = await dataSource.query(
    `SELECT i.id FROM incidents i WHERE ${where.join(' AND ')} ORDER BY i.id DESC LIMIT ${filter.limit + 1}`,
    values,
  );
  const ids = rows.slice(0, filter.limit).map((row) => row.id);
  const last = rows.length > filter.limit ? ids.at(-1) : undefined;
  return { items: await incidentsOf(dataSource, ids, filter.reading ?? null), nextCursor: last ? cursorOf(last) : null };
}

function conditions(agreement: string, filter: IncidentFilter, seesSources: boolean): { where: string[]; values: unknown[] } {
  const values: unknown[] = [];
  const value = (given: unknown): string => `$${values.push(given)}`;
  const where = [`i.agreement_id = ${value(agreement)}`, "i.state = 'open'"];
  if (filter.cursor) where.push(`i.id < ${value(idOfCursor(filter.cursor))}`);
  if (filter.from) where.push(`i.occurred_from >= ${value(filter.from)}`);
  if (filter.to) where.push(`i.occurred_from < ${value(filter.to)}`);
  if (filter.status) where.push(`i.verification = ${value(filter.status)}`);
  if (filter.updated_since) where.push(`i.updated_at >= ${value(filter.updated_since)}`);
  if (filter.bbox) where.push(inside(filter.bbox.split(',').map(Number), value));
  if (filter.term || filter.party || filter.verdict) where.push(classifiedAs(filter, value));
  if (filter.q) {
    where.push(`EXISTS (SELECT FROM incident_reports l JOIN reports r ON r.id = l.report_id
      WHERE l.incident_id = i.id AND l.unlinked_at IS NULL AND ${seesSources ? '' : 'NOT r.names_source AND '}strpos(lower(r.body->>'narrative'), lower(${value(filter.q)})) > 0)`);
  }
  return { where, values };
}

/** A box whose west lies east of its east crosses the antimeridian. */
function inside([west = 0, south = 0, east = 0, north = 0]: number[], value: (given: unknown) => string): string {
  const [w, e] = [value(west), value(east)];
  const across = west > east ? `(i.lon >= ${w} OR i.lon <= ${e})` : `i.lon BETWEEN ${w} AND ${e}`;
  return `i.lat BETWEEN ${value(south)} AND ${value(north)} AND ${across}`;
}

function classifiedAs(filter: IncidentFilter, value: (given: unknown) => string): string {
  const verdicts = filter.verdict ? [filter.verdict] : ['violation', 'inconclusive'];
  const parts = [`c.reading = ${value(filter.reading ?? '')}`, `c.verdict = ANY(${value(verdicts)})`];
  if (filter.term) parts.push(`c.term = ${value(filter.term)}`);
  if (filter.party) parts.push(`c.respondent = ${value(filter.party)}`);
  return `EXISTS (SELECT FROM classifications c WHERE c.incident_id = i.id AND c.superseded_at IS NULL AND ${parts.join(' AND ')})`;
}
