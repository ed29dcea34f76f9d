import type { Token } from '../scan.js';
import { phrase, type DayPhrase, type TimePhrase, type Which } from './phrase.js';
import { PART_WORDS } from './words.js';

/** Reads one kind of phrase from the token at `at`, or answers null. */
export type Rule = (tokens: readonly Token[], at: number) => TimePhrase | null;

export function wordAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.word ?? '';
}

export function whichOf(word: string): Which | null {
  return word === 'last' || word === 'this' || word === 'next' ? word : word === 'past' ? 'last' : word === 'coming' ? 'next' : null;
}

/** A part of the day right after the day: "Friday night", "yesterday morning". */
export function withPart(tokens: readonly Token[], start: number, next: number, day: DayPhrase): TimePhrase {
  const part = PART_WORDS.get(wordAt(tokens, next));
  return part ? phrase(start, next + 1, { day, part }) : phrase(start, next, { day });
}
