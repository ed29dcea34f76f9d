import type { Token } from '../scan.js';
import { ordinalWordAt } from './ordinal-words.js';
import { MONTHS } from './words.js';

/** How many digits a token is made of; 0 where it is not made of digits alone. */
export function digitsOf(token: Token | undefined): number {
  return token?.kind === 'number' && /^\d+$/.test(token.text) ? token.text.length : 0;
}

/** A day of the month, 1 to 31: in figures with or without "th" and "of" after it, or as a word ("the tenth", "the fourth day of June"). */
export function dayAt(tokens: readonly Token[], at: number): { day: number; next: number; ordinal: boolean } | null {
  const token = tokens[at];
  if (token?.kind === 'word') return wordDay(tokens, at);
  if (!token || digitsOf(token) === 0 || digitsOf(token) > 2) return null;
  const day = Number(token.text);
  if (day < 1 || day > 31) return null;
  const ordinal = /^(st|nd|rd|th)$/.test(tokens[at + 1]?.word ?? '') && !tokens[at + 1]!.spaced;
  let next = at + (ordinal ? 2 : 1);
  if (tokens[next]?.word === 'of' && MONTHS.has(tokens[next + 1]?.word ?? '')) next += 1;
  return { day, next, ordinal };
}

/** In words it is a day only before "of May" or alone after "the"; "the first May offensive" is none. */
function wordDay(tokens: readonly Token[], at: number): { day: number; next: number; ordinal: boolean } | null {
  const read = ordinalWordAt(tokens, at);
  if (!read) return null;
  const after = tokens[read.next]?.word === 'day' && tokens[read.next + 1]?.word === 'of' ? read.next + 1 : read.next;
  if (tokens[after]?.word === 'of') return MONTHS.has(tokens[after + 1]?.word ?? '') ? { day: read.value, next: after + 1, ordinal: true } : ofThisMonth(tokens, after) ? { day: read.value, next: after, ordinal: true } : null;
  const next = tokens[after];
  const alone = !next || next.kind === 'mark' || LOOSE.has(next.word);
  return alone && !next?.word.startsWith('-') ? { day: read.value, next: after, ordinal: true } : null;
}

/** "of the month", "of this month". */
export function ofThisMonth(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.word === 'of' && /^(?:the|this|last)$/.test(tokens[at + 1]?.word ?? '') && tokens[at + 2]?.word === 'month';
}

/** After these no noun follows that an ordinal could count. */
const LOOSE = new Set('and at in on by to until till from near when while as after before with or a an the it they he she we i was were is'.split(' '));

/** A month's name. "may" and "march" are months only with a capital letter or beside the rest of a date. */
export function monthAt(tokens: readonly Token[], at: number): { month: number; next: number } | null {
  const token = tokens[at];
  const number = token?.kind === 'word' ? MONTHS.get(token.word) : undefined;
  if (!token || number === undefined) return null;
  if ((token.word === 'may' || token.word === 'march') && token.text === token.word && !yearAfter(tokens, at + 1, false)) return null;
  const [mark, after] = [tokens[at + 1], tokens[at + 2]];
  const dashed = isDash(mark) && isDash(tokens[at - 1]) && digitsOf(after) > 0 && !after!.spaced;
  const dotted = mark?.word === '.' && !mark.spaced && (digitsOf(after) > 0 || (ABBREVIATED.has(token.word) && after?.sentence === token.sentence));
  return { month: number, next: dotted || dashed ? at + 2 : at + 1 };
}

const ABBREVIATED = new Set(['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec']);

/** The dashes of "12-Nov-2025". */
export function isDash(token: Token | undefined): boolean {
  return (token?.word === '-' || token?.word === '/') && !token.spaced;
}

const ALONE_AFTER = new Set('in of since during by until from last next this early mid late to every for between and before after end beginning start middle'.split(' '));
const ALWAYS_MONTHS = new Set('january february april june july august september october november december'.split(' '));

/** Whether a month's name with no day or year beside it is meant as a month. */
export function standsAlone(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.text === token.word) return false;
  const before = tokens[at - 1]?.word ?? '';
  const led = ALONE_AFTER.has(before) || (before === '-' && ALONE_AFTER.has(tokens[at - 2]?.word ?? ''));
  return led || (ALWAYS_MONTHS.has(token.word) && !(tokens[at + 1]?.kind === 'word' && /^[A-Z]/.test(tokens[at + 1]!.text)));
}

/** A year of four digits; after a day and month also of two ("3 Dec 08"), where no noun follows that it could count. */
export function yearAfter(tokens: readonly Token[], at: number, afterDay: boolean): { year: number; next: number } | null {
  let next = at;
  if (tokens[next]?.word === ',' || (afterDay && tokens[next]?.word === '.' && !tokens[next]!.spaced)) next += 1;
  if (tokens[next]?.word === 'of') next += 1;
  const apostrophe = tokens[next]?.word === "'" || tokens[next]?.text === '’' || tokens[next]?.text === '‘';
  if (apostrophe) next += 1;
  const token = tokens[next];
  if (!token || clockFollows(tokens, next + 1)) return null;
  const value = Number(token.text);
  if (digitsOf(token) === 4) return isYear(value) && !(next > at && tokens[at]?.word === '.' && countsNoun(tokens, next)) ? { year: value, next: next + 1 } : null;
  if (!afterDay || digitsOf(token) !== 2 || (next > at && !apostrophe)) return null;
  const ends = !tokens[next + 1] || tokens[next + 1]!.breaks > 0 || /^[.,;)]$/.test(tokens[next + 1]!.word);
  return apostrophe || ends ? { year: centuryOf(value), next: next + 1 } : null;
}

function countsNoun(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.kind === 'word' && /^[a-z]/.test(tokens[at + 1]!.text);
}

/** The next token makes a clock time of the number before it: "0920 hrs", "2200H", "22:05". */
export function clockFollows(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  return /^(hrs?|hours?|am|pm|h)$/.test(token.word) || (token.word === 'z' && !token.spaced) || (token.word === ':' && !token.spaced && digitsOf(tokens[at + 1]) === 2);
}

export function isYear(value: number): boolean {
  return value >= 1900 && value <= 2099;
}

/** Two digits: up to 69 this century, from 70 the last. */
export function centuryOf(value: number): number {
  return value < 70 ? 2000 + value : 1900 + value;
}

export function isRangeWord(word: string | undefined): boolean {
  return word === '-' || word === 'to' || word === 'and' || word === 'through' || word === 'until' || word === 'till' || word === '&' || word === 'or' || word === '/';
}
