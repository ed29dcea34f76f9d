import type { Clause } from './clause.js';
import { BOUNDARY } from './clause-objects.js';
import { allAdverbs, antecedent, asideOpens, commaBetween, isComma } from './item-walk.js';
import type { NounClass } from './noun-classes.js';
import type { Item, Phrase } from './phrase.js';
import type { Token } from './tokens.js';

export interface Left {
  subject: Phrase | null;
  parent: Clause | null;
  /** The clause whose subject it shares by "and". */
  shared: Clause | null;
}

const NOBODY: Left = { subject: null, parent: null, shared: null };

/** Looks to the left for the subject; a verb joined by "and", or hanging on by a comma, shares that of the verb before. */
export function subjectOf(clause: Clause, items: readonly Item[], clauses: readonly Clause[], tokens: readonly Token[]): Left {
  const previous = clauses.at(-1) ?? null;
  const aside = beforeRelative(clause, items) ?? beforeWhere(clause, items) ?? beforeDefining(clause, previous, items);
  if (aside) return { subject: aside, parent: null, shared: null };
  const led = behindPreposition(clause, previous, tokens);
  if (led) return led;
  return walkLeft(clause, items, clauses, previous, tokens);
}

function walkLeft(clause: Clause, items: readonly Item[], clauses: readonly Clause[], previous: Clause | null, tokens: readonly Token[]): Left {
  let joined = false;
  for (let i = clause.at - 1; i >= 0; i -= 1) {
    const item = items[i];
    if (!item) break;
    const opens = asideOpens(items, i);
    if (opens !== null) {
      i = opens;
    } else if (item.kind === 'phrase') {
      if (item.relative) return { subject: antecedent(items, i) ?? item, parent: previous, shared: null };
      const isObject = previous !== null && previous.object === item;
      const described = isObject ? describedBy(previous, clause, items) : null;
      if (described) return { subject: described, parent: null, shared: null };
      if (opensClause(item, i, clause, previous)) return { subject: item, parent: previous, shared: null };
      if (item.preposition !== null || item.isTime || isAside(item, items, i) || isFurtherFigure(item) || MEASURE.test(tokens[item.head]?.lower ?? '')) continue;
      if (isObject && (joined || (isFinite(clause, previous) && commaBetween(items, i, clause.at)))) {
        joined = true;
        continue;
      }
      if (isObject && (clause.verb.infinitive || clause.verb.participle)) return { subject: clause.verb.participle && (SPENDS.has(previous.verb.lemma) || commaBetween(items, i, clause.at)) ? (previous?.subject ?? item) : item, parent: previous, shared: null };
      standsBeside(item, i, clause, items);
      return { subject: item, parent: previous, shared: null };
    } else if (item.kind === 'verb') {
      const owner = clauses.find((each) => each.verb === item) ?? null;
      if (clause.verb.infinitive) return { subject: owner?.subject ?? null, parent: owner, shared: null };
      if (clause.verb.participle || joined) {
        if (owner?.subject?.relative !== true) return { subject: owner?.subject ?? null, parent: owner, shared: joined ? owner : null };
      }
      if (owner && (owner.verb.participle || describesSubject(owner, clause, items))) continue;
      return { subject: joined || commaBetween(items, i, clause.at) ? (owner?.subject ?? null) : null, parent: owner, shared: joined ? owner : null };
    } else if (item.part === 'CCONJ') joined = joined || i === clause.at - 1 || allAdverbs(items, i + 1, clause.at);
    else if (item.part === 'SCONJ') return { subject: null, parent: previous, shared: null };
    else if (item.word === ':') return { ...NOBODY, subject: labelBefore(items, i, clause.at) };
    else if (BOUNDARY.has(item.word) && item.word !== '"') return NOBODY;
  }
  return NOBODY;
}

/** "A driver ploughing his plot was shot", "a trader in a bus carrying flour was shot": the object of a participle that hangs on a noun is not the subject of the verb behind. */
function describedBy(owner: Clause, clause: Clause, items: readonly Item[]): Phrase | null {
  const before = items[owner.at - 1];
  if (!owner.verb.participle || clause.verb.participle || clause.verb.infinitive || before?.kind !== 'phrase' || owner.subject === null) return null;
  if (before !== owner.subject && before.preposition === null) return null;
  return items.slice(owner.at + 1, clause.at).some((item) => item.kind === 'mark' && item.part !== 'ADV') ? null : owner.subject;
}

