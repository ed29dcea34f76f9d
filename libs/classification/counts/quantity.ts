import { NUMBER_WORDS, readNumber } from '../number-words.js';
import type { Token } from '../scan.js';
import { lexeme } from './lexicon.js';
import { BOUND_OPENERS, boundAt, type Figures } from './quantity-bounds.js';

/** A number as a text gives it: exact, bounded, or a word like "several". */
export interface Quantity extends Figures {
  next: number;
  /** More of those told of before: "another", "two more", "a fourth". */
  more: boolean;
  /** A word of no fixed value, or the plural alone. */
  vague: boolean;
}

/**
 * What vague words stand for. As the event codebooks do, the most cautious reading is the best figure; ACLED
 * ("Fatalities", uses and limitations of its data, 2023) takes 10 for "tens", 12 for "dozens", 100 for
 * "hundreds". Here a plural is taken at its word, as no fewer than two of them: two, "several" three, "tens"
 * 20, "dozens" 24, "hundreds" 200. The upper bound is the last number before a larger word would be used.
 */
const VAGUE: ReadonlyMap<string, readonly [low: number, high: number]> = new Map([
  ['several', [3, 9]],
  ['few', [3, 9]],
  ['some', [3, 9]],
  ['multiple', [3, 9]],
  ['various', [3, 9]],
  ['number', [3, 9]],
  ['handful', [4, 9]],
  ['numerous', [4, 19]],
  ['many', [4, 19]],
  ['tens', [20, 99]],
  ['dozens', [24, 99]],
  ['scores', [40, 199]],
  ['hundreds', [200, 999]],
  ['thousands', [2000, 9999]],
]);

/** A plural without a number. */
export const BARE_PLURAL = { low: 2, best: 2, high: 9 };

/** Whether a quantity can start with this token at all; a cheap answer, asked for every word. */
export function mayBeQuantity(token: Token): boolean {
  return token.kind === 'number' || OPENERS.has(token.word);
}

/** The quantity that starts at `at`, or null. */
export function readQuantity(tokens: readonly Token[], at: number): Quantity | null {
  const bound = boundAt(tokens, at);
  const core = coreAt(tokens, bound.next);
  if (!core) return null;
  return withSuffix(tokens, { ...core, ...bound.apply(core), more: core.more || bound.more });
}

const OPENERS: ReadonlySet<string> = new Set([...BOUND_OPENERS, ...VAGUE.keys(), ...NUMBER_WORDS, 'a', 'an', 'between', 'from', 'half', 'dozen', 'both', 'no', 'nobody', 'none', 'neither', 'nil']);

function coreAt(tokens: readonly Token[], at: number): Quantity | null {
  const token = tokens[at];
  if (!token || token.kind === 'mark') return null;
  if (token.kind === 'number') return numeric(tokens, at);
  return OPENERS.has(token.word) ? (between(tokens, at) ?? dozens(tokens, at) ?? vague(tokens, at) ?? none(tokens, at) ?? numeric(tokens, at)) : null;
}

function fixed(value: number, next: number): Quantity {
  return { low: value, best: value, high: value, next, more: false, vague: false };
}

/** "between 5 and 7". */
function between(tokens: readonly Token[], at: number): Quantity | null {
  if (tokens[at]?.word !== 'between' && tokens[at]?.word !== 'from') return null;
  const first = readNumber(tokens, at + 1);
  const joint = first && tokens[first.next]?.word;
  if (!first || (joint !== 'and' && joint !== 'to')) return null;
  const last = readNumber(tokens, first.next + 1);
  return last && last.value > first.value ? { ...fixed(Math.round((first.value + last.value) / 2), last.next), low: first.value, high: last.value } : null;
}

/** "a dozen", "half a dozen", "two dozen", "several dozen". */
function dozens(tokens: readonly Token[], at: number): Quantity | null {
  const word = tokens[at]?.word ?? '';
  if (word === 'half' && tokens[at + 1]?.word === 'a' && tokens[at + 2]?.word === 'dozen') return fixed(6, at + 3);
  if (word === 'dozen') return fixed(12, at + 1);
  if ((word === 'a' || word === 'one') && tokens[at + 1]?.word === 'dozen') return fixed(12, at + 2);
  if (word === 'several' && tokens[at + 1]?.word === 'dozen') return { ...fixed(36, at + 2), high: 99, vague: true };
  const count = tokens[at]?.kind === 'word' ? readNumber(tokens, at) : null;
  return count && tokens[count.next]?.word === 'dozen' ? fixed(count.value * 12, count.next + 1) : null;
}

