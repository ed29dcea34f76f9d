import { anyoneBefore, anyoneFrom } from './anyone.js';
import { auxiliaryBefore, isAdverb } from './auxiliary.js';
import type { CountKind } from './count-reading.js';
import { FINITE, type HarmWord } from './harm-words.js';
import { lexeme } from './lexicon.js';
import { nounHarm } from './noun-harm.js';
import { oneUnnamed, type PersonGroup } from './person-groups.js';
import { BARE_PLURAL } from './quantity.js';
import { BE, NOTHING, type Sentence, type Told } from './sentence.js';

/**
 * What a verb or state at `at` tells: of those after it ("killed two"), else of those before it ("two were killed").
 * `last` is its last token where it is more than a word ("gunned down").
 */
export function verbHarm(sentence: Sentence, at: number, harm: HarmWord, last = at): readonly Told[] {
  if ((harm.bare && !toldBare(sentence, at))) return NOTHING;
  if (harm.use === 'active' && sentence.word(at + 1) === 'of') return nounHarm(sentence, at, harm.kind);
  const aux = auxiliaryBefore(sentence, at);
  if (aux.negated || aux.supposed || (harm.perhaps && isMilder(sentence, last + 1, aux.at !== null && !aux.perfect))) return NOTHING;
  const active = harm.use !== 'state' || (sentence.word(at) === 'dead' && sentence.word(at - 1) === 'shot');
  const object = active && (aux.at === null || aux.perfect) ? objectOf(sentence, last, harm) : [];
  if (object.length > 0) return [{ kind: harm.kind, groups: object, start: at, end: object.at(-1)!.end, ...(harm.perhaps && { perhaps: true }) }];
  if (harm.use === 'active' || (aux.perfect && harm.use === 'either')) return NOTHING;
  if (aux.at === null && harm.use === 'either' && !endsPhrase(sentence, last + 1)) return NOTHING;
  const subject = subjectOf(sentence, aux.at ?? at, { harm, finite: aux.at !== null || FINITE.has(sentence.word(at)) });
  const groups = subject.length > 0 ? [...subject, ...leftOver(sentence, last, aux.at === null)] : aux.at === null ? inverted(sentence, last) : [];
  return [{ kind: harm.kind, groups, start: at, end: last + 1, ...(harm.perhaps && { perhaps: true }) }];
}

/** "gunmen kill four", "police and soldiers arrest three": the subject, in the plural, stands right before. */
function toldBare(sentence: Sentence, at: number): boolean {
  const before = sentence.word(at - 1);
  return /^(?:police|troops|people|militia|army|[a-z]+[^s]s|[a-z]*men)$/.test(before) && !lexeme(before).ends && !/^(?:be|up|do)?to$/.test(sentence.word(at - 2));
}

/** "shot and wounded", "shot at", "shot ... in the leg": something else is told than that it was fatal. */
function isMilder(sentence: Sentence, after: number, passive: boolean): boolean {
  const word = sentence.word(after);
  const pauses = /^(?:[.,;]?|by|from|while)$/.test(sentence.word(after + 1));
  if ((!passive || pauses || word === 'under' || word === 'beneath') && /^(?:at|down|into|over|towards?|back|out|under|beneath|alive|beside|up)$/.test(word)) return true;
  if ((word === 'and' || word === 'or') && lexeme(sentence.word(after + 1)).harm) return true;
  for (let at = after; at < after + FARTHEST_LIMB; at += 1) if (LIMBS.has(sentence.word(at)) || /^(?:injur|wound)/.test(sentence.word(at))) return true;
  return false;
}

const FARTHEST_LIMB = 9;
const LIMBS = new Set('leg legs arm arms hand hands foot feet thigh thighs knee knees ankle ankles shoulder shoulders buttock buttocks shin calf finger fingers tyre tyres'.split(' '));

