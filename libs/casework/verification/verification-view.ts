import type { EntityManager } from 'typeorm';
import { mayPass, VERIFICATION_STATES, type Author, type VerificationState } from '#vocabulary';

/** Independent origins that it takes to corroborate an incident. */
export const CORROBORATING_ORIGINS = 2;

/** One move of an incident from a state of verification into another. */
export interface VerificationMove {
  from: VerificationState;
  to: VerificationState;
  reason: string;
  duplicateOf: string | null;
  at: string;
  by: Author;
}

/** How an incident came to be verified as far as it is. */
export interface VerificationHistory {
  /** Latest first; none where it is as it was received. */
  moves: VerificationMove[];
  /** Whether reports joined or left since the latest move. */
  accountsChanged: boolean;
}

/** The moves of each of these incidents, in one statement. @param at as they were known then; null: as they are. */
export async function verificationHistoriesOf(reader: Pick<EntityManager, 'query'>, incidents: readonly string[], at: Date | null = null): Promise<Map<string, VerificationHistory>> {
  const rows: { incident_id: string; moves: VerificationMove[]; accounts_changed: boolean }[] = await reader.query(
    `SELECT m.incident_id,
            jsonb_agg(jsonb_build_object('from', from_state, 'to', to_state, 'reason', reason, 'duplicateOf', duplicate_of, 'at', moved_at, 'by', moved_by) ORDER BY moved_at DESC) AS moves,
            EXISTS (SELECT FROM incident_reports l, unnest(ARRAY[l.linked_at, l.unlinked_at]) AS change(at)
              WHERE l.incident_id = m.incident_id AND change.at > max(m.moved_at) AND ($2::timestamptz IS NULL OR change.at <= $2)) AS accounts_changed
       FROM verification_moves m WHERE m.incident_id = ANY($1::uuid[]) AND ($2::timestamptz IS NULL OR m.moved_at <= $2) GROUP BY m.incident_id`,
    [incidents, at],
  );
  return new Map(
    rows.map((row) => [row.incident_id, { moves: row.moves.map((move) => ({ ...move, at: new Date(move.at).toISOString() })), accountsChanged: row.accounts_changed }]),
  );
}

/** Whether a person could now call it corroborated. The machine never does. */
export function isCorroborable(state: VerificationState, origins: number): boolean {
  return origins >= CORROBORATING_ORIGINS && mayPass<VerificationState>(VERIFICATION_STATES, state, 'corroborated');
}

/** States in which an incident is counted no more; where reports joined or left since, somebody should look at it again. */
const CLOSED_EARLY: readonly VerificationState[] = ['unverifiable', 'discounted', 'duplicate'];

export function shouldBeReconsidered(state: VerificationState, history: VerificationHistory | undefined): boolean {
  return CLOSED_EARLY.includes(state) && history?.accountsChanged === true;
}
