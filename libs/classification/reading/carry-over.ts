import type { NounClass } from './noun-classes.js';
import { WEAPON_CLASSES } from './noun-classes.js';
import { pointBack } from './point-back.js';
import { sameName } from './same-name.js';
import type { Token } from './tokens.js';
import type { Phrase } from './phrase.js';
import type { Sentence } from './sentence.js';

const POINTS = new Set(['it', 'they', 'them', 'one', 'ones', 'these', 'those', 'this', 'two', 'three', 'four', 'five', 'six', 'both', 'all', 'some', 'others', 'another', 'first', 'second', 'third', 'fourth', 'fifth', 'last', 'most', 'several', 'few', 'many', 'which', 'that', 'him', 'her', 'he', 'she']);
const KEEPS: readonly string[] = ['hold', 'man', 'occupy', 'control', 'operate', 'use', 'crew', 'own', 'staff', 'garrison', 'fly'];

/**
 * Carries what is known of things and people over to the words that point back at them: "two of them"
 * are mortar bombs where mortar bombs were spoken of, and positions "held by the army" are the army's.
 */
export function carryOver(sentences: readonly Sentence[], tokens: readonly Token[]): void {
  for (const sentence of sentences) {
    farSubjects(sentence);
    heldByThem(sentence);
  }
  sameName(sentences, tokens);
  pointBack(sentences);
  for (const sentence of sentences) {
    carryHolders(sentence);
    const before = sentences[sentence.index - 1];
    for (const phrase of sentence.phrases) {
      if (!pointsBack(phrase)) continue;
      const earlier = [...sentence.phrases.filter((each) => each.end <= phrase.start)];
      const source = lastWeapon(earlier) ?? (before && before.block === sentence.block ? lastWeapon(before.phrases) : null);
      if (!source) continue;
      for (const name of source.classes) if (isWeapon(name)) phrase.classes.add(name);
      if (phrase.who.length === 0) phrase.who.push(...source.who);
    }
  }
}

function isWeapon(name: NounClass): boolean {
  return WEAPON_CLASSES.includes(name);
}

/** Words of pointing alone: "two of them", "the fourth", "the big ones". */
function pointsBack(phrase: Phrase): boolean {
  if (phrase.classes.size > 0 || phrase.isTime || phrase.places.length > 0) return false;
  const words = phrase.text.toLowerCase().split(' ');
  const last = words.at(-1) ?? '';
  if (phrase.pronoun !== null && /^(?:he|she|him|her)$/.test(phrase.pronoun)) return false;
  return POINTS.has(last) && (phrase.of === null || phrase.of.pronoun !== null);
}

function lastWeapon(phrases: readonly Phrase[]): Phrase | null {
  return phrases.findLast((phrase) => phrase.pronoun === null && phrase.preposition === null && [...phrase.classes].some(isWeapon)) ?? null;
}

const MEASURE = /(?:met(?:re|er)s?|km|kilomet(?:re|er)s?|miles?|yards?|feet|minutes?|hours?|per ?cent|%|°|°[a-z]|h|\d)$/i;

/** "a patrol forty yards off opened up": who acts stands before a measure, or before the weapons that a log lists. */
function farSubjects({ clauses, items }: Sentence): void {
  for (const clause of clauses) {
    const { subject, verb } = clause;
    if (clause.passive || verb.infinitive || subject === null || subject.who.length > 0) continue;
    const weapons = subject.from !== subject.to && [...subject.classes].length > 0 && [...subject.classes].every(isWeapon);
    if (!weapons && (subject.classes.size > 0 || !MEASURE.test(subject.text))) continue;
    for (let at = items.indexOf(subject) - 1; at >= 0; at -= 1) {
      const item = items[at];
      if (!item || item.kind === 'verb' || (item.kind === 'mark' && !/^[,(]$/.test(item.word) && item.part !== 'ADV')) break;
      if (item.kind !== 'phrase' || item.preposition !== null || item.isTime) continue;
      if (item.who.length > 0) clause.subject = item;
      break;
    }
  }
}

/** "the army holds a post above the town": the post is the army's wherever it is spoken of again. */
function heldByThem({ clauses }: Sentence): void {
  for (const { verb, subject, object, passive } of clauses) {
    if (passive || verb.negated || verb.modal !== null || !KEEPS.includes(verb.lemma) || !subject || !object) continue;
    if (object.who.length === 0 && object.classes.has('military_site')) object.who.push(...subject.who);
  }
}

/** "trenches manned by the army" */
function carryHolders(sentence: Sentence): void {
  for (const clause of sentence.clauses) {
    if (!clause.passive || !KEEPS.includes(clause.verb.lemma)) continue;
    const before = sentence.items[clause.at - 1];
    const held = before?.kind === 'phrase' ? before : clause.subject;
    const by = clause.adjuncts.find((adjunct) => adjunct.preposition === 'by');
    if (held && by && held.who.length === 0) held.who.push(...by.who);
  }
}
