import type { Item, Phrase, VerbGroup } from './phrase.js';
import type { Token } from './tokens.js';

/** A verb with what stands around it. */
export interface Clause {
  verb: VerbGroup;
  subject: Phrase | null;
  object: Phrase | null;
  /** Phrases with a preposition that follow the verb, and those that open the sentence. */
  adjuncts: Phrase[];
  /** Whether the verb is used in the passive, with or without "was". */
  passive: boolean;
  sentence: number;
  /** Position of the verb among the items of its sentence. */
  at: number;
  /** The clause that this one is a complement of ("said that ..."), or shares its subject with. */
  parent: Clause | null;
}

const BOUNDARY = new Set([';', ':', '—', '–', '"']);

/** Finds subject, object and adjuncts of every verb of a sentence. */
export function clausesOf(items: readonly Item[], tokens: readonly Token[], sentence: number): Clause[] {
  const clauses: Clause[] = [];
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'verb') continue;
    const clause: Clause = { verb: item, subject: null, object: null, adjuncts: [], passive: item.passive, sentence, at, parent: null };
    takeRight(clause, items);
    const left = subjectOf(clause, items, clauses);
    clause.subject = left.subject;
    clause.parent = left.parent;
    clause.passive ||= isReducedPassive(clause, items, tokens) || sharesPassive(clause, left.shared);
    clauses.push(clause);
  }
  openingAdjuncts(clauses, items);
  return clauses;
}

/** Object and adjuncts: what follows the verb up to the next verb's own subject, or a boundary. */
function takeRight(clause: Clause, items: readonly Item[]): void {
  let commas = 0;
  for (let i = clause.at + 1; i < items.length; i += 1) {
    const item = items[i];
    if (!item) break;
    if (item.kind === 'verb') break;
    if (item.kind === 'mark') {
      if (BOUNDARY.has(item.word) || item.part === 'SCONJ') break;
      if (item.word === ',' || item.part === 'CCONJ') commas += 1;
      continue;
    }
    if (item.relative) break;
    if (item.preposition === null && item.joinedTo !== null && (clause.object === item.joinedTo || clause.adjuncts.includes(item.joinedTo)) && !nextIsFiniteVerb(items, i)) {
      if (clause.object !== item.joinedTo) clause.adjuncts.push(item);
    } else if (item.preposition === null) {
      if (clause.object === null && commas === 0 && !item.isTime && clause.adjuncts.every((adjunct) => adjunct.preposition === 'of')) clause.object = item;
      else if (commas > 0 && nextIsFiniteVerb(items, i)) break;
    } else clause.adjuncts.push(item);
  }
}

function nextIsFiniteVerb(items: readonly Item[], i: number): boolean {
  for (let j = i + 1; j < items.length; j += 1) {
    const item = items[j];
    if (item?.kind === 'verb') return !item.participle && !item.infinitive;
    if (item?.kind === 'mark' && item.part !== 'ADV') return false;
    if (item?.kind === 'phrase' && item.preposition === null) return false;
  }
  return false;
}

interface Left {
  subject: Phrase | null;
  parent: Clause | null;
  /** The clause whose subject it shares by "and". */
  shared: Clause | null;
}

/** Looks to the left for the subject; a verb joined by "and", or hanging on by a comma, shares that of the verb before. */
function subjectOf(clause: Clause, items: readonly Item[], clauses: readonly Clause[]): Left {
  let joined = false;
  const previous = clauses.at(-1) ?? null;
  const aside = beforeRelative(clause, items) ?? beforeDefining(clause, previous, items);
  if (aside) return { subject: aside, parent: null, shared: null };
  for (let i = clause.at - 1; i >= 0; i -= 1) {
    const item = items[i];
    if (!item) break;
    if (item.kind === 'phrase') {
      if (item.relative) return { subject: antecedent(items, i) ?? item, parent: previous, shared: null };
      const isObject = previous !== null && previous.object === item;
      if (item.preposition !== null || item.isTime || isAside(item, items, i)) continue;
      if (isObject && (joined || (isFinite(clause) && commaBetween(items, i, clause.at)))) {
        joined = true;
        continue;
      }
      if (isObject && (clause.verb.infinitive || clause.verb.participle)) return { subject: clause.verb.participle && commaBetween(items, i, clause.at) ? (previous?.subject ?? item) : item, parent: previous, shared: null };
      return { subject: item, parent: previous, shared: null };
    }
    if (item.kind === 'verb') {
      const owner = clauses.find((each) => each.verb === item) ?? null;
      if (clause.verb.infinitive) return { subject: owner?.subject ?? null, parent: owner, shared: null };
      if (clause.verb.participle || joined) {
        if (owner?.subject?.relative !== true) return { subject: owner?.subject ?? null, parent: owner, shared: joined ? owner : null };
      }
      if (owner && (owner.verb.participle || isHanging(owner, items))) continue;
      return { subject: joined || commaBetween(items, i, clause.at) ? (owner?.subject ?? null) : null, parent: owner, shared: joined ? owner : null };
    }
    if (item.part === 'CCONJ') joined = joined || i === clause.at - 1 || allAdverbs(items, i + 1, clause.at);
    else if (item.part === 'SCONJ') return { subject: null, parent: previous, shared: null };
    else if (BOUNDARY.has(item.word) && item.word !== '"') return { subject: null, parent: null, shared: null };
  }
  return { subject: null, parent: null, shared: null };
}

/** "took a man, beat him": a past form of its own behind the object of the verb before shares that verb's subject. */
function isFinite({ verb }: Clause): boolean {
  return verb.past && !verb.participle && !verb.infinitive && !verb.passive && verb.from === verb.main;
}

