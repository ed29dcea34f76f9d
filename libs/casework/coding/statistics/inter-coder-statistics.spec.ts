import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ONE_CATEGORY } from './coefficient.js';
import { cohensKappa } from './cohens-kappa.js';
import { confusionTable, percentAgreement } from './confusion-table.js';
import { krippendorffsAlpha } from './krippendorffs-alpha.js';

type Pair = [string, string];
const rounded = (value: number | null, digits = 3) => value && Math.round(value * 10 ** digits) / 10 ** digits;

/** Lines of codes, one line a coder, one column an item; a dot where nothing was coded. */
const columns = (...coders: string[]): string[][] => {
  const rows = coders.map((line) => line.split(' '));
  return (rows[0] ?? []).map((_, item) => rows.map((row) => row[item] ?? '.').filter((code) => code !== '.'));
};
const pairsOf = (table: Record<string, number>): Pair[] => Object.entries(table).flatMap(([both, n]) => Array.from({ length: n }, (): Pair => [both[0] ?? '', both[1] ?? '']));

/** The standard error of kappa from its slopes in each cell of the table, taken numerically: a way of its own to the published formula. */
function byDeltaMethod(table: Record<string, number>): number {
  const n = Object.values(table).reduce((sum, count) => sum + count, 0);
  const shares = Object.entries(table).map(([both, count]): [string, number] => [both, count / n]);
  const kappa = (cells: readonly [string, number][]): number => {
    const margin = (at: 0 | 1, category: string) => cells.reduce((sum, [both, share]) => sum + (both[at] === category ? share : 0), 0);
    const all = cells.reduce((sum, [, share]) => sum + share, 0);
    const agreed = cells.reduce((sum, [both, share]) => sum + (both[0] === both[1] ? share : 0), 0) / all;
    const chance = [...new Set(cells.map(([both]) => both[0] ?? ''))].reduce((sum, each) => sum + (margin(0, each) * margin(1, each)) / all ** 2, 0);
    return (agreed - chance) / (1 - chance);
  };
  const step = 1e-6;
  const slopes = shares.map(([both]) => {
    const moved = (by: number) => kappa(shares.map(([each, share]) => [each, share + (each === both ? by : 0)]));
    return (moved(step) - moved(-step)) / (2 * step);
  });
  const mean = slopes.reduce((sum, slope, at) => sum + slope * (shares[at]?.[1] ?? 0), 0);
  const variance = slopes.reduce((sum, slope, at) => sum + (slope - mean) ** 2 * (shares[at]?.[1] ?? 0), 0);
  return Math.sqrt(variance / n);
}

describe('Cohen’s kappa', () => {
  it.each<[string, Record<string, number>, number]>([
    ['two hundred cases in three categories', { AA: 106, AB: 10, AC: 4, BA: 22, BB: 28, BC: 10, CA: 2, CB: 12, CC: 6 }, 0.429],
    ['two readers of fifty grant proposals', { YY: 20, YN: 5, NY: 10, NN: 15 }, 0.4],
    ['full agreement', { AA: 5, BB: 5 }, 1],
    ['agreement as often as by chance', { AA: 5, AB: 5, BA: 5, BB: 5 }, 0],
    ['disagreement throughout', { AB: 5, BA: 5 }, -1],
  ])('of %s is as worked out by hand', (_, table, value) => expect(rounded(cohensKappa(pairsOf(table)).value)).toBe(value));

  it.each<[string, Record<string, number>]>([
    ['two hundred cases in three categories', { AA: 106, AB: 10, AC: 4, BA: 22, BB: 28, BC: 10, CA: 2, CB: 12, CC: 6 }],
    ['fifty grant proposals', { YY: 20, YN: 5, NY: 10, NN: 15 }],
    ['coders who seldom agree', { AA: 3, AB: 9, AC: 2, BA: 7, BB: 4, BC: 11, CA: 8, CB: 1, CC: 6 }],
  ])('has an interval as wide as the delta method makes it, on %s', (_, table) => {
    const { value, low, high } = cohensKappa(pairsOf(table));
    expect(rounded(((high ?? 0) - (low ?? 0)) / 2 / 1.959964, 4)).toBe(rounded(byDeltaMethod(table), 4));
    expect(rounded(((high ?? 0) + (low ?? 0)) / 2)).toBe(rounded(value));
  });

  it.each<[string, Record<string, number>, RegExp]>([
    ['no items', {}, /No item was coded by two coders/],
    ['one category alone', { AA: 9 }, /one and the same category/],
  ])('of %s is undefined, and says why', (_, table, because) => {
    expect(cohensKappa(pairsOf(table))).toEqual({ value: null, because: expect.stringMatching(because), low: null, high: null });
  });

  it('is 0 where one coder chose one category throughout and the other did not', () => {
    expect(cohensKappa(pairsOf({ AA: 8, AB: 2 })).value).toBe(0);
  });

  it('is the same with the coders in the other order, and lies between -1 and 1', () => {
    const code = fc.constantFrom('A', 'B', 'C', 'D');
    fc.assert(
      fc.property(fc.array(fc.tuple(code, code), { minLength: 1 }), (pairs) => {
        const { value, low, high } = cohensKappa(pairs);
        expect(rounded(cohensKappa(pairs.map(([one, other]) => [other, one])).value, 9)).toBe(rounded(value, 9));
        if (value === null) return;
        expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-12);
        expect(low).toBeLessThanOrEqual(value + 1e-12);
        expect(high).toBeGreaterThanOrEqual(value - 1e-12);
      }),
    );
  });
});

