import type { Token } from './tokens.js';

/**
 * Turns of phrase, written in a small notation and looked up among the words of a sentence. In a turn
 *
 * - `word` is that word or a form of it, `=word` that form alone, `a|b` is either, `presum*` is any word that begins so;
 * - `NAME` is any word of the class that bears this name in `word-groups.ts`;
 * - `..` are up to three words without a comma between, `...` up to eight words, commas among them;
 * - `^` is the beginning of a sentence or of a part of it.
 *
 * Hyphens are passed over, so "self defence" finds "self-defence". Without patterns no text can make the search slow.
 */
export interface Turns {
  /** Nothing but itself: what it holds is kept in one index with all others, so that a sentence is gone through once for all of them. */
  lines: readonly string[];
}

type Turn = readonly Element[];

interface Element {
  words: ReadonlySet<string>;
  exact: ReadonlySet<string>;
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

/** Letters by which turns are found whose first word is known by its beginning alone. */
const STEM = 3;

interface Entry {
  turns: Turns;
  turn: Turn;
}

/** All turns there are, by the first word of each or by the first letters of it. */
const byWord = new Map<string, Entry[]>();
const byStem = new Map<string, Entry[]>();
let registered = 0;

/** Compiles turns; `groups` gives the words of the classes that they name. An unknown class is a fault of the list. */
export function turnsOf(groups: Readonly<Record<string, string>>, ...lines: readonly string[]): Turns {
  const turns: Turns = { lines };
  for (const turn of lines.map((line) => compile(line, groups))) {
    const [first] = turn;
    for (const word of [...(first?.words ?? []), ...(first?.exact ?? [])]) add(byWord, word, { turns, turn });
    for (const stem of new Set(first?.beginnings.map((beginning) => beginning.slice(0, STEM)))) add(byStem, stem, { turns, turn });
  }
  registered += 1;
  return turns;
}

function add(index: Map<string, Entry[]>, key: string, entry: Entry): void {
  const there = index.get(key);
  if (there) there.push(entry);
  else index.set(key, [entry]);
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
      if (words.some((word) => word.endsWith('*') && word.length <= STEM)) throw new Error(`A turn of phrase leaves too much open: ${line}`);
      elements.push({ words: new Set(words.filter((word) => !word.endsWith('*') && !word.startsWith('='))), exact: new Set(words.filter((word) => word.startsWith('=')).map((word) => word.slice(1))), beginnings: words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)), gap, opens });
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

/** Every place where a turn of any list stands in a sentence, by list, in the order of the text. */
function findAll(sentence: readonly Token[]): Map<Turns, TurnFound[]> {
  const words = sentence.some(isHyphen) ? sentence.filter((token) => !isHyphen(token)) : sentence;
  const found = new Map<Turns, TurnFound[]>();
  for (const [at, word] of words.entries()) {
    look(byWord.get(word.lower), words, at, found);
    if (word.lemma !== word.lower) look(byWord.get(word.lemma), words, at, found);
    look(byStem.get(word.lower.slice(0, STEM)), words, at, found);
  }
  return found;
}

function isHyphen({ text }: Token): boolean {
  return text === '-';
}

function look(entries: readonly Entry[] | undefined, words: readonly Token[], at: number, found: Map<Turns, TurnFound[]>): void {
  for (const { turns, turn } of entries ?? []) {
    const last = endOf(turn, words, at);
    if (last < 0) continue;
    const span = { start: words[at]?.start ?? 0, end: words[last]?.end ?? 0 };
    const there = found.get(turns);
    const before = there?.at(-1);
    if (!there) found.set(turns, [span]);
    else if (before?.start === span.start) before.end = Math.max(before.end, span.end);
    else there.push(span);
  }
}

/** The last word of the turn that begins at `at`, or -1. */
function endOf(turn: Turn, words: readonly Token[], at: number): number {
  const [first, ...rest] = turn;
  if (!first || !fits(first, words, at)) return -1;
  if (rest.length === 0) return at;
  let ends = [at];
  for (const element of rest) {
    const next: number[] = [];
    for (const end of ends) for (const each of reachable(element, words, end)) if (!next.includes(each)) next.push(each);
    if (next.length === 0) return -1;
    ends = next;
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

function fits({ words: own, exact, beginnings, opens }: Element, words: readonly Token[], at: number): boolean {
  const token = words[at];
  if (!token || (opens && !isOpening(words[at - 1]))) return false;
  return own.has(token.lower) || own.has(token.lemma) || exact.has(token.lower) || beginnings.some((beginning) => token.lower.startsWith(beginning));
}

const OPENERS = new Set([',', ';', ':', '.', '(', '"', '–', '—', 'and', 'but', 'or', 'as', 'because', 'though', 'although']);

function isOpening(before: Token | undefined): boolean {
  return before === undefined || OPENERS.has(before.lower);
}

interface Answer {
  found: ReadonlyMap<Turns, readonly TurnFound[]>;
  /** How many lists there were when the sentence was gone through. */
  lists: number;
}

const answers = new WeakMap<readonly Token[], Answer>();
const NOWHERE: readonly TurnFound[] = [];

/** Every place where one of the turns stands in a sentence, in the order of the text. The sentence is gone through once, whatever is asked of it. */
export function turnsIn(sentence: readonly Token[], turns: Turns): readonly TurnFound[] {
  let answer = answers.get(sentence);
  if (!answer || answer.lists < registered) answers.set(sentence, (answer = { found: findAll(sentence), lists: registered }));
  return answer.found.get(turns) ?? NOWHERE;
}
