import type { CommitmentDecision, CommitmentState } from '#vocabulary';
import type { Undertaking } from './undertakings.js';

/** A decision as far as the standing of a commitment rests on it. */
export interface StandingDecision {
  decision: CommitmentDecision;
  cameAboutAt: Date | null;
  dueAt: Date | null;
}

export interface CommitmentStanding {
  state: CommitmentState;
  /** The deadline that counts: the one set when the condition came about, else that of the document. */
  due: Date | null;
  metAt: Date | null;
  /** Met after the deadline. */
  late: boolean;
}

/**
 * How a commitment stands at an instant, from what was decided until then, oldest first. Without a decision a
 * passed deadline makes it overdue; while its condition has not come about nothing is due.
 */
export function standingOfCommitment(undertaking: Pick<Undertaking, 'due' | 'condition' | 'metOn'>, decisions: readonly StandingDecision[], at: Date): CommitmentStanding {
  const condition = decisions.findLast(({ decision }) => decision === 'condition_came_about');
  const due = condition?.dueAt ?? undertaking.due;
  const last = decisions.findLast(({ decision }) => decision !== 'condition_came_about');
  if (last?.decision === 'waived') return { state: 'waived', due, metAt: null, late: false };
  const metAt = last ? (last.decision === 'met' ? last.cameAboutAt : null) : undertaking.metOn;
  if (metAt) return { state: 'met', due, metAt, late: due !== null && metAt >= due };
  if (undertaking.condition !== null && !condition) return { state: 'awaiting_condition', due, metAt: null, late: false };
  return { state: due !== null && at >= due ? 'overdue' : 'open', due, metAt: null, late: false };
}
