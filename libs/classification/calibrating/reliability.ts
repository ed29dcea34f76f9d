import { inOrder, sizeOf, type Evidence } from './evidence.js';

/** What was foretold beside what was found, over verdicts of like probability. */
export interface ReliabilityBin {
  from: number;
  to: number;
  n: number;
  /** The mean of what was foretold. */
  meanPredicted: number;
  /** The share in which a person found the same. */
  observed: number;
  /** Wilson interval of that share, 95 %. */
  low: number;
  high: number;
}

const BINS = 10;

/** The bins that hold anything, lowest first. Calibrated is a curve whose `meanPredicted` and `observed` are equal throughout. */
export function reliabilityCurve(evidence: readonly Evidence[], predict: (raw: number) => number): ReliabilityBin[] {
  const bins = Array.from({ length: BINS }, () => ({ n: 0, same: 0, predicted: 0 }));
  for (const { raw, n, same } of inOrder(evidence)) {
    const predicted = predict(raw);
    const bin = bins[Math.min(BINS - 1, Math.floor(predicted * BINS + 1e-9))];
    if (!bin) continue;
    bin.n += n;
    bin.same += same;
    bin.predicted += n * predicted;
  }
  return bins.flatMap(({ n, same, predicted }, at) => {
    if (n === 0) return [];
    return [{ from: at / BINS, to: (at + 1) / BINS, n, meanPredicted: predicted / n, observed: same / n, ...wilsonInterval(same, n) }];
  });
}

/** Mean of (foretold - found)² over the findings, 0 at best (Brier 1950); null without findings. */
export function brierScore(evidence: readonly Evidence[], predict: (raw: number) => number): number | null {
  const ordered = inOrder(evidence);
  const n = sizeOf(ordered);
  if (n === 0) return null;
  const sum = ordered.reduce((total, cell) => total + squaredError(cell, predict(cell.raw)), 0);
  return sum / n;
}

/** Mean distance between foretold and found over the bins, each weighed by its findings (Naeini, Cooper and Hauskrecht 2015); null without findings. */
export function expectedCalibrationError(bins: readonly ReliabilityBin[]): number | null {
  const n = bins.reduce((sum, bin) => sum + bin.n, 0);
  if (n === 0) return null;
  return bins.reduce((sum, bin) => sum + (bin.n / n) * Math.abs(bin.meanPredicted - bin.observed), 0);
}

/** Where a share lies that was seen as `hits` of `n`, with 95 % confidence (Wilson 1927). */
export function wilsonInterval(hits: number, n: number): { low: number; high: number } {
  if (n === 0) return { low: 0, high: 1 };
  const z2 = Z95 * Z95;
  const share = hits / n;
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z95 / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

const Z95 = 1.959963984540054;

function squaredError({ n, same }: Evidence, predicted: number): number {
  return same * (1 - predicted) ** 2 + (n - same) * predicted ** 2;
}
