import { auxiliaryBefore, isAdverb } from './auxiliary.js';
import type { HarmWord } from './harm-words.js';
import { lexeme } from './lexicon.js';
import { nounHarm } from './noun-harm.js';
import { oneUnnamed, type PersonGroup } from './person-groups.js';
import { BE, NOTHING, type Sentence, type Told } from './sentence.js';

/** What a verb or state at `at` tells: of those after it ("killed two"), else of those before it ("two were killed"). */
export function verbHarm(sentence: Sentence, at: number, harm: HarmWord): readonly Told[] {
  if (harm.use === 'active' && sentence.word(at + 1) === 'of') return nounHarm(sentence, at, harm.kind);
  const aux = auxiliaryBefore(sentence, at);
  if (aux.negated || aux.supposed) return NOTHING;
  const active = harm.use !== 'state' || (sentence.word(at) === 'dead' && sentence.word(at - 1) === 'shot');
  const object = active && (aux.at === null || aux.perfect) ? objectOf(sentence, at, harm) : [];
  if (object.length > 0) return [{ kind: harm.kind, groups: object, start: at, end: object.at(-1)!.end }];
  if (harm.use === 'active' || (aux.perfect && harm.use === 'either')) return NOTHING;
  if (aux.at === null && harm.use === 'either' && !endsPhrase(sentence, at + 1)) return NOTHING;
  const subject = subjectOf(sentence, aux.at ?? at, { harm, finite: aux.at !== null });
  const groups = subject.length > 0 ? [...subject, ...leftOver(sentence, at, aux.at === null)] : aux.at === null ? inverted(sentence, at) : [];
  return [{ kind: harm.kind, groups, start: at, end: at + 1 }];
}

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
  if (pronoun === 'him' || (pronoun === 'her' && !group)) return [{ ...oneUnnamed(start, start + 1), pointsBack: true }];
  if (!group) return harm.personsOnly ? [] : sentence.nameFrom(start);
  return harm.personsOnly && !group.sure ? [] : sentence.chainFrom(start);
}

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
    if (!group.sure && (harm.personsOnly || !near)) continue;
    if (!finite && !near && stands(sentence, group.end, at, harm.use === 'either' ? isPauseOrVerb : isVerb)) break;
    if (!sentence.followsPreposition(group) || (near && sentence.word(group.start - 1) === 'with')) return sentence.chainUpTo(index);
    afterPreposition ??= near || sentence.word(group.start - 1) !== 'with' ? group : null;
  }
  if (afterPreposition) return [afterPreposition];
  return /^s?he$/.test(sentence.word(at - 1)) ? [{ ...oneUnnamed(at - 1, at), pointsBack: true }] : [];
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
  return group.noun === null && WHERE.test(next) && [2, 3, 4, 5].some((step) => /^[.,;)]?$/.test(sentence.word(group.end + step)));
}
