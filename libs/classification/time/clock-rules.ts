import { readNumber } from '../number-words.js';
import type { Token } from '../scan.js';
import { phrase, type ClockPhrase, type TimePhrase } from './phrase.js';
import { PART_WORDS, WEEKDAYS } from './words.js';

interface Clock extends ClockPhrase {
  next: number;
}

/** A time of day by the clock, or a span between two, from the token at `at`. */
export function readClock(tokens: readonly Token[], at: number): TimePhrase | null {
  const first = clockAt(tokens, at, false);
  if (!first) return null;
  const last = spanEnd(tokens, first);
  const rough = ROUGH.has(tokens[at - 1]?.word ?? '');
  if (!last) return phrase(at, first.next, { clock: { ...first, rough } });
  return phrase(at, last.next, { clock: { ...first, last: last.last, halfDay: first.halfDay && last.halfDay, exact: last.exact, rough } });
}

const ROUGH = new Set('about around roughly approximately circa nearly almost some'.split(' '));
const SPAN_WORDS = new Set(['-', 'to', 'until', 'till', 'and']);

function spanEnd(tokens: readonly Token[], first: Clock): Clock | null {
  const joint = tokens[first.next]?.word ?? '';
  if (!SPAN_WORDS.has(joint)) return null;
  const last = clockAt(tokens, first.next + 1, true);
  if (!last) return null;
  // "two and three": an "and" joins two clock times only after "between".
  return joint === 'and' && !last.exact ? null : last;
}

function clockAt(tokens: readonly Token[], at: number, second: boolean): Clock | null {
  const token = tokens[at];
  if (!token || token.kind === 'mark') return null;
  return (token.kind === 'number' ? inDigits(tokens, at, second) : null) ?? halfOrQuarter(tokens, at) ?? wholeHour(tokens, at);
}

function exactly(hour: number, minute: number, next: number): Clock | null {
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  const time = hour * 60 + minute;
  return { first: time, last: time, rough: false, halfDay: false, exact: true, utc: false, next };
}

/** "04:30", "7.15 pm", "0430hrs", "0430H", "2359Z", "0800-1530". */
function inDigits(tokens: readonly Token[], at: number, second: boolean): Clock | null {
  const token = tokens[at]!;
  const split = /^(\d{1,2})\.(\d{2})$/.exec(token.text);
  if (split) return dotted(tokens, Number(split[1]), Number(split[2]), at);
  if (/^\d{1,2}$/.test(token.text) && tokens[at + 1]?.word === ':' && !tokens[at + 1]!.spaced) return withColon(tokens, at);
  if (/^\d{4}$/.test(token.text)) return military(tokens, at, second);
  return null;
}

function dotted(tokens: readonly Token[], hour: number, minute: number, at: number): Clock | null {
  const clock = exactly(hour, minute, at + 1);
  const half = halfOfDay(tokens, at + 1);
  if (clock && half) return inHalf(clock, half);
  return clock && /^(hrs?|hours|h)$/.test(tokens[at + 1]?.word ?? '') ? { ...clock, next: at + 2 } : null;
}

function withColon(tokens: readonly Token[], at: number): Clock | null {
  const minutes = tokens[at + 2];
  if (!minutes || minutes.spaced || !/^\d{2}$/.test(minutes.text)) return null;
  let next = at + 3;
  if (tokens[next]?.word === ':' && !tokens[next]!.spaced && /^\d{2}$/.test(tokens[next + 1]?.text ?? '')) next += 2;
  const clock = exactly(Number(tokens[at]!.text), Number(minutes.text), next);
  if (!clock) return null;
  const half = halfOfDay(tokens, next);
  if (half) return inHalf(clock, half);
  // "7:15" may be either half of the day, "07:15" and "19:15" may not.
  return suffixed(tokens, { ...clock, halfDay: tokens[at]!.text.length === 1 });
}

const LEADS = new Set('at from since until till by around about between approximately circa @ after before'.split(' '));

/** Four digits are a time where a suffix says so, where they begin with 0, beside another such, or after "at" and the like. */
function military(tokens: readonly Token[], at: number, second: boolean): Clock | null {
  const text = tokens[at]!.text;
  const clock = exactly(Number(text.slice(0, 2)), Number(text.slice(2)), at + 1);
  if (!clock) return null;
  const suffix = suffixed(tokens, clock);
  if (suffix.next > clock.next || second) return suffix;
  const spans = tokens[at + 1]?.word === '-' && /^\d{4}$/.test(tokens[at + 2]?.text ?? '') && Number(tokens[at + 2]!.text.slice(2)) < 60 && !(text > '1899' && text < '2100');
  const led = LEADS.has(tokens[at - 1]?.word ?? '') && !(text > '1899' && text < '2100');
  const zero = text.startsWith('0') && !(tokens[at - 1]?.word === '-' && !tokens[at]!.spaced) && !/^[-/]$/.test(tokens[at + 1]?.word ?? '');
  return spans || led || zero ? clock : null;
}

