import type { DataSource, EntityManager } from 'typeorm';
import { newId } from '#platform';
import { requirePass, TrucelineError, VERIFICATION_STATES, type Author, type IncidentState, type VerificationState } from '#vocabulary';
import type { ChangeCases } from '../changes/change-cases.js';
import { standingOf } from '../incidents/incident-standing.js';
import { agreementOfIncident, requireRevision } from '../incidents/revise-incident.js';
import type { VerificationInput } from './verification-input.js';
import { CORROBORATING_ORIGINS, type VerificationMove } from './verification-view.js';

/** A move that was made, and the revision that its incident came to by that. */
export interface IncidentVerified extends VerificationMove {
  incident: string;
  revision: number;
}

interface Verifiable {
  id: string;
  verification: VerificationState;
  origins: number;
  sample: boolean;
  duplicate_of: string | null;
  state: IncidentState;
}

/** Moves incidents from one state of verification into another, by the table of states and with a reason. */
export class VerifyIncidents {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changeCases: ChangeCases,
  ) {}

  /**
   * @param seen the revision of the incident that the writer saw; null where they did not say.
   * @throws TrucelineError `incident_unknown`, `write_stale`, `state_refused`, `corroboration_lacking`, `duplicate_refused`.
   */
  async move(incident: string, { to, reason, duplicateOf: named }: VerificationInput, by: Author, seen: number | null): Promise<IncidentVerified> {
    const duplicateOf = named ?? null;
    const agreement = await agreementOfIncident(this.dataSource, incident);
    return this.changeCases.run(agreement, by, async (change) => {
      const { manager, at, announce } = change;
      await requireRevision(change, incident, seen);
      const [before, current] = [await standingOf(manager, incident), await verifiable(manager, agreement, incident)];
      if (!current) throw new TrucelineError('incident_unknown');
      const from = current.verification;
      requirePass(VERIFICATION_STATES, 'An incident', from, to);
      if (to === 'corroborated') requireOrigins(current);
      if (to === 'discounted' || to === 'duplicate') await requireNoDuplicates(manager, incident);
      if (duplicateOf !== null) requireOriginal(current, await verifiable(manager, agreement, duplicateOf), duplicateOf);

      const [rows]: [{ revision: number }[], number] = await manager.query(
        'UPDATE incidents SET verification = $2, duplicate_of = $3, updated_at = $4 WHERE id = $1 RETURNING revision', [incident, to, duplicateOf, at],
      );
      await manager.query(
        'INSERT INTO verification_moves (id, agreement_id, incident_id, from_state, to_state, reason, duplicate_of, moved_at, moved_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
        [newId(), agreement, incident, from, to, reason, duplicateOf, at, JSON.stringify(by)],
      );
      announce({ kind: 'incident', before, after: await standingOf(manager, incident) });
      announce({ kind: 'record', agreement, incident, what: 'verification moved', subject: incident, before: { verification: from }, after: { verification: to, duplicateOf }, reason });
      return { incident, revision: rows[0]?.revision ?? 0, from, to, reason, duplicateOf, at: at.toISOString(), by };
    });
  }
}

async function verifiable(manager: EntityManager, agreement: string, incident: string): Promise<Verifiable | undefined> {
  const [row]: Verifiable[] = await manager.query('SELECT id, verification, origins, sample, duplicate_of, state FROM incidents WHERE id = $1 AND agreement_id = $2', [incident, agreement]);
  return row;
}

function requireOrigins({ origins }: Verifiable): void {
  if (origins >= CORROBORATING_ORIGINS) return;
  throw new TrucelineError('corroboration_lacking', `It takes ${CORROBORATING_ORIGINS} independent origins, and this incident rests on ${origins}; copies of one account count once.`);
}

/** An incident that others are duplicates of stands for them: were it set aside too, what they tell of would be counted nowhere. */
async function requireNoDuplicates(manager: EntityManager, incident: string): Promise<void> {
  const rows: { id: string }[] = await manager.query("SELECT id FROM incidents WHERE duplicate_of = $1 AND verification = 'duplicate' ORDER BY id LIMIT 3", [incident]);
  if (rows.length === 0) return;
  throw new TrucelineError('duplicate_refused', `Other incidents are duplicates of this one (${rows.map(({ id }) => id).join(', ')}): take them under inquiry again first.`);
}

/** Only an incident that is no duplicate itself can be named: so no circle comes about, and nobody is sent on twice. */
function requireOriginal(duplicate: Verifiable, original: Verifiable | undefined, named: string): void {
  const because = ((): string | null => {
    if (!original) return `There is no incident “${named}” of this agreement.`;
    if (original.id === duplicate.id) return 'An incident is no duplicate of itself.';
    if (original.duplicate_of !== null) return `That incident is a duplicate itself, of ${original.duplicate_of}: name that one.`;
    if (original.state !== 'open') return `That incident is ${original.state} itself.`;
    if (original.sample && !duplicate.sample) return 'That incident is a sample, and this one is not.';
    return null;
  })();
  if (because !== null) throw new TrucelineError('duplicate_refused', because, [{ path: 'duplicateOf', message: because }]);
}
