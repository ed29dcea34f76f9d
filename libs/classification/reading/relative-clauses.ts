import type { Clause } from './clause.js';
import type { Left } from './clause-subject.js';
import { antecedent, commaBetween } from './item-walk.js';
import { NEEDS_OBJECT } from './needs-object.js';
import type { Item, Phrase } from './phrase.js';

/** What is fired, thrown, flown, laid or brought has somebody who does so. */
const SENDS = new Set(['fire', 'launch', 'throw', 'lob', 'send', 'drop', 'fly', 'operate', 'plant', 'lay', 'hurl', 'release', 'shoot', 'pilot', 'drive', 'deploy', 'direct', 'aim', 'bring', 'man', 'crew', 'place', 'bury', 'set', 'control', 'use', 'own', 'deliver', 'emplace', 'detonate']);
const TELLS = new Set(['tell', 'inform', 'assure', 'warn', 'remind', 'notify', 'advise', 'convince', 'persuade', 'say', 'claim', 'report', 'state', 'announce', 'add', 'note', 'confirm', 'deny', 'admit', 'allege', 'believe']);

/** "stands accused", "was found shot", "lay wounded" */
const LEFT_SO = new Set(['stand', 'find', 'leave', 'lie', 'remain', 'see', 'report', 'believe', 'presume', 'fear', 'end', 'get', 'become']);

/** "hit by a shell fired from the camp": behind a finite verb with its own subject, a bare past form hangs on the phrase right before it. */
export function hangsOn(clause: Clause, items: readonly Item[], clauses: readonly Clause[]): Left | null {
  const { verb } = clause;
  const [before, previous] = [items[clause.at - 1], clauses.at(-1)];
  if (before?.kind === 'verb' && previous?.verb === before && LEFT_SO.has(before.lemma) && verb.past && verb.from === verb.main && clause.object === null) return { subject: previous.subject, parent: previous, shared: null };
  if (before?.kind !== 'phrase' || before.preposition === null || before.isTime || before.relative || before.pronoun !== null || !previous) return null;
  if (!verb.past || verb.passive || verb.perfect || verb.modal !== null || verb.infinitive || verb.participle || verb.from !== verb.main || clause.object !== null) return null;
  const next = items[clause.at + 1];
  if (next?.kind === 'phrase' ? next.preposition === null : next !== undefined && next.kind !== 'mark') return null;
  const whole = previous.subject !== null && !previous.subject.relative && previous.relativeTo === null && !previous.verb.participle && !previous.verb.infinitive && (previous.verb.passive || previous.object !== null || previous.verb.from !== previous.verb.main);
  if (!whole || !previous.adjuncts.includes(before) || opensRelative(items[previous.at - 1]) || commaBetween(items, previous.at, clause.at)) return null;
  if (!NEEDS_OBJECT.has(verb.lemma) && !SENDS.has(verb.lemma) && !(next?.kind === 'phrase' && next.preposition === 'by')) return null;
  return { subject: before, parent: previous, shared: null };
}

function opensRelative(item: Item | undefined): boolean {
  return item?.kind === 'phrase' && item.relative;
}

/** "the post which the army shelled", "the post the army shelled": the noun before is what was shelled. Said of a clause without an object. */
export function definesObject(clause: Clause, items: readonly Item[]): void {
  const { verb, subject } = clause;
  if (clause.passive || clause.object !== null || subject === null || verb.infinitive || verb.participle) return;
  const at = items.lastIndexOf(subject, clause.at);
  if (at < 1) return;
  const object = definedBefore(at, clause, items);
  if (!object) return;
  clause.object = object;
  clause.relativeTo = object;
}

function definedBefore(at: number, clause: Clause, items: readonly Item[]): Phrase | null {
  const opener = items[at - 1];
  if (opener?.kind === 'phrase') {
    if (opener.relative) return antecedent(items, at - 1);
    const next = items[clause.at - 1];
    const contact = next === items[at] && !opener.isTime && opener.pronoun === null && (opener.preposition === null || items.slice(0, at - 1).some((item) => item.kind === 'verb'));
    return contact && transitive(clause) && items[at]?.kind === 'phrase' && (items[at] as Phrase).preposition === null ? opener : null;
  }
  const head = items[at - 2];
  if (opener?.kind !== 'mark' || opener.word !== 'that' || head?.kind !== 'phrase' || head.isTime || !transitive(clause)) return null;
  const verbBefore = items.slice(0, at - 2).findLast((item) => item.kind === 'verb');
  return verbBefore?.kind === 'verb' && TELLS.has(verbBefore.lemma) ? null : head;
}

function transitive({ verb }: Clause): boolean {
  return NEEDS_OBJECT.has(verb.lemma) || SENDS.has(verb.lemma);
}

/** Notes with what was sent who sent it: "a rocket launched by the Front", "the drones that the Front had launched". */
export function lendSender(clause: Clause): void {
  const { verb } = clause;
  if (!SENDS.has(verb.lemma)) return;
  if (clause.relativeTo) clause.relativeTo.sentBy ??= clause.subject;
  else if (clause.passive && !verb.passive && clause.subject) clause.subject.sentBy ??= clause.adjuncts.find((adjunct) => adjunct.preposition === 'by' && !adjunct.isTime) ?? clause.adjuncts.find((adjunct) => adjunct.preposition?.startsWith('from') === true && !adjunct.isTime) ?? null;
}
