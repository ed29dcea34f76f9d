import { NOTHING_IN_COMMON, ONE_CATEGORY, type Estimate } from './coefficient.js';

const Z95 = 1.959963984540054;

/**
 * Cohen's kappa of two coders over the items that both coded: (po - pe) / (1 - pe), where po is the share on which they
 * agree and pe the share on which they would by chance, each keeping to how often they use each category (Cohen 1960).
 * Its interval is that of the large-sample standard error (Fleiss, Cohen and Everitt 1969): with few items it is too narrow.
 */
export function cohensKappa(pairs: readonly (readonly [string, string])[]): Estimate {
  const n = pairs.length;
  if (n === 0) return { value: null, because: NOTHING_IN_COMMON, low: null, high: null };
  const shares = sharesOf(pairs);
  const categories = [...new Set(pairs.flat())].sort();
  const agreed = categories.reduce((sum, each) => sum + shares.both(each, each), 0);
  const chance = categories.reduce((sum, each) => sum + shares.first(each) * shares.second(each), 0);
  if (categories.length === 1) return { value: null, because: ONE_CATEGORY, low: null, high: null };
  const value = (agreed - chance) / (1 - chance);
  const half = Z95 * standardError({ n, agreed, chance, categories, shares });
  return { value, because: null, low: Math.max(-1, value - half), high: Math.min(1, value + half) };
}

interface Shares {
  first(category: string): number;
  second(category: string): number;
  both(first: string, second: string): number;
}

function sharesOf(pairs: readonly (readonly [string, string])[]): Shares {
  const share = (holds: (pair: readonly [string, string]) => boolean) => pairs.filter(holds).length / pairs.length;
  return {
    first: (category) => share(([one]) => one === category),
    second: (category) => share(([, other]) => other === category),
    both: (first, second) => share(([one, other]) => one === first && other === second),
  };
}

/** Formula 13 of Fleiss, Cohen and Everitt (1969), without weights. */
function standardError({ n, agreed, chance, categories, shares }: { n: number; agreed: number; chance: number; categories: readonly string[]; shares: Shares }): number {
  let sum = 0;
  for (const i of categories) {
    for (const j of categories) {
      const margins = shares.second(i) + shares.first(j);
      const term = i === j ? 1 - chance - margins * (1 - agreed) : (1 - agreed) * margins;
      sum += shares.both(i, j) * term * term;
    }
  }
  const variance = (sum - (agreed * chance - 2 * chance + agreed) ** 2) / (n * (1 - chance) ** 4);
  return Math.sqrt(Math.max(0, variance));
}
