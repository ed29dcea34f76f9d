import { calibrated, type CalibrationCurve } from './calibration-curve.js';
import { inOrder, sizeOf, type Evidence } from './evidence.js';
import { fitCalibration } from './fit-calibration.js';

/**
 * The Brier score of a curve on findings that it has not seen: each is foretold by the curve fitted to all the others.
 * A score on the findings that a curve was fitted to would flatter it. Null without findings.
 */
export function leftOutBrierScore(evidence: readonly Evidence[], prior?: CalibrationCurve): number | null {
  const ordered = inOrder(evidence);
  const n = sizeOf(ordered);
  if (n === 0) return null;
  let sum = 0;
  for (const [at, cell] of ordered.entries()) {
    for (const same of [1, 0]) {
      const times = same === 1 ? cell.same : cell.n - cell.same;
      if (times === 0) continue;
      const others = ordered.with(at, { raw: cell.raw, n: cell.n - 1, same: cell.same - same });
      sum += times * (calibrated(fitCalibration(others, prior), cell.raw) - same) ** 2;
    }
  }
  return sum / n;
}