/** "hrs", "hours", "H", "Z", "local time", "GMT" after a time. */
function suffixed(tokens: readonly Token[], clock: Clock): Clock {
  let { next, utc } = clock;
  const token = tokens[next];
  if (token && (/^(hrs?|hours)$/.test(token.word) || (/^(h|l|z|lt)$/.test(token.word) && !token.spaced) || token.text === 'H')) {
    utc ||= token.word === 'z';
    next += 1;
    if (tokens[next]?.word === '.' && token.word.startsWith('hr') && tokens[next + 1]?.kind === 'word' && /^[a-z]/.test(tokens[next + 1]!.text)) next += 1;
  }
  if (/^(gmt|utc)$/.test(tokens[next]?.word ?? '')) return { ...clock, utc: true, next: next + 1 };
  return { ...clock, utc, next };
}

/** "am", "p.m.": where it ends, and which half. */
function halfOfDay(tokens: readonly Token[], at: number): { afternoon: boolean; next: number } | null {
  const token = tokens[at];
  if (token?.word === 'am' || token?.word === 'pm') return { afternoon: token.word === 'pm', next: at + 1 };
  if ((token?.word !== 'a' && token?.word !== 'p') || tokens[at + 1]?.word !== '.' || tokens[at + 2]?.word !== 'm') return null;
  return { afternoon: token.word === 'p', next: tokens[at + 3]?.word === '.' && !tokens[at + 3]!.spaced ? at + 4 : at + 3 };
}

function inHalf(clock: Clock, half: { afternoon: boolean; next: number }): Clock | null {
  if (clock.first >= 13 * 60 || clock.first < 60) return half.afternoon && clock.first >= 12 * 60 ? { ...clock, next: half.next } : null;
  const time = (clock.first % 720) + (half.afternoon ? 720 : 0);
  return { ...clock, first: time, last: time, halfDay: false, next: half.next };
}

/** "half past eight", "a quarter to six", "ten past nine". */
function halfOrQuarter(tokens: readonly Token[], at: number): Clock | null {
  let next = tokens[at]?.word === 'a' && tokens[at + 1]?.word === 'quarter' ? at + 1 : at;
  const word = tokens[next]?.word ?? '';
  const small = word === 'half' ? 30 : word === 'quarter' ? 15 : null;
  const read = small === null ? readNumber(tokens, next) : { value: small, next: next + 1 };
  if (!read || read.value < 1 || read.value > 30) return null;
  next = read.next;
  if (tokens[next]?.word === 'minutes') next += 1;
  const joint = tokens[next]?.word;
  if (joint !== 'past' && !(joint === 'to' && word === 'quarter')) return null;
  const hour = hourAt(tokens, next + 1);
  if (!hour) return null;
  const clock = exactly(hour.value, 0, hour.next);
  const time = (hour.value % 24) * 60 + (joint === 'past' ? read.value : -read.value);
  return clock && halved(tokens, { ...clock, first: time, last: time, halfDay: hour.value <= 12 });
}

/** "9 p.m.", "six o'clock", and a bare "about ten" where a part of the day stands beside it or the sentence pauses after "at". */
function wholeHour(tokens: readonly Token[], at: number): Clock | null {
  const hour = hourAt(tokens, at);
  if (!hour) return null;
  const clock = exactly(hour.value, 0, hour.next);
  if (!clock) return null;
  const loose: Clock = { ...clock, last: clock.first + 59, exact: false, halfDay: hour.value <= 12 };
  const half = halfOfDay(tokens, hour.next);
  if (half) return inHalf({ ...loose, last: loose.first }, half) && { ...inHalf({ ...loose, last: loose.first }, half)!, exact: true };
  if (tokens[hour.next]?.word === "o'clock") return { ...loose, next: hour.next + 1 };
  if (hour.value > 12 || !(partFollows(tokens, hour.next) || pauses(tokens, at, hour.next))) return null;
  return loose;
}

function halved(tokens: readonly Token[], clock: Clock): Clock | null {
  const half = halfOfDay(tokens, clock.next);
  return half ? inHalf(clock, half) : clock;
}

function hourAt(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const token = tokens[at];
  if (!token || (token.kind === 'number' && !/^\d{1,2}$/.test(token.text))) return null;
  const read = readNumber(tokens, at);
  return read && read.value >= 1 && read.value <= 24 ? read : null;
}

/** "ten last night", "two this morning", "six in the evening", "ten at night". */
function partFollows(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  if (word === 'tonight') return true;
  if (word === 'in') return tokens[at + 1]?.word === 'the' && PART_WORDS.has(tokens[at + 2]?.word ?? '');
  if (word === 'at') return tokens[at + 1]?.word === 'night';
  if (word === 'on') return WEEKDAYS.has(tokens[at + 1]?.word ?? '') && PART_WORDS.has(tokens[at + 2]?.word ?? '');
  return (word === 'last' || word === 'this' || word === 'yesterday') && PART_WORDS.has(tokens[at + 1]?.word ?? '');
}

/** "kept them from nine, ...", "drove back at four.": after "at", the number ends its clause and so counts nothing. */
function pauses(tokens: readonly Token[], at: number, next: number): boolean {
  const after = tokens[next];
  return tokens[at - 1]?.word === 'at' && tokens[at]!.kind === 'word' && (!after || /^[,.;]$/.test(after.word));
}
