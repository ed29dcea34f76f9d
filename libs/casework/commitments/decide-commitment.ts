import { z } from 'zod';
import type { Agreements } from '#agreements';
import { newId } from '#platform';
import { COMMITMENT_DECISION_CODES, COMMITMENT_MOVES, TrucelineError, type Author, type CommitmentDecision } from '#vocabulary';
import type { ChangeCases } from '../changes/change-cases.js';
import { instantText } from '../reports/instant-text.js';
import { storableText } from '../reports/storable-text.js';
import { commitmentRecord } from './commitment-records.js';
import { commitmentsAt, type CommitmentView } from './list-commitments.js';

/** A decision on a commitment, as it is sent. */
export const commitmentDecisionInput = z
  .strictObject({
    party: storableText(80).min(1).describe('Id of the party whose commitment it is.'),
    decision: z.enum(COMMITMENT_DECISION_CODES as [CommitmentDecision, ...CommitmentDecision[]]),
    cameAboutAt: instantText.optional().describe('When it was met, or when the condition came about.'),
    due: instantText.optional().describe('With `condition_came_about`: the deadline that starts with it.'),
    reason: storableText(5_000).refine((text) => text.trim() !== '', 'must not be empty').describe('Why, and on what grounds.'),
  })
  .refine(({ decision, cameAboutAt }) => (cameAboutAt !== undefined) === (decision === 'met' || decision === 'condition_came_about'), {
    path: ['cameAboutAt'], message: 'is needed with met and condition_came_about, and with nothing else',
  })
  .refine(({ decision, due }) => due === undefined || decision === 'condition_came_about', { path: ['due'], message: 'goes with condition_came_about alone' });
export type CommitmentDecisionInput = z.output<typeof commitmentDecisionInput>;

/** Puts on record that a commitment was met or waived, that its condition came about, or that it is open again after all. */
export class DecideCommitment {
  constructor(
    private readonly changeCases: ChangeCases,
    private readonly agreements: Agreements,
  ) {}

  /** @throws TrucelineError `agreement_unknown`, `commitment_unknown`, `state_refused`, `request_invalid`. */
  async decide(agreement: string, commitment: string, input: CommitmentDecisionInput, by: Author): Promise<CommitmentView> {
    await this.agreements.get(agreement);
    return this.changeCases.run(agreement, by, async ({ manager, at, announce }) => {
      const before = pick(await commitmentsAt(manager, this.agreements, agreement, { now: at }), commitment, input.party);
      requireMove(before, input, at);
      const id = newId({ now: () => at });
      await manager.query(
        `INSERT INTO commitment_decisions (id, agreement_id, commitment, party, decision, came_about_at, due_at, reason, decided_at, decided_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [id, agreement, commitment, input.party, input.decision, input.cameAboutAt ?? null, input.due ?? null, input.reason, at, JSON.stringify(by)],
      );
      const after = pick(await commitmentsAt(manager, this.agreements, agreement, { now: at }), commitment, input.party);
      const { party, decision, cameAboutAt, due, reason } = input;
      const record = commitmentRecord({ commitment, party, decision, cameAboutAt: cameAboutAt ? new Date(cameAboutAt) : null, due: due ? new Date(due) : null, reason });
      announce({ kind: 'record', agreement, incident: after.incident, what: 'commitment decided', subject: id, before: { state: before.state }, after: { ...record, state: after.state }, reason });
      return after;
    });
  }
}

function pick(commitments: readonly CommitmentView[], commitment: string, party: string): CommitmentView {
  const found = commitments.find((each) => each.id === commitment && each.party === party);
  if (found) return found;
  throw new TrucelineError('commitment_unknown', `The agreement has no commitment “${commitment.slice(0, 80)}” of the party “${party}”.`);
}

function requireMove({ state, condition }: CommitmentView, { decision, cameAboutAt, due }: CommitmentDecisionInput, at: Date): void {
  if (!(COMMITMENT_MOVES[state] as readonly CommitmentDecision[]).includes(decision) || (decision === 'condition_came_about' && condition === null)) {
    const moves = COMMITMENT_MOVES[state].filter((move) => move !== 'condition_came_about' || condition !== null);
    throw new TrucelineError('state_refused', `A commitment that is ${state} cannot be decided to be ${decision}; what may be decided on it is ${moves.join(', ')}.`);
  }
  if (cameAboutAt !== undefined && Date.parse(cameAboutAt) > at.getTime()) {
    throw new TrucelineError('request_invalid', 'cameAboutAt lies in the future.', [{ path: 'cameAboutAt', message: 'must not lie in the future' }]);
  }
  if (cameAboutAt !== undefined && due !== undefined && Date.parse(due) < Date.parse(cameAboutAt)) {
    throw new TrucelineError('request_invalid', 'due lies before cameAboutAt.', [{ path: 'due', message: 'must not lie before cameAboutAt: the deadline starts with the condition' }]);
  }
}
