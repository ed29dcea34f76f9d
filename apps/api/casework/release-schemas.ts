import { z } from 'zod';
import { ATTRIBUTIONS, BREACH_NATURE_CODES, ELEMENT_KINDS, ELEMENT_STATES, PLACE_PRECISION_CODES, POSITION_CODES, VERDICT_CODES, VERIFICATION_STATE_CODES, type AttributionState, type ElementState } from '#vocabulary';
import { count } from '../schemas/shapes.js';
import { finding } from './finding-schema.js';

const oneOf = <Code extends string>(codes: readonly Code[]) => z.enum(codes as readonly [Code, ...Code[]]);
const named = z.object({ id: z.string(), name: z.string() });

export const incidentRelease = z
  .object({
    id: z.string(),
    agreement: z.string(),
    releaseLevel: z.object({ level: z.literal('redacted'), note: z.string().describe('What was left out or made coarse.') }),
    occurredOn: z.object({ from: z.string(), to: z.string() }).nullable().describe('Days, YYYY-MM-DD, in the agreement’s timezone.'),
    place: z.object({ areas: z.array(named), lat: z.number().nullable(), lon: z.number().nullable(), precision: oneOf(PLACE_PRECISION_CODES) }).nullable().describe('Areas of the agreement, and a point rounded to a tenth of a degree.'),
    acts: z.array(z.object({ code: z.string(), definition: z.string() })),
    perpetrators: z.array(named),
    targets: z.array(named),
    killed: count.nullable(),
    injured: count.nullable(),
    verification: oneOf(VERIFICATION_STATE_CODES),
    classifications: z.array(
      z.object({
        term: z.string(), title: z.string(), termVersion: z.int(), verdict: oneOf(VERDICT_CODES), respondent: z.string().nullable(), attribution: oneOf(Object.keys(ATTRIBUTIONS) as AttributionState[]).nullable(),
        elements: z.array(z.object({ element: oneOf(ELEMENT_KINDS), state: oneOf(Object.keys(ELEMENT_STATES) as ElementState[]), because: z.string().describe('In words of the house: no narrative is quoted.') })),
      }),
    ),
    findings: z
      .array(
        finding
          .pick({ id: true, term: true, termVersion: true, decision: true, severity: true, standardOfProof: true, respondent: true, attribution: true })
          .extend({ nature: z.object({ kind: z.enum(BREACH_NATURE_CODES), since: z.string().nullable(), remediedOn: z.string().nullable() }).nullable().describe('Of a violation; days.') }),
      )
      .describe('Signed findings: what was decided, without the reasons and the signers.'),
    positions: z.array(z.object({ party: z.string(), stance: z.enum(POSITION_CODES), on: z.string() })).describe('Which party takes which position, and on which day, without its words.'),
  })
  .meta({ id: 'IncidentRelease', description: 'An incident as it may be handed to those outside.' });
