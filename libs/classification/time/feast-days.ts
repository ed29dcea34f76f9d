import { civilDate, MINUTES_A_DAY } from './calendar.js';

export type Feast = 'eid' | 'eid_al_fitr' | 'eid_al_adha' | 'ramadan' | 'ashura' | 'mawlid' | 'christmas' | 'new_year' | 'nowruz';

/**
 * First and last day of a feast's occurrences around a day (as day numbers). Islamic feasts are taken from the
 * Umm al-Qura calendar as Intl computes it; where the moon is sighted locally they may fall a day or two apart,
 * so what is read from them is precise to a week. Nowruz is the spring equinox, taken as 21 March.
 */
export function feastDays(feast: Feast, around: number): readonly (readonly [first: number, last: number])[] {
  const { year } = civilDate(around);
  return [year - 1, year, year + 1].flatMap((each) => occurrences(feast, each));
}

const FIXED: Readonly<Partial<Record<Feast, readonly [month: number, day: number]>>> = { christmas: [12, 25], new_year: [1, 1], nowruz: [3, 21] };

/** Month and day of the Islamic year, and how many days it is kept. */
const ISLAMIC: Readonly<Partial<Record<Feast, readonly (readonly [month: number, day: number, days: number])[]>>> = {
  eid: [[10, 1, 3], [12, 10, 4]],
  eid_al_fitr: [[10, 1, 3]],
  eid_al_adha: [[12, 10, 4]],
  ramadan: [[9, 1, 29]],
  ashura: [[1, 10, 1]],
  mawlid: [[3, 12, 1]],
};

function occurrences(feast: Feast, year: number): (readonly [number, number])[] {
  const fixed = FIXED[feast];
  if (fixed) {
    const day = Date.UTC(year, fixed[0] - 1, fixed[1]) / (MINUTES_A_DAY * 60_000);
    return [[day, day]];
  }
  return (ISLAMIC[feast] ?? []).flatMap(([month, day, days]) => islamicMonths(year).filter((start) => start.month === month).map((start): [number, number] => [start.day + day - 1, start.day + day + days - 2]));
}

interface IslamicMonth {
  month: number;
  /** Number of its first day. */
  day: number;
}

const monthsByYear = new Map<number, readonly IslamicMonth[]>();

/** The Islamic months that begin in a Gregorian year. */
function islamicMonths(year: number): readonly IslamicMonth[] {
  let months = monthsByYear.get(year);
  if (!months) {
    if (monthsByYear.size > 200) monthsByYear.clear();
    monthsByYear.set(year, (months = findMonths(year)));
  }
  return months;
}

const UMM_AL_QURA = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });

function findMonths(year: number): IslamicMonth[] {
  const months: IslamicMonth[] = [];
  const last = Date.UTC(year, 11, 31) / (MINUTES_A_DAY * 60_000);
  for (let day = Date.UTC(year, 0, 1) / (MINUTES_A_DAY * 60_000); day <= last; ) {
    const date = islamicDate(day);
    if (date.day === 1) months.push({ month: date.month, day });
    // A month has 29 or 30 days: from any of them, one or two steps lead to the first of the next.
    day += date.day === 1 ? 29 : date.day < 29 ? 30 - date.day : 1;
  }
  return months;
}

function islamicDate(day: number): { month: number; day: number } {
  const parts = UMM_AL_QURA.formatToParts(day * MINUTES_A_DAY * 60_000);
  const number = (type: 'month' | 'day'): number => Number(parts.find((part) => part.type === type)?.value);
  return { month: number('month'), day: number('day') };
}
