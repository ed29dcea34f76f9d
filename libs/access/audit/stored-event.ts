import type { EntityManager } from 'typeorm';
import { canonicalJson, type AuthorKind } from '#vocabulary';
import type { AuditEvent } from './audit-event.js';
import { EXACT, storedInstant } from './stored-instant.js';

/** An event as the database gives it back, with nothing rounded and nothing put in order. */
export interface StoredEvent {
  chain: string;
  seq: string;
  at: string;
  author_kind: AuthorKind;
  author_id: string;
  author_name: string;
  what: string;
  subject: string;
  agreement_id: string | null;
  incident_id: string | null;
  before: string | null;
  after: string | null;
  reason: string | null;
  previous: string;
  hash: string;
}

export const STORED_EVENT = `chain, seq, ${EXACT('at')} AS at, author_kind, author_id, author_name, what, subject, agreement_id, incident_id, before::text AS before, after::text AS after, reason, previous, hash`;

/** The event that a row holds. Its `before` and `after` are taken as they are; see `asWritten`. */
export function eventOf(row: StoredEvent): AuditEvent {
  return {
    chain: row.chain, seq: Number(row.seq), at: storedInstant(row.at), by: { kind: row.author_kind, id: row.author_id, name: row.author_name }, what: row.what, subject: row.subject,
    agreement: row.agreement_id, incident: row.incident_id, before: parsed(row.before), after: parsed(row.after), reason: row.reason, previous: row.previous, hash: row.hash,
  };
}

/** Whether `before` and `after` stand in the form in which they were written. Another form of the same value, such as a key given twice, has the same hash. */
export function asWritten({ before, after }: StoredEvent, event: AuditEvent): boolean {
  return (before === null || before === canonicalJson(event.before)) && (after === null || after === canonicalJson(event.after));
}

function parsed(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Runs a query through a cursor, so that memory stays flat however many rows it has. To be called within a transaction. */
export async function* streamed<Row>(manager: EntityManager, name: string, query: string, parameters: readonly unknown[], batch = 2000): AsyncGenerator<Row[]> {
  await manager.query(`DECLARE ${name} NO SCROLL CURSOR FOR ${query}`, [...parameters]);
  for (;;) {
    const rows: Row[] = await manager.query(`FETCH ${batch} FROM ${name}`);
    if (rows.length > 0) yield rows;
    if (rows.length < batch) break;
  }
  await manager.query(`CLOSE ${name}`);
}
