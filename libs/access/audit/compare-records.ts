import type { EntityManager } from 'typeorm';
import { canonicalJson } from '#vocabulary';
import type { AuditFault } from './audit-fault.js';
import type { AuditedRecord, AuditedRecords } from './audited-records.js';
import { streamed } from './stored-event.js';
import { withoutWithheld } from './withheld.js';

/** The last event about a subject. */
interface LastEvent {
  subject: string;
  seq: string;
  after: Record<string, unknown> | null;
}

/**
 * Holds stored rows against the last event about each: finds those edited behind our back, those that no event tells
 * of, and those that are gone. Both come in the order of their subjects, so that nothing is held in memory.
 */
export async function compareRecords(manager: EntityManager, records: AuditedRecords, agreement: string): Promise<{ compared: number; faults: AuditFault[] }> {
  const faults: AuditFault[] = [];
  const tell = (seq: number | null, subject: string, what: string): void => {
    faults.push({ kind: 'record', chain: agreement, seq, sentence: `Chain ${agreement}${seq === null ? '' : `, seq ${seq}`}: ${records.name} ${subject} ${what}` });
  };
  const rows = records.rows(manager, agreement)[Symbol.asyncIterator]();
  const events = flat(lastEvents(manager, records.what, agreement));
  let compared = 0;
  let [row, event] = [await next<AuditedRecord>(rows), await next<LastEvent>(events)];
  while (row || event) {
    if (row && (!event || row.subject < event.subject)) {
      compared += 1;
      tell(null, row.subject, 'is stored, but no event tells of it.');
      row = await next(rows);
    } else if (event && (!row || event.subject < row.subject)) {
      if (event.after !== null) tell(Number(event.seq), event.subject, 'is not there any more, though its last event says that it is.');
      event = await next(events);
    } else if (row && event) {
      compared += 1;
      const differing = difference(row.content, event.after);
      if (differing.length > 0) tell(Number(event.seq), row.subject, `is stored otherwise than its last event says: ${differing.join(', ')}.`);
      [row, event] = [await next(rows), await next(events)];
    }
  }
  return { compared, faults };
}

function lastEvents(manager: EntityManager, what: readonly string[], agreement: string): AsyncGenerator<LastEvent[]> {
  return streamed(
    manager,
    'audit_last_events',
    `SELECT DISTINCT ON (subject COLLATE "C") subject, seq, after FROM audit_events WHERE chain = $1 AND what = ANY($2) ORDER BY subject COLLATE "C", seq DESC`,
    [agreement, what],
  );
}

/** The fields in which the row is not what the event says. */
function difference(content: Readonly<Record<string, unknown>>, after: Record<string, unknown> | null): string[] {
  if (after === null) return ['it was removed'];
  const held = withoutWithheld(JSON.parse(JSON.stringify(content))) as Record<string, unknown>;
  return Object.keys(content).filter((field) => canonicalJson(held[field]) !== canonicalJson(after[field]));
}

async function* flat<Item>(batches: AsyncIterable<Item[]>): AsyncGenerator<Item> {
  for await (const batch of batches) yield* batch;
}

async function next<Item>(iterator: AsyncIterator<Item>): Promise<Item | null> {
  const step = await iterator.next();
  return step.done ? null : step.value;
}
