import { z } from 'zod';
import { FINDING_CODES, type FindingDecision } from '#vocabulary';
import { instantText } from '../reports/instant-text.js';
import { storableText } from '../reports/storable-text.js';

const id = storableText(200).min(1);

/** A coding round as it is asked for. */
export const codingRoundInput = z
  .strictObject({
    from: instantText.describe('Incidents that began at this instant or later.'),
    to: instantText.describe('Incidents that began before this instant.'),
    size: z.int().min(1).max(500).describe('Incidents x terms to draw, evenly over the three verdicts of the machine as far as there are enough of each.'),
    coders: z.array(id).min(2).max(20).refine((coders) => new Set(coders).size === coders.length, 'must name each coder once').describe('Ids of the users or tokens who code.'),
    terms: z.array(id).min(1).max(500).optional().describe('Terms to draw from; without it all of them.'),
    seed: storableText(100).min(1).optional().describe('What the draw hangs on; without it one is drawn by chance. It is recorded either way.'),
  })
  .refine(({ from, to }) => Date.parse(from) < Date.parse(to), { path: ['to'], message: 'must be later than from' })
  .meta({ id: 'CodingRoundInput' });
export type CodingRoundInput = z.output<typeof codingRoundInput>;

/** What a coder says of one task. */
export const codingInput = z
  .strictObject({
    decision: z.enum(FINDING_CODES as [FindingDecision, ...FindingDecision[]]),
    note: storableText(4000).nullable().default(null).describe('For the discussion afterwards; shown to nobody before the round is closed.'),
    submit: z.boolean().default(false).describe('Whether this is final: from then on it does not change.'),
  })
  .meta({ id: 'CodingInput' });
export type CodingInput = z.output<typeof codingInput>;
