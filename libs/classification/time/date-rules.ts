import type { Token } from '../scan.js';
import { dayNumber } from './calendar.js';
import { centuryOf, clockFollows, dayAt, digitsOf, isDash, isRangeWord, isYear, monthAt, standsAlone, yearAfter } from './date-words.js';
import { ORDINAL_OPENERS } from './ordinal-words.js';
import { phrase, type DayPhrase, type TimePhrase } from './phrase.js';

/** A date written out, from the token at `at`: with a month's name, in figures, or as a military date-time group. */
export function readDate(tokens: readonly Token[], at: number): TimePhrase | null {
  const token = tokens[at]!;
  if (token.kind === 'number') return inFigures(tokens, at) ?? dateTimeGroup(tokens, at) ?? dayThenMonth(tokens, at);
  return monthFirst(tokens, at) ?? (ORDINALS.has(token.word) ? wordsThenMonth(tokens, at) : null);
}

const ORDINALS: ReadonlySet<string> = new Set(ORDINAL_OPENERS);

/** "eleventh of July 2016". */
function wordsThenMonth(tokens: readonly Token[], at: number): TimePhrase | null {
  const read = dayAt(tokens, at);
  return read && monthAt(tokens, read.next) ? dayThenMonth(tokens, at) : null;
}

/** "2025-11-12", "12.11.2025", "11/12/25"; "2013-01-S-025" is the serial number of a document and gives its month. */
function inFigures(tokens: readonly Token[], at: number): TimePhrase | null {
  const [first, mark, second, markAgain, third] = tokens.slice(at, at + 5);
  if (!first || !mark || !second || !markAgain || !third || mark.spaced || second.spaced || markAgain.spaced || third.spaced) return null;
  if (tokens[at - 1] && !first.spaced && /[-/.]/.test(tokens[at - 1]!.word)) return null;
  if (mark.word !== markAgain.word || digitsOf(second) === 0) return null;
  const [a, b, c] = [Number(first.text), Number(second.text), Number(third.text)];
  if (digitsOf(first) === 4 && /^[./]$/.test(mark.word)) return isYear(a) && digitsOf(second) <= 2 && digitsOf(third) <= 2 ? dated(at, at + 5, [{ year: a, month: b, day: c }]) : null;
  if (digitsOf(first) === 4 && mark.word === '-') {
    if (third.kind === 'word') return isYear(a) && b >= 1 && b <= 12 ? phrase(at, at + 3, { day: month(b, a), ofDocument: true }) : null;
    return digitsOf(third) === 2 ? dated(at, at + 5, [{ year: a, month: b, day: c }]) : null;
  }
  if (!/^[./-]$/.test(mark.word) || digitsOf(first) > 2 || digitsOf(second) > 2) return null;
  const year = digitsOf(third) === 4 ? c : digitsOf(third) === 2 ? centuryOf(c) : null;
  if (year === null || !isYear(year)) return null;
  const orders = [{ day: a, month: b, year }, ...(mark.word === '/' && a !== b ? [{ day: b, month: a, year }] : [])];
  return dated(at, at + 5, orders);
}

function dated(start: number, end: number, dates: readonly { day: number; month: number; year: number }[]): TimePhrase | null {
  const real = dates.filter((date) => dayNumber(date) !== null);
  if (real.length === 0) return null;
  return phrase(start, end, { day: real.length === 1 ? { kind: 'date', ...real[0]! } : { kind: 'either', dates: real } });
}

/** "231430Z NOV 25": day, hour, minute, zone, month, year. Z is universal time; every other letter is taken for local time. */
function dateTimeGroup(tokens: readonly Token[], at: number): TimePhrase | null {
  const group = tokens[at]!;
  if (digitsOf(group) !== 6) return null;
  let next = at + 1;
  const zone = tokens[next]?.kind === 'word' && tokens[next]!.word.length === 1 && !tokens[next]!.spaced ? tokens[next]!.word : '';
  if (zone) next += 1;
  const monthRead = monthAt(tokens, next) ?? monthOfSecondGroup(tokens, next);
  if (!monthRead) return zone && groupFits(group) ? dayAndHour(group, at, next, zone) : null;
  const year = yearOfGroup(tokens, monthRead.next);
  const [day, hour, minute] = [0, 2, 4].map((from) => Number(group.text.slice(from, from + 2))) as [number, number, number];
  if (day < 1 || day > 31 || hour > 23 || minute > 59) return null;
  const clock = { first: hour * 60 + minute, last: hour * 60 + minute, rough: false, halfDay: false, exact: true, utc: zone === 'z' };
  return phrase(at, year?.next ?? monthRead.next, { day: { kind: 'date', day, month: monthRead.month, year: year?.year ?? null }, clock });
}

