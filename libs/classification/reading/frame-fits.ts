import type { Clause } from './clause.js';
import { eventNoun } from './event-nouns.js';
import type { Frame } from './frame.js';
import type { NounClass } from './noun-classes.js';
import type { Phrase } from './phrase.js';

/** Roles of a clause when the passive is turned round. */
export interface Roles {
  agent: Phrase | null;
  patient: Phrase | null;
}

/** Whether every condition that a frame names holds of a clause, its roles as given; `words` are those around the verb. */
export function fits(frame: Frame, clause: Clause, roles: Roles, words: ReadonlySet<string>): boolean {
  const { agent, patient } = roles;
  const bareVerb = clause.object === null && !clause.passive;
  if (frame.patient && !frame.patient.some((name) => (name === null ? patient === null || patient === agent || (patient.classes.size === 0 && patient.pronoun === null) : has(patient, name) || (name === 'ground' && isPlace(patient)))) && !(frame.patient.includes('civilian') && isPersonByPronoun(patient))) return false;
  if (!frame.patient && frame.thing !== true && frame.suffered !== true && patient === null && agent === null && clause.adjuncts.length === 0) return false;
  if (frame.unless && patient && frame.unless.some((name) => has(patient, name)) && !(frame.patient ?? []).some((name) => name !== null && !frame.unless?.includes(name) && headHas(patient, name))) return false;
  if (frame.agent && !frame.agent.some((name) => has(agent, name) || (name === 'ground' && isPlace(agent)))) return false;
  if (frame.notBy?.some((name) => has(agent, name))) return false;
  if (frame.marked && !isMarked(frame, clause)) return false;
  if (frame.any && !frame.any.some((name) => [agent, patient, ...clause.adjuncts].some((phrase) => has(phrase, name) || (name === 'ground' && phrase !== null && phrase.places.length > 0)))) return false;
  if (frame.words && !frame.words.some((word) => words.has(word))) return false;
  if (frame.unlessAgent?.some((name) => headHas(agent, name) || clause.adjuncts.some((adjunct) => adjunct.preposition === 'by' && headHas(adjunct, name)))) return false;
  if (frame.transitive && clause.object === null && !clause.passive && !clause.adjuncts.some((adjunct) => adjunct.preposition === 'by' && !adjunct.isTime)) return false;
  if (frame.wordsAlso && !frame.wordsAlso.some((word) => words.has(word))) return false;
  if (TO_PERSONS.has(frame.act) && isNoDoer(agent)) return false;
  if (frame.named && (patient?.who.length ?? 0) === 0) return false;
  if (frame.many && !areMany(agent, frame.many)) return false;
  if (frame.ontoAny && !ontoPhrase(frame, clause) && !frame.onto?.includes(clause.verb.particle ?? '')) return false;
  if (frame.ontoClass && !frame.ontoClass.some((name) => has(ontoPhrase(frame, clause), name))) return false;
  if (frame.armed && !mayBeArmed(agent, clause)) return false;
  if (frame.refused && !isNegated(clause)) return false;
  if (frame.somebody && !isSomebody(agent, clause)) return false;
  if (frame.formation && (frame.mover ? isOneMan(patient) : !isFormation(agent))) return false;
  if (frame.somewhere && !saysWhere(clause)) return false;
  if ((frame.doer && agent === null) || (frame.object && patient === null)) return false;
  if (frame.never?.some((name) => [agent, patient, ...clause.adjuncts].some((phrase) => has(phrase, name) || phrase?.of?.classes.has(name) === true))) return false;
  if (frame.without?.some((word) => words.has(word) || word === `+${clause.verb.particle}`) || (frame.reaches && !reaches(frame.reaches, clause))) return false;
  if (frame.thing && !bareVerb && clause.object !== null && !frame.agent?.some((name) => headHas(clause.subject, name))) return false;
  if (bareVerb && frame.onto && !frame.thing && !frame.suffered && ASSAULTS.has(frame.act) && INTRANSITIVE.has(clause.verb.lemma) && !fallsUpon(frame, clause)) return false;
  if (frame.onto && frame.act === 'by_weapon' && bareVerb && !frame.thing && !frame.suffered && !ontoPhrase(frame, clause) && !frame.patient?.includes(null)) {
    return clause.adjuncts.length > 0 || clause.object !== null;
  }
  return true;
}