/** Tokens between an active verb and its object. */
const FARTHEST_OBJECT = 3;
const BEFORE_OBJECT = new Set(['dead', 'at', 'what', '"', '“', 'also', '(', 'outright', 'instantly', 'down']);

function objectOf(sentence: Sentence, at: number, harm: HarmWord): PersonGroup[] {
  let start = at + 1;
  // "killed or wounded several"
  if (/^(?:and|or)$/.test(sentence.word(start)) && lexeme(sentence.word(start + 1)).harm?.use === 'either') start += 2;
  while (start < at + FARTHEST_OBJECT && BEFORE_OBJECT.has(sentence.word(start)) && !sentence.groupFrom(start)) start += 1;
  const group = sentence.groupFrom(start);
  const pronoun = sentence.word(start);
  if (pronoun === 'them') return [severalUnnamed(start)];
  if (pronoun === 'him' || (pronoun === 'her' && !group)) return [{ ...oneUnnamed(start, start + 1), pointsBack: true }];
  if (!group) return harm.personsOnly || !BEFALLS.has(harm.kind) ? [] : [sentence.nameFrom(start), start === at + 1 ? anyoneFrom(sentence, start) : []].find((found) => found.length > 0) ?? [];
  if (harm.personsOnly && !group.sure && !(harm.perhaps && isMeant(group))) return [];
  const chain = sentence.chainFrom(start);
  const end = chain.at(-1)!.end;
  return sentence.word(end) === 'and' && BEFALLS.has(harm.kind) && !harm.personsOnly ? [...chain, ...anyoneFrom(sentence, end + 1)] : chain;
}

/** What can be done to persons alone, so that a noun no list has is taken for one of them. */
const BEFALLS: ReadonlySet<CountKind> = new Set<CountKind>(['killed', 'injured', 'captured']);

const AFTER_PARTICIPLE = new Set('in on at by near during when while as after before since and or but from with inside outside along around across over for to under late early last this yesterday today overnight there so'.split(' '));

/** After a participle said of what stands before it comes a pause, a preposition or a time, not an object. */
function endsPhrase(sentence: Sentence, at: number): boolean {
  const word = sentence.word(at);
  return word === '' || sentence.tokens[at]!.kind === 'mark' || AFTER_PARTICIPLE.has(word) || sentence.taken.has(at);
}

/** Subjects are looked for no farther than this many tokens back. */
const FARTHEST_SUBJECT = 30;

/**
 * The group of which a participle or state is said, and those joined to it before it. A verb that has no
 * auxiliary (`finite` is false: "one driver dead, six hurt") takes only what stands right before it.
 */
export function subjectOf(sentence: Sentence, at: number, { harm, finite }: { harm: HarmWord; finite: boolean }): PersonGroup[] {
  let afterPreposition: PersonGroup | null = null;
  for (let index = sentence.groups.length - 1; index >= 0; index -= 1) {
    const group = sentence.groups[index]!;
    if (group.end > at) continue;
    if (at - group.end > FARTHEST_SUBJECT || stands(sentence, group.end, at, isClauseEnd)) break;
    const near = isRightBefore(sentence, group.end, at);
    if (!group.sure && ((harm.personsOnly && !(harm.perhaps && near && isMeant(group))) || !(near || (finite && standsAlone(sentence, group))))) continue;
    if (!finite && !near && stands(sentence, group.end, at, harm.use === 'either' ? isPauseOrVerb : isVerb)) break;
    const counted = (near && !finite && !group.bare) || isRelative(sentence, group, at);
    if (!sentence.followsPreposition(group) || (near && sentence.word(group.start - 1) === 'with') || counted) return sentence.chainUpTo(index);
    afterPreposition ??= near || sentence.word(group.start - 1) !== 'with' ? group : null;
  }
  if (afterPreposition) return [afterPreposition];
  if (/^s?he$/.test(sentence.word(at - 1))) return [{ ...oneUnnamed(at - 1, at), pointsBack: true }];
  if (sentence.word(at - 1) === 'they' && finite) return [severalUnnamed(at - 1)];
  return BEFALLS.has(harm.kind) && !harm.personsOnly ? anyoneBefore(sentence, at, finite) : [];
}

