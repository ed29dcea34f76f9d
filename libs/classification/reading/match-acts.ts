import type { Candidate } from './candidate.js';
import { FRAMES_BY_VERB, type Frame } from './act-frames.js';
import type { Clause } from './clauses.js';
import { eventNoun } from './event-nouns.js';
import { nounClasses, type NounClass } from './noun-classes.js';
import { listBefore, listBehind } from './lists.js';
import type { Item, Phrase } from './phrase.js';
import type { Token } from './tokens.js';
import { actOfWeapon, weaponIn } from './weapon-act.js';

/** Roles of a clause when the passive is turned round. */
interface Roles {
  agent: Phrase | null;
  patient: Phrase | null;
}

/** The act that a clause tells of, or null. */
export function matchClause(clause: Clause, items: readonly Item[], tokens: readonly Token[]): Candidate | null {
  const { verb } = clause;
  const frames = [...(verb.particle ? (FRAMES_BY_VERB.get(`${verb.lemma}+${verb.particle}`) ?? []) : []), ...(FRAMES_BY_VERB.get(verb.lemma) ?? [])];
  if (frames.length === 0) return null;
  const words = wordsAround(clause, items, tokens);
  for (const roles of readings(clause)) {
    for (const frame of frames) {
      if (fits(frame, clause, roles, words)) return candidate(frame, clause, roles);
    }
  }
  return null;
}

/** How the clause may be read: as written and, for a bare participle without object ("two killed"), as a passive. */
function readings(clause: Clause): Roles[] {
  const by = clause.adjuncts.find((adjunct) => adjunct.preposition === 'by' && !adjunct.isTime && !BY_PART.test(adjunct.text)) ?? null;
  if (clause.passive) return [{ agent: by ?? from(clause), patient: clause.subject }];
  const active = { agent: clause.subject, patient: clause.object };
  const bare = clause.object === null && clause.verb.past && !clause.verb.perfect && clause.verb.from === clause.verb.main;
  const passive = { agent: by ?? from(clause), patient: clause.subject };
  if (bare && NEEDS_OBJECT.has(clause.verb.lemma)) return [passive];
  return bare ? [active, passive] : [active];
}

/** "hung by the wrists", "led by the hand", "by force": how, not by whom. */
const BY_PART = /\b(?:wrists?|hands?|feet|foot|neck|hair|arms?|legs?|ankles?|throat|collar|ears?|force|mistake|accident|night|day|road|air|sea|land)$/i;

/** Verbs that are not used without an object: a bare past form of one is a passive. */
const NEEDS_OBJECT = new Set(['kill', 'injure', 'wound', 'maim', 'murder', 'slay', 'behead', 'stab', 'massacre', 'slaughter', 'abduct', 'kidnap', 'snatch', 'arrest', 'detain', 'apprehend', 'rape', 'torture', 'loot', 'rob', 'destroy', 'damage', 'demolish', 'torch', 'raze', 'shell', 'bomb', 'ambush', 'recruit', 'conscript', 'enlist', 'capture', 'seize', 'execute', 'assassinate', 'lynch', 'burn', 'block', 'impound', 'confiscate', 'hijack', 'besiege']);

/** "shelled from positions held by the army": who is named with the place it came from. */
function from(clause: Clause): Phrase | null {
  return clause.adjuncts.find((adjunct) => adjunct.preposition?.startsWith('from') === true && adjunct.who.length > 0) ?? null;
}

function fits(frame: Frame, clause: Clause, roles: Roles, words: ReadonlySet<string>): boolean {
  const { agent, patient } = roles;
  const bareVerb = clause.object === null && !clause.passive;
  if (frame.patient && !frame.patient.some((name) => (name === null ? patient === null || patient === agent || (patient.classes.size === 0 && patient.pronoun === null) : has(patient, name)))) return false;
  if (!frame.patient && frame.thing !== true && frame.suffered !== true && patient === null && agent === null && clause.adjuncts.length === 0) return false;
  if (frame.unless && patient && frame.unless.some((name) => has(patient, name)) && !(frame.patient ?? []).some((name) => name !== null && !frame.unless?.includes(name) && headHas(patient, name))) return false;
  if (frame.agent && !frame.agent.some((name) => has(agent, name))) return false;
  if (frame.any && !frame.any.some((name) => [agent, patient, ...clause.adjuncts].some((phrase) => has(phrase, name)))) return false;
  if (frame.words && !frame.words.some((word) => words.has(word))) return false;
  if (frame.armed && !mayBeArmed(agent, clause)) return false;
  if (frame.refused && !isNegated(clause)) return false;
  if (frame.somebody && !isSomebody(agent, clause)) return false;
  if (frame.formation && !isFormation(agent)) return false;
  if (frame.somewhere && !saysWhere(clause)) return false;
  if (frame.thing && !bareVerb && clause.object !== null && !frame.agent?.some((name) => headHas(clause.subject, name))) return false;
  if (frame.onto && frame.act === 'by_weapon' && bareVerb && !frame.thing && !frame.suffered && !ontoPhrase(frame, clause) && !frame.patient?.includes(null)) {
    return clause.adjuncts.length > 0 || clause.object !== null;
  }
  return true;
}

