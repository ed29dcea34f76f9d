/** How a curve was come by; `identity` leaves the engine's confidence as it is. */
export type CalibrationMethod = 'identity' | 'platt' | 'isotonic';

/** From the engine's own confidence to the probability that a person would find the same. It never falls. */
export interface CalibrationCurve {
  method: CalibrationMethod;
  /** Findings it rests on, those of other agreements not counted. */
  n: number;
  /** Points [raw, probability] between which the curve is straight, lowest raw first, from 0 to 1. */
  knots: readonly (readonly [raw: number, probability: number])[];
}

export const IDENTITY: CalibrationCurve = { method: 'identity', n: 0, knots: [[0, 0], [1, 1]] };

/** The probability that a person would find the same, 0 to 1; for a raw confidence out of range that of its end. */
export function calibrated({ method, knots }: CalibrationCurve, raw: number): number {
  const within = Math.min(1, Math.max(0, raw));
  if (method === 'identity') return within;
  const next = knots.findIndex(([x]) => x >= within);
  const [toX, toY] = knots[next] ?? knots.at(-1) ?? [1, within];
  const [fromX, fromY] = knots[Math.max(0, next - 1)] ?? [toX, toY];
  if (toX <= fromX) return toY;
  // Rounding must not lift the end of one stretch above the beginning of the next: the curve would fall there.
  return Math.min(toY, fromY + ((within - fromX) / (toX - fromX)) * (toY - fromY));
}