/** "those four": a number of persons told of before. */
function isMeant(group: PersonGroup): boolean {
  return group.pointsBack && group.noun === null && !group.unknownNoun;
}

/** "they", "them": as many as were spoken of. */
function severalUnnamed(at: number): PersonGroup {
  return { ...oneUnnamed(at, at + 1), ...BARE_PLURAL, vague: true, pointsBack: true, noun: 'person', unknownNoun: true };
}

/** "a weaver, who lost an eye" */
function isRelative(sentence: Sentence, group: PersonGroup, at: number): boolean {
  const next = sentence.word(group.end) === ',' ? group.end + 1 : group.end;
  return next === at - 1 && /^(?:who|that)$/.test(sentence.word(next));
}

/** "Four at the gate are dead": a number alone that opens its clause. */
function standsAlone(sentence: Sentence, group: PersonGroup): boolean {
  const before = sentence.word(group.start - 1);
  return group.noun === null && !group.unknownNoun && (group.start === sentence.from || /^[;:]$|^and$/.test(before)) && WHERE.test(sentence.word(group.end));
}

function stands(sentence: Sentence, from: number, to: number, what: (word: string) => boolean): boolean {
  for (let at = from; at < to; at += 1) if (what(sentence.word(at))) return true;
  return false;
}

function isClauseEnd(word: string): boolean {
  return word === ';' || word === ':';
}

function isVerb(word: string): boolean {
  return BE.has(word) || lexeme(word).harm !== null;
}

function isPauseOrVerb(word: string): boolean {
  return word === ',' || word === 'and' || word === 'but' || isVerb(word);
}

function isRightBefore(sentence: Sentence, from: number, to: number): boolean {
  return to - from <= 4 && !stands(sentence, from, to, (word) => !isAdverb(word) && !/^[("“]$|^in$/.test(word));
}

/** "Also killed in the raid were two drivers". */
function inverted(sentence: Sentence, at: number): PersonGroup[] {
  for (let next = at + 1; next < at + 12; next += 1) if (/^(?:was|were)$/.test(sentence.word(next))) return sentence.chainFrom(next + 1);
  return [];
}

/** "Nine conscripts were killed and all three raiders.", "Six dead in the north, one in the south.": the verb holds for these too. */
function leftOver(sentence: Sentence, at: number, headline: boolean): PersonGroup[] {
  let start = at + 1;
  const pauses = (next: number): boolean => /^[,;]?$|^and$/.test(sentence.word(next)) || sentence.groupFrom(next) !== undefined;
  if (headline) while (start < at + 7 && !pauses(start)) start += 1;
  const rest: PersonGroup[] = [];
  for (;;) {
    let next = start;
    while (next < start + 3 && /^(?:,|and|also)$/.test(sentence.word(next))) next += 1;
    const group = next > start ? sentence.groupFrom(next) : undefined;
    if (!group || group.bare || !standsIdle(sentence, group)) return rest;
    rest.push(group);
    start = group.end;
  }
}

const WHERE = /^(?:on|in|at|among|near|from|outside|inside|by)$/;

/** Nothing else is said of the group than where it was. */
function standsIdle(sentence: Sentence, group: PersonGroup): boolean {
  const next = sentence.word(group.end);
  if (/^[.,;)]?$|^(?:too|as|also)$/.test(next)) return true;
  if (next === 'and') return sentence.groupFrom(group.end + 1) !== undefined;
  if (next === 'among' && /^(?:them|those|whom)$/.test(sentence.word(group.end + 1))) return false;
  return group.noun === null && WHERE.test(next) && [2, 3, 4, 5].some((step) => /^[.,;)]?$/.test(sentence.word(group.end + step)));
}
