/** Days of the Gregorian calendar, counted from 1970-01-01 (day 0, a Thursday). */

export const MINUTES_A_DAY = 1440;
const MILLISECONDS_A_DAY = 86_400_000;

export interface CivilDate {
  year: number;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  day: number;
}

/** The day's number, or null where the calendar has no such day. */
export function dayNumber({ year, month, day }: CivilDate): number | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(month, year)) return null;
  return Math.floor(Date.UTC(year, month - 1, day) / MILLISECONDS_A_DAY);
}

export function civilDate(day: number): CivilDate {
  const date = new Date(day * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function daysIn(month: number, year: number): number {
  return month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** 0 is Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The last day with this weekday that is not after `day`. */
export function weekdayAtOrBefore(weekday: number, day: number): number {
  return day - ((weekdayOf(day) - weekday + 7) % 7);
}

/** First day of a month; months past December run on into the next year. */
export function firstOfMonth(year: number, month: number): number {
  return Math.floor(Date.UTC(year, month - 1, 1) / MILLISECONDS_A_DAY);
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
