import type { Span } from '#vocabulary';
import { readNumber } from './number-words.js';
import { scan, type Token } from './scan.js';

/** "4 km south-east of X": `bearing` in degrees clockwise from north, null where the text gives none. */
export interface BearingReading {
  distanceKm: number;
  bearing: number | null;
  /** What the distance is counted from, as written: "Spin Boldak", "the border"; null where nothing is named. */
  of: string | null;
  span: Span;
}

/**
 * Every distance from something named, in the order of the words: "4 km SSE of X", "twelve kilometres north-west
 * of X", "11 km inside the border", "some 300 m from the post". A length alone ("a ridge 2 km long") is none.
 */
export function readBearings(text: string): BearingReading[] {
  return bearingsIn(text, scan(text));
}

/** The same for a text that has been scanned. */
export function bearingsIn(text: string, tokens: readonly Token[]): BearingReading[] {
  const readings: BearingReading[] = [];
  for (let at = 0; at < tokens.length; ) {
    const reading = bearingAt(text, tokens, at);
    if (reading) readings.push(reading.read);
    at = reading?.next ?? at + 1;
  }
  return readings;
}

const KM_IN: ReadonlyMap<string, number> = new Map([
  ...['km', 'kms', 'kilometre', 'kilometres', 'kilometer', 'kilometers', 'klicks'].map((word): [string, number] => [word, 1]),
  ...['m', 'metre', 'metres', 'meter', 'meters'].map((word): [string, number] => [word, 0.001]),
  ...['mile', 'miles', 'mi'].map((word): [string, number] => [word, 1.609344]),
  ...['yard', 'yards'].map((word): [string, number] => [word, 0.0009144]),
]);

const POINTS = ['n', 'nne', 'ne', 'ene', 'e', 'ese', 'se', 'sse', 's', 'ssw', 'sw', 'wsw', 'w', 'wnw', 'nw', 'nnw'];
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['north', 'n'],
  ['south', 's'],
  ['east', 'e'],
  ['west', 'w'],
  ...['northern', 'northwards', 'northward'].map((word): [string, string] => [word, 'n']),
  ...['southern', 'southwards', 'southward'].map((word): [string, string] => [word, 's']),
  ...['eastern', 'eastwards', 'eastward'].map((word): [string, string] => [word, 'e']),
  ...['western', 'westwards', 'westward'].map((word): [string, string] => [word, 'w']),
  ['northeast', 'ne'],
  ['northwest', 'nw'],
  ['southeast', 'se'],
  ['southwest', 'sw'],
]);

const WITHOUT_BEARING = new Set(['from', 'inside', 'off', 'outside', 'beyond', 'into', 'away', 'within', 'deep', 'short', 'of']);

function bearingAt(text: string, tokens: readonly Token[], at: number): { read: BearingReading; next: number } | null {
  const distance = distanceAt(tokens, at);
  if (!distance) return null;
  const direction = directionAt(tokens, distance.next);
  let next = direction?.next ?? distance.next;
  const led = WITHOUT_BEARING.has(tokens[next]?.word ?? '');
  if (!direction && !led) return null;
  while (WITHOUT_BEARING.has(tokens[next]?.word ?? '') && next < distance.next + 5) next += 1;
  const named = nameAt(tokens, next);
  if (!named && !direction) return null;
  const end = named ?? next;
  const of = named === null ? null : text.slice(tokens[next]!.start, tokens[named - 1]!.end);
  return { read: { distanceKm: distance.km, bearing: direction?.degrees ?? null, of, span: { start: tokens[at]!.start, end: tokens[end - 1]!.end } }, next: end };
}

function distanceAt(tokens: readonly Token[], at: number): { km: number; next: number } | null {
  const number = readNumber(tokens, at);
  if (!number) return null;
  const factor = KM_IN.get(tokens[number.next]?.word ?? '');
  if (factor === undefined) return null;
  const dotted = tokens[number.next + 1]?.word === '.' && directionAt(tokens, number.next + 2) !== null;
  return { km: number.value * factor, next: number.next + (dotted ? 2 : 1) };
}

/** "SSE", "south-east", "north of north-west": the sixteen points of the compass, or degrees ("bearing 135°"). */
function directionAt(tokens: readonly Token[], start: number): { degrees: number; next: number } | null {
  let at = tokens[start]?.word === 'to' && tokens[start + 1]?.word === 'the' ? start + 2 : start;
  if (tokens[at]?.word === 'due') at += 1;
  if (tokens[at]?.word === 'bearing') return inDegrees(tokens, at + 1);
  let letters = '';
  let next = at;
  while (next < at + 5) {
    const word = tokens[next]?.word ?? '';
    const part = LETTERS.get(word) ?? (tokens[next]?.kind === 'word' && POINTS.includes(word) && tokens[next]!.text !== word ? word : null);
    if (part === null) break;
    letters += part;
    next += tokens[next + 1]?.word === '-' && LETTERS.has(tokens[next + 2]?.word ?? '') ? 2 : 1;
  }
  const index = POINTS.indexOf(letters);
  return index === -1 ? null : { degrees: index * 22.5, next };
}

function inDegrees(tokens: readonly Token[], at: number): { degrees: number; next: number } | null {
  const token = tokens[at];
  const degrees = Number(token?.text);
  if (token?.kind !== 'number' || !(degrees >= 0 && degrees <= 360)) return null;
  return { degrees: degrees % 360, next: /^(°|º|degrees)$/.test(tokens[at + 1]?.word ?? '') ? at + 2 : at + 1 };
}

const LONGEST_NAME = 5;

/** Where the name of what the distance is counted from ends: words with a capital, or "the" and one word more. */
function nameAt(tokens: readonly Token[], at: number): number | null {
  let next = tokens[at]?.word === 'the' ? at + 1 : at;
  const start = next;
  while (next < start + LONGEST_NAME && tokens[next]?.sentence === tokens[at]?.sentence && startsWithCapital(tokens[next])) {
    next += 1;
    for (let parts = 0; parts < LONGEST_NAME && hyphenated(tokens, next); parts += 1) next += 2;
  }
  if (next > start) return next;
  return start > at && tokens[start]?.kind === 'word' ? start + 1 : null;
}

function startsWithCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}/u.test(token.text);
}

/** The "-i-" and "-Anjir" of "Char-i-Anjir". */
function hyphenated(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.word === '-' && !tokens[at]!.spaced && tokens[at + 1]?.kind === 'word' && !tokens[at + 1]!.spaced;
}
