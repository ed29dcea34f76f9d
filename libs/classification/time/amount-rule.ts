import { readNumber } from '../number-words.js';
import type { Token } from '../scan.js';
import { readDate } from './date-rules.js';
import { dayAt, monthAt } from './date-words.js';
import { readNamedDay } from './named-day.js';
import { phrase, type DayPhrase } from './phrase.js';
import { type Rule, wordAt } from './rule.js';
import { MOST_OF_A_UNIT, UNITS_OF_TIME } from './words.js';

/** "two days ago", "a week earlier", "five days after the 2nd of June", "two days before Eid". */
export const readAmount: Rule = (tokens, at) => {
  const number = amountAt(tokens, at);
  const unit = number && UNITS_OF_TIME.get(wordAt(tokens, number.next));
  if (!unit || number.value > MOST_OF_A_UNIT) return null;
  const [amount, next] = [number.value, number.next + 1];
  const word = wordAt(tokens, next);
  if (word === 'ago' || word === 'back') return phrase(at, next + 1, { day: { kind: 'ago', amount, unit } });
  const back = word === 'before' || word === 'earlier' || word === 'previously';
  if (!back && word !== 'after' && word !== 'later') return null;
  if (unit === 'minute' || unit === 'hour') return null;
  const anchor = word === 'before' || word === 'after' ? anchorAt(tokens, next + 1) : null;
  // "two days after the vote": counted from something that is no date; "in the six weeks before": a length.
  const fromElse = (word === 'before' || word === 'after') && /^[a-z0-9]/i.test(wordAt(tokens, next + 1));
  if (!anchor && (fromElse || wordAt(tokens, at - 1) === 'the')) return null;
  return phrase(at, anchor?.next ?? next + 1, { day: { kind: 'shifted', amount: back ? -amount : amount, unit, anchor: anchor?.day ?? { kind: 'from_last', days: 0 } } });
};

function amountAt(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const word = wordAt(tokens, at);
  if ((word === 'a' || word === 'an') && UNITS_OF_TIME.has(wordAt(tokens, at + 1))) return { value: 1, next: at + 1 };
  if (word === 'a' && wordAt(tokens, at + 1) === 'few') return { value: 3, next: at + 2 };
  if (word === 'several') return { value: 3, next: at + 1 };
  if (word === 'a' && wordAt(tokens, at + 1) === 'couple' && wordAt(tokens, at + 2) === 'of') return { value: 2, next: at + 3 };
  return readNumber(tokens, at);
}

function anchorAt(tokens: readonly Token[], at: number): { day: DayPhrase; next: number } | null {
  const start = wordAt(tokens, at) === 'the' && !dayOfMonthLike(tokens, at) ? at + 1 : at;
  if (tokens[start]?.kind !== 'word' && tokens[start]?.kind !== 'number') return null;
  // Never another amount: "two days after two days after" would lead on without end.
  const read = readDate(tokens, start) ?? readNamedDay(tokens, start);
  return read?.day ? { day: read.day, next: read.end } : null;
}

function dayOfMonthLike(tokens: readonly Token[], at: number): boolean {
  const day = dayAt(tokens, at + 1);
  return day !== null && day.ordinal && !monthAt(tokens, day.next);
}

/** The words that open an amount, numbers apart. */
export const AMOUNT_OPENERS: readonly string[] = ['a', 'an', 'several'];
