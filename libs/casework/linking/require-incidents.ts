import type { EntityManager } from 'typeorm';
import { TrucelineError, type IncidentState, type VerificationState } from '#vocabulary';
import type { Change } from '../changes/change-cases.js';
import { requireCaseId } from '../incidents/case-id.js';
import { survivorOf } from '../incidents/survivor.js';

/** Revisions that a writer saw, by incident; null or absent where they did not say. */
export type Seen = ReadonlyMap<string, number | null>;

/**
 * Each of these is an incident of the agreement, as the writer saw it, and reports may be linked to it or taken from it.
 * Those of other agreements are answered like those that are not there.
 * @throws TrucelineError `incident_unknown`, `incident_closed`, `incident_set_aside`, `write_stale`.
 */
export async function requireIncidents({ manager, agreement }: Pick<Change, 'manager' | 'agreement'>, incidents: readonly string[], seen: Seen, states: readonly IncidentState[] = ['open']): Promise<void> {
  for (const incident of incidents) {
    const [row]: { revision: number; state: IncidentState; verification: VerificationState }[] = await manager.query('SELECT revision, state, verification FROM incidents WHERE id = $1 AND agreement_id = $2', [requireCaseId(incident, 'incident_unknown'), agreement]);
    if (!row) throw new TrucelineError('incident_unknown', `There is no incident "${incident}".`);
    const revision = seen.get(incident) ?? null;
    if (revision !== null && revision !== row.revision) throw new TrucelineError('write_stale', `You saw revision ${revision} of ${incident}; it is at ${row.revision} now.`);
    if (states.includes(row.state)) {
      requireCounted(incident, row.verification);
      continue;
    }
    throw new TrucelineError('incident_closed', row.state === 'merged' ? `${incident} was merged into ${await survivorOf(manager, incident)}.` : `The last report of ${incident} was taken away.`);
  }
}

/** What comes to an incident that is discounted or a duplicate would be counted nowhere, and be overlooked. */
function requireCounted(incident: string, verification: VerificationState): void {
  if (verification !== 'discounted' && verification !== 'duplicate') return;
  throw new TrucelineError('incident_set_aside', `${incident} is set aside (${verification}); take it under inquiry again first.`);
}

/** @throws TrucelineError `report_unknown`, `report_not_linked`. */
export async function requireReport(manager: EntityManager, agreement: string, report: string): Promise<void> {
  const found: unknown[] = await manager.query("SELECT 1 FROM reports WHERE id = $1 AND agreement_id = $2 AND state = 'classified'", [requireCaseId(report, 'report_unknown'), agreement]);
  if (found.length === 0) throw new TrucelineError('report_unknown', `There is no classified report "${report}".`);
}
