import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, startOfDay } from './calendar-days.js';

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

  it.each([
    ['Asia/Kabul', '2025-10-19', '2025-10-18T19:30:00.000Z'],
    ['Asia/Kathmandu', '2006-05-26', '2006-05-25T18:15:00.000Z'],
    ['Europe/Kyiv', '2025-03-30', '2025-03-29T22:00:00.000Z'],
    ['Europe/Kyiv', '2025-10-26', '2025-10-25T21:00:00.000Z'],
    ['America/Bogota', '2016-12-01', '2016-12-01T05:00:00.000Z'],
    ['UTC', '2025-01-01', '2025-01-01T00:00:00.000Z'],
  ])('in %s %s begins at %s', (timezone, day, instant) => expect(startOfDay(day, timezone)).toBe(instant));
});
