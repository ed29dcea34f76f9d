import type { Token } from '../scan.js';
import { dayAt, isRangeWord, monthAt, ofThisMonth } from './date-words.js';
import { phrase, type DayPhrase, type TimePhrase } from './phrase.js';
import { type Rule, wordAt } from './rule.js';
import { PART_WORDS } from './words.js';

/** "the day before yesterday", "the next day", "the same night", "the night before". */
export const neighbourRule: Rule = (tokens, at) => {
  const [first, second, third] = [wordAt(tokens, at + 1), wordAt(tokens, at + 2), wordAt(tokens, at + 3)];
  if (first === 'day' && second === 'before' && third === 'yesterday') return phrase(at, at + 4, { day: { kind: 'from_report', days: -2 } });
  if (first === 'day' && second === 'after' && third === 'tomorrow') return phrase(at, at + 4, { day: { kind: 'from_report', days: 2 } });
  const part = PART_WORDS.get(second);
  if (second === 'day' || part) {
    const days = NEIGHBOURS.get(first);
    if (days !== undefined) return phrase(at, at + 3, { day: { kind: 'from_last', days }, part: part ?? null });
  }
  const before = first === 'day' || first === 'night' || first === 'evening';
  if (before && (second === 'before' || second === 'after') && !/^[a-z0-9]/.test(third)) {
    return phrase(at, at + 3, { day: { kind: 'from_last', days: second === 'before' ? -1 : 1 }, part: first === 'day' ? null : PART_WORDS.get(first)! });
  }
  return null;
};

/** "that day", "that same night". */
export const thatRule: Rule = (tokens, at) => {
  const noun = wordAt(tokens, at + 1) === 'same' || wordAt(tokens, at + 1) === 'very' ? at + 2 : at + 1;
  const part = PART_WORDS.get(wordAt(tokens, noun));
  return wordAt(tokens, noun) === 'day' || part ? phrase(at, noun + 1, { day: { kind: 'from_last', days: 0 }, part: part ?? null }) : null;
};

const NEIGHBOURS: ReadonlyMap<string, number> = new Map([
  ['next', 1],
  ['following', 1],
  ['previous', -1],
  ['preceding', -1],
  ['ensuing', 1],
  ['selfsame', 0],
  ['same', 0],
]);

/** After these, "the 16th" is a day; elsewhere it may be a brigade. */
const BEFORE_ORDINAL = new Set('was is be on since by until till from to of and between before after through night'.split(' '));
const COUNTED_BY_ORDINAL = /^(day|days|floor|time|anniversary|century|attempt|infantry|brigade|battalion|division|regiment|corps|company|mountain|round|session|week|month|parallel|year|command|army|street|km|mile|district|ib|id)$/;

/** "the fifth of the month", "the 15th of this month", "the 28th of last month". */
function ofMonth(tokens: readonly Token[], at: number, day: number, of: number): TimePhrase {
  const last = wordAt(tokens, of + 1) === 'last';
  return phrase(at, of + 3, { day: last ? { kind: 'shifted', amount: -1, unit: 'month', anchor: { kind: 'day_of_month', day } } : { kind: 'day_of_month', day } });
}

export const dayOfMonth: Rule = (tokens, at) => {
  const day = dayAt(tokens, at + 1);
  if (!day?.ordinal || monthAt(tokens, day.next)) return null;
  if (ofThisMonth(tokens, day.next)) return ofMonth(tokens, at, day.day, day.next);
  if (!BEFORE_ORDINAL.has(wordAt(tokens, at - 1)) && !/^(?:inst|instant|ult|ultimo)$/.test(wordAt(tokens, day.next))) return null;
  const after = tokens[day.next];
  if (after?.kind === 'word' && (COUNTED_BY_ORDINAL.test(after.word) || (/^[A-Z]/.test(after.text) && after.spaced))) return null;
  const last = isRangeWord(after?.word) ? dayAt(tokens, wordAt(tokens, day.next + 1) === 'the' ? day.next + 2 : day.next + 1) : null;
  const first: DayPhrase = { kind: 'day_of_month', day: day.day };
  if (!last?.ordinal || last.day <= day.day || monthAt(tokens, last.next)) return phrase(at, day.next, { day: first });
  return phrase(at, last.next, { day: { kind: 'range', first, last: { kind: 'day_of_month', day: last.day } } });
};
