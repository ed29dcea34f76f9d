import { NUMBER_WORDS } from '../number-words.js';
import type { Token } from '../scan.js';
import { AMOUNT_OPENERS, readAmount } from './amount-rule.js';
import { readClock } from './clock-rules.js';
import { readDate } from './date-rules.js';
import { NAMED_DAY_OPENERS, readNamedDay } from './named-day.js';
import { ORDINAL_OPENERS } from './ordinal-words.js';
import { readPart } from './part-rules.js';
import type { DayPhrase, TimePhrase } from './phrase.js';
import { MONTHS, PART_WORDS, WEEKDAYS } from './words.js';
import { readYear } from './year-rule.js';

/**
 * Every phrase of the text that names a time: what stands together ("at 17:45 on Friday, 9 May") is one
 * phrase. The answer for a scanned text is kept as long as the scan is.
 */
export function findPhrases(tokens: readonly Token[]): readonly TimePhrase[] {
  let found = kept.get(tokens);
  if (!found) kept.set(tokens, (found = find(tokens)));
  return found;
}

const kept = new WeakMap<readonly Token[], readonly TimePhrase[]>();

function find(tokens: readonly Token[]): TimePhrase[] {
  const pieces: TimePhrase[] = [];
  for (let at = 0; at < tokens.length; ) {
    const piece = mayOpen(tokens[at]!) ? pieceAt(tokens, at) : null;
    if (piece) pieces.push(piece);
    at = piece ? Math.max(piece.end, at + 1) : at + 1;
  }
  return joinSpans(joinParts(pieces, tokens), tokens).filter((piece) => saysEnough(piece, tokens)).map((piece) => opened(piece, tokens));
}

function pieceAt(tokens: readonly Token[], at: number): TimePhrase | null {
  const read = readDate(tokens, at) ?? readClock(tokens, at);
  if (read) return read;
  if (tokens[at]!.kind === 'number') return readAmount(tokens, at) ?? readYear(tokens, at);
  return readNamedDay(tokens, at) ?? readAmount(tokens, at) ?? readPart(tokens, at);
}

/** The words that a time can begin with; asked for every word, so that nothing else is tried on the rest. */
const OPENERS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...[...WEEKDAYS.keys()].flatMap((day) => [day, `${day}'s`]),
  ...PART_WORDS.keys(),
  ...NAMED_DAY_OPENERS,
  ...AMOUNT_OPENERS,
  ...NUMBER_WORDS,
  ...ORDINAL_OPENERS,
  'before', 'after', 'pre', 'small', 'half', 'quarter',
]);

function mayOpen(token: Token): boolean {
  return token.kind === 'number' || (token.kind === 'word' && OPENERS.has(token.word));
}

const BETWEEN = new Set([',', '(', ')', '-', '.', 'on', 'of', 'at', 'about', 'around', 'the', 'in', 'local', 'time', 'approximately', 'some', 'roughly', 'from', 'between', 'since', 'by', 'near', 'nearly', 'hours', 'hrs', 'exactly', 'just', 'during', 'shortly', 'a', 'little']);
const MOST_BETWEEN = 4;

/** Pieces that add to each other and have nothing but small words between them become one. */
function joinParts(pieces: readonly TimePhrase[], tokens: readonly Token[]): TimePhrase[] {
  const joined: TimePhrase[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const both = last && beside(last, piece, tokens) ? union(last, piece) : null;
    if (both) joined[joined.length - 1] = both;
    else joined.push(piece);
  }
  return joined;
}

function beside(first: TimePhrase, second: TimePhrase, tokens: readonly Token[]): boolean {
  if (second.start - first.end > MOST_BETWEEN || tokens[first.start]!.sentence !== tokens[second.start]!.sentence) return false;
  for (let at = first.end; at < second.start; at += 1) if (!BETWEEN.has(tokens[at]!.word)) return false;
  return true;
}

