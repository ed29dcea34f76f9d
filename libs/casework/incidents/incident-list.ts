import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { VERDICT_CODES, VERIFICATION_STATE_CODES } from '#vocabulary';
import { incidentsOf, type IncidentView } from './incident-view.js';
import { cursorOf, idOfCursor } from './case-id.js';
import { currentAt, incidentJoin, lastIdBy } from './known-at.js';
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
  as_of: instantText.optional().describe('The incidents as they were known at this instant.'),
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
 * As of an instant, which must be settled, filters, order and cursor work on what was known then.
 * @param seesSources whether `q` is looked for in narratives that name their own source too.
 * @throws TrucelineError `cursor_invalid`.
 */
export async function listIncidents(dataSource: DataSource, agreement: string, filter: IncidentFilter, seesSources: boolean): Promise<IncidentPage> {
  const at = filter.as_of === undefined ? null : new Date(filter.as_of);
  const order = at ? 'o' : 'i';
  const { where, values, instant } = conditions(agreement, filter, { at, order, seesSources });
  const from = at ? `incidents o ${incidentJoin('o.id', instant)}` : 'incidents i';
  const rows: { id: string }[] = await dataSource.query(
    `SELECT ${order}.id FROM ${from} WHERE ${where.join(' AND ')} ORDER BY ${order}.id DESC LIMIT ${filter.limit + 1}`,
    values,
  );
  const ids = rows.slice(0, filter.limit).map((row) => row.id);
  const last = rows.length > filter.limit ? ids.at(-1) : undefined;
  return { items: await incidentsOf(dataSource, ids, filter.reading ?? null, at), nextCursor: last ? cursorOf(last) : null };
}

/** `order` names the row that gives the order, `i` the incident as it is asked about: as it stands they are one. `instant` is the parameter with the instant. */
function conditions(agreement: string, filter: IncidentFilter, { at, order, seesSources }: { at: Date | null; order: 'o' | 'i'; seesSources: boolean }): { where: string[]; values: unknown[]; instant: string | undefined } {
  const values: unknown[] = [];
  const value = (given: unknown): string => `$${values.push(given)}`;
  const where = [`${order}.agreement_id = ${value(agreement)}`, "i.state = 'open'"];
  const instant = at ? value(at) : undefined;
  if (at) where.push(`${order}.id <= ${value(lastIdBy(at))}`);
  if (filter.cursor) where.push(`${order}.id < ${value(idOfCursor(filter.cursor))}`);
  if (filter.from) where.push(`i.occurred_from >= ${value(filter.from)}`);
  if (filter.to) where.push(`i.occurred_from < ${value(filter.to)}`);
  // What a plan does not know of a parameter, it cannot hold against the index of those that were moved.
  if (filter.status) where.push(filter.status === 'received' ? "i.verification = 'received'" : `i.verification = ${value(filter.status)} AND i.verification <> 'received'`);
  if (filter.updated_since) where.push(`i.updated_at >= ${value(filter.updated_since)}`);
  if (filter.bbox) where.push(inside(filter.bbox.split(',').map(Number), value));
  if (filter.term || filter.party || filter.verdict) where.push(classifiedAs(filter, value, instant));
  if (filter.q) {
    where.push(`EXISTS (SELECT FROM incident_reports l JOIN reports r ON r.id = l.report_id
      WHERE l.incident_id = i.id AND ${currentAt('l.linked_at', 'l.unlinked_at', instant)} AND ${seesSources ? '' : 'NOT r.names_source AND '}strpos(lower(r.body->>'narrative'), lower(${value(filter.q)})) > 0)`);
  }
  return { where, values, instant };
}

/** A box whose west lies east of its east crosses the antimeridian. */
function inside([west = 0, south = 0, east = 0, north = 0]: number[], value: (given: unknown) => string): string {
  const [w, e] = [value(west), value(east)];
  const across = west > east ? `(i.lon >= ${w} OR i.lon <= ${e})` : `i.lon BETWEEN ${w} AND ${e}`;
  return `i.lat BETWEEN ${value(south)} AND ${value(north)} AND ${across}`;
}

function classifiedAs(filter: IncidentFilter, value: (given: unknown) => string, instant: string | undefined): string {
  const verdicts = filter.verdict ? [filter.verdict] : ['violation', 'inconclusive'];
  const parts = [`c.reading = ${value(filter.reading ?? '')}`, `c.verdict = ANY(${value(verdicts)})`];
  if (filter.term) parts.push(`c.term = ${value(filter.term)}`);
  if (filter.party) parts.push(`c.respondent = ${value(filter.party)}`);
  return `EXISTS (SELECT FROM classifications c WHERE c.incident_id = i.id AND ${currentAt('c.classified_at', 'c.superseded_at', instant)} AND ${parts.join(' AND ')})`;
}
