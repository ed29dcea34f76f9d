import type { Token } from '../scan.js';
import { dayAt, monthAt, yearAfter } from './date-words.js';
import { phrase, type PartOfMonth, type TimePhrase } from './phrase.js';
import { type Rule, whichOf, wordAt } from './rule.js';
import { ORDINALS, SEASONS, WEEKDAYS } from './words.js';

/** "second week of April 2011", "end of March", "the last days of May". */
export function partOfMonth(tokens: readonly Token[], at: number, start: number): TimePhrase | null {
  const part = monthPart(tokens, at);
  if (!part || wordAt(tokens, part.next) !== 'of') return null;
  const which = whichOf(wordAt(tokens, part.next + 1));
  const month = monthAt(tokens, part.next + (which ? 2 : 1));
  if (!month) return null;
  const year = yearAfter(tokens, month.next, false);
  return phrase(start, year?.next ?? month.next, { day: { kind: 'month', month: month.month, year: year?.year ?? null, which: which ?? 'nearest', part: part.part } });
}

function monthPart(tokens: readonly Token[], at: number): { part: PartOfMonth; next: number } | null {
  const word = wordAt(tokens, at);
  if (word === 'beginning' || word === 'start') return { part: { unit: 'third', number: 1 }, next: at + 1 };
  if (word === 'middle') return { part: { unit: 'third', number: 2 }, next: at + 1 };
  if (word === 'end') return { part: { unit: 'third', number: 3 }, next: at + 1 };
  const number = ORDINALS.get(word);
  if (number === undefined) return null;
  const unit = wordAt(tokens, at + 1);
  if (unit === 'week' || unit === 'half') return { part: { unit, number }, next: at + 2 };
  if (unit === 'days' || unit === 'nights') return { part: { unit: 'third', number: number === -1 ? 3 : 1 }, next: at + 2 };
  return null;
}

/** "last Friday of August", "second Friday in May 2011". */
export function weekdayOfMonth(tokens: readonly Token[], at: number): TimePhrase | null {
  const number = ORDINALS.get(wordAt(tokens, at));
  const weekday = WEEKDAYS.get(wordAt(tokens, at + 1));
  if (number === undefined || weekday === undefined || !/^(?:of|in)$/.test(wordAt(tokens, at + 2))) return null;
  const month = monthAt(tokens, at + 3);
  if (!month) return null;
  const year = yearAfter(tokens, month.next, false);
  return phrase(at, year?.next ?? month.next, { day: { kind: 'weekday_of_month', weekday, number, month: month.month, year: year?.year ?? null } });
}

export const ordinalRule: Rule = (tokens, at) => weekdayOfMonth(tokens, at) ?? partOfMonth(tokens, at, at);

/** "early March", "mid-2007", "late on Thursday", "late last week" (the last two give their day to the rules that follow). */
export const earlyRule: Rule = (tokens, at) => {
  const dash = wordAt(tokens, at + 1) === '-' ? 1 : 0;
  const which = whichOf(wordAt(tokens, at + 1 + dash));
  const month = monthAt(tokens, at + 1 + dash + (which ? 1 : 0));
  if (!month || dayAt(tokens, month.next)?.day) return null;
  const number = wordAt(tokens, at) === 'early' ? 1 : wordAt(tokens, at) === 'late' ? 3 : 2;
  const year = yearAfter(tokens, month.next, false);
  return phrase(at, year?.next ?? month.next, { day: { kind: 'month', month: month.month, year: year?.year ?? null, which: which ?? 'nearest', part: { unit: 'third', number } } });
};

/** "in the spring of 2011", "summer 2007"; a season alone only after "in" and the like. */
export const seasonRule: Rule = (tokens, at) => {
  const year = yearAfter(tokens, at + 1, false);
  const led = wordAt(tokens, at - 1) === 'the' && /^(in|during|since|over|of)$/.test(wordAt(tokens, at - 2));
  if (!year && (!led || wordAt(tokens, at) === 'fall' || wordAt(tokens, at) === 'spring')) return null;
  return phrase(at, year?.next ?? at + 1, { day: { kind: 'season', firstMonth: SEASONS.get(wordAt(tokens, at))!, year: year?.year ?? null, which: 'nearest' } });
};
