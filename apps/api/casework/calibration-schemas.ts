import { z } from 'zod';
import { FINDING_CODES, VERDICT_CODES, type FindingDecision, type Verdict } from '#vocabulary';
import { instant } from '../schemas/shapes.js';

const verdict = z.enum(VERDICT_CODES as readonly [Verdict, ...Verdict[]]);
const decision = z.enum(FINDING_CODES as readonly [FindingDecision, ...FindingDecision[]]);

const summary = z.object({
  version: z.int(),
  madeAt: instant,
  findings: z.int().describe('Signed findings that it rests on.'),
  brier: z.number().nullable().describe('Brier score, each finding foretold from the others; 0 at best.'),
  rawBrier: z.number().nullable().describe('That of the engine’s own confidence on the same findings.'),
});

const bins = z.array(
  z.object({ from: z.number(), to: z.number(), n: z.int(), meanPredicted: z.number(), observed: z.number(), low: z.number(), high: z.number() }).describe('`low` and `high`: Wilson interval of `observed`, 95 %.'),
);

const curve = z.object({
  verdict,
  method: z.enum(['identity', 'platt', 'isotonic']),
  because: z.string().describe('How it was come by.'),
  findings: z.int(),
  knots: z.array(z.tuple([z.number(), z.number()])).describe('Points [raw, probability]; the curve is straight in between.'),
  reliability: bins.describe('Calibrated probability beside the share of findings that say the same.'),
  rawReliability: bins.describe('The engine’s own confidence beside it.'),
  expectedCalibrationError: z.number().nullable(),
  rawExpectedCalibrationError: z.number().nullable(),
});

export const calibration = z
  .object({
    agreement: z.string(),
    calibration: summary.nullable().describe('Null before the first: the engine’s own confidence is shown.'),
    curves: z.array(curve),
    overrides: z.array(
      z.object({
        term: z.string(), verdict, findings: z.int(), confirmed: z.int(), overridden: z.int(),
        outsideMandate: z.int().describe('Neither confirmed nor overridden.'), decisions: z.record(decision, z.int()),
      }),
    ).describe('What people found where the machine said this of a term, when the calibration was made.'),
    versions: z.array(summary).describe('The latest first, a hundred at the most.'),
  })
  .meta({ id: 'Calibration' });
