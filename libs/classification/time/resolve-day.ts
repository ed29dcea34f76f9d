import { civilDate, dayNumber, daysIn, firstOfMonth, weekdayAtOrBefore, weekdayOf } from './calendar.js';
import { feastDays } from './feast-days.js';
import type { DayPhrase, PartOfMonth, Which } from './phrase.js';
import type { Unit } from './words.js';

/** Days `first` to `last` (day numbers). `width` is how precise the naming is, where that is not how long it lasts. */
export interface DaySpan {
  first: number;
  last: number;
  relative: boolean;
  vague?: 'week' | 'month' | 'unknown';
}

/** What a day is worked out from. */
export interface DayContext {
  /** The day of the dateline, else of the report; null where neither is known. */
  reference: number | null;
  /** The day spoken of last. */
  last: DaySpan | null;
  /** The last day that the text wrote out with its year. */
  anchor: number | null;
  /** A day by which something is due lies ahead; every other day is the last that fits. */
  ahead: boolean;
}

/** The days that a phrase means, or null where the text leaves that open. */
export function resolveDay(day: DayPhrase, context: DayContext): DaySpan | null {
  switch (day.kind) {
    case 'date':
      return single(dateOf(day, context), day.year === null);
    case 'either':
      return single(closest(day.dates.flatMap((date) => dateOf(date, context) ?? []), context), false);
    case 'day_of_month':
      return single(dayOfMonth(day.day, context), true);
    case 'weekday':
      return context.reference === null ? null : single(weekdayNear(day.weekday, context.ahead ? 'after' : day.which, context.reference), true);
    case 'from_report':
      return context.reference === null ? null : single(context.reference + day.days, true);
    case 'from_last':
      return fromLast(day.days, context);
    case 'month':
      return monthOf(day, context);
    case 'weekday_of_month':
      return weekdayOfMonth(day, context);
    case 'year':
      return { first: firstOfMonth(day.year, 1), last: firstOfMonth(day.year + day.years, 1) - 1, relative: false, vague: 'unknown' };
    case 'season':
      return seasonOf(day.firstMonth, day.year, day.which, context.reference);
    case 'calendar':
      return context.reference === null ? null : calendarSpan(day.unit, day.which, context.reference);
    case 'ago':
      return context.reference === null ? null : shifted({ first: context.reference, last: context.reference, relative: true }, -day.amount, day.unit);
    case 'past':
      return context.reference === null ? null : { first: context.reference - Math.ceil(day.amount * DAYS_IN[day.unit]), last: context.reference, relative: true };
    case 'shifted': {
      const anchor = resolveDay(day.anchor, context);
      return anchor && shifted(anchor, day.amount, day.unit);
    }
    case 'feast':
      return feastNear(day.feast, day.year, context);
    case 'range': {
      const last = resolveDay(day.last, context);
      const first = resolveDay(day.first, { ...context, reference: last?.first ?? context.reference });
      return first && last && first.first <= last.last ? { first: first.first, last: last.last, relative: first.relative && last.relative } : null;
    }
  }
}

const DAYS_IN: Readonly<Record<Unit, number>> = { minute: 0, hour: 1 / 24, day: 1, night: 1, week: 7, fortnight: 14, month: 30, year: 365 };

function single(day: number | null, relative: boolean): DaySpan | null {
  return day === null ? null : { first: day, last: day, relative };
}

/** How far a date without a year may lie from a date written out before it and still belong to the same account. */
const SAME_ACCOUNT_DAYS = 31;
/** A report that is older news than this is told from its own dates rather than from the day it was sent. */
const FRESH_DAYS = 60;

