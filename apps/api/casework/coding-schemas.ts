import { z } from 'zod';
import { ACT_CODES, AUTHOR_KIND_CODES, CHANNEL_CODES, CREDIBILITY_CODES, FINDING_CODES, PLACE_PRECISION_CODES, RELIABILITY_CODES, TERM_KINDS, TIME_PRECISION_CODES, VERDICT_CODES, type TermKind } from '#vocabulary';
import { count, instant, place, span, timeSpan } from '../schemas/shapes.js';

const oneOf = <Code extends string>(codes: readonly Code[]) => z.enum(codes as readonly [Code, ...Code[]]);

const decision = oneOf(FINDING_CODES);
const verdict = oneOf(VERDICT_CODES);
const author = z.object({ kind: oneOf(AUTHOR_KIND_CODES), id: z.string(), name: z.string() });
const share = z.number().nullable().describe('0 to 1; null where there is nothing to share.');

const coefficient = z.object({
  value: z.number().nullable().describe('1: always the same; 0: as often as by chance; null: undefined.'),
  because: z.string().nullable().describe('Why it is undefined.'),
});
const estimate = coefficient.extend({ low: z.number().nullable(), high: z.number().nullable() }).describe('With the interval in which it lies with 95 % confidence.');

const figures = z.object({
  items: z.int().describe('Incidents x terms that anybody coded.'),
  codedTwice: z.int().describe('Those that two or more coded.'),
  percentAgreement: share,
  alpha: coefficient.describe('Krippendorff’s alpha.'),
  pairs: z.array(z.object({
    coders: z.tuple([z.string(), z.string()]), items: z.int(), percentAgreement: share, kappa: estimate,
    confusion: z.record(decision, z.record(decision, z.int())).describe('Rows: the first coder.'),
  })),
  machine: z.array(z.object({
    coder: z.string(), items: z.int(), percentAgreement: share, kappa: estimate,
    confusion: z.record(verdict, z.record(decision, z.int())).describe('Rows: the machine.'),
  })).describe('The machine beside each coder; its `inconclusive` is taken for `not_determined`.'),
});

const summary = {
  id: z.string(),
  agreement: z.string(),
  state: z.enum(['open', 'closed']),
  from: instant,
  to: instant,
  seed: z.string().nullable().describe('What the draw hung on; not told while the round is open.'),
  strata: z.array(z.object({ verdict, population: z.int(), drawn: z.int() })).nullable().describe('How many there were of each verdict, and how many were drawn; not told while the round is open.'),
  drawnAt: instant,
  drawnBy: author,
  closedAt: instant.nullable(),
  closedBy: author.nullable(),
  coders: z.array(z.object({ coder: z.string().describe('Id of a user or token.'), tasks: z.int(), submitted: z.int() })),
};

export const codingRoundPage = z.object({ items: z.array(z.object(summary)), nextCursor: z.string().nullable() }).meta({ id: 'CodingRoundPage' });

export const codingRound = z
  .object({ ...summary, figures: z.object({ overall: figures, terms: z.array(figures.extend({ term: z.string() })) }).nullable().describe('Null while the round is open.') })
  .meta({ id: 'CodingRound' });

const state = {
  id: z.string(),
  round: z.string(),
  position: z.int(),
  decision: decision.nullable(),
  note: z.string().nullable(),
  decidedAt: instant.nullable(),
  submittedAt: instant.nullable(),
};

export const codingState = z.object(state).meta({ id: 'CodingState' });

const account = z.object({
  narrative: z.string(),
  reportedAt: instant,
  channel: oneOf(CHANNEL_CODES).optional(),
  language: z.string().optional(),
  reliability: oneOf(RELIABILITY_CODES).optional(),
  credibility: oneOf(CREDIBILITY_CODES).optional(),
  occurredAt: z.object({ from: instant, to: instant.optional(), precision: oneOf(TIME_PRECISION_CODES) }).optional(),
  place: z.object({ name: z.string().optional(), lat: z.number().optional(), lon: z.number().optional(), precision: oneOf(PLACE_PRECISION_CODES) }).optional(),
  acts: z.array(oneOf(ACT_CODES)).optional(),
  perpetrators: z.array(z.string()).optional(),
  targets: z.array(z.string()).optional(),
  killed: count.optional(),
  injured: count.optional(),
  about: z.array(span).describe('The words that tell of this incident.'),
});

export const blindTaskPage = z
  .object({
    items: z.array(
      z.object({
        ...state,
        term: z.object({ id: z.string(), title: z.string(), text: z.string(), kind: z.enum(Object.keys(TERM_KINDS) as [TermKind, ...TermKind[]]), article: z.string().nullable() }),
        occurredAt: timeSpan.nullable(),
        place: place.omit({ place: true }).nullable(),
        accounts: z.array(account).describe('What was reported of the incident by the time of the draw, as received, without who reported it.'),
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'BlindTaskPage' });
