import { expect, it } from 'vitest';
import { RecentlyUsed } from './recently-used.js';

it('forgets what was asked for longest ago, and never grows past its limit', () => {
  const kept = new RecentlyUsed<number>(2);
  kept.set('a', 1);
  kept.set('b', 2);
  expect(kept.get('a')).toBe(1);
  kept.set('c', 3);
  expect([kept.get('a'), kept.get('b'), kept.get('c'), kept.size]).toEqual([1, undefined, 3, 2]);
});

it('puts a new value in the place of the old one', () => {
  const kept = new RecentlyUsed<number>(2);
  kept.set('a', 1);
  kept.set('a', 2);
  expect([kept.get('a'), kept.size]).toEqual([2, 1]);
});
