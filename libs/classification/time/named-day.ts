import type { Token } from '../scan.js';
import { dayAt, monthAt } from './date-words.js';
import { FEAST_WORDS, feastRule } from './feast-rule.js';
import { earlyRule, ordinalRule, partOfMonth, seasonRule, weekdayOfMonth } from './month-part-rules.js';
import { pastRule } from './past-rule.js';
import { phrase, type TimePhrase } from './phrase.js';
import { type Rule, whichOf, withPart, wordAt } from './rule.js';
import { dayOfMonth, neighbourRule, thatRule } from './the-rules.js';
import { weekdayFrom, weekdayRule } from './weekday-rule.js';
import { PART_WORDS, SEASONS, WEEKDAYS } from './words.js';

/** A day that is called by a word rather than by its date: "yesterday", "the 16th", "last week", "Friday", "Eid". */
export function readNamedDay(tokens: readonly Token[], at: number): TimePhrase | null {
  const { word } = tokens[at]!;
  for (const rule of RULES.get(word) ?? []) {
    const read = rule(tokens, at);
    if (read) return read;
  }
  return WEEKDAYS.has(word.replace(/'s$/, '')) ? weekdayRule(tokens, at) : null;
}

/** "yesterday", "the day before yesterday", "today", "tonight", "overnight". */
const dayWord: Rule = (tokens, at) => {
  const word = wordAt(tokens, at).replace(/'s$/, '');
  if (word === 'overnight') return phrase(at, at + 1, { day: { kind: 'from_report', days: -1 }, part: 'night' });
  if (word === 'tonight' || word === 'tonite') return phrase(at, at + 1, { day: { kind: 'from_report', days: 0 }, part: 'night' });
  const days = word.startsWith('y') ? -1 : /^t(?:omorrow|mrw|mr|omoz)$|^2m/.test(word) ? 1 : 0;
  return withPart(tokens, at, at + 1, { kind: 'from_report', days });
};

/** "day before yesterday", without its article. */
const dayBefore: Rule = (tokens, at) => (wordAt(tokens, at + 1) === 'before' && wordAt(tokens, at + 2) === 'yesterday' ? phrase(at, at + 3, { day: { kind: 'from_report', days: -2 } }) : null);

/** "last night", "this morning", "last Thursday", "last week", "next month", "this May", "last winter". */
const whichRule: Rule = (tokens, at) => {
  const which = whichOf(wordAt(tokens, at))!;
  const word = wordAt(tokens, at + 1);
  const bare = word.replace(/'s$/, '');
  const part = PART_WORDS.get(bare);
  if (part && which !== 'next') return phrase(at, at + 2, { day: { kind: 'from_report', days: which === 'last' ? -1 : 0 }, part });
  const ofMonth = weekdayOfMonth(tokens, at);
  if (ofMonth) return ofMonth;
  if (WEEKDAYS.has(bare)) return weekdayFrom(tokens, at + 1, at, which === 'last' ? 'before' : which === 'next' ? 'after' : 'nearest');
  if (bare === 'week' || bare === 'weekend' || bare === 'month' || bare === 'year') return phrase(at, at + 2, { day: { kind: 'calendar', unit: bare, which } });
  const season = SEASONS.get(bare);
  if (season !== undefined) return phrase(at, at + 2, { day: { kind: 'season', firstMonth: season, year: null, which } });
  const month = monthAt(tokens, at + 1);
  if (month && !dayAt(tokens, month.next)) return phrase(at, month.next, { day: { kind: 'month', month: month.month, year: null, which, part: null } });
  return partOfMonth(tokens, at, at) ?? pastRule(tokens, at);
};

/** "the second week of May", "the past two weeks": as without the article. */
const afterThe: Rule = (tokens, at) => {
  const read = weekdayOfMonth(tokens, at + 1) ?? partOfMonth(tokens, at + 1, at) ?? pastRule(tokens, at + 1);
  return read && { ...read, start: at };
};

const RULES: ReadonlyMap<string, readonly Rule[]> = new Map<string, readonly Rule[]>([
  ...opening(['yesterday', "yesterday's", 'today', "today's", 'tomorrow', 'tonight', "tonight's", 'tonite', 'overnight', 'yday', 'yest', 'ystdy', 'yesterdy', 'tmrw'], dayWord),
  ...opening(['that'], thatRule),
  ...opening(['day'], dayBefore),
  ...opening(['the'], neighbourRule, dayOfMonth, afterThe),
  ...opening(['last', 'this', 'next', 'past', 'coming'], whichRule),
  ...opening(['first', 'second', 'third', 'fourth', 'beginning', 'start', 'middle', 'end'], ordinalRule),
  ...opening(['early', 'mid', 'late'], earlyRule),
  ...opening(FEAST_WORDS, feastRule),
  ...opening([...SEASONS.keys()], seasonRule),
]);

function opening(words: readonly string[], ...rules: Rule[]): [string, Rule[]][] {
  return words.map((word) => [word, rules]);
}

/** The words that open a named day, weekdays apart. */
export const NAMED_DAY_OPENERS: readonly string[] = [...RULES.keys()];
