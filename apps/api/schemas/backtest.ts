import { z } from 'zod';
import { ELEMENT_KINDS, ELEMENT_STATES, VERDICT_CODES, type ElementKind, type ElementState, type Verdict } from '#vocabulary';

const verdictCode = z.enum(VERDICT_CODES as readonly [Verdict, ...Verdict[]]);
const state = z.enum(Object.keys(ELEMENT_STATES) as [ElementState, ...ElementState[]]).nullable();
const counts = z.object({ violation: z.int(), no_violation: z.int(), inconclusive: z.int() }).nullable().describe('Null where that wording has no such term.');
const inShort = z.object({ verdict: verdictCode, respondent: z.string().nullable() }).nullable();

export const backtest = z
  .object({
    agreement: z.string(),
    incidents: z.int().describe('How many incidents were looked at, the latest first.'),
    truncated: z.boolean().describe('Whether more incidents were left out.'),
    terms: z.array(z.object({ id: z.string(), title: z.string(), today: counts, draft: counts, flips: z.int() })),
    flips: z.array(
      z.object({
        incident: z.string(),
        occurredFrom: z.string().nullable(),
        term: z.string(),
        today: inShort,
        draft: inShort,
        elements: z
          .array(z.object({ element: z.enum(ELEMENT_KINDS as readonly [ElementKind, ...ElementKind[]]), today: state, draft: state, because: z.string() }))
          .describe('The elements that turn, with the draft’s reason.'),
      }),
    ),
  })
  .meta({ id: 'Backtest' });
