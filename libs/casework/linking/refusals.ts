import type { EntityManager } from 'typeorm';
import { fingerprint, isCopy, type EventDraft } from '#classification';
import { newId } from '#platform';
import type { Operation } from './operate.js';

/** Keeps the machine from linking what a report tells to an incident again. */
export async function refuse({ manager, agreement, id, at }: Operation, incident: string, { report, event }: { report: string; event: EventDraft }): Promise<void> {
  await manager.query('INSERT INTO link_refusals (id, agreement_id, incident_id, report_id, event, refused_at, refused_by_operation) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
    newId({ now: () => at }), agreement, incident, report, JSON.stringify(event), at, id,
  ]);
}

const MEMBERS = `WITH RECURSIVE family AS (
    SELECT c.id AS root, c.id AS member FROM unnest($1::uuid[]) AS c(id)
    UNION SELECT f.root, m.id FROM incidents m JOIN family f ON m.merged_into = f.member)`;

/** Takes back what was refused for the reports that an incident now has: a person linked them after all. */
export async function liftRefusals({ manager, id, at }: Operation, incident: string): Promise<void> {
  await manager.query(
    `${MEMBERS} UPDATE link_refusals SET lifted_at = $2, lifted_by_operation = $3
      WHERE lifted_at IS NULL AND incident_id IN (SELECT member FROM family)
        AND report_id IN (SELECT report_id FROM incident_reports WHERE incident_id = ANY($1::uuid[]) AND unlinked_at IS NULL)`,
    [[incident], at, id],
  );
}

/** A report that does not belong to an incident, with what it tells. */
export interface Refusal {
  incident: string;
  report: string;
  narrative: string;
  textHash: string | null;
  /** What stands for its origin. */
  origin: string | null;
  event: EventDraft;
}

/** Refusals looked at for the incidents that a report may join; the latest first. */
const REFUSALS = 500;

/** What was refused for these incidents, and for all that was merged into them. */
export async function refusalsOf(manager: EntityManager, incidents: readonly string[]): Promise<Refusal[]> {
  if (incidents.length === 0) return [];
  return manager.query(
    `${MEMBERS} SELECT f.root AS incident, r.id AS report, r.body->>'narrative' AS narrative, r.text_hash AS "textHash", o.key AS origin, l.event
       FROM family f JOIN link_refusals l ON l.incident_id = f.member AND l.lifted_at IS NULL
       JOIN reports r ON r.id = l.report_id LEFT JOIN source_origins o ON o.id = r.origin_id
      ORDER BY l.refused_at DESC, l.id LIMIT ${REFUSALS}`,
    [incidents],
  );
}

/** Whether a report is the one that was refused, or a copy of it, or another account from its origin of what it tells. */
export function isRefused(
  told: { report: string; narrative: string; textHash: string | null; origin: string },
  refusal: Refusal,
  tellsTheSame: (refusal: Refusal) => boolean,
): boolean {
  if (told.report === refusal.report) return true;
  if (told.textHash !== null && told.textHash === refusal.textHash) return true;
  if (isCopy(fingerprint(told.narrative), fingerprint(refusal.narrative))) return true;
  return told.origin === refusal.origin && tellsTheSame(refusal);
}
