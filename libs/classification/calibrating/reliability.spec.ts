import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrated } from './calibration-curve.js';
import type { Evidence } from './evidence.js';
import { fitCalibration } from './fit-calibration.js';
import { leftOutBrierScore } from './left-out-brier-score.js';
import { brierScore, expectedCalibrationError, reliabilityCurve, wilsonInterval } from './reliability.js';

const asItIs = (raw: number) => raw;
const rounded = (value: number | null) => value && Math.round(value * 1e4) / 1e4;

describe('a reliability curve', () => {
  it('holds what was foretold beside what was found, bin by bin', () => {
    const [low, high, ...none] = reliabilityCurve([{ raw: 0.62, n: 10, same: 5 }, { raw: 0.68, n: 30, same: 27 }, { raw: 0.95, n: 8, same: 8 }], asItIs);
    expect(low).toMatchObject({ from: 0.6, to: 0.7, n: 40, meanPredicted: 0.665, observed: 0.8 });
    expect(high).toMatchObject({ from: 0.9, to: 1, n: 8, meanPredicted: 0.95, observed: 1 });
    expect(none).toEqual([]);
  });

  it.each([[0, 0], [0.3, 0.3], [0.6, 0.6], [0.7, 0.7], [1, 0.9]])('puts %d into the bin that begins at %d', (raw, from) => {
    expect(reliabilityCurve([{ raw, n: 1, same: 1 }], asItIs)).toMatchObject([{ from }]);
  });

  it('has nothing to show without findings', () => {
    expect(reliabilityCurve([], asItIs)).toEqual([]);
    expect(expectedCalibrationError([])).toBeNull();
  });
});

describe('the figures over it', () => {
  it.each<[string, Evidence[], number | null, number | null]>([
    ['nothing', [], null, null],
    ['sure and right', [{ raw: 1, n: 5, same: 5 }], 0, 0],
    ['sure and wrong', [{ raw: 1, n: 5, same: 0 }], 1, 1],
    ['as sure as it is right', [{ raw: 0.8, n: 10, same: 8 }], 0.16, 0],
    ['too sure', [{ raw: 0.9, n: 10, same: 5 }], 0.41, 0.4],
  ])('of an engine that is %s', (_, evidence, brier, error) => {
    expect(rounded(brierScore(evidence, asItIs))).toBe(brier);
    expect(rounded(expectedCalibrationError(reliabilityCurve(evidence, asItIs)))).toBe(error);
  });

  it('flatter a curve less when each finding is foretold from the others', () => {
    const evidence = [{ raw: 0.6, n: 30, same: 4 }, { raw: 0.7, n: 30, same: 20 }, { raw: 0.9, n: 60, same: 41 }];
    const curve = fitCalibration(evidence);
    const seen = brierScore(evidence, (raw) => calibrated(curve, raw)) ?? 0;
    const leftOut = leftOutBrierScore(evidence) ?? 0;
    expect(leftOut).toBeGreaterThan(seen);
    expect(leftOut).toBeLessThan(brierScore(evidence, asItIs) ?? 0);
    expect(leftOutBrierScore([])).toBeNull();
  });
});

describe('the Wilson interval', () => {
  // Newcombe 1998, Statistics in Medicine 17, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d is as published', (hits, n, low, high) => {
    const interval = wilsonInterval(hits, n);
    expect([rounded(interval.low), rounded(interval.high)]).toEqual([low, high]);
  });

  it('holds the share, and is everything where nothing was seen', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }), (n, some) => {
        const hits = Math.min(n, some);
        const { low, high } = wilsonInterval(hits, n);
        expect(low).toBeLessThanOrEqual(hits / n + 1e-12);
        expect(high).toBeGreaterThanOrEqual(hits / n - 1e-12);
      }),
    );
  });
});
