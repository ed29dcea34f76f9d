import { isAdverb } from './auxiliary.js';
import { lexeme } from './lexicon.js';
import { BARE_PLURAL } from './quantity.js';
import { oneUnnamed, type PersonGroup } from './person-groups.js';
import type { Sentence } from './sentence.js';

/** Persons named by a noun that no list has, where only persons can be meant: "killed the bellringer". */

const ARTICLES = new Set(['a', 'an', 'the', 'his', 'her', 'their', 'my', 'our', 'its', 'another']);
const LONGEST_NOUN = 4;

/** What is killed or hurt without being a living soul. */
const FIGURES = new Set(
  'deal talks truce ceasefire peace process agreement accord engine lights light rumour rumor story bill motion idea hope hopes mood plan project chance chances silence sound signal power time conversation trade business economy market reputation pride feelings image interests cause effort efforts momentum crop harvest harvests credibility prospects trust electricity internet warrant order orders sentence operation operations manoeuvre search mission contract program programme policy task attack raid'.split(' '),
);

function isNoun(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  const word = sentence.word(at);
  if (word === '' || token?.kind !== 'word') return false;
  const known = lexeme(word);
  return !known.ends && !known.harm && !known.counts && !word.endsWith("'s");
}

function isSoul(sentence: Sentence, at: number): boolean {
  const word = sentence.word(at);
  const known = lexeme(word);
  return !known.thing && !known.collective && !FIGURES.has(word) && !isAdverb(word) && !/(?:ment|tion|sion|ness|ity|ism|ing)$/.test(word);
}

/** "the bellringer and his wife", from its article on; none where a thing or a body of people is named. */
export function anyoneFrom(sentence: Sentence, start: number): PersonGroup[] {
  if (!ARTICLES.has(sentence.word(start))) return [];
  let end = start + 1;
  while (end <= start + LONGEST_NOUN && isNoun(sentence, end)) end += 1;
  if (end === start + 1 || !isSoul(sentence, end - 1)) return [];
  const one = named(sentence, start, end);
  return sentence.word(end) === 'and' ? [one, ...sentence.chainFrom(end + 1)] : [one];
}

/** "a bellringer was killed", "Bellringer Bo was killed": right before the verb; where it has an auxiliary, also a name. */
export function anyoneBefore(sentence: Sentence, verb: number, finite: boolean): PersonGroup[] {
  let end = verb;
  while (end > sentence.from && isAdverb(sentence.word(end - 1)) && !ARTICLES.has(sentence.word(end - 2))) end -= 1;
  if (finite && SINGULAR.test(sentence.word(verb)) && isName(sentence, end - 1)) return [oneUnnamed(end - 1, end)];
  if (!isNoun(sentence, end - 1) || !isSoul(sentence, end - 1)) return [];
  for (let start = end - 2; start >= Math.max(sentence.from, end - 1 - LONGEST_NOUN); start -= 1) {
    if (ARTICLES.has(sentence.word(start))) return AFTER.test(sentence.word(start - 1)) ? [] : [named(sentence, start, end)];
    if (!isNoun(sentence, start)) return [];
  }
  return [];
}

const SINGULAR = /^(?:was|is|has|died|got)$/;
/** Before "the village" these make a place or time of it, and of "the bellringer" somebody else's doing. */
const AFTER = /^(?:in|at|on|of|from|by|with|near|after|before|during|for|to|into|over|under|inside|outside|between)$/;

function isName(sentence: Sentence, at: number): boolean {
  const word = sentence.word(at);
  return at > sentence.from && /^\p{Lu}\p{Ll}+$/u.test(sentence.text(at)) && !lexeme(word).person && !lexeme(word).thing && !lexeme(word).side && !AFTER.test(sentence.word(at - 1));
}

function named(sentence: Sentence, start: number, end: number): PersonGroup {
  const [article, head] = [sentence.word(start), sentence.word(end - 1)];
  const plural = /[^s]s$/.test(head);
  return { ...oneUnnamed(start, end), ...(plural && { ...BARE_PLURAL, vague: true }), unknownNoun: true, pointsBack: article !== 'a' && article !== 'an' && article !== 'another', more: article === 'another' };
}
