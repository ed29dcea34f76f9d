import type { Clause } from './clause.js';
import type { NounClass } from './noun-classes.js';
import type { Phrase } from './phrase.js';
import type { Sentence } from './sentence.js';

const PERSONS: readonly NounClass[] = ['civilian', 'child', 'fighter', 'police', 'monitor', 'relief', 'press', 'stranger', 'official', 'outlaw', 'captive', 'recruit', 'crowd'];
const THINGS: readonly NounClass[] = ['military_site', 'civilian_site', 'infrastructure', 'vehicle', 'aid', 'route', 'goods', 'heavy', 'arms', 'convoy', 'quarters', 'aircraft', 'works'];
const ONE = new Set(['him', 'her']);
const MANY = new Set(['them', 'all', 'both']);
/** Sentences back in which what a pronoun stands for is looked for. */
const FARTHEST = 2;

/**
 * Lends the words that stand for whoever suffers ("beat him", "turned them back", "held since dawn by troops")
 * the classes and names of what was spoken of before. Works in place.
 */
export function pointBack(sentences: readonly Sentence[]): void {
  for (const sentence of sentences) {
    for (const clause of sentence.clauses) {
      if (clause.subject !== null) lendNeighbour(clause.subject, sentence);
      if (clause.subject !== null) lendTheirs(clause.subject, clause, sentence, sentences);
      if (clause.subject !== null) lendOwner(clause.subject, clause, sentence, sentences);
      if (clause.object !== null) lend(clause.object, clause, sentence, sentences);
      if (clause.passive && clause.subject !== null) lend(clause.subject, clause, sentence, sentences);
      if (!clause.passive && clause.subject === null) clause.subject = swallowed(clause, sentence);
      if (clause.passive && clause.subject === null && opens(clause, sentence)) clause.subject = topicBefore(sentence, sentences);
    }
  }
}

/** "the soldiers, the same as before, came": said of those named right before. */
function lendNeighbour(phrase: Phrase, { items }: Sentence): void {
  if (phrase.who.length > 0 || !/^(?:the )?(?:ones?|lot|latter|same)$/i.test(phrase.text)) return;
  const at = items.indexOf(phrase);
  const [named, comma] = [items[at - 2], items[at - 1]];
  if (named?.kind !== 'phrase' || comma?.kind !== 'mark' || comma.word !== ',') return;
  phrase.who.push(...named.who);
  for (const name of named.classes) phrase.classes.add(name);
}

/** "a column of theirs" */
function lendTheirs(phrase: Phrase, clause: Clause, sentence: Sentence, sentences: readonly Sentence[]): void {
  const next = sentence.items[sentence.items.indexOf(phrase) + 1];
  if (phrase.who.length > 0 || next?.kind !== 'phrase' || next.preposition !== 'of' || !/^(?:theirs|his|its|hers)$/i.test(next.text)) return;
  const owner = lastActor(phrase, clause, sentence, sentences);
  if (owner) phrase.who.push(...owner.who);
}

const THEIRS = new Set(['his', 'her', 'its', 'their']);
const MINE = new Set(['my', 'our', 'we', 'i']);
const OF_FORCES: readonly NounClass[] = ['fighter', 'police', 'artillery', 'aircraft', 'drone', 'heavy', 'convoy', 'military_site'];

/** "his squad", "their gunners", "my men", "we": those of whoever acted, or is speaking. */
function lendOwner(phrase: Phrase, clause: Clause, sentence: Sentence, sentences: readonly Sentence[]): void {
  if (phrase.who.length > 0 || phrase.pronoun === null) return;
  const forces = phrase.from === phrase.to || OF_FORCES.some((name) => phrase.classes.has(name)) || /\b(?:men|boys|lads|people|side|guns|crew|own)$/i.test(phrase.text);
  if (!forces) return;
  const owner = MINE.has(phrase.pronoun) ? speakerOf(phrase, sentence) : THEIRS.has(phrase.pronoun) ? lastActor(phrase, clause, sentence, sentences) : null;
  const wont = phrase.pronoun === 'we' && !clause.verb.past && !clause.verb.perfect;
  if (owner && !wont) phrase.who.push(...owner.who);
}

function speakerOf(phrase: Phrase, sentence: Sentence): Phrase | null {
  const speech = sentence.speeches.find((each) => each.from <= phrase.start && phrase.end <= each.to);
  return speech?.clause.subject ?? null;
}