/** Verbs that do nothing to anybody by themselves: whoever "fell", "ran" or "came" has attacked only what he fell upon or came at. */
export const INTRANSITIVE: ReadonlySet<string> = new Set(['fall', 'come', 'go', 'jump', 'descend', 'swoop', 'pounce', 'lunge', 'arrive', 'step', 'walk', 'crawl', 'rise', 'lie', 'sit', 'stand', 'sleep', 'die', 'live', 'stay', 'wait', 'sink', 'slip']);
const ASSAULTS: ReadonlySet<string> = new Set(['attack', 'by_weapon', 'attack_on_civilians', 'armed_clash', 'mob_violence']);

/** What it is done to stands behind the preposition, and is of the classes that the frame names. */
function fallsUpon(frame: Frame, clause: Clause): boolean {
  const onto = ontoPhrase(frame, clause);
  return onto !== null && (frame.any === undefined || frame.any.some((name) => has(onto, name)) || (onto.who.length > 0 && onto.places.length === 0));
}

function isMarked({ any, onto }: Frame, clause: Clause): boolean {
  return clause.adjuncts.some((adjunct) => !adjunct.isTime && adjunct.preposition?.split(' ').some((word) => onto?.includes(word)) === true && (any === undefined || any.some((name) => has(adjunct, name))));
}

export function has(phrase: Phrase | null, name: NounClass): boolean {
  return phrase !== null && (phrase.classes.has(name) || ((phrase.collective || phrase.numeral !== null) && phrase.of?.classes.has(name) === true));
}

/** A place that is called by its name alone. */
function isPlace(phrase: Phrase | null): boolean {
  return phrase !== null && phrase.places.length > 0 && phrase.who.length === 0;
}

function headHas(phrase: Phrase | null, name: NounClass): boolean {
  return phrase?.classes.has(name) === true;
}

const TO_PERSONS: ReadonlySet<string> = new Set(['attack_on_civilians', 'abduction', 'sexual_violence', 'torture', 'arrest', 'recruitment', 'child_recruitment']);

/** A plain word for a thing, a beast or a season: "the frost killed", "arrested by the beauty of". Names and events may do anything. */
function isNoDoer(agent: Phrase | null): boolean {
  if (agent === null || agent.who.length > 0 || agent.classes.size > 0 || agent.pronoun !== null || agent.collective || agent.numeral !== null) return false;
  const words = agent.text.replace(/^(?:the|an?|his|her|its|their|this|that|some|any) /i, '').split(' ');
  const last = words.at(-1) ?? '';
  return words.every((word, index) => (index === 0 && agent.start === 0) || /^\p{Ll}/u.test(word)) && /^\p{Ll}/u.test(last) && last.length > 2 && eventNoun(last) === undefined && eventNoun(last.replace(/s$/, '')) === undefined;
}

/** "him", "us": somebody, though it is not told who. */
function isPersonByPronoun(phrase: Phrase | null): boolean {
  return phrase !== null && phrase.classes.size === 0 && /^(?:him|her|he|she|me|us|i|we|them|they)$/.test(phrase.pronoun ?? '') && phrase.from === phrase.to;
}

const MOB = /\b(?:mobs?|crowds?|rabble|throngs?|hordes?|rioters|protest[eo]rs|demonstrators|hooligans|vigilantes?|looters|strikers|picketers|marchers|toughs|thugs|louts)\b/i;
const MANY = /(?:[^s]s|men|women|people|children|folk|youth|family|clan|community|crowd|mob|gathering|assembly|kin)$/i;

/** Fewer than so many are no crowd: two men with sticks at a well are no riot. */
const FEW = 4;

function areMany(agent: Phrase | null, how: 'mob' | 'people'): boolean {
  if (agent === null) return false;
  if (how === 'mob') return MOB.test(agent.text) || (agent.of !== null && MOB.test(agent.of.text));
  if (agent.numeral !== null && agent.numeral < FEW) return false;
  return agent.collective || (agent.numeral ?? 1) > 1 || MANY.test(agent.text) || agent.joinedBy !== null || agent.pronoun === 'we' || agent.pronoun === 'they';
}

function mayBeArmed(agent: Phrase | null, clause: Clause): boolean {
  if (agent === null) return clause.passive;
  const armed: NounClass[] = ['fighter', 'police', 'stranger', 'convoy', 'heavy', 'outlaw', 'aircraft'];
  return agent.who.length > 0 || ((agent.numeral ?? 0) > 1 && agent.classes.size === 0) || armed.some((name) => has(agent, name)) || (agent.pronoun !== null && agent.pronoun !== 'it');
}

