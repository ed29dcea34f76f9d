import type { Clause } from './clauses.js';
import type { Item, Phrase } from './phrase.js';
import type { Speech } from './speech.js';

/** One sentence, taken apart. */
export interface Sentence {
  index: number;
  start: number;
  end: number;
  /** In lower case and with straight apostrophes; as long as the sentence itself. */
  lower: string;
  items: readonly Item[];
  phrases: readonly Phrase[];
  clauses: readonly Clause[];
  speeches: readonly Speech[];
  /** Number of the item of a digest that it belongs to; sentences of different blocks tell of different events. */
  block: number;
}