/** The last subject, or agent of a passive, with a name: in this sentence, else in those before. */
function lastActor(phrase: Phrase, clause: Clause, sentence: Sentence, sentences: readonly Sentence[]): Phrase | null {
  for (let at = sentence.index; at >= Math.max(0, sentence.index - FARTHEST); at -= 1) {
    const there = sentences[at];
    if (!there || there.block !== sentence.block) return null;
    const actors = there.clauses.flatMap((each) => (each === clause ? [] : [each.passive ? null : each.subject, each.adjuncts.find((adjunct) => adjunct.preposition === 'by') ?? null]));
    const found = actors.findLast((each) => each !== null && !each.negative && each.who.length > 0 && each.end <= phrase.start);
    if (found) return found;
  }
  return null;
}

function lend(phrase: Phrase, clause: Clause, sentence: Sentence, sentences: readonly Sentence[]): void {
  const wanted = wantedBy(phrase);
  if (!wanted || phrase.classes.size > 0) return;
  const source = lastOf(wanted, phrase, clause, sentence, sentences);
  if (!source) return;
  for (const name of source.classes) phrase.classes.add(name);
  if (phrase.who.length === 0) phrase.who.push(...source.who);
}

/** What may stand behind the pronoun, or null where the phrase is none. */
function wantedBy({ pronoun, from, to }: Phrase): readonly NounClass[] | null {
  if (pronoun === null || from !== to) return null;
  if (ONE.has(pronoun) || pronoun === 'he' || pronoun === 'she') return PERSONS;
  if (MANY.has(pronoun) || pronoun === 'they') return [...PERSONS, ...THINGS];
  return pronoun === 'it' ? THINGS : null;
}

/** The nearest phrase before that fits, and is not the one who acts. */
function lastOf(wanted: readonly NounClass[], phrase: Phrase, clause: Clause, sentence: Sentence, sentences: readonly Sentence[]): Phrase | null {
  const doer = clause.passive ? null : clause.subject;
  const single = /^(?:him|her|he|she)$/.test(phrase.pronoun ?? '');
  for (let at = sentence.index; at >= Math.max(0, sentence.index - FARTHEST); at -= 1) {
    const there = sentences[at];
    if (!there || there.block !== sentence.block) return null;
    const found = there.phrases.findLast((each) => each.end <= phrase.start && each !== doer && (each.pronoun === null || each.from !== each.to) && !each.isTime && each.preposition !== 'by' && !sharesName(each, doer) && !(single && isPlural(each)) && wanted.some((name) => each.classes.has(name)));
    if (found) return found;
  }
  return null;
}

function isPlural({ numeral, text }: Phrase): boolean {
  return (numeral ?? 1) > 1 || /(?:[^s]s|men|women|people|children|police)$/i.test(text);
}

function sharesName(a: Phrase, b: Phrase | null): boolean {
  return b !== null && a.who.some((who) => b.who.some((other) => other.actor === who.actor && other.party === who.party));
}

/** "Near Kilo militiamen stop every bus": who acts was taken for part of where. */
function swallowed(clause: Clause, sentence: Sentence): Phrase | null {
  const before = sentence.items[clause.at - 1];
  const first = sentence.items.findIndex((item) => item.kind === 'phrase' && !item.isTime);
  const armed = before?.kind === 'phrase' && (['fighter', 'police', 'stranger'] as const).some((name) => before.classes.has(name));
  return armed && first === clause.at - 1 && /^(?:at|in|near|on|outside|around)$/.test(before.preposition ?? '') && before.to > before.from ? before : null;
}

/** The clause opens its sentence: log style, "Turned round by militia at the ford". */
function opens(clause: Clause, sentence: Sentence): boolean {
  return sentence.items.slice(0, clause.at).every((item) => item.kind === 'phrase' && item.isTime);
}

/** What the sentence before is about: its first person or thing of a kind. */
function topicBefore(sentence: Sentence, sentences: readonly Sentence[]): Phrase | null {
  for (let at = sentence.index - 1; at >= Math.max(0, sentence.index - FARTHEST); at -= 1) {
    const there = sentences[at];
    if (!there || there.block !== sentence.block) return null;
    const topic = there.phrases.find((phrase) => !phrase.isTime && phrase.preposition === null && [...PERSONS, ...THINGS].some((name) => phrase.classes.has(name) || phrase.of?.classes.has(name) === true));
    if (topic) {
      if (topic.classes.has('convoy') || topic.classes.has('vehicle')) for (const load of there.phrases) if (load.classes.has('aid')) topic.classes.add('aid');
      return topic;
    }
  }
  return null;
}
