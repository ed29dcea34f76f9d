import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from './calendar-days.js';

describe('calendar days', () => {
  it.each([
    ['2025-02-28', 1, '2025-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-01-01', -1, '2024-12-31'],
    ['2025-03-30', 0, '2025-03-30'],
  ])('%s and %i days is %s', (day, days, expected) => expect(addDays(day, days)).toBe(expected));

  it('counts from one day to another, back as well as on', () => {
    expect(daysBetween('2025-10-19', '2025-10-24')).toBe(5);
    expect(daysBetween('2025-10-24', '2025-10-19')).toBe(-5);
  });
});
