import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import { readCounts } from '../counts/read-counts.js';
import type { CountReading } from '../counts/count-reading.js';
import { readTimes } from '../time/read-times.js';
import type { TimeReading } from '../time/time-reading.js';
import { carryOver } from './carry-over.js';
import { clausesOf } from './clauses.js';
import { namedAround, type NamedAround } from './generic-force.js';
import { datelinesIn, quietDatelines } from './dateline.js';
import { namesOver } from './names-over.js';
import { speakAsNarrator, type Narrator } from './narrator.js';
import type { Phrase } from './phrase.js';
import { sectionsOf, type SectionKind } from './sections.js';
import type { Sentence } from './sentence.js';
import { speechesOf } from './speech.js';
import { splitItems, type Overlay } from './split-items.js';
import { tokenise, type Token } from './tokens.js';
import { nameClasses } from './named-classes.js';
import { speakForThemselves } from './quoted-selves.js';
import type { NameAt } from './name-at.js';
import { nameWho } from './who.js';

/** A narrative, taken apart. */
export interface Narrative {
  text: string;
  tokens: readonly Token[];
  sentences: readonly Sentence[];
  /** For each sentence, whether it stands in what is alleged or in what was found. */
  sections: readonly (SectionKind | null)[];
  names: readonly NameAt[];
  times: readonly TimeReading[];
  counts: readonly CountReading[];
}

/** Tokens of a sentence. What never comes to a full stop is cut here, so that the work on a sentence stays bounded. */
const LONGEST_SENTENCE = 250;

export function takeApart(text: string, reportedAt: string | null, agreement: PreparedAgreement, narrator: Narrator | null = null): Narrative {
  const tokens = tokenise(text);
  const times = readTimes(text, { reportedAt, timezone: agreement.model.timezone });
  const names = namesOver(text, tokens, agreement);
  const overlay = overlayOf(tokens, names, times);
  const around = namedAround(names, agreement);
  const datelines = datelinesIn(text);
  const sentences: Sentence[] = [];
  let block = 0;
  for (let from = 0; from < tokens.length; ) {
    const number = tokens[from]?.sentence ?? 0;
    let to = from;
    while (to < tokens.length && tokens[to]?.sentence === number && to - from < LONGEST_SENTENCE) to += 1;
    if ((opensItem(tokens, from, to) || isBullet(text, tokens[from])) && standsAlone(tokens, from, overlay, names)) block += 1;
    sentences.push(sentenceOf(text, tokens, from, to, overlay, names, datelines, around, agreement, sentences.length, block));
    from = to;
  }
  carryOver(sentences, tokens);
  speakForThemselves(sentences, text);
  speakAsNarrator(sentences, text, tokens, narrator);
  return { text, tokens, sentences, sections: sectionsOf(sentences, text), names, times, counts: readCounts(text) };
}

function sentenceOf(text: string, tokens: readonly Token[], from: number, to: number, overlay: Overlay, names: readonly NameAt[], datelines: readonly { start: number; end: number }[], around: NamedAround, agreement: PreparedAgreement, index: number, block: number): Sentence {
  const items = splitItems(tokens, from, to, overlay);
  const phrases = items.filter((item): item is Phrase => item.kind === 'phrase');
  nameWho(phrases, names.filter((name) => name.from >= from && name.to < to), tokens, around, agreement);
  nameClasses(phrases, tokens, agreement);
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  for (const phrase of phrases) {
    phrase.text = text.slice(phrase.start, phrase.end);
    for (let owner = phrase.possessor; owner; owner = owner.possessor) owner.text = text.slice(owner.start, owner.end);
  }
  quietDatelines(phrases, datelines, agreement);
  const clauses = clausesOf(items, tokens, index);
  return { index, start, end, lower: text.slice(start, end).toLowerCase().replace(/[’‘]/g, "'"), tokens: tokens.slice(from, to), items, phrases, clauses, speeches: speechesOf(items, clauses, tokens, agreement, { start, end }), block };
}

/** "(2)", "Item 2", "2." and bullets open a new item of a digest. */
function opensItem(tokens: readonly Token[], from: number, to: number): boolean {
  const [first, second, third] = [tokens[from], tokens[from + 1], tokens[from + 2]];
  if (!first || !second || to - from < 3) return false;
  if (first.text === '(' && third?.text === ')') return true;
  if (/^(?:item|incident|event|serial|case|para)$/.test(first.lower) && /^\d/.test(second.text)) return true;
  return /^(?:[-•*·–]|\d{1,2}\.?|[a-h])$/.test(first.text) && /^[.):]$/.test(second.text);
}

/** A dash or a dot at the beginning of a line. */
function isBullet(text: string, token: Token | undefined): boolean {
  return token !== undefined && /^[-•*·–—]$/.test(token.text) && /(?:^|\n)\s*$/.test(text.slice(Math.max(0, token.start - 4), token.start));
}

/** Tokens at the head of an item in which it says when or where. */
const HEAD = 24;

/** An item of a digest says when or where of its own; the numbered points of one finding do not. */
function standsAlone(tokens: readonly Token[], from: number, overlay: Overlay, names: readonly NameAt[]): boolean {
  if (/^(?:item|incident|event|serial|case)$/.test(tokens[from]?.lower ?? '')) return true;
  for (let at = from; at < Math.min(from + HEAD, tokens.length); at += 1) {
    if (overlay.time[at]) return true;
    const name = names[overlay.name[at] ?? -1];
    if (name?.named.some(({ kind }) => kind === 'place')) return true;
  }
  return false;
}

function overlayOf(tokens: readonly Token[], names: readonly NameAt[], times: readonly TimeReading[]): Overlay {
  const name = new Int32Array(tokens.length).fill(-1);
  const time = new Uint8Array(tokens.length);
  for (const [number, { from, to }] of names.entries()) name.fill(number, from, to + 1);
  let token = 0;
  for (const { span } of times.toSorted((a, b) => a.span.start - b.span.start)) {
    while (token < tokens.length && (tokens[token]?.end ?? 0) <= span.start) token += 1;
    for (let i = token; i < tokens.length && (tokens[i]?.start ?? 0) < span.end; i += 1) if (/[\p{L}\p{N}]/u.test(tokens[i]?.text ?? '') && tokens[i]?.part !== 'ADP') time[i] = 1;
  }
  return { name, time };
}
