import type { DataSource, EntityManager } from 'typeorm';
import { TrucelineError, type IncidentState } from '#vocabulary';
import type { Change } from '../changes/change-cases.js';
import { requireCaseId } from './case-id.js';
import { survivorOf } from './survivor.js';

/** The agreement that an incident belongs to. @throws TrucelineError `incident_unknown`. */
export async function agreementOfIncident(dataSource: DataSource, incident: string): Promise<string> {
  const [row]: { agreement_id: string }[] = await dataSource.query('SELECT agreement_id FROM incidents WHERE id = $1', [requireCaseId(incident, 'incident_unknown')]);
  if (!row) throw new TrucelineError('incident_unknown', `There is no incident "${incident}".`);
  return row.agreement_id;
}

/**
 * Holds what a writer has seen of an incident against how it stands, under the agreement's lock.
 * @param seen the revision that the writer saw; null where they did not say.
 * @throws TrucelineError `incident_unknown`; `incident_closed`; `write_stale` where the incident has changed since.
 */
export async function requireRevision({ manager, agreement }: Pick<Change, 'manager' | 'agreement'>, incident: string, seen: number | null): Promise<void> {
  const [row]: { revision: number; state: IncidentState }[] = await manager.query('SELECT revision, state FROM incidents WHERE id = $1 AND agreement_id = $2', [requireCaseId(incident, 'incident_unknown'), agreement]);
  if (!row) throw new TrucelineError('incident_unknown', `There is no incident "${incident}".`);
  if (seen !== null && seen !== row.revision) {
    throw new TrucelineError('write_stale', `You saw revision ${seen} of this incident; it is at ${row.revision} now.`);
  }
  if (row.state === 'merged') throw new TrucelineError('incident_closed', `The incident was merged into ${await survivorOf(manager, incident)}.`);
  if (row.state === 'emptied') throw new TrucelineError('incident_closed', 'The last report of the incident was taken away.');
}

/** Marks that something of an incident changed that its own row does not hold, such as a finding. */
export async function reviseIncident(manager: EntityManager, incident: string, at: Date): Promise<void> {
  await manager.query('UPDATE incidents SET updated_at = $2 WHERE id = $1', [incident, at]);
}
