import { IDENTITY, type CalibrationCurve } from './calibration-curve.js';
import { inOrder, sizeOf, type Evidence } from './evidence.js';
import { isotonicRegression } from './isotonic-regression.js';
import { plattScaling } from './platt-scaling.js';
import { GRID, pointsOf, pseudoFindings, type WeightedPoint } from './weighted-point.js';

/** With fewer findings than this the engine's own confidence stands. */
export const FEWEST_FINDINGS = 10;

/** From so many findings on the curve may take any rising shape; with fewer it is an S-curve of two numbers. */
export const ENOUGH_FOR_ANY_SHAPE = 100;

/** How many findings the prior is worth. */
export const PRIOR_FINDINGS = 20;

/** No curve that was fitted says that something is certain. */
const SUREST = 0.99;

/**
 * The curve for one verdict from the findings that were signed on it. It is pulled towards the prior as if that were
 * PRIOR_FINDINGS findings more: with little evidence it stays near, with much it goes its own way. It never falls, does
 * not depend on the order of the evidence, and is the identity with fewer than FEWEST_FINDINGS findings.
 * @param prior what other agreements showed, or the identity.
 */
export function fitCalibration(evidence: readonly Evidence[], prior: CalibrationCurve = IDENTITY): CalibrationCurve {
  const ordered = inOrder(evidence);
  const n = sizeOf(ordered);
  if (n < FEWEST_FINDINGS) return { ...IDENTITY, n };
  const points = [...pseudoFindings(prior, PRIOR_FINDINGS), ...pointsOf(ordered)];
  return n < ENOUGH_FOR_ANY_SHAPE ? { method: 'platt', n, knots: smooth(points) } : { method: 'isotonic', n, knots: isotonicRegression(points).map(stored) };
}

function smooth(points: readonly WeightedPoint[]): [number, number][] {
  const curve = plattScaling(points);
  return GRID.map((x) => stored([x, curve(x)]));
}

function stored([x, probability]: [number, number]): [number, number] {
  return [x, Math.round(Math.min(SUREST, Math.max(1 - SUREST, probability)) * 1e4) / 1e4];
}
