import type { TimePrecision } from '#vocabulary';
import { MINUTES_A_DAY } from './calendar.js';
import type { ClockPhrase, TimePhrase } from './phrase.js';
import type { DaySpan } from './resolve-day.js';
import { PARTS_OF_DAY, type PartOfDay } from './words.js';
import { instantOf, isoIn } from './zone.js';

/** Local minutes since 1970 (of universal time where `utc`), both included. */
interface LocalSpan {
  from: number;
  to: number;
  precision: TimePrecision;
  utc: boolean;
}

/** Lays the part of day and the clock time of a phrase onto its days. `lastDay` ends a phrase that began with "since". */
export function resolveTime(phrase: TimePhrase, days: DaySpan, lastDay: number | null): LocalSpan {
  const until = phrase.open && lastDay !== null ? Math.max(lastDay, days.last) : days.last;
  const whole: LocalSpan = { from: days.first * MINUTES_A_DAY, to: (until + 1) * MINUTES_A_DAY - 1, precision: precisionOfDays(days, until), utc: false };
  const hours = phrase.clock ? clockHours(phrase.clock, phrase.part) : phrase.part ? partHours(phrase.part) : null;
  if (!hours || days.vague) return whole;
  const from = days.first * MINUTES_A_DAY + hours.first;
  // A part of the day laid on several days ("the night of 3 to 4 March") runs from the first into the last.
  const over = phrase.part === 'night' && !phrase.clock && days.last > days.first ? (days.last - 1) * MINUTES_A_DAY + hours.last : days.last * MINUTES_A_DAY + hours.last;
  const to = until > days.last ? whole.to : over;
  return { from, to: Math.max(from, to), precision: until > days.first + 1 ? whole.precision : hours.precision, utc: phrase.clock?.utc ?? false };
}

/** The two ends as ISO 8601 in the zone. */
export function inZone(span: LocalSpan, zone: string): { from: string; to: string } {
  const at = (local: number, which: 'earliest' | 'latest'): number => (span.utc ? local * 60_000 : instantOf(local, zone, which));
  const from = at(span.from, 'earliest');
  const whole = span.to - span.from >= MINUTES_A_DAY - 1;
  return { from: isoIn(from, zone), to: isoIn(Math.max(from, at(span.to, 'latest') + (whole ? 59_000 : 0)), zone) };
}

function precisionOfDays(days: DaySpan, until: number): TimePrecision {
  if (days.vague) return days.vague;
  const length = until - days.first + 1;
  return length === 1 ? 'day' : length <= 15 ? 'week' : length <= 62 ? 'month' : 'unknown';
}

interface Hours {
  first: number;
  last: number;
  precision: TimePrecision;
}

function partHours(part: PartOfDay): Hours {
  const [first, last] = PARTS_OF_DAY[part];
  return { first, last, precision: part === 'noon' || part === 'midnight' ? 'hour' : 'part_of_day' };
}

/** How far "about" reaches to either side, minutes. */
const ROUGHLY = 30;

function clockHours(clock: ClockPhrase, part: PartOfDay | null): Hours {
  const half = halfMeant(clock, part);
  if (half === null) return { first: clock.first, last: clock.last + 720, precision: 'part_of_day' };
  const first = clock.first + half;
  const last = clock.last + half + (clock.last < clock.first ? MINUTES_A_DAY : 0);
  if (last - first > 59) return { first, last, precision: 'part_of_day' };
  if (clock.rough) return { first: first - ROUGHLY, last: Math.max(last, first + ROUGHLY), precision: 'hour' };
  return { first, last, precision: clock.exact && first === last ? 'exact' : 'hour' };
}

/** Minutes to add to a clock time of twelve hours so that it falls into the part of day beside it; null where neither half is named. */
function halfMeant(clock: ClockPhrase, part: PartOfDay | null): number | null {
  if (!clock.halfDay) return 0;
  if (part === null) return clock.exact && clock.first >= 7 * 60 ? 0 : null;
  const [first, last] = PARTS_OF_DAY[part];
  const time = clock.first % 720;
  const fits = (minutes: number): boolean => minutes >= first - 60 && minutes <= last + 60;
  // A night takes in the evening of its own day and the small hours of the next.
  const half = [0, 720, 1440].find((half) => fits(time + half));
  return half === undefined ? 0 : half - (clock.first >= 720 ? 720 : 0);
}
