import { expect, it } from 'vitest';
import { nearestWord } from './nearest-word.js';

const WORDS = ['party', 'parties', 'places', 'actors'];

it.each([
  ['partys', 'party'],
  ['partes', 'parties'],
  ['place', 'places'],
  ['aktors', 'actors'],
  ['actors', 'actors'],
])('takes %s for %s', (slip, meant) => {
  expect(nearestWord(slip, WORDS)).toBe(meant);
});

it('gives the word itself where there is nothing to choose from', () => {
  expect(nearestWord('alone', [])).toBe('alone');
});
