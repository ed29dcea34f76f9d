import type { Token } from '../scan.js';

/** The bounds of a number and the best figure between them. */
export interface Figures {
  low: number;
  best: number;
  high: number;
}

/** What stands before a number and bounds it: "at least", "more than", "up to"; articles pass without effect. */
export interface Bound {
  next: number;
  more: boolean;
  apply: (core: Figures) => Figures;
}

const same = ({ low, best, high }: Figures): Figures => ({ low, best, high });
/** "more than 30" is at least 31; how many more is not said. */
const above = ({ best, high }: Figures): Figures => ({ low: best + 1, best: best + 1, high: Math.max(high, best + 1) });
const atMost = ({ best, high }: Figures): Figures => ({ low: Math.min(1, best), best, high });
const below = ({ best }: Figures): Figures => ({ low: Math.min(1, best - 1), best: Math.max(0, best - 1), high: Math.max(0, best - 1) });

const BOUNDS: readonly (readonly [words: readonly string[], apply: Bound['apply']])[] = [
  [['at', 'least'], same],
  [['no', 'fewer', 'than'], same],
  [['no', 'less', 'than'], same],
  [['not', 'less', 'than'], same],
  [['not', 'fewer', 'than'], same],
  [['a', 'minimum', 'of'], same],
  [['a', 'total', 'of'], same],
  [['total', 'of'], same],
  [['upwards', 'of'], same],
  [['upward', 'of'], same],
  [['more', 'than'], above],
  [['well', 'over'], above],
  [['over'], above],
  [['above'], above],
  [['up', 'to'], atMost],
  [['as', 'many', 'as'], atMost],
  [['at', 'most'], atMost],
  [['no', 'more', 'than'], atMost],
  [['not', 'more', 'than'], atMost],
  [['fewer', 'than'], below],
  [['less', 'than'], below],
  [['under'], below],
  [['about'], same],
  [['around'], same],
  [['approximately'], same],
  [['roughly'], same],
  [['nearly'], same],
  [['almost'], same],
  [['some'], same],
  [['an', 'estimated'], same],
  [['estimated'], same],
  [['all'], same],
  [['another'], same],
  [['a', 'further'], same],
  [['an', 'additional'], same],
  [['the'], same],
  [['these'], same],
  [['those'], same],
  [['his'], same],
  [['her'], same],
  [['their'], same],
  [['its'], same],
  [['other'], same],
];

/** The rows by their first word. */
const BOUNDS_BY_WORD = new Map<string, (readonly [words: readonly string[], apply: Bound['apply']])[]>();
for (const row of BOUNDS) BOUNDS_BY_WORD.set(row[0][0]!, [...(BOUNDS_BY_WORD.get(row[0][0]!) ?? []), row]);

/** The words that a bound opens with. */
export const BOUND_OPENERS: readonly string[] = [...BOUNDS_BY_WORD.keys()];

const BOUNDS_DEEP = 3;

/** "at least", "more than", "up to", and articles; several may stand together ("at least another"). */
export function boundAt(tokens: readonly Token[], at: number): Bound {
  let bound: Bound = { next: at, more: false, apply: same };
  for (let step = 0; step < BOUNDS_DEEP; step += 1) {
    const from = bound.next;
    const row = BOUNDS_BY_WORD.get(tokens[from]?.word ?? '')?.find(([words]) => words.every((word, offset) => tokens[from + offset]?.word === word));
    if (!row) break;
    const more = row[0].some((word) => word === 'another' || word === 'further' || word === 'additional' || word === 'other');
    bound = { next: from + row[0].length, more: bound.more || more, apply: bound.apply === same ? row[1] : bound.apply };
  }
  return bound;
}
