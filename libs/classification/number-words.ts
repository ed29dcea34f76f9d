import type { Token } from './scan.js';

/** A number in words or digits, and the index of the token after it. */
export interface NumberRead {
  value: number;
  next: number;
}

const UNITS: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, (at + 2) * 10]),
);
const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
]);

/** Every word that may stand in a number, "one" and "hundred" among them; "dozen" is not one of them. */
export const NUMBER_WORDS: readonly string[] = [...UNITS.keys(), ...TENS.keys(), ...MULTIPLES.keys()];

/** "five hundred thousand million" is as far as it goes. */
const MOST_MULTIPLES = 3;

/** "27", "1,312", "2.5 million", "twenty-seven", "three hundred and five", "a hundred". Null where no number starts here. */
export function readNumber(tokens: readonly Token[], at: number): NumberRead | null {
  const first = tokens[at];
  if (!first) return null;
  if (first.kind === 'number') return scaled(tokens, { value: digits(first), next: at + 1 });
  if (first.kind !== 'word') return null;
  if ((first.word === 'a' || first.word === 'one') && MULTIPLES.has(tokens[at + 1]?.word ?? '')) return scaled(tokens, { value: 1, next: at + 1 });
  const small = belowHundred(tokens, at);
  return small && scaled(tokens, small);
}

function digits(token: Token): number {
  return Number(token.text.replaceAll(',', ''));
}

function belowHundred(tokens: readonly Token[], at: number): NumberRead | null {
  const word = tokens[at]?.word ?? '';
  const unit = UNITS.get(word);
  if (unit !== undefined) return { value: unit, next: at + 1 };
  const ten = TENS.get(word);
  if (ten === undefined) return null;
  const after = tokens[at + 1]?.word === '-' ? at + 2 : at + 1;
  const one = UNITS.get(tokens[after]?.word ?? '');
  return one !== undefined && one > 0 && one < 10 ? { value: ten + one, next: after + 1 } : { value: ten, next: at + 1 };
}

/** "hundred", "thousand", "million" and what is added to them. */
function scaled(tokens: readonly Token[], read: NumberRead): NumberRead {
  let { value, next } = read;
  for (let step = 0; step < MOST_MULTIPLES; step += 1) {
    const multiple = MULTIPLES.get(tokens[next]?.word ?? '');
    if (multiple === undefined) break;
    value *= multiple;
    next += 1;
    const rest = restOf(tokens, next, multiple);
    if (rest) ({ value, next } = { value: value + rest.value, next: rest.next });
  }
  return { value, next };
}

/** What follows a multiple and is smaller than it: the "and five" of "three hundred and five". */
function restOf(tokens: readonly Token[], at: number, multiple: number): NumberRead | null {
  const joined = tokens[at]?.word === 'and';
  const rest = belowHundred(tokens, joined ? at + 1 : at);
  return rest && rest.value < multiple && rest.value > 0 && multiple >= 100 && !MULTIPLES.has(tokens[rest.next]?.word ?? '') ? rest : null;
}
