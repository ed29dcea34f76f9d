import type { Token } from './tokens.js';

/**
 * Turns of phrase, written in a small notation and looked up among the words of a sentence. In a turn
 *
 * - `word` is that word or a form of it, `a|b` is either, `presum*` is any word that begins so;
 * - `NAME` is any word of the class that bears this name in `word-groups.ts`;
 * - `..` are up to three words without a comma between, `...` up to eight words, commas among them;
 * - `^` is the beginning of a sentence or of a part of it.
 *
 * Hyphens are passed over, so "self defence" finds "self-defence". Without patterns no text can make the search slow.
 */
export interface Turns {
  starting: ReadonlyMap<string, readonly Turn[]>;
  /** Turns whose first word is known by its beginning alone. */
  loose: readonly Turn[];
}

type Turn = readonly Element[];

interface Element {
  words: ReadonlySet<string>;
  beginnings: readonly string[];
  /** Words that may stand between the element before and this one. */
  gap: 0 | 3 | 8;
  opens: boolean;
}

/** Where a turn stands: characters of the text. */
export interface TurnFound {
  start: number;
  end: number;
}

const GAPS: Readonly<Record<string, 3 | 8>> = { '..': 3, '...': 8 };

/** Compiles turns; `groups` gives the words of the classes that they name. An unknown class is a fault of the list. */
export function turnsOf(groups: Readonly<Record<string, string>>, ...lines: readonly string[]): Turns {
  const starting = new Map<string, Turn[]>();
  const loose: Turn[] = [];
  for (const turn of lines.map((line) => compile(line, groups))) {
    const [first] = turn;
    for (const word of first?.words ?? []) starting.set(word, [...(starting.get(word) ?? []), turn]);
    if (first && first.beginnings.length > 0) loose.push(turn);
  }
  return { starting, loose };
}

function compile(line: string, groups: Readonly<Record<string, string>>): Turn {
  const elements: Element[] = [];
  let gap: Element['gap'] = 0;
  let opens = false;
  for (const part of line.split(' ')) {
    const between = GAPS[part];
    if (between) gap = between;
    else if (part === '^') opens = true;
    else {
      const words = part.split('|').flatMap((word) => (/^[A-Z_]+$/.test(word) ? groupOf(word, groups) : [word]));
      elements.push({ words: new Set(words.filter((word) => !word.endsWith('*'))), beginnings: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)), gap, opens });
      gap = 0;
      opens = false;
    }
  }
  return elements;
}

function groupOf(name: string, groups: Readonly<Record<string, string>>): string[] {
  const words = groups[name];
  if (words === undefined) throw new Error(`A turn of phrase names the class ${name}, which does not exist.`);
  return words.split(' ');
}

/** Every place where one of the turns stands in a sentence, in the order of the text. */
export function findTurns(turns: Turns, sentence: readonly Token[]): TurnFound[] {
  const words = sentence.filter((token) => token.text !== '-');
  const found: TurnFound[] = [];
  for (const [at, word] of words.entries()) {
    const candidates = [...(turns.starting.get(word.lower) ?? []), ...(word.lemma === word.lower ? [] : (turns.starting.get(word.lemma) ?? [])), ...turns.loose];
    const ends = candidates.map((turn) => endOf(turn, words, at)).filter((end) => end >= 0);
    if (ends.length > 0) found.push({ start: word.start, end: words[Math.max(...ends)]?.end ?? word.end });
  }
  return found;
}

/** The last word of the turn that begins at `at`, or -1. */
function endOf(turn: Turn, words: readonly Token[], at: number): number {
  const [first, ...rest] = turn;
  if (!first || !fits(first, words, at)) return -1;
  let ends = [at];
  for (const element of rest) {
    ends = [...new Set(ends.flatMap((end) => reachable(element, words, end)))];
    if (ends.length === 0) return -1;
  }
  return Math.min(...ends);
}

function reachable(element: Element, words: readonly Token[], from: number): number[] {
  const found: number[] = [];
  for (let at = from + 1; at <= from + 1 + element.gap; at += 1) {
    if (fits(element, words, at)) found.push(at);
    const lower = words[at]?.lower;
    if (lower === undefined || lower === ';' || lower === ':' || (lower === ',' && element.gap < 8)) break;
  }
  return found;
}

function fits({ words: own, beginnings, opens }: Element, words: readonly Token[], at: number): boolean {
  const token = words[at];
  if (!token || (opens && !isOpening(words[at - 1]))) return false;
  return own.has(token.lower) || own.has(token.lemma) || beginnings.some((beginning) => token.lower.startsWith(beginning));
}

const OPENERS = new Set([',', ';', ':', '.', '(', '"', '–', '—', 'and', 'but', 'or', 'as', 'because', 'though', 'although']);

function isOpening(before: Token | undefined): boolean {
  return before === undefined || OPENERS.has(before.lower);
}

/** What was already looked up, for each sentence: every event of a sentence asks the same of it. */
const answers = new WeakMap<readonly Token[], Map<Turns, readonly TurnFound[]>>();

/** As `findTurns`, remembered for the sentence. */
export function turnsIn(sentence: readonly Token[], turns: Turns): readonly TurnFound[] {
  let known = answers.get(sentence);
  if (!known) answers.set(sentence, (known = new Map<Turns, readonly TurnFound[]>()));
  let answer = known.get(turns);
  if (!answer) known.set(turns, (answer = findTurns(turns, sentence)));
  return answer;
}
