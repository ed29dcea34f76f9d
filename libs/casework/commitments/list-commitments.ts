import type { EntityManager } from 'typeorm';
import type { Agreements } from '#agreements';
import type { Author, CommitmentDecision, CommitmentState } from '#vocabulary';
import { standingOfCommitment } from './commitment-standing.js';
import { undertakingsOf, type Undertaking } from './undertakings.js';

/** A commitment of one party as it stands. */
export interface CommitmentView {
  id: string;
  party: string;
  text: string;
  term: string | null;
  condition: string | null;
  state: CommitmentState;
  /** The instant from which it is overdue. */
  due: string | null;
  metAt: string | null;
  late: boolean;
  /** The incident of omission that was opened when it fell due, where one was. */
  incident: string | null;
  /** Oldest first. */
  decisions: { id: string; decision: CommitmentDecision; cameAboutAt: string | null; due: string | null; reason: string; decidedAt: string; decidedBy: Author }[];
}

/**
 * The commitments of an agreement as they stand at an instant, by all that is known; or, with `asOf`, as they stood then by what was known then: none before the agreement was on record.
 * @throws TrucelineError `agreement_unknown`.
 */
export async function commitmentsAt(manager: EntityManager, agreements: Agreements, agreement: string, { now, asOf = null }: { now: Date; asOf?: Date | null }): Promise<CommitmentView[]> {
  const at = asOf ?? now;
  const known = asOf ?? 'infinity';
  const version = asOf ? await agreements.versionKnownAt(agreement, asOf, manager) : await agreements.versionInForceAt(agreement, now, manager);
  if (!version) return [];
  const decisions: DecisionRow[] = await manager.query(
    `SELECT id, commitment, party, decision, came_about_at, due_at, reason, decided_at, decided_by FROM commitment_decisions
      WHERE agreement_id = $1 AND decided_at <= $2 ORDER BY decided_at, id`,
    [agreement, known],
  );
  const lapses: { commitment: string; party: string; due_at: Date; incident_id: string }[] = await manager.query(
    'SELECT commitment, party, due_at, incident_id FROM commitment_lapses WHERE agreement_id = $1 AND raised_at <= $2 ORDER BY raised_at', [agreement, known],
  );
  return undertakingsOf(version.document).map((undertaking) => {
    const ofIt = <Row extends { commitment: string; party: string }>(row: Row): boolean => row.commitment === undertaking.commitment && row.party === undertaking.party;
    const decided = decisions.filter(ofIt);
    return viewOf(undertaking, decided, standing(undertaking, decided, at), lapses.findLast(ofIt)?.incident_id ?? null);
  });
}

interface DecisionRow {
  id: string;
  commitment: string;
  party: string;
  decision: CommitmentDecision;
  came_about_at: Date | null;
  due_at: Date | null;
  reason: string;
  decided_at: Date;
  decided_by: Author;
}

function standing(undertaking: Undertaking, decided: readonly DecisionRow[], at: Date): ReturnType<typeof standingOfCommitment> {
  return standingOfCommitment(undertaking, decided.map(({ decision, came_about_at, due_at }) => ({ decision, cameAboutAt: came_about_at, dueAt: due_at })), at);
}

function viewOf({ commitment, party, text, term, condition }: Undertaking, decided: readonly DecisionRow[], { state, due, metAt, late }: ReturnType<typeof standingOfCommitment>, incident: string | null): CommitmentView {
  return {
    id: commitment, party, text, term, condition, state, late, incident,
    due: due?.toISOString() ?? null,
    metAt: metAt?.toISOString() ?? null,
    decisions: decided.map((row) => ({
      id: row.id, decision: row.decision, cameAboutAt: row.came_about_at?.toISOString() ?? null, due: row.due_at?.toISOString() ?? null,
      reason: row.reason, decidedAt: row.decided_at.toISOString(), decidedBy: row.decided_by,
    })),
  };
}
