import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrated, IDENTITY, type CalibrationCurve } from './calibration-curve.js';
import type { Evidence } from './evidence.js';
import { ENOUGH_FOR_ANY_SHAPE, FEWEST_FINDINGS, fitCalibration } from './fit-calibration.js';

const RAW = Array.from({ length: 101 }, (_, step) => step / 100);
const values = (curve: CalibrationCurve) => RAW.map((raw) => calibrated(curve, raw));

const raw = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const cell = fc.tuple(raw, fc.integer({ min: 1, max: 40 }), fc.double({ min: 0, max: 1, noNaN: true })).map(([at, n, share]): Evidence => ({ raw: at, n, same: Math.round(n * share) }));
const cells = fc.array(cell, { maxLength: 12 });
const anyPrior = cells.map((evidence) => fitCalibration(evidence));

describe('a calibration', () => {
  it('leaves the confidence as it is without findings, and with too few', () => {
    expect(values(fitCalibration([]))).toEqual(RAW);
    expect(values(fitCalibration([{ raw: 0.9, n: FEWEST_FINDINGS - 1, same: 0 }]))).toEqual(RAW);
  });

  it.each([
    ['no findings', 0, 'identity'],
    ['one finding too few', FEWEST_FINDINGS - 1, 'identity'],
    ['just enough findings', FEWEST_FINDINGS, 'platt'],
    ['a few findings', ENOUGH_FOR_ANY_SHAPE - 1, 'platt'],
    ['many findings', ENOUGH_FOR_ANY_SHAPE, 'isotonic'],
  ])('from %s says how it was come by', (_, n, method) => {
    expect(fitCalibration([{ raw: 0.8, n, same: Math.round(n / 2) }])).toMatchObject({ method, n });
  });

  it('never falls, and stays within 0 and 1', () => {
    fc.assert(
      fc.property(cells, anyPrior, (evidence, prior) => {
        const curve = values(fitCalibration(evidence, prior));
        expect(curve.every((value) => value >= 0 && value <= 1)).toBe(true);
        expect(curve.every((value, at) => at === 0 || value >= (curve[at - 1] ?? 0))).toBe(true);
      }),
    );
  });

  it('is the same whatever the order of the findings, and however they are bundled', () => {
    fc.assert(
      fc.property(cells.chain((evidence) => fc.tuple(fc.constant(evidence), fc.shuffledSubarray(evidence, { minLength: evidence.length }))), anyPrior, ([evidence, shuffled], prior) => {
        const oneByOne = shuffled.flatMap(({ raw: at, n, same }) => Array.from({ length: n }, (_, index) => ({ raw: at, n: 1, same: index < same ? 1 : 0 })));
        const curve = fitCalibration(evidence, prior);
        expect(fitCalibration(shuffled, prior)).toEqual(curve);
        expect(fitCalibration(oneByOne, prior)).toEqual(curve);
      }),
    );
  });

  it('stays where it is when the findings say just what the prior says', () => {
    const agreeing = RAW.filter((_, at) => at >= 5 && at <= 95 && at % 5 === 0).map((at) => ({ raw: at, n: 20, same: Math.round(20 * at) }));
    for (const value of values(fitCalibration(agreeing)).map((curve, at) => Math.abs(curve - (RAW[at] ?? 0)))) expect(value).toBeLessThan(0.03);
  });

  it('moves further from the prior the more findings say otherwise, towards what they say', () => {
    fc.assert(
      fc.property(raw, fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 10, max: 60 }), fc.integer({ min: 2, max: 20 }), (at, share, few, times) => {
        const found = Math.round(share * few) / few;
        const distance = (n: number) => Math.abs(calibrated(fitCalibration([{ raw: at, n, same: Math.round(found * n) }]), at) - Math.min(0.99, Math.max(0.01, found)));
        expect(distance(few * times)).toBeLessThanOrEqual(distance(few) + 0.02);
        expect(distance(few * times * 50)).toBeLessThan(0.02);
      }),
    );
  });

  it.each([
    ['nobody agrees', 0, 0.4],
    ['half agree', 20, 0.65],
    ['all agree', 40, 0.98],
  ])('of verdicts of confidence 0.9, where %s, comes between what was found and the prior', (_, same, below) => {
    const value = calibrated(fitCalibration([{ raw: 0.9, n: 40, same }]), 0.9);
    expect(value).toBeLessThan(below);
    expect(value).toBeGreaterThan(same / 40 - 0.1);
  });

  it('begins from what other agreements showed', () => {
    const elsewhere = fitCalibration([{ raw: 0.9, n: 500, same: 100 }]);
    const own = [{ raw: 0.9, n: 12, same: 6 }];
    expect(calibrated(fitCalibration(own, elsewhere), 0.9)).toBeLessThan(calibrated(fitCalibration(own, IDENTITY), 0.9));
  });

  it('keeps within range what is asked out of range', () => {
    const curve = fitCalibration([{ raw: 0.5, n: 200, same: 100 }]);
    expect([-1, 2].map((at) => calibrated(curve, at))).toEqual([calibrated(curve, 0), calibrated(curve, 1)]);
  });
});
