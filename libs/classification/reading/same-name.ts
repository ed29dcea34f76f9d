import type { NounClass } from './noun-classes.js';
import type { Item, Phrase, Who } from './phrase.js';
import type { Sentence } from './sentence.js';
import type { Token } from './tokens.js';

const FORCES: readonly NounClass[] = ['fighter', 'police', 'stranger', 'outlaw', 'convoy', 'aircraft', 'artillery', 'heavy', 'drone'];
const OWNED: readonly NounClass[] = [...FORCES, 'military_site', 'official', 'vehicle', 'works'];
/** Words that say it is not the one spoken of before. */
const ANOTHER = /\b(?:other|another|different|opposite|opposing|rival|enemy|second|third|next|nearest|own|unknown|unidentified)\b/i;
/** Sentences over which "the post" is still the post that was spoken of, and over which it is so beside another. */
const FARTHEST = 8;
const BESIDE = 1;

/** What a phrase is called, with whose it was said to be. */
interface Known {
  who: readonly Who[];
  sentence: number;
  /** Two sides' things of this name have been spoken of. */
  several: boolean;
}

/**
 * Lends the names of what stands beside it ("the column, men of the 3rd Brigade,") and of what was called the
 * same before ("a Orsk post ... the post"). Works in place, in the order of the text.
 */
export function sameName(sentences: readonly Sentence[], tokens: readonly Token[]): void {
  let block = -1;
  let known = new Map<string, Known>();
  for (const sentence of sentences) {
    if (sentence.block !== block) {
      block = sentence.block;
      known = new Map();
    }
    appositions(sentence.items);
    for (const phrase of sentence.phrases) meet(phrase, sentence.index, known, tokens);
  }
}

function meet(phrase: Phrase, sentence: number, known: Map<string, Known>, tokens: readonly Token[]): void {
  const counted = phrase.numeral !== null && phrase.numeral > 1 && phrase.classes.size === 0;
  if (phrase.isTime || phrase.negative || !(counted || OWNED.some((name) => phrase.classes.has(name)))) return;
  const names = calledBy(phrase, tokens);
  if (phrase.who.length > 0) {
    for (const name of names) {
      const before = known.get(name);
      known.set(name, { who: phrase.who, sentence, several: before !== undefined && (before.several || !sameWho(before.who, phrase.who)) });
    }
    return;
  }
  if (!(phrase.definite || isBareUnit(phrase, tokens)) || phrase.pronoun !== null || phrase.possessor !== null || phrase.negative || ANOTHER.test(phrase.text) || (phrase.of?.who.length ?? 0) > 0) return;
  const found = names.map((name) => known.get(name)).find((each) => each !== undefined && sentence - each.sentence <= (each.several ? BESIDE : FARTHEST));
  if (found) phrase.who.push(...found.who);
}

/** The head noun, and the number where it is a unit's ("the 21st"). */
function calledBy({ head, from, to }: Phrase, tokens: readonly Token[]): string[] {
  const lemma = tokens[head]?.lemma ?? '';
  const number = tokens.slice(from, to + 1).find(({ lower }) => /^\d+(?:st|nd|rd|th)$/.test(lower))?.lower;
  const unit = tokens.slice(from, head).find((token) => UNIT.test(token.lemma))?.lemma;
  return [lemma, number, unit].filter((name): name is string => name !== undefined && name.length > 2);
}

const UNIT = /^(?:brigade|division|battalion|regiment|garrison|squadron)$/;

/** "Brigade losses", "Division headquarters": in a log the unit spoken of needs no article. */
function isBareUnit({ from, head }: Phrase, tokens: readonly Token[]): boolean {
  return UNIT.test(tokens[from]?.lemma ?? '') && head - from <= 1;
}

function sameWho(a: readonly Who[], b: readonly Who[]): boolean {
  return a.some((one) => b.some((other) => one.actor === other.actor && one.party === other.party));
}

/** "the gunmen, River League men," and "River League men, six of them,": one names the other. */
function appositions(items: readonly Item[]): void {
  for (const [at, first] of items.entries()) {
    if (first.kind !== 'phrase' || first.isTime || first.joinedTo?.preposition === null) continue;
    const opening = skipAdverbs(items, skipOf(items, at + 1));
    const second = items[opening + 1];
    if (!isMark(items[opening], ',', '(', '—', '–', '-') || second?.kind !== 'phrase' || second.isTime || second.relative) continue;
    if (!closes(items, opening + 2) || second.negative || first.negative) continue;
    if (isGroup(first) && first.who.length === 0 && second.who.length > 0 && (second.preposition === null || /^(?:of|from)$/.test(second.preposition)) && (first.preposition === null || first.preposition === 'by')) first.who.push(...second.who);
    else if (isGroup(second) && second.who.length === 0 && second.preposition === null && first.who.length > 0 && first.preposition === null) second.who.push(...first.who);
  }
}

function isGroup({ classes, numeral, text }: Phrase): boolean {
  return FORCES.some((name) => classes.has(name)) || GROUP_WORDS.test(text) || (numeral !== null && numeral > 1 && (classes.size === 0 || HEADS.test(text)));
}

const GROUP_WORDS = /\b(?:rear|advance|raiding|landing|foraging|work|boarding) (?:party|guard)$|\b(?:group|faction|movement|outfit|wing|militia|alliance|rebellion)$/i;
/** "some thirty men": about so many heads make up the group before. */
const HEADS = /^(?:some|about|around|roughly|perhaps|approximately|nearly|almost) .*\b(?:persons|people|men|pax|strong|heads)$/i;

/** "The garrison of Orsk, ...": where it stands comes before who it is. */
function skipOf(items: readonly Item[], from: number): number {
  const item = items[from];
  const before = items[from - 1];
  const own = before?.kind === 'phrase' && before.of === item;
  return item?.kind === 'phrase' && (item.who.length === 0 || own) && /^(?:of|at|in)$/.test(item.preposition ?? '') ? from + 1 : from;
}

function skipAdverbs(items: readonly Item[], from: number): number {
  let at = from;
  for (let item = items[at]; item?.kind === 'mark' && item.part === 'ADV'; item = items[at]) at += 1;
  return at;
}

function isMark(item: Item | undefined, ...words: string[]): boolean {
  return item?.kind === 'mark' && words.includes(item.word);
}

/** An apposition is closed by a mark, and does not go on as a list. */
function closes(items: readonly Item[], from: number): boolean {
  let at = from;
  for (let item = items[at]; item?.kind === 'phrase' && item.preposition !== null; item = items[at]) at += 1;
  return isMark(items[at], ',', ')', '—', '–', '-', '.', ';', ':') && !isMark(items[at + 2], 'and', 'or');
}
