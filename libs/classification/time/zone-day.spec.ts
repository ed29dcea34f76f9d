import { describe, expect, it } from 'vitest';
import { dayIn, startOfDay } from './zone-day.js';

describe('a calendar day in a time zone', () => {
  it.each([
    ['Asia/Kabul', '2025-10-19', '2025-10-18T19:30:00.000Z'],
    ['Asia/Kathmandu', '2006-05-26', '2006-05-25T18:15:00.000Z'],
    ['Europe/Kyiv', '2025-03-30', '2025-03-29T22:00:00.000Z'],
    ['Europe/Kyiv', '2025-10-26', '2025-10-25T21:00:00.000Z'],
    ['America/Bogota', '2016-12-01', '2016-12-01T05:00:00.000Z'],
    ['UTC', '2025-01-01', '2025-01-01T00:00:00.000Z'],
  ])('in %s %s begins at %s', (timezone, day, instant) => expect(startOfDay(day, timezone)).toBe(instant));

  it.each([
    ['Asia/Kabul', '2025-10-18T19:29:59Z', '2025-10-18'],
    ['Asia/Kabul', '2025-10-18T19:30:00Z', '2025-10-19'],
    ['America/Bogota', '2016-12-01T04:59:59Z', '2016-11-30'],
    ['Africa/Cairo', '2025-04-24T22:00:00Z', '2025-04-25'],
  ])('in %s %s falls on %s', (zone, instant, day) => expect(dayIn(instant, zone)).toBe(day));

  it('begins after the gap where the clocks skip midnight', () => {
    expect(startOfDay('2025-04-25', 'Africa/Cairo')).toBe('2025-04-24T22:00:00.000Z');
  });
});
