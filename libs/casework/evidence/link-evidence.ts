import { newId } from '#platform';
import type { Change } from '../changes/change-cases.js';
import { reviseIncident } from '../incidents/revise-incident.js';
import { recordCustody } from './custody.js';
import { columnOf, idOf, type EvidenceTarget } from './evidence-view.js';

/** Ties a piece of evidence to an incident or a report of its agreement. False where it was tied to it before, and nothing was done. */
export async function linkEvidence({ manager, at, by }: Change, evidence: { id: string; sha256: string }, target: EvidenceTarget): Promise<boolean> {
  const linked: unknown[] = await manager.query(
    `INSERT INTO evidence_links (id, evidence_id, ${columnOf(target)}, linked_at, linked_by) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id`,
    [newId(), evidence.id, idOf(target), at, JSON.stringify(by)],
  );
  if (linked.length === 0) return false;
  await recordCustody(manager, [evidence.id], { at, by, what: 'linked', sha256: evidence.sha256, note: 'incident' in target ? `incident ${target.incident}` : `report ${target.report}` });
  // Whoever is about to decide on the incident must see that there is new evidence.
  if ('incident' in target) await reviseIncident(manager, target.incident, at);
  return true;
}
