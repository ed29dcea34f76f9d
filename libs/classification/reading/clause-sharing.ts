import type { Clause } from './clause.js';
import type { NounClass } from './noun-classes.js';
import { NEEDS_OBJECT } from './needs-object.js';
import type { Item, Phrase } from './phrase.js';

/** "were stopped by soldiers and kicked": the second verb is passive as well, by the same hands. */
export function sharesPassive(clause: Clause, verbBefore: Clause | null): boolean {
  // "were forced to run by guards and whipped": what came between is said of the same people.
  const before = verbBefore?.verb.infinitive && verbBefore.parent?.passive ? { ...verbBefore.parent, adjuncts: [...verbBefore.parent.adjuncts, ...verbBefore.adjuncts] } : verbBefore;
  if (!before?.passive || !clause.verb.past || clause.object !== null || clause.verb.from !== clause.verb.main) return false;
  if (!hands(clause)) clause.adjuncts.push(...before.adjuncts.filter((adjunct) => adjunct.preposition === 'by'));
  return true;
}

/** Lends a clause what stands with its neighbour and is said of both: objects, hands, subjects. */
export function shareRoles(clauses: readonly Clause[], items: readonly Item[]): void {
  for (const [index, clause] of [...clauses.entries()].toReversed()) {
    const next = clauses[index + 1];
    if (!next) continue;
    shareObject(clause, next, items);
    shareSubject(clause, next, items);
  }
  for (const clause of clauses) clause.passive ||= isBarePassive(clause);
  for (const [index, clause] of [...clauses.entries()].toReversed()) {
    const next = clauses[index + 1];
    if (next) shareHands(clause, next, items);
  }
  for (const clause of clauses) {
    identify(clause);
    blame(clause);
  }
}

const ALSO_TAKE_OBJECT = new Set(['stop', 'search', 'surround', 'attack', 'shoot', 'beat', 'hit', 'strike', 'enter', 'take', 'chase', 'pursue', 'threaten', 'harass', 'tie', 'blindfold', 'drag', 'kick', 'punch', 'question', 'break', 'cut', 'smash', 'target', 'engage', 'occupy', 'attack', 'pound', 'insult', 'catch', 'disarm', 'strip', 'find', 'build', 'dig', 'hold', 'cross', 'violate', 'close', 'deny', 'delay', 'fine', 'hunt', 'pillage']);

/** "shelled and then stormed the camp": the object of the last of several verbs in a row is that of all. */
function shareObject(clause: Clause, next: Clause, items: readonly Item[]): void {
  if (clause.object !== null || clause.passive || next.passive || next.object === null || next.verb.infinitive !== clause.verb.infinitive) return;
  if (clause.adjuncts.length > 0 || clause.subject !== next.subject || !(NEEDS_OBJECT.has(clause.verb.lemma) || ALSO_TAKE_OBJECT.has(clause.verb.lemma) || /^(?:on|at|upon)$/.test(clause.verb.particle ?? ''))) return;
  if (onlyMarks(items, clause.at + 1, next.at)) clause.object = next.object;
}

function onlyMarks(items: readonly Item[], from: number, to: number): boolean {
  const between = items.slice(from, to);
  return between.length > 0 && between.every((item) => item.kind === 'mark' && (item.part === 'ADV' || item.part === 'CCONJ' || item.word === ','));
}

/** "two traders killed, a shop looted": verbs that are not used without an object have what suffers for a subject. */
function isBarePassive({ verb, subject, object }: Clause): boolean {
  return subject !== null && object === null && NEEDS_OBJECT.has(verb.lemma) && verb.past && !verb.perfect && verb.modal === null && !verb.infinitive && !verb.participle && verb.from === verb.main;
}

/** "was stopped, beaten and robbed by soldiers", "two houses were burnt and a shop looted by soldiers", and the same the other way round. */
function shareHands(clause: Clause, next: Clause, items: readonly Item[]): void {
  const [mine, theirs] = [hands(clause), hands(next)];
  const elliptic = next.verb.past && next.verb.from === next.verb.main && next.object === null;
  const linked = items.slice(clause.at + 1, next.at).every((item) => (item.kind === 'phrase' && !item.relative) || (item.kind === 'mark' && (item.part === 'ADV' || item.part === 'CCONJ' || item.word === ',')));
  const coordinated = items.slice(clause.at + 1, next.at).some((item) => item.kind === 'mark' && (item.part === 'CCONJ' || item.word === ','));
  if (!clause.passive || !elliptic || !linked || !coordinated) return;
  const samePeople = clause.subject === next.subject;
  if (theirs && !mine && next.passive && clause.adjuncts.every((adjunct) => adjunct.preposition !== 'in' || !adjunct.isTime)) clause.adjuncts.push(theirs);
  else if (mine && !theirs && !samePeople && NEEDS_OBJECT.has(next.verb.lemma)) {
    next.passive = true;
    next.adjuncts.push(mine);
  }
}

function hands(clause: Clause): Phrase | null {
  return clause.adjuncts.find((adjunct) => adjunct.preposition === 'by' && !adjunct.isTime) ?? null;
}

/** "After entering the village, fighters abducted": a participle that opens the sentence is said of whoever acts next. */
function shareSubject(clause: Clause, next: Clause, items: readonly Item[]): void {
  const hangs = clause.verb.participle || (clause.passive && !clause.verb.passive);
  if (!hangs || clause.subject !== null || next.subject === null) return;
  if (items.slice(clause.at + 1, next.at).some((item) => item.kind === 'mark' && (item.word === ';' || item.word === ':'))) return;
  clause.subject = next.subject;
}

const PEOPLE: readonly NounClass[] = ['stranger', 'fighter', 'police', 'outlaw'];

/** "The men who did it were fighters of the Front": who they were is who did it. */
function identify({ verb, subject, object }: Clause): void {
  if (verb.lemma !== 'be' || verb.negated || verb.modal !== null || !subject || !object || subject.who.length > 0 || object.who.length === 0) return;
  const people = PEOPLE.some((name) => subject.classes.has(name)) || /\b(?:men|those|ones|they|people|perpetrators|crew|youths)$/i.test(subject.text);
  if (people && PEOPLE.some((name) => object.classes.has(name)) && !object.negative) subject.who.push(...object.who);
}

/** "blames the Front for the grenade": who is said to have sent it. */
function blame(clause: Clause): void {
  if (clause.verb.lemma !== 'blame' || clause.verb.negated) return;
  const culprit = clause.passive ? clause.subject : clause.object;
  const thing = clause.adjuncts.find((adjunct) => adjunct.preposition === 'for');
  if (culprit && thing) thing.sentBy ??= culprit;
}