/** "the last of the column, its rear party, opened fire": who is named again between commas stands beside whom he explains, and in no list with what went before. */
function standsBeside(item: Phrase, i: number, clause: Clause, items: readonly Item[]): void {
  const before = items[i - 2];
  if (!isComma(items[i - 1]) || !item.joinedTo || before?.kind !== 'phrase' || before !== item.joinedTo) return;
  let closing = clause.at - 1;
  while (closing > i && items[closing]?.kind === 'mark' && !isComma(items[closing])) closing -= 1;
  if (!isComma(items[closing]) || items.slice(i, clause.at).some((each) => each.kind === 'mark' && each.part === 'CCONJ')) return;
  const head = before.preposition === 'of' ? items.slice(0, i - 2).findLast((each): each is Phrase => each.kind === 'phrase' && each.of === before) : before;
  if (!head || head.preposition !== null || head.isTime || (head.places.length > 0 && head.who.length === 0)) return;
  item.joinedTo = head;
  head.joinedBy = item;
  if (head.who.length > 0 && (item.definite || /^an? /i.test(item.text))) item.who = head.who;
  if (head.joinedTo) head.joinedTo.joinedBy = null;
  head.joinedTo = null;
}

/** "took a man, beat him", "kill trader, loot shop": a form of its own, of the same time, behind the object of the verb before shares that verb's subject. */
function isFinite({ verb }: Clause, previous: Clause): boolean {
  return (verb.past || !previous.verb.past) && !verb.participle && !verb.infinitive && !verb.passive && verb.from === verb.main;
}

const OPENS_CLAUSE = /^(?:after|before|until|till|since|as|because|once|for|like|than)$/;
const CAN_ACT: readonly NounClass[] = ['fighter', 'police', 'stranger', 'outlaw', 'civilian', 'crowd', 'monitor', 'aircraft', 'drone', 'artillery', 'missile', 'bomb', 'vehicle', 'convoy'];

/** "died after fighters opened fire": such words open a clause where somebody stands between them and a verb. */
function opensClause(phrase: Phrase, at: number, clause: Clause, previous: Clause | null): boolean {
  const { verb } = clause;
  if (at !== clause.at - 1 || phrase.isTime || previous === null || verb.infinitive || verb.participle) return false;
  if (!OPENS_CLAUSE.test(phrase.preposition ?? '') || (phrase.who.length === 0 && phrase.pronoun === null && !CAN_ACT.some((name) => phrase.classes.has(name)))) return false;
  previous.adjuncts = previous.adjuncts.filter((adjunct) => adjunct !== phrase);
  phrase.preposition = null;
  return true;
}

const LEADS_ON = /^(?:after|before|by|while|without|when|since|on|upon|through|despite|besides)$/;
const LEADS_OBJECT = /^(?:of|from|for|in|with|into)$/;

