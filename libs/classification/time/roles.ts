import type { Token } from '../scan.js';
import type { TimePhrase } from './phrase.js';
import type { TimeRole } from './time-reading.js';

/** What the time of a phrase is the time of, as far as the words around it tell. */
export function roleOf(phrase: TimePhrase, tokens: readonly Token[]): TimeRole {
  if (phrase.ofDocument) return 'document';
  if (isDateline(phrase, tokens)) return 'dateline';
  if (headsText(phrase, tokens) || isOfDocument(phrase, tokens)) return 'document';
  if (isDeadline(phrase, tokens)) return 'deadline';
  return isOfStatement(phrase, tokens) ? 'statement' : 'event';
}

/** Words of a place name before the date of a dateline, at most. */
const PLACE_WORDS = 8;

/** "HARBOUR CITY, June 4 -", "LAKEPORT, Someland (Feb. 2, 2011)": a place in capitals, a date, and a bracket, a dash or a colon. */
function isDateline(phrase: TimePhrase, tokens: readonly Token[]): boolean {
  if (phrase.day?.kind !== 'date' || phrase.clock) return false;
  const before = tokens[phrase.start - 1];
  const after = tokens[phrase.end];
  const bracketed = before?.word === '(' && after?.word === ')';
  if (!bracketed && !(after && (after.word === '-' || after.word === ':'))) return false;
  for (let at = phrase.start - 1; at >= Math.max(0, phrase.start - PLACE_WORDS); at -= 1) {
    const token = tokens[at]!;
    if (token.kind === 'word' && token.text.length > 2 && token.text === token.text.toUpperCase() && token.text !== token.word) return true;
    const fits = token.kind === 'word' ? /^\p{Lu}/u.test(token.text) : /^[(,./-]$/.test(token.word);
    if (!fits) return false;
  }
  return false;
}

/** "Dec. 24: Raids in three provinces" alone on the first line: the date of the whole. */
function headsText(phrase: TimePhrase, tokens: readonly Token[]): boolean {
  if (phrase.start > 0 || phrase.day?.kind !== 'date' || tokens[phrase.end]?.word !== ':') return false;
  const below = tokens.findIndex((token) => token.breaks > 0 && token.start > 0);
  return below > phrase.end && tokens[below - 1]!.word !== '.';
}

/** It stands before a noun that it tells apart, rather than beside what is told. */
export function isAttributive(phrase: TimePhrase, tokens: readonly Token[]): boolean {
  const next = tokens[phrase.end]?.kind === 'mark' && /^["“‘']$/.test(tokens[phrase.end]!.text) ? tokens[phrase.end + 1] : tokens[phrase.end];
  if (next?.kind !== 'word' || next.text !== next.word) return false;
  if (tokens[phrase.end - 1]!.word.endsWith("'s")) return true;
  const article = /^(the|a|an|its|their|his)$/.test(tokens[phrase.start - 1]?.word ?? '');
  return article && !SMALL_WORDS.has(next.word);
}

const SMALL_WORDS = new Set('and or but when while as at in on by to from of for with after before that which who where until near until since is was were are had has have he she they it we there the a an'.split(' '));

const DOCUMENTS = new Set('release update digest bulletin report sitrep summary newsletter communique communiqué circular memo memorandum letter paper note press-note statement highlights dispatch roundup round-up'.split(' '));

/** "Operational Update, Jan. 10, 2011", "Fortnightly summary, lake sector, 1-15 August.", "a letter dated 9 June". */
function isOfDocument(phrase: TimePhrase, tokens: readonly Token[]): boolean {
  const before = tokens[phrase.start - 1]?.word ?? '';
  if (HEADS_DATE.test(before) || (/^(?:as|week|fortnight|period)$/.test(tokens[phrase.start - 2]?.word ?? '') && /^(?:of|at|on|to|ending|closing|ended|from|covering)$/.test(before))) return true;
  const sentence = tokens[phrase.start]!.sentence;
  for (let at = phrase.start - 1; at >= Math.max(0, phrase.start - PLACE_WORDS); at -= 1) {
    const token = tokens[at]!;
    if (token.sentence !== sentence) return false;
    if (DOCUMENTS.has(token.word)) return closes(phrase, tokens, sentence) || at === phrase.start - 2;
  }
  return false;
}

/** "entered 19.11.25", "dated 9 June". */
const HEADS_DATE = /^(?:dated|issued|entered|compiled|updated|printed|filed|closing|sheet|ending)$/;

/** A date that ends its heading. */
function closes(phrase: TimePhrase, tokens: readonly Token[], sentence: number): boolean {
  const after = tokens[phrase.end];
  return !after || after.sentence !== sentence || after.breaks > 0 || (after.word === '.' && tokens[phrase.end + 1]?.sentence !== sentence);
}

/** "by the 1st", "no later than 5 June", "deadline of Friday". What had come about by then is no deadline. */
function isDeadline(phrase: TimePhrase, tokens: readonly Token[]): boolean {
  if (!phrase.day || phrase.part || phrase.clock || phrase.day.kind === 'from_report') return false;
  const words = [1, 2, 3].map((step) => tokens[phrase.start - step]?.word ?? '');
  const lead = words[0] === 'the' ? words.slice(1) : words;
  if (lead[0] === 'than' && lead[1] === 'later') return true;
  if (lead.includes('deadline')) return true;
  if (lead[0] !== 'by') return false;
  const after = tokens.slice(phrase.end, phrase.end + 6);
  return phrase.day.kind !== 'year' && !after.some((token) => token.word === 'had' || token.word === 'were' || token.word === 'was');
}

const SAYING = new Set('said says told announced stated wrote reported claimed declared alleged confirmed denied accused briefed tweeted posted warned read added'.split(' '));
const SAYINGS = new Set('interview statement briefing conference programme program broadcast speech sermon announcement'.split(' '));
const WORDS_OF_SAYING = 7;

/** "said on Tuesday", "told reporters on Monday", "in Friday's interview". */
function isOfStatement(phrase: TimePhrase, tokens: readonly Token[]): boolean {
  const next = tokens[phrase.end]?.word ?? '';
  if (SAYINGS.has(next) || (SAYING.has(next) && next !== 'read' && next !== 'reported')) return true;
  const led = tokens[phrase.start - 1]?.word === 'on' || tokens[phrase.start - 1]?.word === 'late';
  let at = phrase.start - (led ? 2 : 1);
  for (let words = 0; words < WORDS_OF_SAYING && at >= 0; words += 1, at -= 1) {
    const { word } = tokens[at]!;
    if (SAYING.has(word)) return words === 0 || word === 'told' || word === 'read' || SAYINGS.has(tokens[at + words]?.word ?? '') || tokens[at + 1]?.word === 'in';
    if (tokens[at]!.kind === 'mark' || OPENS_CONTENT.has(word)) return false;
  }
  return false;
}

/** From here on it is told what was said, and no more when. */
const OPENS_CONTENT = new Set(['that', 'how', 'where', 'why', 'when', 'which', 'who', 'whose']);
