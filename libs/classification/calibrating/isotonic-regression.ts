import type { WeightedPoint } from './weighted-point.js';

interface Block {
  from: number;
  to: number;
  share: number;
  weight: number;
}

/**
 * The rising curve nearest to the points by weighted least squares, by pooling adjacent violators (Ayer, Brunk, Ewing,
 * Reid and Silverman 1955; for classifiers Zadrozny and Elkan 2002). Each block of equal values gives its two ends.
 */
export function isotonicRegression(points: readonly WeightedPoint[]): [x: number, share: number][] {
  const blocks: Block[] = [];
  for (const { x, share, weight } of merged(points)) {
    let block: Block = { from: x, to: x, share, weight };
    for (let last = blocks.at(-1); last && last.share >= block.share; last = blocks.at(-1)) {
      blocks.pop();
      block = joined(last, block);
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ from, to, share }): [number, number][] => (from === to ? [[from, share]] : [[from, share], [to, share]]));
}

/** Points of one x as one point: a curve has one value there. */
function merged(points: readonly WeightedPoint[]): WeightedPoint[] {
  const sums = new Map<number, { share: number; weight: number }>();
  for (const { x, share, weight } of points) {
    const so = sums.get(x) ?? { share: 0, weight: 0 };
    const sum = so.weight + weight;
    sums.set(x, { share: so.share + ((share - so.share) * weight) / sum, weight: sum });
  }
  return [...sums].map(([x, point]) => ({ x, ...point })).sort((a, b) => a.x - b.x);
}

function joined(left: Block, right: Block): Block {
  const weight = left.weight + right.weight;
  return { from: left.from, to: right.to, share: left.share + ((right.share - left.share) * right.weight) / weight, weight };
}
