import { describe, expect, it } from 'vitest';
import { FixedClock, systemClock } from './clock.js';
import { newId } from './new-id.js';

describe('FixedClock', () => {
  it('stands still until it is moved', () => {
    const clock = new FixedClock('2025-10-19T12:00:00Z');
    expect(clock.now()).toEqual(clock.now());

    clock.advance(90_000);
    expect(clock.now().toISOString()).toBe('2025-10-19T12:01:30.000Z');

    clock.moveTo('2025-10-25');
    expect(clock.now().toISOString()).toBe('2025-10-25T00:00:00.000Z');
  });

  it('hands out times that nobody else can change', () => {
    const clock = new FixedClock('2025-10-19T12:00:00Z');
    clock.now().setFullYear(1999);
    expect(clock.now().getUTCFullYear()).toBe(2025);
  });
});

describe('newId', () => {
  it('is a UUID of version 7', () => {
    expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('sorts by the time of its making', () => {
    const clock = new FixedClock('2025-10-19T12:00:00Z');
    const earlier = newId(clock);
    clock.advance(1);
    expect(newId(clock) > earlier).toBe(true);
  });

  it('is another one each time, also within a millisecond', () => {
    const clock = new FixedClock(systemClock.now());
    expect(new Set(Array.from({ length: 1000 }, () => newId(clock))).size).toBe(1000);
  });
});
