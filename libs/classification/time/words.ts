/** The words of the time grammar. Months count from 1, weekdays from 0 for Sunday. */

export const MONTHS: ReadonlyMap<string, number> = named(
  ['january jan', 'february feb', 'march mar', 'april apr', 'may', 'june jun', 'july jul', 'august aug', 'september sept sep', 'october oct', 'november nov', 'december dec'],
  1,
);

export const WEEKDAYS: ReadonlyMap<string, number> = named(
  ['sunday sun', 'monday mon', 'tuesday tue tues', 'wednesday wed', 'thursday thu thur thurs', 'friday fri', 'saturday sat'],
  0,
);

export type Unit = 'minute' | 'hour' | 'day' | 'night' | 'week' | 'fortnight' | 'month' | 'year';

export const UNITS_OF_TIME: ReadonlyMap<string, Unit> = new Map(
  (['minute', 'hour', 'day', 'night', 'week', 'fortnight', 'month', 'year'] as const).flatMap((unit) => [
    [unit, unit],
    [`${unit}s`, unit],
  ]),
);

/** No report counts further back or on than this many of a unit; beyond it a calendar ends. */
export const MOST_OF_A_UNIT = 1_000;

export type PartOfDay =
  | 'small_hours' | 'dawn' | 'early_morning' | 'morning' | 'noon' | 'afternoon' | 'dusk' | 'evening' | 'night' | 'midnight' | 'day_time';

/** First and last minute of each part, counted from the midnight that opens the day; a night runs into the next day. */
export const PARTS_OF_DAY: Readonly<Record<PartOfDay, readonly [number, number]>> = {
  small_hours: [0, 5 * 60 + 59],
  dawn: [4 * 60, 7 * 60],
  early_morning: [3 * 60, 8 * 60 + 59],
  morning: [4 * 60, 11 * 60 + 59],
  noon: [11 * 60 + 30, 12 * 60 + 30],
  afternoon: [12 * 60, 17 * 60 + 59],
  dusk: [17 * 60, 20 * 60],
  evening: [17 * 60, 22 * 60 + 59],
  night: [18 * 60, 30 * 60],
  midnight: [0, 30],
  day_time: [6 * 60, 18 * 60],
};

export const PART_WORDS: ReadonlyMap<string, PartOfDay> = new Map([
  ['dawn', 'dawn'],
  ['daybreak', 'dawn'],
  ['sunrise', 'dawn'],
  ['predawn', 'small_hours'],
  ['morning', 'morning'],
  ['forenoon', 'morning'],
  ['noon', 'noon'],
  ['midday', 'noon'],
  ['noontime', 'noon'],
  ['afternoon', 'afternoon'],
  ['dusk', 'dusk'],
  ['sunset', 'dusk'],
  ['sundown', 'dusk'],
  ['nightfall', 'dusk'],
  ['evening', 'evening'],
  ['night', 'night'],
  ['midnight', 'midnight'],
  ['nite', 'night'],
  ['morn', 'morning'],
  ['sunup', 'dawn'],
  ['cockcrow', 'dawn'],
  ['fajr', 'dawn'],
  ['breakfast', 'morning'],
  ['dhuhr', 'noon'],
  ['zuhr', 'noon'],
  ['lunchtime', 'noon'],
  ['asr', 'afternoon'],
  ['teatime', 'afternoon'],
  ['twilight', 'dusk'],
  ['maghrib', 'dusk'],
  ['iftar', 'dusk'],
  ['isha', 'night'],
  ['suppertime', 'evening'],
  ['suhoor', 'small_hours'],
  ['sehri', 'small_hours'],
]);

/** First month of each season, for the northern half of the world; a winter begins in December. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);

/** Numbers of half-years, weeks and the like: "the second week of April". */
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['last', -1],
]);

function named(rows: readonly string[], first: number): ReadonlyMap<string, number> {
  return new Map(rows.flatMap((row, at) => row.split(' ').map((name): [string, number] => [name, at + first])));
}