/** "Troops, whom their own police had held, fired": between commas a relative clause has a subject of its own. */
function beforeRelative(clause: Clause, items: readonly Item[]): Phrase | null {
  if (clause.verb.infinitive || clause.verb.participle || !isComma(items[clause.at - 1])) return null;
  for (let i = clause.at - 2; i > 0; i -= 1) {
    const item = items[i];
    if (isComma(item)) return null;
    if (item?.kind !== 'phrase' || !(item.relative || WHOSE.test(item.text))) continue;
    const opens = isComma(items[i - 1]);
    const head = opens ? items[i - 2] : undefined;
    return head?.kind === 'phrase' ? antecedent(items, i - 1) : null;
  }
  return null;
}

/** "Fighters who came over from the hills ambushed": the verb after a defining relative clause has the subject that the clause defines. */
function beforeDefining(clause: Clause, previous: Clause | null, items: readonly Item[]): Phrase | null {
  if (!previous || clause.verb.infinitive || clause.verb.participle) return null;
  const between = items.slice(previous.at + 1, clause.at);
  // A bare phrase in between may be the subject itself ("who said the army attacked"): then nothing is taken for granted.
  const onlyAdjuncts = between.length > 0 && between.every((item) => (item.kind === 'phrase' && (item.preposition !== null || item.isTime)) || (item.kind === 'mark' && item.part === 'ADV'));
  const opener = items[previous.at - 1];
  if (!onlyAdjuncts || opener?.kind !== 'phrase' || !opener.relative || isComma(items[previous.at - 2])) return null;
  return antecedent(items, previous.at - 1);
}

const WHOSE = /^(?:who|whom|whose|which)\b/i;

function isComma(item: Item | undefined): boolean {
  return item?.kind === 'mark' && item.word === ',';
}

/** An age or another aside between commas: "their son, 15, was". */
function isAside(phrase: Phrase, items: readonly Item[], i: number): boolean {
  const before = items[i - 1];
  return phrase.numeral !== null && phrase.from === phrase.to && before?.kind === 'mark' && before.word === ',' && items[i - 2]?.kind === 'phrase';
}

/** "were stopped by soldiers and kicked": the second verb is passive as well, by the same hands. */
function sharesPassive(clause: Clause, verbBefore: Clause | null): boolean {
  // "were forced to run by guards and whipped": what came between is said of the same people.
  const before = verbBefore?.verb.infinitive && verbBefore.parent?.passive ? { ...verbBefore.parent, adjuncts: [...verbBefore.parent.adjuncts, ...verbBefore.adjuncts] } : verbBefore;
  if (!before?.passive || !clause.verb.past || clause.object !== null || clause.verb.from !== clause.verb.main) return false;
  if (!clause.adjuncts.some((adjunct) => adjunct.preposition === 'by')) clause.adjuncts.push(...before.adjuncts.filter((adjunct) => adjunct.preposition === 'by'));
  return true;
}

function allAdverbs(items: readonly Item[], from: number, to: number): boolean {
  return items.slice(from, to).every((item) => item.kind === 'mark' && (item.part === 'ADV' || item.word === ','));
}

function commaBetween(items: readonly Item[], from: number, to: number): boolean {
  return items.slice(from + 1, to).some((item) => item.kind === 'mark' && item.word === ',');
}

/** A participle that describes the noun before it ("positions held by ..."). */
function isHanging(clause: Clause, items: readonly Item[]): boolean {
  const before = items[clause.at - 1];
  return clause.passive && !clause.verb.passive && before?.kind === 'phrase';
}

function antecedent(items: readonly Item[], i: number): Phrase | null {
  for (let j = i - 1; j >= 0; j -= 1) {
    const item = items[j];
    if (item?.kind === 'phrase' && !item.isTime) return item.preposition === 'of' ? (items.slice(0, j).findLast((each): each is Phrase => each.kind === 'phrase' && each.of === item) ?? item) : item;
    if (item?.kind === 'verb') return null;
  }
  return null;
}

/** "homes shelled by ...", "two killed in ...": a past participle without "was". */
function isReducedPassive(clause: Clause, items: readonly Item[], tokens: readonly Token[]): boolean {
  const { verb } = clause;
  if (verb.passive || verb.infinitive || verb.participle || !verb.past || verb.perfect) return false;
  const after = items[clause.at + 1];
  if (after?.kind === 'phrase' && after.preposition?.split(' ')[0] === 'by' && !after.isTime) return true;
  if (clause.adjuncts.some((adjunct) => adjunct.preposition === 'by' && adjunct.who.length > 0) && clause.object === null) return true;
  const form = tokens[verb.main]?.lower ?? '';
  return verb.from === verb.main && PARTICIPLE_ONLY.test(form);
}

/** Forms that are never a simple past. */
const PARTICIPLE_ONLY = /^(?:taken|shown|driven|given|stolen|beaten|broken|thrown|seen|blown|flown|hidden|torn|fallen|forbidden|withdrawn|overrun|overthrown|shaken|eaten|written|sworn|drawn|known|gone|done|begun)$/;

/** Phrases that open the sentence ("In Dangam, ...") belong to its first clause. */
function openingAdjuncts(clauses: readonly Clause[], items: readonly Item[]): void {
  const first = clauses[0];
  if (!first) return;
  for (const item of items.slice(0, first.at)) if (item.kind === 'phrase' && item.preposition !== null) first.adjuncts.push(item);
}
