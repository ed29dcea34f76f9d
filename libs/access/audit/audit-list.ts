import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { TrucelineError } from '#vocabulary';
import type { AuditEvent } from './audit-event.js';
import { eventOf, STORED_EVENT, type StoredEvent } from './stored-event.js';

/** How a list of events may be narrowed. */
export interface AuditFilter {
  agreement?: string | undefined;
  /** Events at this instant or later. */
  from?: string | undefined;
  /** Events before this instant. */
  to?: string | undefined;
  /** Id of a user or token, name of a job or command. */
  author?: string | undefined;
  what?: string | undefined;
  subject?: string | undefined;
  incident?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

export interface AuditPage {
  items: AuditEvent[];
  nextCursor: string | null;
}

/** A page of events, the latest first. @throws TrucelineError `cursor_invalid`. */
export async function listAuditEvents(dataSource: DataSource, filter: AuditFilter): Promise<AuditPage> {
  const values: unknown[] = [];
  const value = (given: unknown): string => `$${values.push(given)}`;
  const where = ['true'];
  if (filter.agreement !== undefined) where.push(`agreement_id = ${value(filter.agreement)}`);
  if (filter.from !== undefined) where.push(`at >= ${value(filter.from)}`);
  if (filter.to !== undefined) where.push(`at < ${value(filter.to)}`);
  if (filter.author !== undefined) where.push(`author_id = ${value(filter.author)}`);
  if (filter.what !== undefined) where.push(`what = ${value(filter.what)}`);
  if (filter.subject !== undefined) where.push(`subject = ${value(filter.subject)}`);
  if (filter.incident !== undefined) where.push(`incident_id = ${value(filter.incident)}`);
  if (filter.cursor !== undefined) {
    const [at, chain, seq] = placeOf(filter.cursor);
    where.push(`(at, chain, seq) < (to_timestamp(${value(at)}::numeric), ${value(chain)}, ${value(seq)}::bigint)`);
  }
  const rows: StoredEvent[] = await dataSource.query(
    `SELECT ${STORED_EVENT} FROM audit_events WHERE ${where.join(' AND ')} ORDER BY audit_events.at DESC, chain DESC, seq DESC LIMIT ${value(filter.limit + 1)}`,
    values,
  );
  const shown = rows.slice(0, filter.limit);
  const last = rows.length > filter.limit ? shown.at(-1) : undefined;
  return { items: shown.map(eventOf), nextCursor: last ? cursorOf(last) : null };
}

/** The events of an incident, oldest first, page by page, but for those whose `what` begins with a word of `except`. @throws TrucelineError `cursor_invalid`. */
export async function incidentHistory(dataSource: DataSource, incident: string, { cursor, limit, except = [] }: { cursor?: string | undefined; limit: number; except?: readonly string[] }): Promise<AuditPage> {
  const after = cursor === undefined ? '0' : placeOf(cursor)[2];
  const rows: StoredEvent[] = await dataSource.query(`SELECT ${STORED_EVENT} FROM audit_events WHERE incident_id = $1 AND seq > $2 AND split_part(what, ' ', 1) <> ALL($4) ORDER BY audit_events.seq LIMIT $3`, [incident, after, limit + 1, except]);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { items: shown.map(eventOf), nextCursor: last ? cursorOf(last) : null };
}

function cursorOf({ at, chain, seq }: StoredEvent): string {
  return Buffer.from(JSON.stringify([at, chain, seq])).toString('base64url');
}

const PLACE = z.tuple([z.string().regex(/^-?\d{1,12}\.\d{6}$/), z.string().refine((chain) => !chain.includes('\0')), z.string().regex(/^\d{1,18}$/)]);

function placeOf(cursor: string): z.output<typeof PLACE> {
  try {
    return PLACE.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw new TrucelineError('cursor_invalid');
  }
}