/** "entered the village before abducting a trader", "accused the Front of shelling": who does what stands behind a preposition. */
function behindPreposition(clause: Clause, previous: Clause | null, tokens: readonly Token[]): Left | null {
  const { verb } = clause;
  const before = tokens[verb.from - 1];
  if (!verb.participle || !before || before.sentence !== tokens[verb.from]?.sentence || previous === null) return null;
  if (LEADS_ON.test(before.lower)) return { subject: previous.subject, parent: previous, shared: null };
  if (!LEADS_OBJECT.test(before.lower)) return null;
  return { subject: previous.passive ? previous.subject : (previous.object ?? previous.subject), parent: previous, shared: null };
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

/** "The village where fighters had killed two farmers was shelled": a clause of place stands between a subject and its verb. */
function beforeWhere(clause: Clause, items: readonly Item[]): Phrase | null {
  if (clause.verb.infinitive || clause.verb.participle) return null;
  const opens = items.findLastIndex((item, i) => i < clause.at && item.kind === 'mark' && item.word === 'where');
  if (opens < 1) return null;
  const aside = isComma(items[opens - 1]);
  const within = items.slice(opens + 1, clause.at);
  const head = items[aside ? opens - 2 : opens - 1];
  const closed = aside ? isComma(within.at(-1)) : !within.some((item) => item.kind === 'mark' && item.part !== 'ADV');
  if (head?.kind !== 'phrase' || head.preposition !== null || head.isTime || !closed || within.filter((item) => item.kind === 'verb').length !== 1) return null;
  if (within.some((item) => item.kind === 'mark' && item.part === 'CCONJ')) return null;
  const before = items.slice(0, opens).findLast((item) => item.kind === 'verb');
  return before === undefined || (before.kind === 'verb' && TAKES_CLAUSE.has(before.lemma)) ? head : null;
}

const WHOSE = /^(?:who|whom|whose|which)\b/i;
/** Behind these a bare phrase is as likely the subject of the next verb as their object ("who said the army attacked"). */
const TAKES_CLAUSE = new Set(['say', 'claim', 'think', 'believe', 'report', 'know', 'hear', 'see', 'tell', 'deny', 'admit', 'allege', 'confirm', 'state', 'find', 'fear', 'insist', 'maintain']);

/** "Fighters who came over from the hills ambushed": the verb after a defining relative clause has the subject that the clause defines. */
function beforeDefining(clause: Clause, previous: Clause | null, items: readonly Item[]): Phrase | null {
  if (!previous || clause.verb.infinitive || clause.verb.participle) return null;
  const between = items.slice(previous.at + 1, clause.at);
  const passedOver = (item: Item): boolean => (item.kind === 'phrase' ? item.preposition !== null || item.isTime || (item === previous.object && !TAKES_CLAUSE.has(previous.verb.lemma)) : item.kind === 'mark' && item.part === 'ADV');
  if (between.some((item) => !passedOver(item))) return null;
  if (previous.relativeTo) return previous.relativeTo;
  const first = opensRun(previous, items);
  const opener = items[first - 1];
  if (opener?.kind !== 'phrase' || !opener.relative || isComma(items[first - 2])) return null;
  return antecedent(items, first - 1);
}

/** "who had refused to pay": where the verb stands that an infinitive hangs on, with nothing between them. */
function opensRun({ verb, at }: Clause, items: readonly Item[]): number {
  const before = items[at - 1];
  return verb.infinitive && before?.kind === 'verb' && !before.infinitive ? at - 1 : at;
}

/** "7th Brigade: shelled the camp": a log that names first whom it speaks of. */
function labelBefore(items: readonly Item[], colon: number, verb: number): Phrase | null {
  const straight = items.slice(colon + 1, verb).every((item) => (item.kind === 'phrase' ? item.isTime || item.preposition !== null : item.kind === 'mark' && (item.part === 'ADV' || item.word === ',')));
  if (!straight || items.slice(0, colon).some((item) => item.kind === 'verb')) return null;
  const bare = items.slice(0, colon).filter((item): item is Phrase => item.kind === 'phrase' && item.preposition === null && !item.isTime);
  const [label, other] = bare;
  return label && !other && (label.who.length > 0 || CAN_ACT.some((name) => label.classes.has(name)) || label.classes.has('military_site') || label.classes.has('civilian_site')) ? label : null;
}

const MEASURE = /^(?:km|kms|kilomet(?:re|er)s?|m|met(?:re|er)s?|miles?|yards?|paces?)$/;

/** "spent the truce digging": whoever spends it does so. */
const SPENDS = new Set(['spend', 'waste', 'pass', 'begin', 'start', 'open', 'end', 'finish', 'use', 'celebrate', 'mark', 'break', 'violate', 'breach']);

/** "aged nine and twelve": a second figure is of the kind of the first. */
function isFurtherFigure({ numeral, from, to, joinedTo }: Phrase): boolean {
  return numeral !== null && from === to && joinedTo !== null && joinedTo.preposition !== null;
}

const SOME_OF_THEM = /^(?:many|most|some|several|all|both|few|half|others)$/i;

/** An age or another aside between commas: "their son, 15, was", "women, many with children, were". */
function isAside(phrase: Phrase, items: readonly Item[], i: number): boolean {
  const before = items[i - 1];
  if (isComma(before) && phrase.from === phrase.to && SOME_OF_THEM.test(phrase.text) && items[i + 1]?.kind === 'phrase') return true;
  return phrase.numeral !== null && phrase.from === phrase.to && before?.kind === 'mark' && before.word === ',' && items[i - 2]?.kind === 'phrase';
}

/**
 * "Positions held by the army fell", "rounds fired from the camp landed": with no comma and no "and" between two verbs, the first is
 * a participle that describes the noun before it, and the noun is the subject of the second.
 */
function describesSubject(owner: Clause, clause: Clause, items: readonly Item[]): boolean {
  const before = items[owner.at - 1];
  if (before?.kind !== 'phrase') return false;
  if (owner.passive && !owner.verb.passive) return true;
  const { verb } = owner;
  if (verb.infinitive && owner.parent !== null && !owner.parent.verb.passive && owner.parent.verb.past && owner.parent.object === null) return true;
  const bare = verb.past && !verb.perfect && verb.modal === null && !verb.infinitive && verb.from === verb.main && owner.object === null;
  if (!bare || clause.verb.participle || clause.verb.infinitive) return false;
  if (items.slice(owner.at + 1, clause.at).some((item) => item.kind === 'mark' && item.part !== 'ADV')) return false;
  owner.passive = true;
  return true;
}
