/** A figure between coders, with the reason where there is none. */
export interface Coefficient {
  /** 1 where coders always say the same, 0 where they do so as often as by chance, below 0 where less; null where it is undefined. */
  value: number | null;
  /** Why it is undefined, as a sentence. */
  because: string | null;
}

/** A coefficient with the interval in which it lies with 95 % confidence; null where that cannot be told. */
export interface Estimate extends Coefficient {
  low: number | null;
  high: number | null;
}

export const ONE_CATEGORY = 'Everybody chose one and the same category throughout, so that chance alone would have them agree: there is nothing to measure.';
export const NOTHING_IN_COMMON = 'No item was coded by two coders.';