/** "030500C-040500C SEP 21": the month stands after the second group alone. The second is read when its turn comes. */
function monthOfSecondGroup(tokens: readonly Token[], at: number): { month: number; next: number } | null {
  if (!/^(?:-|to)$/.test(tokens[at]?.word ?? '') || digitsOf(tokens[at + 1]) !== 6) return null;
  const zoned = tokens[at + 2]?.kind === 'word' && tokens[at + 2]!.word.length === 1 && !tokens[at + 2]!.spaced;
  const read = monthAt(tokens, at + (zoned ? 3 : 2));
  return read && { month: read.month, next: at };
}

function groupFits({ text }: Token): boolean {
  return Number(text.slice(0, 2)) >= 1 && Number(text.slice(0, 2)) <= 31 && Number(text.slice(2, 4)) < 24 && Number(text.slice(4)) < 60;
}

/** "140930H": of the month that is being told of. */
function dayAndHour({ text }: Token, at: number, next: number, zone: string): TimePhrase {
  const time = Number(text.slice(2, 4)) * 60 + Number(text.slice(4));
  return phrase(at, next, { day: { kind: 'day_of_month', day: Number(text.slice(0, 2)) }, clock: { first: time, last: time, rough: false, halfDay: false, exact: true, utc: zone === 'z' } });
}

function yearOfGroup(tokens: readonly Token[], at: number): { year: number; next: number } | null {
  const short = digitsOf(tokens[at]) === 2 && !clockFollows(tokens, at + 1);
  return short ? { year: centuryOf(Number(tokens[at]!.text)), next: at + 1 } : yearAfter(tokens, at, true);
}

/** "12 Nov", "3rd of December 2008", "3 to 4 March", "5 and 6 August 2011". */
function dayThenMonth(tokens: readonly Token[], at: number): TimePhrase | null {
  const first = dayAt(tokens, at);
  if (!first) return null;
  const dashed = isDash(tokens[first.next]) && !tokens[first.next + 1]?.spaced;
  const alone = monthAt(tokens, dashed ? first.next + 1 : first.next);
  if (alone) return withYear(tokens, at, alone.next, (year) => ({ kind: 'date', day: first.day, month: alone.month, year }));
  if (!isRangeWord(tokens[first.next]?.word)) return null;
  const second = dayAt(tokens, first.next + (tokens[first.next + 1]?.word === 'the' ? 2 : 1));
  const both = second && monthAt(tokens, second.next);
  if (!both || second.day <= first.day) return null;
  return withYear(tokens, at, both.next, (year) => rangeOf({ day: first.day, month: both.month, year }, { day: second.day, month: both.month, year }));
}

/** "Nov 12", "Jan. 25, 2013", "November 8-14", "October 2007", "October". */
function monthFirst(tokens: readonly Token[], at: number): TimePhrase | null {
  const named = monthAt(tokens, at);
  if (!named) return null;
  const first = dayAt(tokens, tokens[named.next]?.word === 'the' ? named.next + 1 : named.next);
  if (first && !clockFollows(tokens, first.next)) {
    const second = isRangeWord(tokens[first.next]?.word) && !/^(?:and|\/)$/.test(tokens[first.next]!.word) ? dayAt(tokens, first.next + 1) : null;
    if (second && second.day > first.day && !monthAt(tokens, second.next)) {
      return withYear(tokens, at, second.next, (year) => rangeOf({ day: first.day, month: named.month, year }, { day: second.day, month: named.month, year }));
    }
    return withYear(tokens, at, first.next, (year) => ({ kind: 'date', day: first.day, month: named.month, year }));
  }
  const year = yearAfter(tokens, named.next, false);
  // A number before it that made no date with it ("30 February") makes no month of it either.
  if (digitsOf(tokens[at - 1]) > 0 || (!year && !standsAlone(tokens, at))) return null;
  return phrase(at, year?.next ?? named.next, { day: month(named.month, year?.year ?? null) });
}

function month(number: number, year: number | null): DayPhrase {
  return { kind: 'month', month: number, year, which: 'nearest', part: null };
}

function rangeOf(first: { day: number; month: number; year: number | null }, last: { day: number; month: number; year: number | null }): DayPhrase {
  return { kind: 'range', first: { kind: 'date', ...first }, last: { kind: 'date', ...last } };
}

function withYear(tokens: readonly Token[], start: number, next: number, day: (year: number | null) => DayPhrase): TimePhrase | null {
  const year = yearAfter(tokens, next, true);
  const says = day(year?.year ?? null);
  const dates = says.kind === 'range' ? [says.first, says.last] : [says];
  // 29 February is let through without a year; the year that has one is found later.
  if (dates.some((date) => date.kind === 'date' && dayNumber({ ...date, year: date.year ?? 2000 }) === null)) return null;
  return phrase(start, year?.next ?? next, { day: says });
}
