import { scan, type Token } from '../scan.js';
import { findPhrases } from '../time/find-phrases.js';
import { isBackground } from './background.js';
import type { CountKind, CountReading } from './count-reading.js';
import { HARM_NOUNS, HARM_PHRASES, type HarmWord } from './harm-words.js';
import { IDIOMS } from './idiom-harm.js';
import { lexeme } from './lexicon.js';
import { nounHarm } from './noun-harm.js';
import { settlePerhaps, type PerhapsReading } from './settle-perhaps.js';
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
  const read = sentences.flatMap(({ speaks, open }, index) => {
    const earlier = lazily(() => sentences.slice(Math.max(0, index - REMEMBERED), index).flatMap((sentence) => severalsOf(sentence.open())));
    return speaks ? readingsOf(text, open(), earlier) : [];
  });
  return settlePerhaps(read, tokens);
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
  return lexeme(word).harm !== null || HARM_NOUNS.has(word) || IDIOMS.has(word) || HARM_PHRASES.has(word);
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** The groups that give a number above one. */
function severalsOf(sentence: Sentence): PersonGroup[] {
  return sentence.groups.filter((group) => group.best > 1 && !group.bare && group.noun !== null && !group.pointsBack);
}

function readingsOf(text: string, sentence: Sentence, earlier: () => readonly PersonGroup[]): PerhapsReading[] {
  const seen = new Map<PersonGroup, CountKind[]>();
  const all = allTold(sentence);
  const certain = new Set(all.flatMap((told) => (told.perhaps ? [] : told.groups)));
  return all.flatMap((told) =>
    withoutShared(told.groups).flatMap((group) => {
      if (told.perhaps && certain.has(group)) return [];
      const before = seen.get(group) ?? [];
      // Nobody hurt is nobody killed; not the reverse.
      const kinds: readonly CountKind[] = group.best === 0 && told.kind === 'injured' ? ['injured', 'killed'] : [told.kind];
      seen.set(group, [...before, ...kinds]);
      const meant = asMany(group, sentence, earlier);
      // "they", where nobody has been spoken of.
      if (meant.vague && meant.unknownNoun && meant.noun === 'person' && meant === group) return [];
      return kinds.filter((kind) => !before.includes(kind)).map((kind) => readingOf(text, sentence, { ...told, kind }, meant));
    }),
  );
}

function allTold(sentence: Sentence): Told[] {
  const told: Told[] = sentence.groups.flatMap((group) => (group.harm ? [{ kind: group.harm, groups: [group], start: group.start, end: group.end }] : []));
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const word = sentence.word(at);
    const harm = lexeme(word).harm && fatal(sentence, at, lexeme(word).harm!);
    if (harm && !sentence.isInGroup(at)) told.push(...verbHarm(sentence, at, harm));
    const phrase = HARM_PHRASES.get(word);
    if (phrase) told.push(...phraseHarm(sentence, at, phrase));
    const kind = HARM_NOUNS.get(word);
    if (kind && !harm && !(word === 'death' && sentence.word(at - 1) === 'to')) told.push(...nounHarm(sentence, at, kind));
    told.push(...(IDIOMS.get(word)?.(sentence, at) ?? []));
  }
  return told;
}

/** "fatally wounded two": what was done was fatal. */
function fatal(sentence: Sentence, at: number, harm: HarmWord): HarmWord {
  return /^(?:fatally|mortally)$/.test(sentence.word(at - 1)) ? { kind: 'killed', use: 'either' } : harm;
}

/** "gunned down two men", "gunned two men down". */
function phraseHarm(sentence: Sentence, at: number, phrase: ReadonlyMap<string, HarmWord>): readonly Told[] {
  const beside = phrase.get(sentence.word(at + 1));
  if (beside) return verbHarm(sentence, at, beside, at + 1);
  const chain = sentence.chainFrom(at + 1);
  const around = chain.length > 0 ? phrase.get(sentence.word(chain.at(-1)!.end)) : undefined;
  return around && chain[0]!.sure && sentence.word(chain.at(-1)!.end + 1) !== 'of' ? [{ kind: around.kind, groups: chain, start: at, end: chain.at(-1)!.end + 1 }] : [];
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

function readingOf(text: string, sentence: Sentence, told: Told, group: PersonGroup): PerhapsReading {
  const [start, end] = [Math.min(group.start, told.start), Math.max(group.end, told.end)];
  const times = onEachSide(sentence, end) ? 2 : 1;
  const span = { start: sentence.tokens[start]!.start, end: sentence.tokens[end - 1]!.end };
  return {
    kind: told.kind,
    low: group.low * times,
    best: group.best * times,
    high: group.high * times,
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
    perhaps: told.perhaps === true,
  };
}

/** "three dead on each side". */
function onEachSide(sentence: Sentence, end: number): boolean {
  for (let at = end; at < end + 3; at += 1) if (/^(?:each|either)$/.test(sentence.word(at)) && /^(?:side|party)$/.test(sentence.word(at + 1))) return true;
  return false;
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
