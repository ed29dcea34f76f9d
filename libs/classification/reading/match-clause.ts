import type { Candidate } from './candidate.js';
import { FRAMES_BY_VERB } from './act-frames.js';
import type { Clause } from './clause.js';
import { fits, from, has, INTRANSITIVE, isNegated, ontoPhrase, whoseSide, type Roles } from './frame-fits.js';
import { eventNoun } from './event-nouns.js';
import { WEAPON_CLASSES, type NounClass } from './noun-classes.js';
import type { Frame } from './frame.js';
import { listBefore, listBehind } from './lists.js';
import { NEEDS_OBJECT } from './needs-object.js';
import type { Item, Phrase } from './phrase.js';
import type { Token } from './tokens.js';
import { actOfWeapon, weaponIn } from './weapon-act.js';
import { DEED } from './who.js';

/** The act that a clause tells of, or null. */
export function matchClause(clause: Clause, items: readonly Item[], tokens: readonly Token[]): Candidate | null {
  const { verb } = clause;
  const compound = verb.particle ? `${verb.lemma}+${verb.particle}` : null;
  const frames = [...(compound ? (FRAMES_BY_VERB.get(compound) ?? []) : []), ...(compound && OTHER_SENSE.has(compound) ? [] : (FRAMES_BY_VERB.get(verb.lemma) ?? []))];
  if (frames.length === 0 || tellsOfDeed(clause, tokens) || isDenial(clause) || isFigure(clause, tokens) || onlyTells(clause, items) || isNounInDisguise(verb.main, tokens)) return null;
  const words = wordsAround(clause, items, tokens);
  const behind = wordsAround({ ...clause, subject: null }, items, tokens);
  for (const roles of readings(clause)) {
    for (const frame of frames) {
      if (fits(frame, clause, roles, frame.behind === true ? behind : words)) return candidate(frame, clause, roles);
    }
  }
  return null;
}

/** Compounds in which the verb has left its own sense: "struck off the rolls", "the talks broke down", "shot back an answer". */
const OTHER_SENSE = new Set(
  `strike+off,strike+up,put+out,take+over,hit+out,lash+out,strike+out,hit+off,hit+upon,shoot+back,shoot+up,cut+in,cut+out,cut+back,break+off,break+up,break+down,break+out,break+even,take+up,take+after,take+on,take+in,
  put+off,put+up,put+forward,put+on,hold+on,hold+out,hold+forth,keep+on,keep+up,keep+to,give+in,give+up,set+out,set+forth,set+in,stop+over,stop+by,turn+up,turn+out,go+on,go+out,come+up,
  come+about,come+along,get+on,get+up,get+along,drop+out,drop+by,drop+in,lead+up,pass+away,pass+by,call+off,carry+on,make+up,make+out,throw+up,burn+out,burn+off,fire+up,raise+up,stand+down,
  stand+up,sit+down,look+on,look+up,run+out,run+up,wear+out,pull+through,pick+up`.split(/,\s*/),
);

/** "a hall of recruits", "among recruits": what stands right behind a preposition and ends like a noun in the plural is no verb. */
function isNounInDisguise(at: number, tokens: readonly Token[]): boolean {
  if (/^(?:wounded|injured|killed|missing)$/.test(tokens[at]?.lower ?? '') && /^(?:its|their|our|his|her|my|the)$/.test(tokens[at - 1]?.lower ?? '')) return true;
  return /[^s]s$/.test(tokens[at]?.lower ?? '') && tokens[at - 1]?.part === 'ADP' && !/^(?:to|that|as|than|until|since|after|before)$/.test(tokens[at - 1]?.lower ?? '');
}

/** "held their fire", "dropped the charges": what is done to such an object is the contrary of an act of arms, or a matter of law. */
function isFigure({ verb, object, passive, subject }: Clause, tokens: readonly Token[]): boolean {
  const done = passive ? subject : object;
  const head = done ? (tokens[done.head]?.lower ?? '') : '';
  return (verb.lemma === 'hold' && head === 'fire') || (verb.lemma === 'drop' && /^(?:charges?|case|claims?|matter|demands?|plans?)$/.test(head));
}

/** "Both deny it": a word is denied, and nobody is refused anything. */
function isDenial({ verb, object, passive }: Clause): boolean {
  return verb.lemma === 'deny' && !passive && object !== null && /^(?:it|this|that|all|everything|both)$/.test(object.pronoun ?? object.text.toLowerCase());
}

