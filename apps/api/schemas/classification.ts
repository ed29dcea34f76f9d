import { z } from 'zod';
import { ATTRIBUTIONS, ELEMENT_KINDS, ELEMENT_STATES, VERDICT_CODES, type AttributionState, type ElementState } from '#vocabulary';
import { span } from './shapes.js';

const element = z
  .object({
    element: z.enum(ELEMENT_KINDS as readonly [(typeof ELEMENT_KINDS)[number], ...(typeof ELEMENT_KINDS)[number][]]),
    state: z.enum(Object.keys(ELEMENT_STATES) as [ElementState, ...ElementState[]]),
    because: z.string().describe('The reason, as a sentence.'),
    span: span.optional().describe('The words that it rests on.'),
  })
  .meta({ id: 'Element' });

/** What the machine proposes on one term. */
export const verdict = z.object({
  term: z.string(),
  verdict: z.enum(VERDICT_CODES as readonly [(typeof VERDICT_CODES)[number], ...(typeof VERDICT_CODES)[number][]]),
  confidence: z.number().describe('Probability that a person would find the same, as far as signed findings told when it was classified.'),
  rawConfidence: z.number().describe('The engine’s own confidence.'),
  calibration: z.int().nullable().describe('Version of the calibration that was applied; null before the first.'),
  respondent: z.string().nullable().describe('Id of the party whose conduct it is about.'),
  attribution: z.enum(Object.keys(ATTRIBUTIONS) as [AttributionState, ...AttributionState[]]).nullable(),
  elements: z.array(element),
  missing: z.array(z.string()).describe('What would settle an inconclusive one.'),
});

export const classification = verdict
  .extend({ termVersion: z.int().describe('Version of the agreement whose wording was applied.'), engine: z.string() })
  .meta({ id: 'Classification', description: 'The machine’s verdict on an incident and a term. It is a proposal.' });
