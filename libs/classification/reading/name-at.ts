import type { Named } from '../agreement/gazetteer.js';

/** A name of the agreement, as it lies over the tokens of the text. */
export interface NameAt {
  from: number;
  to: number;
  start: number;
  end: number;
  text: string;
  named: readonly Named[];
}