function vague(tokens: readonly Token[], at: number): Quantity | null {
  let next = at;
  if (tokens[next]?.word === 'a') next += 1;
  if (/^(large|small|unknown|undisclosed|great|good)$/.test(tokens[next]?.word ?? '') && tokens[next + 1]?.word === 'number') next += 1;
  const word = tokens[next]?.word ?? '';
  const of = tokens[next + 1]?.word === 'of';
  if (word === 'both') return fixed(2, next + 1);
  if ((word === 'couple' || word === 'pair') && next > at) return fixed(2, of ? next + 2 : next + 1);
  const range = VAGUE.get(word);
  if (!range || (word === 'number' && (next === at || !of))) return null;
  if (word === 'tens' && of && tokens[next + 2]?.word === 'thousands') return { low: 10_000, best: 10_000, high: 99_999, next: afterOf(tokens, next + 3), more: false, vague: true };
  if (word === 'hundreds' && of && tokens[next + 2]?.word === 'thousands') return { low: 100_000, best: 100_000, high: 999_999, next: afterOf(tokens, next + 3), more: false, vague: true };
  return { low: range[0], best: range[0], high: range[1], next: afterOf(tokens, next + 1), more: false, vague: true };
}

/** Past "of", but not in "several of them", where it opens what they are part of. */
function afterOf(tokens: readonly Token[], at: number): number {
  return tokens[at]?.word === 'of' && !/^(the|them|these|those|his|her|their|its|whom|which|our|my|us)$/.test(tokens[at + 1]?.word ?? '') ? at + 1 : at;
}

/** "no one", "nobody", "none", "no civilians". */
function none(tokens: readonly Token[], at: number): Quantity | null {
  const word = tokens[at]?.word ?? '';
  if (word === 'nobody' || word === 'none' || word === 'neither' || word === 'nil') return fixed(0, at + 1);
  if (word !== 'no') return null;
  if (tokens[at + 1]?.word === 'one') return fixed(0, at + 2);
  if (tokens[at + 1]?.word === '-' && tokens[at + 2]?.word === 'one') return fixed(0, at + 3);
  return fixed(0, at + 1);
}

/** Digits or number words, "five or six", "5-7", "05 to 07", "1 x". */
function numeric(tokens: readonly Token[], at: number): Quantity | null {
  const first = numberAt(tokens, at);
  if (!first) return null;
  const joint = tokens[first.next]?.word ?? '';
  const last = joint === 'or' || joint === 'to' || joint === '-' ? numberAt(tokens, first.next + 1) : null;
  if (last && last.value > first.value) return { ...fixed(joint === 'or' ? first.value : Math.round((first.value + last.value) / 2), last.next), low: first.value, high: last.value };
  const crossed = tokens[first.next]?.word === 'x' && tokens[first.next]!.spaced ? first.next + 1 : first.next;
  return fixed(first.value, crossed);
}

function numberAt(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const read = readNumber(tokens, at);
  if (!read || !Number.isSafeInteger(read.value)) return null;
  const before = tokens[at - 1];
  const after = tokens[read.next];
  // Part of a date, a time, a serial number, a sum of money, an ordinal or a measure written onto it.
  const digits = tokens[at]!.kind === 'number';
  if (digits && !tokens[at]!.spaced && before && /^[-/:.,$€£#]$/.test(before.word) && tokens[at - 2] && !before.spaced) return null;
  if (before && /^([$€£]|rs|php|usd|no|nos|p|afs|page|art|article|day|km|kilometre|item|week)$/.test(before.word)) return null;
  if (digits && after && !after.spaced && (after.kind === 'word' || /^[:%/°]$/.test(after.word))) return null;
  if (isAge(tokens, at) || (digits && isOfName(tokens, at, after))) return null;
  return read;
}

/** "aged nine and twelve", "aged between 3 and 60". */
function isAge(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - LONGEST_AGES); back -= 1) {
    const { word, kind } = tokens[back]!;
    if (AGED.has(word)) return true;
    if (kind !== 'number' && !/^(?:and|or|to|between|from|,|-)$/.test(word) && !NUMBERS.has(word)) return false;
  }
  return false;
}

const AGED = new Set(['aged', 'age', 'ages']);
const LONGEST_AGES = 8;
const NUMBERS: ReadonlySet<string> = new Set(NUMBER_WORDS);

/** "Battalion 111,": a number that ends a name and counts nothing after it. */
function isOfName(tokens: readonly Token[], at: number, after: Token | undefined): boolean {
  const before = tokens[at - 1];
  const inside = tokens[at - 2]?.sentence === tokens[at]!.sentence;
  if (!inside || before?.kind !== 'word' || !/^\p{Lu}/u.test(before.text) || lexeme(before.word).harm) return false;
  return !after || after.sentence !== tokens[at]!.sentence || after.kind === 'mark' || lexeme(after.word).ends;
}

/** "thirty or so", "ten or more". */
function withSuffix(tokens: readonly Token[], quantity: Quantity): Quantity {
  const { next } = quantity;
  const or = tokens[next]?.word === 'or';
  if (or && (tokens[next + 1]?.word === 'so' || tokens[next + 1]?.word === 'more')) return { ...quantity, next: next + 2 };
  if (/^(more|additional|further|other|others)$/.test(tokens[next]?.word ?? '')) return { ...quantity, more: true, next: tokens[next]!.word === 'others' ? next : next + 1 };
  return quantity;
}
