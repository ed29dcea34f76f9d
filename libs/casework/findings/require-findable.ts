import type { EntityManager } from 'typeorm';
import { TrucelineError, type VerificationState } from '#vocabulary';

interface Findable {
  agreement_version: number;
  verification: VerificationState;
  duplicate_of: string | null;
}

/**
 * Refuses an incident that is counted as nothing that happened. Answers the version of the agreement that governs it.
 * @throws TrucelineError `incident_set_aside`.
 */
export async function requireFindable(manager: EntityManager, incident: string): Promise<{ version: number }> {
  const [row]: Findable[] = await manager.query('SELECT agreement_version, verification, duplicate_of FROM incidents WHERE id = $1', [incident]);
  if (!row) throw new TrucelineError('incident_unknown');
  if (row.verification === 'discounted') throw new TrucelineError('incident_set_aside', 'The incident is discounted.');
  if (row.verification === 'duplicate') throw new TrucelineError('incident_set_aside', `The incident is a duplicate of ${row.duplicate_of}.`);
  return { version: row.agreement_version };
}