describe('Krippendorff’s alpha', () => {
  it.each([
    // Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, sections A, B and C.
    ['two coders, two categories', columns('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0'), 0.095],
    ['two coders, five categories', columns('a a b b d c c c e d d a', 'b a b b b c c c e d d d'), 0.692],
    [
      'four coders, five categories, and items that some did not code',
      columns('1 2 3 3 2 1 4 1 2 . . .', '1 2 3 3 2 2 4 1 2 5 . 3', '. 3 3 3 2 3 4 2 2 5 1 .', '1 2 3 3 2 4 4 1 2 5 1 .'),
      0.743,
    ],
  ])('of %s is as published', (_, items, value) => expect(rounded(krippendorffsAlpha(items).value)).toBe(value));

  it.each([
    ['no items', [], /No item was coded by two/],
    ['items that one alone coded', [['a'], ['b'], []], /No item was coded by two/],
    ['one category alone', [['a', 'a'], ['a', 'a'], ['b']], /one and the same category/],
  ])('of %s is undefined, and says why', (_, items, because) => {
    expect(krippendorffsAlpha(items)).toEqual({ value: null, because: expect.stringMatching(because) });
  });

  it('does not hang on items that one alone coded, nor on any order', () => {
    const items = fc.array(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 4 }), { maxLength: 12 });
    fc.assert(
      fc.property(items, fc.constantFrom('a', 'b'), (coded, alone) => {
        const { value } = krippendorffsAlpha(coded);
        const reordered = coded.map((choices) => choices.toReversed()).toReversed();
        expect(rounded(krippendorffsAlpha([...reordered, [alone]]).value, 9)).toBe(rounded(value, 9));
        if (value !== null) expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('comes to kappa’s 1 and to its "undefined" on the same data', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b'), { minLength: 1 }), (choices) => {
        const kappa = cohensKappa(choices.map((choice): Pair => [choice, choice]));
        const alpha = krippendorffsAlpha(choices.map((choice) => [choice, choice]));
        expect(alpha.because).toBe(kappa.because);
        expect(rounded(alpha.value, 9)).toBe(rounded(kappa.value, 9));
        if (new Set(choices).size === 1) expect(alpha.because).toBe(ONE_CATEGORY);
      }),
    );
  });
});

describe('the table of two coders', () => {
  const pairs: Pair[] = [['A', 'A'], ['A', 'B'], ['A', 'B'], ['B', 'B']];

  it('has a row for each category of the one and a column for each of the other', () => {
    expect(confusionTable(['A', 'B', 'C'], ['A', 'B', 'C'], pairs)).toEqual({ A: { A: 1, B: 2, C: 0 }, B: { A: 0, B: 1, C: 0 }, C: { A: 0, B: 0, C: 0 } });
  });

  it('gives the share on which they agree, and none without items', () => {
    expect(percentAgreement(pairs)).toBe(0.5);
    expect(percentAgreement([])).toBeNull();
  });
});
