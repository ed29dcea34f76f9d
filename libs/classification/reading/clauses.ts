import type { Clause } from './clause.js';
import { takeRight } from './clause-objects.js';
import { dealtBy } from './clause-outcome.js';
import { subjectOf } from './clause-subject.js';
import { shareRoles, sharesPassive } from './clause-sharing.js';
import { definesObject, hangsOn, lendSender } from './relative-clauses.js';
import { isComma } from './item-walk.js';
import { listBefore } from './lists.js';
import type { Item, Phrase } from './phrase.js';
import type { Token } from './tokens.js';


/** Finds subject, object and adjuncts of every verb of a sentence. */
export function clausesOf(items: readonly Item[], tokens: readonly Token[], sentence: number): Clause[] {
  const clauses: Clause[] = [];
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'verb') continue;
    const clause: Clause = { verb: item, subject: null, object: null, adjuncts: [], passive: item.passive, sentence, at, parent: null, relativeTo: null };
    takeRight(clause, items);
    const hung = hangsOn(clause, items, clauses);
    const left = hung ?? subjectOf(clause, items, clauses, tokens);
    clause.subject = dealtBy(clause, left, items);
    standsApart(clause, clauses.at(-1), items);
    clause.parent = left.parent;
    clause.passive ||= hung !== null || isReducedPassive(clause, items, tokens) || sharesPassive(clause, left.shared);
    definesObject(clause, items);
    lendSender(clause);
    clauses.push(clause);
  }
  openingAdjuncts(clauses, items);
  shareRoles(clauses, items);
  return clauses;
}

/** "entered the village, fighters took", "shot a trader and his son, the police said": what has a verb of its own is in no list with what the verb before has. */
function standsApart({ subject, verb }: Clause, previous: Clause | undefined, items: readonly Item[]): void {
  const listed = subject?.joinedTo;
  if (!subject || !listed || !previous || verb.infinitive) return;
  const has = (phrase: Phrase): boolean => phrase === previous.object || previous.adjuncts.includes(phrase);
  const atComma = isComma(items[items.indexOf(subject) - 1]) && listBefore(listed).some(has);
  if (!has(listed) && !atComma) return;
  subject.joinedTo = null;
  listed.joinedBy = null;
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