export function isNegated(clause: Clause): boolean {
  return clause.verb.negated || [clause.subject, clause.object].some((phrase) => phrase?.negative === true);
}

/** Somebody who can act, or nobody named at all. */
function isSomebody(agent: Phrase | null, clause: Clause): boolean {
  const people: NounClass[] = ['civilian', 'crowd', 'official', 'monitor', 'relief'];
  return agent === null || mayBeArmed(agent, clause) || agent.pronoun !== null || people.some((name) => has(agent, name));
}

const FORMATION = /\b(?:forces?|troops|battalions?|brigades?|compan(?:y|ies)|platoons?|columns?|convoys?|regiments?|divisions?|corps|units?|army|contingents?|tanks?|detachments?|squadrons?|reinforcements|militiamen|truckloads?|carriers|armou?r|armou?red|combatants|fighters|battle groups?|task force|elements|wagons|lorries|trucks|bn|coy|bde)\b/i;

/** "the lieutenant": a man who is posted elsewhere is no movement of troops. */
function isOneMan(phrase: Phrase | null): boolean {
  return phrase !== null && (phrase.pronoun !== null || ((phrase.numeral ?? 1) < 2 && /\b(?:lieutenant|captain|major|colonel|general|brigadier|officer|soldier|private|sergeant|corporal|commander|guard|fighter|trooper|gunner|conscript|recruit)$/i.test(phrase.text)));
}

/** "three fighters of the unit": a handful of men are no formation, though they belong to one. */
const MEN = /\b(?:fighters|militiamen|combatants|troops|elements|soldiers|men)\b/i;

function isFormation(agent: Phrase | null): boolean {
  if (agent?.numeral !== null && agent?.numeral !== undefined && agent.numeral < 10 && MEN.test(agent.text)) return false;
  return agent !== null && ((agent.numeral ?? 0) >= 10 || FORMATION.test(agent.text) || (agent.of !== null && FORMATION.test(agent.of.text)));
}

function saysWhere(clause: Clause): boolean {
  const where: NounClass[] = ['ground', 'route', 'military_site', 'quarters'];
  return [clause.object, ...clause.adjuncts.filter((adjunct) => !adjunct.isTime)].some((phrase) => phrase !== null && (phrase.places.length > 0 || where.some((name) => has(phrase, name))));
}

/** Whether a phrase behind one of the prepositions is of one of the classes; a place that is named is ground. */
function reaches([prepositions, classes]: NonNullable<Frame['reaches']>, { adjuncts }: Clause): boolean {
  return adjuncts.some((adjunct) => !adjunct.isTime && adjunct.preposition?.split(' ').some((word) => prepositions.includes(word)) === true && classes.some((name) => has(adjunct, name) || (name === 'ground' && adjunct.places.length > 0)));
}

/** What a frame's prepositions lead to; straight at something goes before round about it, and what it is done with is no target. */
export function ontoPhrase(frame: Frame, clause: Clause): Phrase | null {
  const onto = clause.adjuncts.filter((adjunct) => !adjunct.isTime && frame.onto?.some((word) => adjunct.preposition?.split(' ').includes(word)) === true && !isMeans(adjunct));
  return onto.find((adjunct) => STRAIGHT.test(adjunct.preposition ?? '')) ?? onto[0] ?? null;
}

const STRAIGHT = /^(?:at|on|upon|against|into|onto|towards?)$/;
const WITH: readonly NounClass[] = ['small_arms', 'artillery', 'grenade', 'missile', 'bomb', 'explosive', 'blade', 'arms'];

function isMeans(adjunct: Phrase): boolean {
  return adjunct.preposition === 'with' && WITH.some((name) => has(adjunct, name));
}

/** "shelled from positions held by the army": who is named with the place it came from. */
export function from(clause: Clause): Phrase | null {
  const place = clause.adjuncts.find((adjunct) => adjunct.preposition?.startsWith('from') === true && (adjunct.who.length > 0 || (adjunct.of?.who.length ?? 0) > 0));
  return place ? whoseSide(place) : null;
}

/** "from the direction of the army camp", "from the area of the 3rd Brigade": the camp and the brigade are meant. */
export function whoseSide(phrase: Phrase): Phrase {
  return phrase.of !== null && phrase.of.who.length > 0 && ONLY_WHERE.test(phrase.text) ? phrase.of : phrase;
}

const ONLY_WHERE = /\b(?:direction|directions|area|vicinity|side|location|locations|sector|part|neighbourhood|zone)$/i;
