import type { Token } from '../scan.js';
import { phrase, type TimePhrase } from './phrase.js';
import { PART_WORDS, type PartOfDay } from './words.js';

/** A part of the day, from the token at `at`: "at dawn", "before dawn", "last light", "the early morning". */
export function readPart(tokens: readonly Token[], at: number): TimePhrase | null {
  const word = tokens[at]!.word;
  const next = tokens[at + 1]?.word ?? '';
  if ((word === 'first' || word === 'last') && next === 'light') return phrase(at, at + 2, { part: word === 'first' ? 'dawn' : 'dusk' });
  if (word === 'small' && next === 'hours') return phrase(at, at + 2, { part: 'small_hours' });
  if (word === 'pre' && next === '-' && tokens[at + 2]?.word === 'dawn') return phrase(at, at + 3, { part: 'small_hours' });
  if ((word === 'before' || word === 'after') && BOUNDED.has(next)) return phrase(at, at + 2, { part: beside(word, next) });
  if (word === 'early' || word === 'late') return refined(tokens, at, word === 'early');
  const part = PART_WORDS.get(word);
  return part ? phrase(at, at + 1, { part }) : null;
}

const BOUNDED = new Set(['dawn', 'daybreak', 'sunrise', 'noon', 'midnight', 'dark', 'dusk', 'sunset', 'nightfall']);

function beside(side: string, part: string): PartOfDay {
  if (part === 'dawn' || part === 'daybreak' || part === 'sunrise') return side === 'before' ? 'small_hours' : 'morning';
  if (part === 'noon') return side === 'before' ? 'morning' : 'afternoon';
  if (part === 'midnight') return side === 'before' ? 'evening' : 'small_hours';
  return side === 'before' ? 'afternoon' : 'night';
}

function refined(tokens: readonly Token[], at: number, early: boolean): TimePhrase | null {
  const skip = tokens[at + 1]?.word === 'in' && tokens[at + 2]?.word === 'the' ? at + 3 : at + 1;
  const part = PART_WORDS.get(tokens[skip]?.word ?? '');
  if (!part) return null;
  return phrase(at, skip + 1, { part: early && part === 'morning' ? 'early_morning' : part });
}
