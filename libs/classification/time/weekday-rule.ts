import type { Token } from '../scan.js';
import { monthAt } from './date-words.js';
import type { TimePhrase } from './phrase.js';
import { type Rule, withPart, wordAt } from './rule.js';
import { WEEKDAYS } from './words.js';

/** "on Tuesday", "Friday's", "saturday past", "Monday last", "Tuesday next". A plural or "every" is a habit, not a day. */
export const weekdayRule: Rule = (tokens, at) => weekdayFrom(tokens, at, at, 'nearest');

export function weekdayFrom(tokens: readonly Token[], at: number, start: number, which: 'nearest' | 'before' | 'after'): TimePhrase | null {
  const token = tokens[at]!;
  const weekday = WEEKDAYS.get(token.word.replace(/'s$/, ''));
  if (weekday === undefined || /^(every|each)$/.test(wordAt(tokens, start - 1))) return null;
  const short = token.word.length < 6;
  // "sat", "sun" and "wed" are words of their own: with a capital, and only beside the rest of a date.
  if (short && (token.text === token.word || !dateFollows(tokens, at + 1))) return null;
  let next = at + (short && wordAt(tokens, at + 1) === '.' ? 2 : 1);
  let meant = which;
  if (wordAt(tokens, next) === 'past' || (wordAt(tokens, next) === 'last' && !/^(week|month|year)$/.test(wordAt(tokens, next + 1)))) [meant, next] = ['before', next + 1];
  else if (wordAt(tokens, next) === 'next' && !/^(week|month|year|to|door)$/.test(wordAt(tokens, next + 1))) [meant, next] = ['after', next + 1];
  return withPart(tokens, start, next, { kind: 'weekday', weekday, which: meant });
}

function dateFollows(tokens: readonly Token[], at: number): boolean {
  const next = /^[.,]$/.test(wordAt(tokens, at)) ? at + 1 : at;
  return tokens[next]?.kind === 'number' || monthAt(tokens, next) !== null;
}