function has(phrase: Phrase | null, name: NounClass): boolean {
  return phrase !== null && (phrase.classes.has(name) || ((phrase.collective || phrase.numeral !== null) && phrase.of?.classes.has(name) === true));
}

function headHas(phrase: Phrase | null, name: NounClass): boolean {
  return phrase?.classes.has(name) === true;
}

function mayBeArmed(agent: Phrase | null, clause: Clause): boolean {
  if (agent === null) return clause.passive;
  const armed: NounClass[] = ['fighter', 'police', 'stranger', 'convoy', 'heavy', 'outlaw', 'aircraft'];
  return agent.who.length > 0 || ((agent.numeral ?? 0) > 1 && agent.classes.size === 0) || armed.some((name) => has(agent, name)) || (agent.pronoun !== null && agent.pronoun !== 'it');
}

function isNegated(clause: Clause): boolean {
  return clause.verb.negated || [clause.subject, clause.object].some((phrase) => phrase?.negative === true);
}

/** Somebody who can act, or nobody named at all. */
function isSomebody(agent: Phrase | null, clause: Clause): boolean {
  const people: NounClass[] = ['civilian', 'crowd', 'official', 'monitor', 'relief'];
  return agent === null || mayBeArmed(agent, clause) || agent.pronoun !== null || people.some((name) => has(agent, name));
}

const FORMATION = /\b(?:forces?|troops|battalions?|brigades?|compan(?:y|ies)|platoons?|columns?|convoys?|regiments?|divisions?|corps|units?|army|contingents?|tanks?|detachments?|squadrons?|reinforcements|militiamen|truckloads?|carriers|armou?r|armou?red|combatants|fighters|bn|coy|bde)\b/i;

function isFormation(agent: Phrase | null): boolean {
  return agent !== null && ((agent.numeral ?? 0) >= 10 || FORMATION.test(agent.text) || (agent.of !== null && FORMATION.test(agent.of.text)));
}

function saysWhere(clause: Clause): boolean {
  const where: NounClass[] = ['ground', 'route', 'military_site', 'quarters'];
  return [clause.object, ...clause.adjuncts.filter((adjunct) => !adjunct.isTime)].some((phrase) => phrase !== null && (phrase.places.length > 0 || where.some((name) => has(phrase, name))));
}

function candidate(frame: Frame, clause: Clause, roles: Roles): Candidate {
  const parts = [...(roles.agent ? listBefore(roles.agent) : []), roles.patient, ...clause.adjuncts];
  const weapon = weaponIn(parts) ?? (roles.agent !== null && has(roles.agent, 'heavy') ? 'artillery' : null);
  const act = actOf(frame, weapon, clause.verb.lemma);
  const onto = ontoPhrase(frame, clause);
  const isMeans = frame.onto !== undefined && roles.patient !== null && frame.patient !== undefined && weaponIn([roles.patient]) !== null;
  const ranks = act === 'recruitment' ? (clause.adjuncts.find((adjunct) => /^(?:in|into|by|for|to)$/.test(adjunct.preposition ?? '') && adjunct.who.length > 0) ?? null) : null;
  const agents = ranks !== null && (roles.agent === null || roles.agent.who.length === 0) ? [ranks] : frame.suffered === true ? sufferedAgents(clause, frame) : frame.thing === true ? thingAgents(roles.agent, clause) : [isBareWeapon(roles.agent) ? (from(clause) ?? roles.agent) : (roles.agent ?? from(clause))];
  const targets = frame.suffered === true ? [roles.agent] : frame.thing === true ? [clause.passive ? roles.patient : (onto ?? clause.object), clause.passive ? onto : null] : isMeans ? [onto] : [roles.patient ?? onto, roles.patient === null || isNamedPerson(roles.patient) ? null : onto];
  return {
    act,
    trigger: { start: 0, end: 0 },
    sentence: clause.sentence,
    clause,
    noun: null,
    agents: agents.filter((phrase) => phrase !== null).flatMap(clause.passive ? listBehind : listBefore),
    targets: targets.filter((phrase) => phrase !== null).flatMap(clause.passive ? listBefore : listBehind),
    around: clause.adjuncts.flatMap(listBehind),
    weapon,
    consequence: frame.consequence === true,
    negative: frame.refused !== true && isNegated(clause),
  };
}

