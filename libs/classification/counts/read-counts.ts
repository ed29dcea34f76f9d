import { scan, type Token } from '../scan.js';
import { findPhrases } from '../time/find-phrases.js';
import { isBackground } from './background.js';
import type { CountKind, CountReading } from './count-reading.js';
import { HARM_NOUNS } from './harm-words.js';
import { IDIOMS } from './idiom-harm.js';
import { lexeme } from './lexicon.js';
import { nounHarm } from './noun-harm.js';
import type { PersonGroup } from './person-groups.js';
import { Sentence, type Told } from './sentence.js';
import { verbHarm } from './verb-harm.js';

/**
 * Every number of persons killed, injured, captured, missing or displaced that an English text gives, in the
 * order of the words. Each group of persons is a reading of its own; `totalOf` makes one figure of them. That
 * nobody was hurt is read as nobody injured and nobody killed.
 */
export function readCounts(text: string): CountReading[] {
  return countsIn(text, scan(text));
}

/** The same for a text that has been scanned. */
export function countsIn(text: string, tokens: readonly Token[]): CountReading[] {
  const taken = new Set<number>();
  for (const phrase of findPhrases(tokens)) for (let at = phrase.start; at < phrase.end; at += 1) taken.add(at);
  const sentences = splitSentences(tokens).map(({ from, to, speaks }) => ({ speaks, open: lazily(() => new Sentence(tokens, from, to, taken)) }));
  return sentences.flatMap(({ speaks, open }, index) => {
    const earlier = lazily(() => sentences.slice(Math.max(0, index - REMEMBERED), index).flatMap((sentence) => severalsOf(sentence.open())));
    return speaks ? readingsOf(text, open(), earlier) : [];
  });
}

/** So many sentences back, a number is looked for that "the insurgents" may mean. */
const REMEMBERED = 6;
/** A sentence longer than this many tokens is read in pieces, so that the work grows with the text and no faster. */
const LONGEST_SENTENCE = 300;

function splitSentences(tokens: readonly Token[]): { from: number; to: number; speaks: boolean }[] {
  const sentences: { from: number; to: number; speaks: boolean }[] = [];
  for (let from = 0; from < tokens.length; ) {
    let [to, speaks] = [from, false];
    for (; to < tokens.length && to < from + LONGEST_SENTENCE && tokens[to]!.sentence === tokens[from]!.sentence; to += 1) speaks ||= speaksOfHarm(tokens[to]!.word);
    sentences.push({ from, to, speaks });
    from = to;
  }
  return sentences;
}

function speaksOfHarm(word: string): boolean {
  return lexeme(word).harm !== null || HARM_NOUNS.has(word) || IDIOMS.has(word);
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** The groups that give a number above one. */
function severalsOf(sentence: Sentence): PersonGroup[] {
  return sentence.groups.filter((group) => group.best > 1 && !group.bare && group.noun !== null && !group.pointsBack);
}

function readingsOf(text: string, sentence: Sentence, earlier: () => readonly PersonGroup[]): CountReading[] {
  const seen = new Map<PersonGroup, CountKind[]>();
  return allTold(sentence).flatMap((told) =>
    withoutShared(told.groups).flatMap((group) => {
      const before = seen.get(group) ?? [];
      // Nobody hurt is nobody killed; not the reverse.
      const kinds: readonly CountKind[] = group.best === 0 && told.kind === 'injured' ? ['injured', 'killed'] : [told.kind];
      seen.set(group, [...before, ...kinds]);
      return kinds.filter((kind) => !before.includes(kind)).map((kind) => readingOf(text, sentence, { ...told, kind }, asMany(group, sentence, earlier)));
    }),
  );
}

function allTold(sentence: Sentence): Told[] {
  const told: Told[] = sentence.groups.flatMap((group) => (group.harm ? [{ kind: group.harm, groups: [group], start: group.start, end: group.end }] : []));
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const word = sentence.word(at);
    const { harm } = lexeme(word);
    if (harm && !sentence.isInGroup(at)) told.push(...verbHarm(sentence, at, harm));
    const kind = HARM_NOUNS.get(word);
    if (kind && !harm && !(word === 'death' && sentence.word(at - 1) === 'to')) told.push(...nounHarm(sentence, at, kind));
    told.push(...(IDIOMS.get(word)?.(sentence, at) ?? []));
  }
  return told;
}

/** "scores of herders and soldiers": the number before counts the bare plural after it as well. */
function withoutShared(groups: readonly PersonGroup[]): readonly PersonGroup[] {
  return groups.filter((group, index) => index === 0 || !group.bare || !group.vague || groups[index - 1]!.best < 2 || groups[index - 1]!.bare);
}

/** "the insurgents": as many as were last spoken of by that noun. */
function asMany(group: PersonGroup, sentence: Sentence, earlier: () => readonly PersonGroup[]): PersonGroup {
  if (!group.pointsBack || !group.vague || group.ofThem) return group;
  const candidates = [...earlier(), ...severalsOf(sentence).filter((each) => each.end <= group.start)];
  const meant = candidates.findLast((each) => each.noun === group.noun || group.noun === 'person');
  return meant ? { ...group, low: meant.low, best: meant.best, high: meant.high } : group;
}

function readingOf(text: string, sentence: Sentence, told: Told, group: PersonGroup): CountReading {
  const [start, end] = [Math.min(group.start, told.start), Math.max(group.end, told.end)];
  const span = { start: sentence.tokens[start]!.start, end: sentence.tokens[end - 1]!.end };
  return {
    kind: told.kind,
    low: group.low,
    best: group.best,
    high: group.high,
    who: group.who,
    phrase: text.slice(span.start, span.end),
    span,
    noun: group.noun,
    sentence: sentence.tokens[sentence.from]!.sentence,
    pointsBack: group.pointsBack,
    more: group.more || saysAlso(sentence, start, end),
    vague: group.vague,
    includes: includedAfter(sentence, end),
    background: isBackground(sentence, start),
  };
}

/** "also" beside the words that were read. */
function saysAlso(sentence: Sentence, start: number, end: number): boolean {
  for (let at = start - 2; at < end; at += 1) if (sentence.word(at) === 'also') return true;
  return false;
}

/** "including a commander and two bombers". */
function includedAfter(sentence: Sentence, end: number): string[] {
  for (let at = end; at < sentence.to; at += 1) if (sentence.word(at) === 'including') return sentence.chainFrom(at + 1).flatMap(({ noun }) => noun ?? []);
  return [];
}
