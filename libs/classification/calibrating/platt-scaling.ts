import type { WeightedPoint } from './weighted-point.js';

const MOST_STEPS = 100;
const CLOSE_ENOUGH = 1e-12;

/**
 * The rising S-curve 1 / (1 + exp(-(a + b logit x))) under which the points are likeliest (Platt 1999, on the log-odds
 * of the confidence, so that a = 0, b = 1 leaves it as it is). Found by Newton's method, which always gets there: the
 * loss is convex, and a step that does not lower it is halved. A curve that would fall is flat instead (b = 0).
 */
export function plattScaling(points: readonly WeightedPoint[]): (x: number) => number {
  let at: Line = { a: 0, b: 1 };
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = better(points, at);
    if (!next) break;
    at = next;
  }
  if (at.b < 0) at = { a: logit(meanOf(points)), b: 0 };
  const { a, b } = at;
  return (x) => chance(a + b * logit(x));
}

interface Line {
  a: number;
  b: number;
}

/** One step of Newton's method; null where no step gets nearer. */
function better(points: readonly WeightedPoint[], at: Line): Line | null {
  let [da, db, aa, ab, bb] = [0, 0, 0, 0, 0];
  for (const { x, share, weight } of points) {
    const z = logit(x);
    const p = chance(at.a + at.b * z);
    const pull = weight * (p - within(share));
    const curvature = weight * p * (1 - p);
    da += pull;
    db += pull * z;
    aa += curvature;
    ab += curvature * z;
    bb += curvature * z * z;
  }
  const determinant = aa * bb - ab * ab;
  if (determinant < CLOSE_ENOUGH) return null;
  const towards = { a: (ab * db - bb * da) / determinant, b: (ab * da - aa * db) / determinant };
  const before = lossOf(points, at);
  for (let length = 1; length > 1e-6; length /= 2) {
    const next = { a: at.a + length * towards.a, b: at.b + length * towards.b };
    if (lossOf(points, next) < before - CLOSE_ENOUGH) return next;
  }
  return null;
}

function lossOf(points: readonly WeightedPoint[], { a, b }: Line): number {
  return points.reduce((loss, { x, share, weight }) => {
    const z = a + b * logit(x);
    // log(1 + exp(z)) - share * z, written so that a large z does not overflow.
    return loss + weight * (Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - within(share) * z);
  }, 0);
}

function meanOf(points: readonly WeightedPoint[]): number {
  const weight = points.reduce((sum, point) => sum + point.weight, 0);
  return points.reduce((sum, point) => sum + point.weight * within(point.share), 0) / weight;
}

/** Log-odds; nobody is taken to be surer than one in a hundred of being wrong. */
function logit(x: number): number {
  const inside = within(x);
  return Math.log(inside / (1 - inside));
}

function within(share: number): number {
  return Math.min(0.99, Math.max(0.01, share));
}

function chance(z: number): number {
  return 1 / (1 + Math.exp(-z));
}