/** "six rounds, fired from the army's camp": what is fired is nobody. */
function isBareWeapon(agent: Phrase | null): boolean {
  return agent !== null && agent.who.length === 0 && weaponIn([agent]) !== null && !isNamedPerson(agent);
}

/** Where people themselves are named, where they were when they were hit is no target of its own. */
function isNamedPerson(phrase: Phrase): boolean {
  return [...PEOPLE].some((name) => has(phrase, name)) || phrase.who.length > 0;
}

const PEOPLE: readonly NounClass[] = ['civilian', 'child', 'fighter', 'police', 'monitor', 'relief', 'press', 'official', 'outlaw', 'crowd', 'captive'];

/** Where the frame leaves the kind to the weapon; an attack with small arms stays an attack. */
function actOf(frame: Frame, weapon: NounClass | null, verb: string): Candidate['act'] {
  if (frame.act === 'by_weapon') return actOfWeapon(weapon, verb) ?? 'attack';
  if (frame.act === 'attack' && weapon !== null && weapon !== 'small_arms' && weapon !== 'blade') return actOfWeapon(weapon, verb) ?? 'attack';
  return frame.act;
}

function ontoPhrase(frame: Frame, clause: Clause): Phrase | null {
  return clause.adjuncts.find((adjunct) => !adjunct.isTime && frame.onto?.some((word) => adjunct.preposition?.split(' ').includes(word)) === true) ?? null;
}

function sufferedAgents(clause: Clause, frame: Frame): (Phrase | null)[] {
  if (frame.onto?.includes('to')) return clause.adjuncts.filter((adjunct) => adjunct.preposition === 'to' && !adjunct.isTime);
  return clause.adjuncts.filter((adjunct) => (adjunct.preposition?.startsWith('from') || adjunct.preposition === 'by') && !adjunct.isTime);
}

/** What strikes is a thing; who sent it is said with it ("Pakistani shells") or with where it came from. */
function thingAgents(thing: Phrase | null, clause: Clause): (Phrase | null)[] {
  if (thing && (thing.who.length > 0 || thing.possessor)) return [thing];
  return [from(clause), ...clause.adjuncts.filter((adjunct) => adjunct.preposition === 'by' && !adjunct.isTime)];
}

