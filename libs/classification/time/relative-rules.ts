import { readNumber } from '../number-words.js';
import type { Token } from '../scan.js';
import { dayAt, isRangeWord, isYear, monthAt, readDate, yearAfter } from './date-rules.js';
import type { Feast } from './feast-days.js';
import { phrase, type DayPhrase, type PartOfMonth, type TimePhrase, type Which } from './phrase.js';
import { ORDINALS, PART_WORDS, SEASONS, UNITS_OF_TIME, WEEKDAYS } from './words.js';

type Rule = (tokens: readonly Token[], at: number) => TimePhrase | null;

/** A day told by its place beside another: by the weekday, the report, a feast, the month's number of it. */
export function readRelative(tokens: readonly Token[], at: number): TimePhrase | null {
  const token = tokens[at]!;
  if (token.kind === 'number') return amountRule(tokens, at) ?? yearRule(tokens, at);
  const rules = RULES.get(token.word);
  for (const rule of rules ?? []) {
    const read = rule(tokens, at);
    if (read) return read;
  }
  return WEEKDAYS.has(token.word.replace(/'s$/, '')) ? weekdayRule(tokens, at) : null;
}

const wordAt = (tokens: readonly Token[], at: number): string => tokens[at]?.word ?? '';

/** "yesterday", "the day before yesterday", "today", "tonight", "overnight". */
const dayWord: Rule = (tokens, at) => {
  const word = wordAt(tokens, at).replace(/'s$/, '');
  if (word === 'overnight') return phrase(at, at + 1, { day: { kind: 'from_report', days: -1 }, part: 'night' });
  if (word === 'tonight') return phrase(at, at + 1, { day: { kind: 'from_report', days: 0 }, part: 'night' });
  const days = word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : 0;
  return withPart(tokens, at, at + 1, { kind: 'from_report', days });
};

/** "the day before yesterday", "the next day", "the same night", "the 16th", "the night before". */
const theRule: Rule = (tokens, at) => {
  const [first, second, third] = [wordAt(tokens, at + 1), wordAt(tokens, at + 2), wordAt(tokens, at + 3)];
  if (first === 'day' && second === 'before' && third === 'yesterday') return phrase(at, at + 4, { day: { kind: 'from_report', days: -2 } });
  if (first === 'day' && second === 'after' && third === 'tomorrow') return phrase(at, at + 4, { day: { kind: 'from_report', days: 2 } });
  const part = PART_WORDS.get(second);
  if (second === 'day' || part) {
    const days = NEIGHBOURS.get(first);
    if (days !== undefined) return phrase(at, at + 3, { day: { kind: 'from_last', days }, part: part ?? null });
  }
  const before = first === 'day' || first === 'night' || first === 'evening';
  if (before && (second === 'before' || second === 'after') && !/^[a-z0-9]/.test(third)) {
    return phrase(at, at + 3, { day: { kind: 'from_last', days: second === 'before' ? -1 : 1 }, part: first === 'day' ? null : PART_WORDS.get(first)! });
  }
  return dayOfMonth(tokens, at) ?? partOfMonth(tokens, at + 1, at) ?? ordinalPast(tokens, at);
};

const NEIGHBOURS: ReadonlyMap<string, number> = new Map([
  ['next', 1],
  ['following', 1],
  ['previous', -1],
  ['same', 0],
]);

/** After these, "the 16th" is a day; elsewhere it may be a brigade. */
const BEFORE_ORDINAL = new Set('on since by until till from to of and between before after through night'.split(' '));
const COUNTED_BY_ORDINAL = /^(day|days|floor|time|anniversary|century|attempt|infantry|brigade|battalion|division|regiment|corps|company|mountain|round|session|week|month|parallel|year|command|army|street|km|mile|district|ib|id)$/;

const dayOfMonth: Rule = (tokens, at) => {
  const day = dayAt(tokens, at + 1);
  if (!day?.ordinal || !BEFORE_ORDINAL.has(wordAt(tokens, at - 1))) return null;
  const after = tokens[day.next];
  if (after?.kind === 'word' && (COUNTED_BY_ORDINAL.test(after.word) || (/^[A-Z]/.test(after.text) && after.spaced))) return null;
  const last = isRangeWord(after?.word) ? dayAt(tokens, wordAt(tokens, day.next + 1) === 'the' ? day.next + 2 : day.next + 1) : null;
  const first: DayPhrase = { kind: 'day_of_month', day: day.day };
  if (!last?.ordinal || last.day <= day.day || monthAt(tokens, last.next)) return phrase(at, day.next, { day: first });
  return phrase(at, last.next, { day: { kind: 'range', first, last: { kind: 'day_of_month', day: last.day } } });
};

/** "first week of October 2007", "end of March", "the last days of May". */
function partOfMonth(tokens: readonly Token[], at: number, start: number): TimePhrase | null {
  const part = monthPart(tokens, at);
  if (!part || wordAt(tokens, part.next) !== 'of') return null;
  const which = whichOf(wordAt(tokens, part.next + 1));
  const month = monthAt(tokens, part.next + (which ? 2 : 1));
  if (!month) return null;
  const year = yearAfter(tokens, month.next, false);
  return phrase(start, year?.next ?? month.next, { day: { kind: 'month', month: month.month, year: year?.year ?? null, which: which ?? 'nearest', part: part.part } });
}

function monthPart(tokens: readonly Token[], at: number): { part: PartOfMonth; next: number } | null {
  const word = wordAt(tokens, at);
  if (word === 'beginning' || word === 'start') return { part: { unit: 'third', number: 1 }, next: at + 1 };
  if (word === 'middle') return { part: { unit: 'third', number: 2 }, next: at + 1 };
  if (word === 'end') return { part: { unit: 'third', number: 3 }, next: at + 1 };
  const number = ORDINALS.get(word);
  if (number === undefined) return null;
  const unit = wordAt(tokens, at + 1);
  if (unit === 'week' || unit === 'half') return { part: { unit, number }, next: at + 2 };
  if (unit === 'days' || unit === 'nights') return { part: { unit: 'third', number: number === -1 ? 3 : 1 }, next: at + 2 };
  return null;
}

const ordinalRule: Rule = (tokens, at) => partOfMonth(tokens, at, at);

/** "early March", "mid-2007", "late on Thursday", "late last week" (the last two give their day to the rules that follow). */
const earlyRule: Rule = (tokens, at) => {
  const dash = wordAt(tokens, at + 1) === '-' ? 1 : 0;
  const which = whichOf(wordAt(tokens, at + 1 + dash));
  const month = monthAt(tokens, at + 1 + dash + (which ? 1 : 0));
  if (!month || dayAt(tokens, month.next)?.day) return null;
  const number = wordAt(tokens, at) === 'early' ? 1 : wordAt(tokens, at) === 'late' ? 3 : 2;
  const year = yearAfter(tokens, month.next, false);
  return phrase(at, year?.next ?? month.next, { day: { kind: 'month', month: month.month, year: year?.year ?? null, which: which ?? 'nearest', part: { unit: 'third', number } } });
};

/** "on Tuesday", "Friday's", "saturday past", "Monday last", "Tuesday next". A plural or "every" is a habit, not a day. */
const weekdayRule: Rule = (tokens, at) => weekdayFrom(tokens, at, at, 'nearest');

function weekdayFrom(tokens: readonly Token[], at: number, start: number, which: 'nearest' | 'before' | 'after'): TimePhrase | null {
  const token = tokens[at]!;
  const weekday = WEEKDAYS.get(token.word.replace(/'s$/, ''));
  if (weekday === undefined || /^(every|each)$/.test(wordAt(tokens, start - 1))) return null;
  const short = token.word.length < 6;
  // "sat", "sun" and "wed" are words of their own: with a capital, and only beside the rest of a date.
  if (short && (token.text === token.word || !dateFollows(tokens, at + 1))) return null;
  let next = at + (short && wordAt(tokens, at + 1) === '.' ? 2 : 1);
  let meant = which;
  if (wordAt(tokens, next) === 'past' || (wordAt(tokens, next) === 'last' && !/^(week|month|year)$/.test(wordAt(tokens, next + 1)))) [meant, next] = ['before', next + 1];
  else if (wordAt(tokens, next) === 'next' && !/^(week|month|year|to|door)$/.test(wordAt(tokens, next + 1))) [meant, next] = ['after', next + 1];
  return withPart(tokens, start, next, { kind: 'weekday', weekday, which: meant });
}

function dateFollows(tokens: readonly Token[], at: number): boolean {
  const next = /^[.,]$/.test(wordAt(tokens, at)) ? at + 1 : at;
  return tokens[next]?.kind === 'number' || monthAt(tokens, next) !== null;
}

/** "last night", "this morning", "last Thursday", "last week", "next month", "this May", "last winter". */
const whichRule: Rule = (tokens, at) => {
  const which = whichOf(wordAt(tokens, at))!;
  const word = wordAt(tokens, at + 1);
  const bare = word.replace(/'s$/, '');
  const part = PART_WORDS.get(bare);
  if (part && which !== 'next') return phrase(at, at + 2, { day: { kind: 'from_report', days: which === 'last' ? -1 : 0 }, part });
  if (WEEKDAYS.has(bare)) return weekdayFrom(tokens, at + 1, at, which === 'last' ? 'before' : which === 'next' ? 'after' : 'nearest');
  if (bare === 'week' || bare === 'weekend' || bare === 'month' || bare === 'year') return phrase(at, at + 2, { day: { kind: 'calendar', unit: bare, which } });
  const season = SEASONS.get(bare);
  if (season !== undefined) return phrase(at, at + 2, { day: { kind: 'season', firstMonth: season, year: null, which } });
  const month = monthAt(tokens, at + 1);
  if (month && !dayAt(tokens, month.next)) return phrase(at, month.next, { day: { kind: 'month', month: month.month, year: null, which, part: null } });
  return partOfMonth(tokens, at, at) ?? pastRule(tokens, at);
};

/** "the past two weeks", "last 24 hours". */
const pastRule: Rule = (tokens, at) => {
  const word = wordAt(tokens, at);
  if (word !== 'past' && word !== 'last') return null;
  const number = readNumber(tokens, at + 1);
  const unit = UNITS_OF_TIME.get(wordAt(tokens, number?.next ?? at + 1));
  if (!unit || (!number && word === 'last')) return null;
  return phrase(at, (number?.next ?? at + 1) + 1, { day: { kind: 'past', amount: number?.value ?? 1, unit } });
};

const ordinalPast: Rule = (tokens, at) => {
  const read = pastRule(tokens, at + 1);
  return read && { ...read, start: at };
};

/** "two days ago", "a week earlier", "three days after the 19th of October", "two days before Eid". */
const amountRule: Rule = (tokens, at) => {
  const number = amountAt(tokens, at);
  const unit = number && UNITS_OF_TIME.get(wordAt(tokens, number.next));
  if (!unit) return null;
  const [amount, next] = [number.value, number.next + 1];
  const word = wordAt(tokens, next);
  if (word === 'ago' || word === 'back') return phrase(at, next + 1, { day: { kind: 'ago', amount, unit } });
  const back = word === 'before' || word === 'earlier' || word === 'previously';
  if (!back && word !== 'after' && word !== 'later') return null;
  if (unit === 'minute' || unit === 'hour') return null;
  const anchor = word === 'before' || word === 'after' ? anchorAt(tokens, next + 1) : null;
  if (!anchor && word === 'before' && /^[a-z0-9]/i.test(wordAt(tokens, next + 1))) return null;
  if (!anchor && word === 'after' && /^[a-z0-9]/i.test(wordAt(tokens, next + 1))) return null;
  return phrase(at, anchor?.next ?? next + 1, { day: { kind: 'shifted', amount: back ? -amount : amount, unit, anchor: anchor?.day ?? { kind: 'from_last', days: 0 } } });
};

function amountAt(tokens: readonly Token[], at: number): { value: number; next: number } | null {
  const word = wordAt(tokens, at);
  if ((word === 'a' || word === 'an') && UNITS_OF_TIME.has(wordAt(tokens, at + 1))) return { value: 1, next: at + 1 };
  if (word === 'a' && wordAt(tokens, at + 1) === 'few') return { value: 3, next: at + 2 };
  if (word === 'several') return { value: 3, next: at + 1 };
  if (word === 'a' && wordAt(tokens, at + 1) === 'couple' && wordAt(tokens, at + 2) === 'of') return { value: 2, next: at + 3 };
  return readNumber(tokens, at);
}

function anchorAt(tokens: readonly Token[], at: number): { day: DayPhrase; next: number } | null {
  const start = wordAt(tokens, at) === 'the' && !dayOfMonthLike(tokens, at) ? at + 1 : at;
  if (tokens[start]?.kind !== 'word' && tokens[start]?.kind !== 'number') return null;
  // Never another amount: "two days after two days after" would lead on without end.
  const amount = tokens[start].kind === 'number' || AMOUNT_WORDS.has(tokens[start].word);
  const read = readDate(tokens, start) ?? (amount ? null : readRelative(tokens, start));
  return read?.day ? { day: read.day, next: read.end } : null;
}

function dayOfMonthLike(tokens: readonly Token[], at: number): boolean {
  const day = dayAt(tokens, at + 1);
  return day !== null && day.ordinal && !monthAt(tokens, day.next);
}

const FEASTS: readonly (readonly [words: readonly string[], feast: Feast])[] = [
  [['eid', '-', 'ul', '-', 'fitr'], 'eid_al_fitr'],
  [['eid', 'ul', 'fitr'], 'eid_al_fitr'],
  [['eid', '-', 'al', '-', 'fitr'], 'eid_al_fitr'],
  [['eid', 'al', '-', 'fitr'], 'eid_al_fitr'],
  [['eid', 'al', 'fitr'], 'eid_al_fitr'],
  [['eid', '-', 'ul', '-', 'adha'], 'eid_al_adha'],
  [['eid', 'ul', 'adha'], 'eid_al_adha'],
  [['eid', '-', 'al', '-', 'adha'], 'eid_al_adha'],
  [['eid', 'al', '-', 'adha'], 'eid_al_adha'],
  [['eid', 'al', 'adha'], 'eid_al_adha'],
  [['eid'], 'eid'],
  [['ramadan'], 'ramadan'],
  [['ramadhan'], 'ramadan'],
  [['ramzan'], 'ramadan'],
  [['ashura'], 'ashura'],
  [['ashoura'], 'ashura'],
  [['mawlid'], 'mawlid'],
  [['milad'], 'mawlid'],
  [['nowruz'], 'nowruz'],
  [['nawruz'], 'nowruz'],
  [['christmas', 'day'], 'christmas'],
  [['christmas'], 'christmas'],
  [['new', "year's", 'day'], 'new_year'],
  [['new', 'year'], 'new_year'],
];

const feastRule: Rule = (tokens, at) => {
  const row = FEASTS.find(([words]) => words.every((word, step) => wordAt(tokens, at + step) === word));
  if (!row || (row[0][0] === 'new' && tokens[at]!.text !== 'New')) return null;
  const next = at + row[0].length;
  const year = yearAfter(tokens, next, false);
  return phrase(at, year?.next ?? next, { day: { kind: 'feast', feast: row[1], year: year?.year ?? null } });
};

/** "in the autumn of 2003", "summer 2007"; a season alone only after "in" and the like. */
const seasonRule: Rule = (tokens, at) => {
  const year = yearAfter(tokens, at + 1, false);
  const led = wordAt(tokens, at - 1) === 'the' && /^(in|during|since|over|of)$/.test(wordAt(tokens, at - 2));
  if (!year && (!led || wordAt(tokens, at) === 'fall' || wordAt(tokens, at) === 'spring')) return null;
  return phrase(at, year?.next ?? at + 1, { day: { kind: 'season', firstMonth: SEASONS.get(wordAt(tokens, at))!, year: year?.year ?? null, which: 'nearest' } });
};

const BEFORE_YEAR = new Set('in since of during by from until till early late mid year before after between to and through'.split(' '));

/** "in 2007", "the 1970s"; a number that counts something is none. */
const yearRule: Rule = (tokens, at) => {
  const token = tokens[at]!;
  if (!/^\d{4}$/.test(token.text) || !isYear(Number(token.text))) return null;
  const decade = wordAt(tokens, at + 1) === 's' && !tokens[at + 1]!.spaced;
  if (decade && token.text.endsWith('0')) return phrase(at, at + 2, { day: { kind: 'year', year: Number(token.text), years: 10 } });
  const before = wordAt(tokens, at - 1) === '-' ? wordAt(tokens, at - 2) : wordAt(tokens, at - 1);
  const after = tokens[at + 1];
  const counts = after?.kind === 'word' && /^[a-z]/.test(after.text) && !AFTER_YEAR.has(after.word);
  return BEFORE_YEAR.has(before) && !counts ? phrase(at, at + 1, { day: { kind: 'year', year: Number(token.text), years: 1 } }) : null;
};

const AFTER_YEAR = new Set('and or when the a an with by to that as but before after in at on until for while where who they he she it'.split(' '));

function whichOf(word: string): Which | null {
  return word === 'last' || word === 'this' || word === 'next' ? word : word === 'past' ? 'last' : word === 'coming' ? 'next' : null;
}

/** A part of the day right after the day: "Friday night", "yesterday morning". */
function withPart(tokens: readonly Token[], start: number, next: number, day: DayPhrase): TimePhrase {
  const part = PART_WORDS.get(wordAt(tokens, next));
  return part ? phrase(start, next + 1, { day, part }) : phrase(start, next, { day });
}

const AMOUNT_WORDS = new Set('a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty several'.split(' '));

const RULES: ReadonlyMap<string, readonly Rule[]> = new Map<string, readonly Rule[]>([
  ...["yesterday", "yesterday's", 'today', "today's", 'tomorrow', 'tonight', "tonight's", 'overnight'].map((word): [string, Rule[]] => [word, [dayWord]]),
  ['the', [theRule]],
  ...['last', 'this', 'next', 'past', 'coming'].map((word): [string, Rule[]] => [word, [whichRule]]),
  ...['first', 'second', 'third', 'fourth', 'beginning', 'start', 'middle', 'end'].map((word): [string, Rule[]] => [word, [ordinalRule]]),
  ...['early', 'mid', 'late'].map((word): [string, Rule[]] => [word, [earlyRule]]),
  ...['eid', 'ramadan', 'ramadhan', 'ramzan', 'ashura', 'ashoura', 'mawlid', 'milad', 'nowruz', 'nawruz', 'christmas', 'new'].map((word): [string, Rule[]] => [word, [feastRule]]),
  ...[...SEASONS.keys()].map((word): [string, Rule[]] => [word, [seasonRule]]),
  ...[...AMOUNT_WORDS].map((word): [string, Rule[]] => [word, [amountRule]]),
]);

/** The words that these rules begin with, weekdays and numbers apart. */
export const RELATIVE_OPENERS: readonly string[] = [...RULES.keys()];
