import type { Token } from '../scan.js';

const UNITS = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const TEENS = 'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(' ');

const WORDS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, at): [string, number] => [word, at + 1]),
  ...TEENS.map((word, at): [string, number] => [word, at + 10]),
  ['thirtieth', 30],
]);
const TENS: ReadonlyMap<string, number> = new Map([['twenty', 20], ['thirty', 30]]);

/** The words that an ordinal number up to the thirty-first opens with. */
export const ORDINAL_OPENERS: readonly string[] = [...WORDS.keys(), ...TENS.keys()];

/** "third", "twenty-fourth": 1 to 31, or null. */
export function ordinalWordAt(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const word = tokens[at]?.word ?? '';
  const whole = WORDS.get(word);
  if (whole !== undefined) return { value: whole, next: at + 1 };
  const ten = TENS.get(word);
  if (ten === undefined) return null;
  const last = tokens[at + 1]?.word === '-' ? at + 2 : at + 1;
  const unit = UNITS.indexOf(tokens[last]?.word ?? '') + 1;
  return unit > 0 && ten + unit <= 31 ? { value: ten + unit, next: last + 1 } : null;
}