function union(first: TimePhrase, second: TimePhrase): TimePhrase | null {
  if (first.ofDocument || second.ofDocument) return null;
  const day = first.day && second.day ? sameDay(first.day, second.day) : (first.day ?? second.day);
  if (first.day && second.day && !day) return null;
  if (first.clock && second.clock) return null;
  if (first.part && second.part && first.clock === null && second.clock === null && !(first.day && second.day)) return null;
  const part = second.part && first.part ? narrower(first.part, second.part) : (first.part ?? second.part);
  return { start: first.start, end: second.end, day, part, clock: first.clock ?? second.clock, open: first.open || second.open, ofDocument: false };
}

function narrower(first: NonNullable<TimePhrase['part']>, second: NonNullable<TimePhrase['part']>): NonNullable<TimePhrase['part']> {
  return first === 'night' ? second : first;
}

/** "Thursday, 6 November": the weekday or "today" tells nothing more than the date beside it. */
function sameDay(first: DayPhrase, second: DayPhrase): DayPhrase | null {
  const loose = (day: DayPhrase): boolean => day.kind === 'weekday' || day.kind === 'from_report';
  const firm = (day: DayPhrase): boolean => day.kind === 'date' || day.kind === 'either' || day.kind === 'day_of_month' || (day.kind === 'range' && day.first.kind === 'date');
  if (loose(first) && firm(second)) return second;
  if (firm(first) && loose(second)) return first;
  return first.kind === 'weekday' && second.kind === 'calendar' && second.unit === 'week' && second.which === 'last' ? { ...first, which: 'before' } : null;
}

/** "28 June to 3 July", "Monday to Wednesday", "between early June and 2 July", "from 8 p.m. to 5 a.m.". */
function joinSpans(pieces: readonly TimePhrase[], tokens: readonly Token[]): TimePhrase[] {
  const joined: TimePhrase[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && spanned(last, piece, tokens)) joined[joined.length - 1] = { ...last, end: piece.end, day: { kind: 'range', first: last.day!, last: piece.day! } };
    else joined.push(piece);
  }
  return joined;
}

function spanned(first: TimePhrase, second: TimePhrase, tokens: readonly Token[]): boolean {
  if (!first.day || !second.day || first.clock || second.clock || first.part || second.part || first.ofDocument || first.day.kind === 'range') return false;
  const between = second.start - first.end;
  if (between < 1 || between > 2 || tokens[first.start]!.sentence !== tokens[second.start]!.sentence) return false;
  const [joint, article] = tokens.slice(first.end, second.start);
  if (article && article.word !== 'the') return false;
  const lead = leadOf(first, tokens);
  if (joint!.word === 'and') return lead === 'between' || (first.day.kind === 'day_of_month' && second.day.kind === 'day_of_month');
  if (joint!.word === '-') return first.day.kind === 'date' && second.day.kind === 'date';
  return joint!.word === 'to' || joint!.word === 'until' || joint!.word === 'till' || joint!.word === 'through';
}

function leadOf(piece: TimePhrase, tokens: readonly Token[]): string {
  const before = tokens[piece.start - 1]?.word ?? '';
  return before === 'the' ? (tokens[piece.start - 2]?.word ?? '') : before;
}

const LEADS_OF_PART = new Set('in at by before after during since until around about this that from till toward towards on all through throughout'.split(' '));

/** A part of the day that no day stands beside is a time only after "at", "in the" and the like. */
function saysEnough(piece: TimePhrase, tokens: readonly Token[]): boolean {
  if (piece.day || piece.clock) return true;
  return LEADS_OF_PART.has(leadOf(piece, tokens)) || BOUND_WORDS.has(tokens[piece.start]!.word);
}

const BOUND_WORDS = new Set(['before', 'after', 'early', 'late', 'predawn', 'pre']);

function opened(piece: TimePhrase, tokens: readonly Token[]): TimePhrase {
  return leadOf(piece, tokens) === 'since' || tokens[piece.start]!.word === 'since' ? { ...piece, open: true } : piece;
}
