import { describe, expect, it } from 'vitest';
import { plattScaling } from './platt-scaling.js';
import { GRID, type WeightedPoint } from './weighted-point.js';

const logit = (x: number) => Math.log(x / (1 - x));
const onTheLine = (a: number, b: number): WeightedPoint[] => GRID.slice(1, -1).map((x) => ({ x, share: 1 / (1 + Math.exp(-(a + b * logit(x)))), weight: 5 }));
const rounded = (value: number) => Math.round(value * 1e4) / 1e4;

describe('Platt scaling', () => {
  it.each([
    ['the confidence as it is', 0, 1],
    ['an engine too sure of itself', 0, 0.4],
    ['an engine too little sure', 0.3, 2],
    ['an engine that is nearly always right', 2, 0.5],
    ['an engine that is seldom right', -1.5, 0.7],
  ])('finds again the curve of %s', (_, a, b) => {
    const curve = plattScaling(onTheLine(a, b));
    const expected = onTheLine(a, b).map(({ share }) => rounded(Math.min(0.99, Math.max(0.01, share))));
    const found = onTheLine(a, b).map(({ x }) => rounded(curve(x)));
    for (const [at, value] of found.entries()) expect(Math.abs(value - (expected[at] ?? 0))).toBeLessThan(0.01);
  });

  it('is flat, at the mean, where the surer the engine the less people agreed', () => {
    const curve = plattScaling([{ x: 0.2, share: 0.9, weight: 10 }, { x: 0.8, share: 0.1, weight: 10 }]);
    expect(GRID.map((x) => rounded(curve(x)))).toEqual(GRID.map(() => 0.5));
  });

  it.each([
    ['everybody agrees', 1],
    ['nobody agrees', 0],
  ])('gets to an end where %s', (_, share) => {
    const curve = plattScaling(GRID.map((x) => ({ x, share, weight: 1000 })));
    for (const x of GRID) expect(Math.abs(curve(x) - share)).toBeLessThan(0.02);
  });
});