/** The lower-case words of the clause's stretch of the sentence. */
function wordsAround(clause: Clause, items: readonly Item[], tokens: readonly Token[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (let i = clause.at; i < items.length; i += 1) {
    const item = items[i];
    if (!item || (item.kind === 'mark' && item.word === ';')) break;
    const [from, to] = item.kind === 'mark' ? [item.at, item.at] : [item.from, item.to];
    for (let t = from; t <= to; t += 1) words.add(tokens[t]?.lower ?? '');
    if (item.kind === 'phrase') for (const word of item.preposition?.split(' ') ?? []) words.add(word);
    if (i - clause.at > 12) break;
  }
  for (const phrase of [clause.subject]) if (phrase) for (let t = phrase.from; t <= phrase.to; t += 1) words.add(tokens[t]?.lower ?? '');
  return words;
}

const CARRIES_OUT = new Set(['carry', 'launch', 'conduct', 'mount', 'stage', 'make', 'commit', 'perpetrate', 'perform', 'execute', 'lead', 'undertake', 'fly', 'run', 'stage', 'hold', 'impose', 'begin', 'start', 'open', 'resume', 'continue', 'own', 'claim', 'order']);

/** The event that the noun of a phrase names, or null. */
export function matchNoun(phrase: Phrase, position: number, items: readonly Item[], clauses: readonly Clause[], tokens: readonly Token[], sentence: number): Candidate | null {
  const named = eventAtHead(phrase, tokens) ?? weaponAlone(phrase, position, items, clauses, tokens);
  if (!named) return null;
  const weapon = weaponIn([phrase, phrase.of]);
  const act = named === 'attack' || named === 'by_weapon' ? (actOfWeapon(weapon, '') ?? 'attack') : named;
  const follow = following(items, position);
  const clause = clauses.find((each) => each.subject === phrase || each.object === phrase || each.adjuncts.includes(phrase)) ?? null;
  const agents: (Phrase | null)[] = [phrase.possessor, phrase.who.length > 0 ? phrase : null, ...follow.filter((each) => (each.preposition === 'by' || (each.preposition?.startsWith('from') === true && each.who.length > 0)) && !each.isTime)];
  const targets: (Phrase | null)[] = [...follow.filter((each) => ['on', 'against', 'at', 'upon', 'into'].includes(each.preposition ?? '') && !each.isTime), phrase.of && !phrase.of.isTime ? phrase.of : null];
  if (clause && clause.object === phrase && CARRIES_OUT.has(clause.verb.lemma)) agents.push(clause.subject);
  if (clause && clause.subject === phrase) {
    if (clause.passive) agents.push(clause.adjuncts.find((each) => each.preposition === 'by') ?? null);
    else if (clause.object) targets.push(clause.object);
    else agents.push(from(clause));
  }
  const between = [...follow, ...(clause?.subject === phrase ? clause.adjuncts : [])].filter((each) => each.preposition === 'between' || each.preposition === 'with');
  return {
    act,
    trigger: { start: phrase.start, end: phrase.end },
    sentence,
    clause,
    noun: phrase,
    agents: [...agents, ...(act === 'armed_clash' || act === 'small_arms_fire' || act === 'shelling' ? between : [])].filter((each) => each !== null).flatMap((each) => (each === phrase || each === phrase.possessor ? [each] : listBehind(each))),
    targets: targets.filter((each) => each !== null).flatMap(listBehind),
    around: [...follow, ...(clause?.adjuncts ?? [])],
    weapon,
    consequence: false,
    negative: phrase.negative || (clause?.verb.negated ?? false) || phrase.preposition === 'without',
  };
}

/** "Grenade in market, two dead": log style, where the weapon alone says what happened. */
function weaponAlone(phrase: Phrase, position: number, items: readonly Item[], clauses: readonly Clause[], tokens: readonly Token[]): ReturnType<typeof eventNoun> {
  if (phrase.preposition !== null || phrase.negative || phrase.isTime || !['grenade', 'explosive'].some((name) => headClasses(phrase, tokens).has(name as NounClass))) return undefined;
  if (clauses.some((clause) => clause.subject === phrase || clause.object === phrase)) return undefined;
  const next = items[position + 1];
  const placed = next?.kind === 'phrase' && /^(?:in|at|on|near|into|outside|inside|under)$/.test(next.preposition ?? '');
  const isHead = position === 0 || clauses.length === 0 || saysHurt(items, tokens);
  return placed && isHead ? 'by_weapon' : undefined;
}

function saysHurt(items: readonly Item[], tokens: readonly Token[]): boolean {
  return items.some((item) => (item.kind === 'mark' ? HURT.test(item.word) : tokens.slice(item.from, item.to + 1).some((token) => HURT.test(token.lower))));
}

const HURT = /^(?:dead|killed|hurt|injured|wounded|casualt(?:y|ies)|kia|wia)$/;

function headClasses(phrase: Phrase, tokens: readonly Token[]): ReadonlySet<NounClass> {
  return nounClasses(tokens[phrase.head]?.lemma ?? '');
}

function eventAtHead(phrase: Phrase, tokens: readonly Token[]): ReturnType<typeof eventNoun> {
  const head = tokens[phrase.head];
  const before = tokens[phrase.head - 1];
  if (!head || head.part === 'PRON' || phrase.isTime || phrase.places.length > 0) return undefined;
  if (phrase.of && tokens[phrase.of.head]) {
    const chain = eventNoun(`${head.lemma} of ${tokens[phrase.of.head]?.lemma ?? ''}`);
    if (chain) return chain;
  }
  const joined = before?.text === '-' ? tokens[phrase.head - 2] : before;
  return (joined && joined.index >= phrase.from ? eventNoun(`${joined.lower} ${head.lemma}`) ?? eventNoun(`${joined.lower}-${head.lemma}`) ?? eventNoun(`${joined.lower} ${head.lower}`) : undefined) ?? eventNoun(head.lemma) ?? eventNoun(head.lower);
}

/** Phrases with a preposition right behind a noun, up to a verb or a mark. */
function following(items: readonly Item[], position: number): Phrase[] {
  const phrases: Phrase[] = [];
  for (let i = position + 1; i < items.length; i += 1) {
    const item = items[i];
    if (item?.kind !== 'phrase' || item.preposition === null) {
      if (item?.kind === 'mark' && (item.part === 'ADV' || item.word === ',')) continue;
      break;
    }
    phrases.push(item);
  }
  return phrases;
}
