import { z } from 'zod';
import { COMMITMENT_DECISION_CODES, COMMITMENT_STATE_CODES, type CommitmentDecision, type CommitmentState } from '#vocabulary';
import { author, instant } from '../schemas/shapes.js';

export const commitment = z
  .object({
    id: z.string().describe('Id of the commitment in the document; `term.` and the id of the term where the term itself is one.'),
    party: z.string().describe('Id of the party that is to do it.'),
    text: z.string(),
    term: z.string().nullable().describe('The term under which a failure would fall.'),
    condition: z.string().nullable(),
    state: z.enum(COMMITMENT_STATE_CODES as [CommitmentState, ...CommitmentState[]]),
    due: instant.nullable().describe('The instant from which it is overdue.'),
    metAt: instant.nullable(),
    late: z.boolean().describe('Met after the deadline.'),
    incident: z.string().nullable().describe('The incident of omission that was opened when the deadline passed.'),
    decisions: z.array(
      z.object({
        id: z.string(),
        decision: z.enum(COMMITMENT_DECISION_CODES as [CommitmentDecision, ...CommitmentDecision[]]),
        cameAboutAt: instant.nullable(),
        due: instant.nullable(),
        reason: z.string(),
        decidedAt: instant,
        decidedBy: author,
      }),
    ),
  })
  .meta({ id: 'Commitment', description: 'A positive obligation with a deadline or a condition, of one party.' });

export const commitmentList = z.object({ items: z.array(commitment), asOf: instant }).meta({ id: 'CommitmentList' });
