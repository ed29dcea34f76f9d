import type { Clause } from './clause.js';
import type { Item, Phrase } from './phrase.js';
import type { Speech } from './speech.js';
import type { Token } from './tokens.js';

/** One sentence, taken apart. */
export interface Sentence {
  index: number;
  start: number;
  end: number;
  /** In lower case and with straight apostrophes; as long as the sentence itself. */
  lower: string;
  tokens: readonly Token[];
  items: readonly Item[];
  phrases: readonly Phrase[];
  clauses: readonly Clause[];
  speeches: readonly Speech[];
  /** Number of the item of a digest that it belongs to; sentences of different blocks tell of different events. */
  block: number;
}

/** The sentence that holds a position of the text, or the last that begins before it; null in a text without any. */
export function sentenceAt(sentences: readonly Sentence[], position: number): Sentence | null {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? Infinity) <= position) low = middle + 1;
    else high = middle;
  }
  return sentences[low - 1] ?? sentences[0] ?? null;
}
