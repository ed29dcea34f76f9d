import { describe, expect, it } from 'vitest';
import { civilDate, dayNumber } from './calendar.js';
import { feastDays, type Feast } from './feast-days.js';

function begins(feast: Feast, year: number): string[] {
  const around = dayNumber({ year, month: 7, day: 1 })!;
  return feastDays(feast, around)
    .map(([first]) => civilDate(first))
    .filter((date) => date.year === year)
    .map(({ month, day }) => `${month}-${day}`);
}

describe('feastDays', () => {
  // The days as the Umm al-Qura calendar of Saudi Arabia announced them.
  it.each<[Feast, number, string[]]>([
    ['eid_al_fitr', 2024, ['4-10']],
    ['eid_al_adha', 2024, ['6-16']],
    ['eid_al_fitr', 2025, ['3-30']],
    ['eid_al_adha', 2025, ['6-6']],
    ['ramadan', 2025, ['3-1']],
    ['ashura', 2025, ['7-5']],
    ['eid', 2025, ['3-30', '6-6']],
    ['ramadan', 2030, ['1-5', '12-26']],
    ['christmas', 2025, ['12-25']],
  ])('%s %i', (feast, year, expected) => expect(begins(feast, year)).toEqual(expected));
});