/** Without a year: the one that puts it nearest at or before the reference, unless an account of an earlier time is being told. */
function dateOf({ day, month, year }: { day: number; month: number; year: number | null }, context: DayContext): number | null {
  if (year !== null) return dayNumber({ day, month, year });
  const around = context.reference ?? context.anchor;
  if (around === null) return null;
  const within = (year: number): number[] => [-4, -3, -2, -1, 0, 1].flatMap((step) => dayNumber({ day, month, year: year + step }) ?? []);
  const found = closest(within(civilDate(around).year), context);
  if (found === null || context.anchor === null || around - found < FRESH_DAYS) return found;
  const anchor = context.anchor;
  const told = within(civilDate(anchor).year).find((each) => Math.abs(each - anchor) <= SAME_ACCOUNT_DAYS);
  return told ?? found;
}

function closest(days: readonly number[], { reference, anchor, ahead }: DayContext): number | null {
  const around = reference ?? anchor;
  if (around === null) return days[0] ?? null;
  // Where only an earlier date of the text is there to go by, the nearest on either side is meant.
  if (reference === null) return [...days].sort((one, other) => Math.abs(one - around) - Math.abs(other - around))[0] ?? null;
  const after = days.filter((day) => day >= around).sort((one, other) => one - other);
  const before = days.filter((day) => day <= around).sort((one, other) => other - one);
  return (ahead ? (after[0] ?? before[0]) : (before[0] ?? after[0])) ?? null;
}

/** "the 16th": of the month being told of, else the last 16th. */
function dayOfMonth(day: number, context: DayContext): number | null {
  const told = context.last && !context.ahead && context.reference !== null && context.reference - context.last.first > 31 ? context.last.first : null;
  const around = told ?? context.reference ?? context.anchor;
  if (around === null) return null;
  const { year, month } = civilDate(around);
  const days = [-2, -1, 0, 1].flatMap((step) => {
    const first = civilDate(firstOfMonth(year, month + step));
    return day <= daysIn(first.month, first.year) ? firstOfMonth(year, month + step) + day - 1 : [];
  });
  return told === null ? closest(days, context) : ([...days].sort((one, other) => Math.abs(one - told) - Math.abs(other - told))[0] ?? null);
}

function weekdayNear(weekday: number, which: 'nearest' | 'before' | 'after', reference: number): number {
  if (which === 'after') return weekdayAtOrBefore(weekday, reference + 7);
  return weekdayAtOrBefore(weekday, which === 'before' ? reference - 1 : reference);
}

function fromLast(days: number, { last, reference }: DayContext): DaySpan | null {
  if (last) return { first: (days < 0 ? last.first : last.last) + days, last: last.last + days, relative: true };
  return days < 0 && reference !== null ? single(reference + days, true) : null;
}

function monthOf(phrase: { month: number; year: number | null; which: Which; part: PartOfMonth | null }, context: DayContext): DaySpan | null {
  const year = phrase.year ?? yearOfMonth(phrase.month, phrase.which, context);
  if (year === null) return null;
  const first = firstOfMonth(year, phrase.month);
  const length = daysIn(phrase.month, year);
  const [from, to] = phrase.part ? partOf(phrase.part, length) : [1, length];
  const vague = phrase.part?.unit === 'week' ? 'week' : phrase.part ? 'week' : 'month';
  return { first: first + from - 1, last: first + to - 1, relative: phrase.year === null, vague };
}

/** A month without a year is the last that fits; `number` counts its weekdays of that name from 1, -1 is the last. */
function weekdayOfMonth(phrase: { weekday: number; number: number; month: number; year: number | null }, context: DayContext): DaySpan | null {
  const year = phrase.year ?? yearOfMonth(phrase.month, 'nearest', context);
  if (year === null) return null;
  const first = firstOfMonth(year, phrase.month);
  const last = weekdayAtOrBefore(phrase.weekday, first + daysIn(phrase.month, year) - 1);
  const day = phrase.number === -1 ? last : weekdayAtOrBefore(phrase.weekday, first + 6) + (phrase.number - 1) * 7;
  return day > last ? null : single(day, phrase.year === null);
}

