import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, isoIn, localOf, offsetAt } from './zone.js';

const minutes = (local: string): number => Date.parse(`${local}Z`) / 60_000;

describe('zone', () => {
  it.each([
    ['Asia/Kabul', '2025-07-01T00:00:00Z', 270],
    ['Asia/Kathmandu', '2025-07-01T00:00:00Z', 345],
    ['Europe/Kyiv', '2025-07-01T00:00:00Z', 180],
    ['Europe/Kyiv', '2025-12-01T00:00:00Z', 120],
    ['America/St_Johns', '2025-12-01T00:00:00Z', -210],
    ['Asia/Kathmandu', '1980-01-01T00:00:00Z', 330],
    ['UTC', '2025-12-01T00:00:00Z', 0],
  ])('%s at %s is %i minutes ahead', (zone, instant, offset) => expect(offsetAt(Date.parse(instant), zone)).toBe(offset));

  it('writes the offset west of Greenwich with a minus', () => {
    expect(isoIn(Date.parse('2025-12-01T00:00:00Z'), 'America/St_Johns')).toBe('2025-11-30T20:30:00-03:30');
  });

  it('finds both instants of a time that was shown twice', () => {
    const shown = minutes('2025-11-02T01:30');
    expect(new Date(instantOf(shown, 'America/New_York', 'earliest')).toISOString()).toBe('2025-11-02T05:30:00.000Z');
    expect(new Date(instantOf(shown, 'America/New_York', 'latest')).toISOString()).toBe('2025-11-02T06:30:00.000Z');
  });

  it('goes on past a gap', () => {
    expect(new Date(instantOf(minutes('2025-03-09T02:30'), 'America/New_York')).toISOString()).toBe('2025-03-09T07:30:00.000Z');
  });

  it('refuses a zone that nobody knows', () => {
    expect(() => offsetAt(0, 'Nowhere/At_All')).toThrow(RangeError);
  });

  it('comes back to the same clock time from every instant', () => {
    const instant = fc.integer({ min: Date.parse('1975-01-01') / 60_000, max: Date.parse('2037-01-01') / 60_000 });
    const zone = fc.constantFrom('Asia/Kabul', 'Europe/Kyiv', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Asia/Tehran');
    fc.assert(
      fc.property(instant, zone, (minute, name) => {
        const local = localOf(minute * 60_000, name);
        const [earliest, latest] = [instantOf(local, name, 'earliest'), instantOf(local, name, 'latest')];
        expect([earliest, latest]).toContain(minute * 60_000);
        expect(localOf(earliest, name)).toBe(local);
      }),
    );
  });
});
