import type { Feast } from './feast-days.js';
import type { PartOfDay, Unit } from './words.js';

/** What a phrase says of the day, before it is worked out which day that is. */
export type DayPhrase =
  /** "12 Nov", "2025-11-12". */
  | { kind: 'date'; day: number; month: number; year: number | null }
  /** Both readings of "03/04/2025". */
  | { kind: 'either'; dates: readonly { day: number; month: number; year: number | null }[] }
  /** "the 16th". */
  | { kind: 'day_of_month'; day: number }
  | { kind: 'weekday'; weekday: number; which: 'nearest' | 'before' | 'after' }
  /** "yesterday" is -1. */
  | { kind: 'from_report'; days: number }
  /** "the next day" is 1: counted from the day spoken of last. */
  | { kind: 'from_last'; days: number }
  /** `week` counts the weeks of the month from 1, -1 is the last; `third` its beginning, middle or end. */
  | { kind: 'month'; month: number; year: number | null; which: Which; part: PartOfMonth | null }
  /** "the last Friday of August": -1 counts from the end. */
  | { kind: 'weekday_of_month'; weekday: number; number: number; month: number; year: number | null }
  | { kind: 'year'; year: number; years: number }
  | { kind: 'season'; firstMonth: number; year: number | null; which: Which }
  /** "last week", "this month". */
  | { kind: 'calendar'; unit: 'week' | 'weekend' | 'month' | 'year'; which: Which }
  /** "two weeks ago". */
  | { kind: 'ago'; amount: number; unit: Unit }
  /** "over the past two weeks". */
  | { kind: 'past'; amount: number; unit: Unit }
  /** "three days after X"; a negative amount lies before it. */
  | { kind: 'shifted'; amount: number; unit: Unit; anchor: DayPhrase }
  | { kind: 'feast'; feast: Feast; year: number | null }
  | { kind: 'range'; first: DayPhrase; last: DayPhrase };

export type Which = 'nearest' | 'last' | 'this' | 'next';

export type PartOfMonth =
  | { unit: 'week'; number: number }
  | { unit: 'half'; number: number }
  | { unit: 'third'; number: 1 | 2 | 3 };

/** Minutes after the midnight that opens the day. `last` may lie before `first`: then it is on the next day. */
export interface ClockPhrase {
  first: number;
  last: number;
  /** "about", "after". */
  rough: boolean;
  /** An hour between 1 and 12 without a sign of which half of the day: twelve hours may have to be added. */
  halfDay: boolean;
  /** To the minute; otherwise to the hour. */
  exact: boolean;
  /** Told in universal time. */
  utc: boolean;
}

/** A piece of text that names a time, as tokens `start` (included) to `end` (excluded). At least one of day, part and clock is there. */
export interface TimePhrase {
  start: number;
  end: number;
  day: DayPhrase | null;
  part: PartOfDay | null;
  clock: ClockPhrase | null;
  /** "since": it lasts until the report. */
  open: boolean;
  /** "2013-01-S-025", "dated 1 March": a date of the document, whatever stands around it. */
  ofDocument: boolean;
}

export function phrase(start: number, end: number, says: Partial<Pick<TimePhrase, 'day' | 'part' | 'clock' | 'open' | 'ofDocument'>>): TimePhrase {
  return { start, end, day: null, part: null, clock: null, open: false, ofDocument: false, ...says };
}
