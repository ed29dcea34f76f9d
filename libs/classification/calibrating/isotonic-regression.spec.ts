import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isotonicRegression } from './isotonic-regression.js';
import type { WeightedPoint } from './weighted-point.js';

const at = (...shares: number[]): WeightedPoint[] => shares.map((share, x) => ({ x, share, weight: 1 }));
const read = (points: readonly WeightedPoint[]) => isotonicRegression(points).map(([x, share]) => `${x}:${share}`).join(' ');

describe('isotonic regression', () => {
  it.each([
    ['leaves alone what rises', at(1, 2, 3), '0:1 1:2 2:3'],
    ['pools two that fall', at(1, 3, 2, 4), '0:1 1:2.5 2:2.5 3:4'],
    ['pools everything that falls throughout', at(3, 2, 1), '0:2 2:2'],
    // Two pools that each were sound, until the next value falls below both.
    ['pools backwards as far as it must', at(1, 4, 5, 0), '0:1 1:3 3:3'],
    ['weighs the points', [{ x: 0, share: 1, weight: 3 }, { x: 1, share: 0, weight: 1 }], '0:0.75 1:0.75'],
    ['takes points of one x as one', [{ x: 0, share: 1, weight: 1 }, { x: 0, share: 0, weight: 3 }, { x: 1, share: 1, weight: 1 }], '0:0.25 1:1'],
    ['has nothing to say of no points', [], ''],
  ])('%s', (_, points, blocks) => expect(read(points)).toBe(blocks));

  it('comes no further from the points than any other rising curve', () => {
    const share = fc.integer({ min: 0, max: 10 });
    fc.assert(
      fc.property(fc.array(share, { minLength: 2, maxLength: 6 }), fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 6, maxLength: 6 }), (shares, other) => {
        const points = at(...shares);
        const ends = isotonicRegression(points);
        const fitted = points.map(({ x }) => ends.findLast(([from]) => from <= x)?.[1] ?? 0);
        const rising = [...other].sort((a, b) => a - b);
        const distance = (curve: readonly number[]) => points.reduce((sum, point, index) => sum + (point.share - (curve[index] ?? 0)) ** 2, 0);
        expect(distance(fitted)).toBeLessThanOrEqual(distance(rising) + 1e-9);
      }),
    );
  });
});
