import { calibrated, type CalibrationCurve } from './calibration-curve.js';
import type { Evidence } from './evidence.js';

/** A share seen (or supposed beforehand) at one confidence, and how many findings it is worth. */
export interface WeightedPoint {
  x: number;
  share: number;
  weight: number;
}

const STEPS = 20;

/** Confidences at which a prior is laid down and a smooth curve is stored. */
export const GRID: readonly number[] = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS);

/** The prior as findings nobody made: so many in all, spread evenly, each agreeing with the prior curve as often as it says. */
export function pseudoFindings(prior: CalibrationCurve, worth: number): WeightedPoint[] {
  return GRID.map((x) => ({ x, share: calibrated(prior, x), weight: worth / GRID.length }));
}

export function pointsOf(evidence: readonly Evidence[]): WeightedPoint[] {
  return evidence.map(({ raw, n, same }) => ({ x: raw, share: same / n, weight: n }));
}
