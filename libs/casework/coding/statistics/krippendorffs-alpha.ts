import { NOTHING_IN_COMMON, ONE_CATEGORY, type Coefficient } from './coefficient.js';

/**
 * Krippendorff's alpha for categories without order, for any number of coders and with items that some did not code:
 * 1 - Do / De, observed over expected disagreement in the matrix of coincidences (Krippendorff 2011, section C; 2018,
 * chapter 12). An item that fewer than two coded says nothing and is left out.
 * @param items for each item what was chosen by those who coded it.
 */
export function krippendorffsAlpha(items: readonly (readonly string[])[]): Coefficient {
  const paired = items.filter((choices) => choices.length > 1);
  const values = paired.flat();
  const n = values.length;
  if (n === 0) return { value: null, because: NOTHING_IN_COMMON };
  const totals = countsOf(values);
  if (totals.size === 1) return { value: null, because: ONE_CATEGORY };
  const alike = paired.reduce((sum, choices) => sum + pairsAlike(choices) / (choices.length - 1), 0);
  const alikeByChance = [...totals.values()].reduce((sum, total) => sum + total * (total - 1), 0) / (n - 1);
  return { value: (alike - alikeByChance) / (n - alikeByChance), because: null };
}

/** Ordered pairs of two coders who chose alike. */
function pairsAlike(choices: readonly string[]): number {
  return [...countsOf(choices).values()].reduce((sum, count) => sum + count * (count - 1), 0);
}

function countsOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