/** "told us that he keeps them": somebody is told how things are, not what to do. */
function onlyTells({ verb, at }: Clause, items: readonly Item[]): boolean {
  if (verb.lemma !== 'tell' || verb.modal !== null) return false;
  const next = items.slice(at + 1).find((item) => item.kind === 'verb' || /^["“‘';.]$/.test(item.kind === 'mark' ? item.word : ''));
  return next?.kind === 'verb' && !next.infinitive && !/^(?:must|should|could|can|may|might|would|shall|will|ca|wo)$/.test(next.modal ?? '') && !(next.lemma === 'have' || next.lemma === 'need' || next.negated);
}

/** "the shelling of the town went on", "saw heavy bombing by the army": with its own "of" or "by", the noun tells who did what to whom. */
function tellsOfDeed(clause: Clause, tokens: readonly Token[]): boolean {
  return [clause.subject, clause.passive ? null : clause.object].some((phrase) => {
    const head = phrase ? tokens[phrase.head] : undefined;
    if (!phrase || !head || !DEED.test(head.lower) || (eventNoun(head.lemma) ?? eventNoun(head.lower)) === undefined) return false;
    return phrase.of !== null || phrase.possessor !== null || clause.adjuncts.some((adjunct) => adjunct.preposition === 'by' && !adjunct.isTime);
  });
}

/** How the clause may be read: as written and, for a bare participle without object ("two killed"), as a passive. */
function readings(clause: Clause): Roles[] {
  const by = clause.adjuncts.find((adjunct) => adjunct.preposition === 'by' && !adjunct.isTime && !BY_PART.test(adjunct.text)) ?? null;
  if (clause.passive) return [{ agent: by ?? from(clause), patient: clause.subject }];
  const active = { agent: clause.subject, patient: clause.object };
  const bare = clause.object === null && clause.verb.past && !clause.verb.perfect && clause.verb.from === clause.verb.main;
  const passive = { agent: by ?? from(clause), patient: clause.subject };
  if (bare && NEEDS_OBJECT.has(clause.verb.lemma)) return [passive];
  return bare && !INTRANSITIVE.has(clause.verb.lemma) ? [active, passive] : [active];
}

/** "hung by the wrists", "led by the hand", "by force": how, not by whom. */
const BY_PART = /\b(?:wrists?|hands?|feet|foot|neck|hair|arms?|legs?|ankles?|throat|collar|ears?|force|mistake|accident|night|day|road|air|sea|land)$/i;

function candidate(frame: Frame, clause: Clause, roles: Roles): Candidate {
  const parts = [...(roles.agent ? listBefore(roles.agent) : []), roles.patient, ...clause.adjuncts];
  const weapon = meansOf(parts, frame, clause, roles);
  const act = actOf(frame, weapon, clause.verb.lemma);
  const onto = ontoPhrase(frame, clause);
  const isMeans = frame.onto !== undefined && roles.patient !== null && frame.patient !== undefined && weaponIn([roles.patient]) !== null;
  const ranks = act === 'recruitment' ? (clause.adjuncts.find((adjunct) => /^(?:in|into|by|for|to)$/.test(adjunct.preposition ?? '') && adjunct.who.length > 0) ?? null) : null;
  const metDevice = meetsDevice(clause, roles);
  const moved = isMoved(act, clause, roles);
  const agents = frame.seen === true || frame.turned === true || (frame.mover === true && roles.agent === null) || moved ? [roles.patient] : metDevice ? [] : ranks !== null && (roles.agent === null || roles.agent.who.length === 0) ? [ranks] : frame.suffered === true ? sufferedAgents(clause, frame) : frame.thing === true ? thingAgents(roles.agent, clause) : [senderOf(roles.agent, clause)];
  const targets = frame.seen === true ? [] : moved ? [onto] : metDevice || frame.suffered === true || frame.turned === true ? [roles.agent] : frame.thing === true ? [clause.passive ? roles.patient : (onto ?? clause.object), clause.passive ? onto : null] : isMeans ? [onto] : [roles.patient ?? onto, roles.patient === null || isNamedPerson(roles.patient) ? null : onto];
  return {
    act,
    trigger: { start: 0, end: 0 },
    sentence: clause.sentence,
    clause,
    noun: null,
    agents: agents.filter((phrase) => phrase !== null).map(whoseSide).flatMap(clause.passive ? listBehind : listBefore),
    targets: targets.filter((phrase) => phrase !== null).flatMap(clause.passive ? listBefore : listBehind),
    around: clause.adjuncts.flatMap(listBehind),
    weapon,
    consequence: frame.consequence === true,
    negative: frame.refused !== true && isNegated(clause),
    refusal: frame.refused === true,
  };
}

/** The weapon; a helicopter or a gun position that is itself fired at is not what it was fired with. */
function meansOf(parts: readonly (Phrase | null)[], frame: Frame, clause: Clause, { agent, patient }: Roles): NounClass | null {
  const sent = frame.patient?.some((name) => name !== null && WEAPON_CLASSES.includes(name)) === true;
  const struck = new Set<Phrase | null>([...(sent || frame.suffered === true ? [] : [patient]), ...clause.adjuncts.filter((adjunct) => STRUCK.test(adjunct.preposition ?? ''))]);
  const named = weaponIn(parts.filter((part) => !struck.has(part))) ?? (frame.thing === true || frame.act !== 'by_weapon' ? weaponIn(parts) : weaponIn(parts.filter((part) => !struck.has(part) || (part !== null && !['aircraft', 'drone', 'sniper', 'heavy'].some((name) => has(part, name as NounClass))))));
  if ((named === 'bomb' || named === 'explosive') && agent !== null && has(agent, 'artillery')) return 'artillery';
  return (named === null || named === 'round') && agent !== null && has(agent, 'heavy') ? 'artillery' : named;
}

const STRUCK = /^(?:at|on|upon|against|into|onto|towards?|down)$/;

/** A force that "was redeployed" or "is billeted" does what it is made to do. */
const MOVES: ReadonlySet<string> = new Set(['troop_movement', 'occupation_of_civilian_building', 'ground_incursion', 'weapons_placement', 'live_fire_exercise']);

function isMoved(act: Candidate['act'], clause: Clause, { agent, patient }: Roles): boolean {
  return clause.passive && agent === null && patient !== null && MOVES.has(act) && (patient.who.length > 0 || has(patient, 'fighter'));
}

/** "A convoy hit a roadside bomb", "the truck ran over a mine": who meets a device is struck by it, and who laid it is not said. */
function meetsDevice(clause: Clause, { patient }: Roles): boolean {
  return !clause.passive && MEETS.has(clause.verb.lemma) && patient !== null && has(patient, 'explosive');
}

const MEETS = new Set(['hit', 'strike', 'meet', 'run', 'drive', 'step', 'tread', 'ride']);

/** "six rounds, fired from the army's camp", "hit by a shell of theirs": what is fired is nobody; whoever sent it is meant. */
function senderOf(agent: Phrase | null, clause: Clause): Phrase | null {
  if (agent === null || !isBareWeapon(agent)) return agent ?? from(clause);
  return agent.sentBy ?? from(clause) ?? (agent.of !== null && agent.of.who.length > 0 ? agent.of : agent);
}

function isBareWeapon(agent: Phrase): boolean {
  return agent.who.length === 0 && (weaponIn([agent]) !== null || has(agent, 'fire')) && !isNamedPerson(agent);
}

/** Where people themselves are named, where they were when they were hit is no target of its own. */
function isNamedPerson(phrase: Phrase): boolean {
  return [...PEOPLE].some((name) => has(phrase, name)) || phrase.who.length > 0;
}

const PEOPLE: readonly NounClass[] = ['civilian', 'child', 'fighter', 'police', 'monitor', 'relief', 'press', 'official', 'outlaw', 'crowd', 'captive'];

/** Where the frame leaves the kind to the weapon; an attack with small arms stays an attack. */
function actOf(frame: Frame, weapon: NounClass | null, verb: string): Candidate['act'] {
  if (frame.act === 'by_weapon') return actOfWeapon(weapon, verb) ?? 'attack';
  if ((frame.act === 'attack' || (frame.act === 'attack_on_civilians' && frame.consequence === true)) && weapon !== null && weapon !== 'small_arms' && weapon !== 'round' && weapon !== 'blade') return actOfWeapon(weapon, verb) ?? 'attack';
  return frame.act;
}

function sufferedAgents(clause: Clause, frame: Frame): (Phrase | null)[] {
  if (frame.onto?.includes('to')) return clause.adjuncts.filter((adjunct) => adjunct.preposition === 'to' && !adjunct.isTime);
  return clause.adjuncts.filter((adjunct) => (adjunct.preposition?.startsWith('from') || adjunct.preposition === 'by') && !adjunct.isTime);
}

/** What strikes is a thing; who sent it is said with it ("Pakistani shells") or with where it came from. */
function thingAgents(thing: Phrase | null, clause: Clause): (Phrase | null)[] {
  if (thing && (thing.who.length > 0 || thing.possessor)) return [thing];
  if (thing?.sentBy) return [thing.sentBy];
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
  for (let i = clause.at - 1; i >= 0; i -= 1) {
    // "sexually assaulted": how, said before the verb.
    const item = items[i];
    if (item?.kind !== 'mark' || item.part !== 'ADV') break;
    words.add(item.word);
  }
  for (const phrase of [clause.subject]) if (phrase) for (let t = phrase.from; t <= phrase.to; t += 1) words.add(tokens[t]?.lower ?? '');
  return words;
}
