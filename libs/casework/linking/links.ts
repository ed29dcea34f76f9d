import type { EntityManager } from 'typeorm';
import type { EventDraft } from '#classification';
import { newId } from '#platform';
import type { Operation } from './operate.js';

/** A link that stands. */
export interface StandingLink {
  id: string;
  incident: string;
  report: string;
  event: EventDraft;
}

/** The links of these incidents that stand, in the order in which they were made. */
export async function linksOf(manager: EntityManager, incidents: readonly string[]): Promise<StandingLink[]> {
  return manager.query(
    'SELECT id, incident_id AS incident, report_id AS report, event FROM incident_reports WHERE incident_id = ANY($1::uuid[]) AND unlinked_at IS NULL ORDER BY linked_at, id',
    [incidents],
  );
}

/** Links end and are never removed. */
export async function endLink({ manager, id, at }: Operation, link: Pick<StandingLink, 'id'>): Promise<void> {
  await manager.query('UPDATE incident_reports SET unlinked_at = $2, unlinked_by_operation = $3 WHERE id = $1 AND unlinked_at IS NULL', [link.id, at, id]);
}

export async function makeLink(
  { manager, id, at }: Operation,
  { incident, report, event, score = null, because }: { incident: string; report: string; event: EventDraft; score?: number | null; because: readonly string[] },
): Promise<void> {
  await manager.query(
    'INSERT INTO incident_reports (id, incident_id, report_id, event, score, because, linked_at, linked_by_operation) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
    [newId({ now: () => at }), incident, report, JSON.stringify(event), score, JSON.stringify(because), at, id],
  );
}

/** Brings a link over to another incident. What a report that is linked there already tells of both is told of one. */
export async function bringOver(operation: Operation, link: StandingLink, into: string, because: readonly string[]): Promise<void> {
  const [there] = (await linksOf(operation.manager, [into])).filter(({ report }) => report === link.report);
  await endLink(operation, link);
  if (there) await endLink(operation, there);
  await makeLink(operation, { incident: into, report: link.report, event: there ? asOne(there.event, link.event) : link.event, because });
}

function asOne(one: EventDraft, other: EventDraft): EventDraft {
  const both = <Item>(pick: (event: EventDraft) => readonly Item[]): Item[] => [...new Set([...pick(one), ...pick(other)])];
  return {
    mentions: both(({ mentions }) => mentions),
    occurredAt: one.occurredAt ?? other.occurredAt,
    place: one.place ?? other.place,
    acts: both(({ acts }) => acts),
    perpetrators: both(({ perpetrators }) => perpetrators),
    targets: both(({ targets }) => targets),
    killed: one.killed ?? other.killed,
    injured: one.injured ?? other.injured,
  };
}