function yearOfMonth(month: number, which: Which, { reference, anchor, ahead }: DayContext): number | null {
  const around = reference ?? anchor;
  if (around === null) return null;
  const now = civilDate(around);
  if (which === 'next' || ahead) return month > now.month ? now.year : now.year + 1;
  if (which === 'last') return month < now.month ? now.year : now.year - 1;
  return month <= now.month ? now.year : now.year - 1;
}

function partOf(part: PartOfMonth, length: number): readonly [number, number] {
  if (part.unit === 'week') return part.number === -1 ? [length - 6, length] : [part.number * 7 - 6, Math.min(part.number * 7, length)];
  if (part.unit === 'half') return part.number === 1 ? [1, 15] : [16, length];
  return part.number === 1 ? [1, 10] : part.number === 2 ? [11, 20] : [21, length];
}

function seasonOf(firstMonth: number, year: number | null, which: Which, reference: number | null): DaySpan | null {
  const of = (from: number): DaySpan => ({ first: firstOfMonth(from, firstMonth), last: firstOfMonth(from, firstMonth + 3) - 1, relative: year === null, vague: 'unknown' });
  if (year !== null) return of(year);
  if (reference === null) return null;
  const now = civilDate(reference).year;
  const begun = [now + 1, now, now - 1, now - 2].map(of).filter((span) => span.first <= reference);
  if (which === 'next') return of(civilDate(begun[0]!.first).year + 1);
  return (which === 'last' ? begun.find((span) => span.last < reference) : begun[0]) ?? null;
}

/** Weeks begin on Monday (ISO 8601). */
function calendarSpan(unit: 'week' | 'weekend' | 'month' | 'year', which: Which, reference: number): DaySpan {
  const step = which === 'last' ? -1 : which === 'next' ? 1 : 0;
  if (unit === 'week' || unit === 'weekend') {
    const monday = reference - ((weekdayOf(reference) + 6) % 7) + step * 7;
    return { first: unit === 'week' ? monday : monday + 5, last: monday + 6, relative: true, vague: 'week' };
  }
  const { year, month } = civilDate(reference);
  const first = unit === 'month' ? firstOfMonth(year, month + step) : firstOfMonth(year + step, 1);
  const after = unit === 'month' ? firstOfMonth(year, month + step + 1) : firstOfMonth(year + step + 1, 1);
  return { first, last: after - 1, relative: true, vague: unit === 'month' ? 'month' : 'unknown' };
}

/** Some units away; in weeks, months or years only about that far. */
function shifted(from: DaySpan, amount: number, unit: Unit): DaySpan {
  const moved = (day: number): number => {
    if (unit !== 'month' && unit !== 'year') return day + Math.trunc(amount * DAYS_IN[unit]);
    const { year, month, day: dayOfMonth } = civilDate(day);
    const first = firstOfMonth(year, month + amount * (unit === 'year' ? 12 : 1));
    const to = civilDate(first);
    return first + Math.min(dayOfMonth, daysIn(to.month, to.year)) - 1;
  };
  const vague = unit === 'year' ? 'unknown' : unit === 'month' ? 'month' : unit === 'week' || unit === 'fortnight' ? 'week' : from.vague;
  return { first: moved(from.first), last: moved(from.last), relative: true, ...(vague && { vague }) };
}

/** The occurrence nearest to the reference; of a feast yet to come only if it is close. */
function feastNear(feast: Parameters<typeof feastDays>[0], year: number | null, { reference, anchor }: DayContext): DaySpan | null {
  const around = year === null ? (reference ?? anchor) : firstOfMonth(year, 7);
  if (around === null) return null;
  const distance = ([first, last]: readonly [number, number]): number => (around < first ? 3 * (first - around) : around > last ? around - last : 0);
  const [nearest] = feastDays(feast, around)
    .filter(([first]) => year === null || civilDate(first).year === year)
    .sort((one, other) => distance(one) - distance(other));
  return nearest ? { first: nearest[0], last: nearest[1], relative: year === null, vague: 'week' } : null;
}
