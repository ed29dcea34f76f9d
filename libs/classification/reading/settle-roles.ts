import { ACTS, type ActCode, type ProtectedObject } from '#vocabulary';
import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import { FOREIGN } from '../judging/object-element.js';
import type { ActorMention, TargetMention } from '../mention.js';
import type { Candidate } from './candidate.js';
import { HELPS } from './named-classes.js';
import { WEAPON_CLASSES, type NounClass } from './noun-classes.js';
import type { Phrase, Who } from './phrase.js';
import { canAct, isMeans } from './who-acted.js';

/** Who did it, as a mention says it: one entry for each actor, or one without an id for somebody unknown. */
export function agentsOf(phrases: readonly Phrase[], agreement: PreparedAgreement, certainty: ActorMention['certainty']): ActorMention[] {
  const agents: ActorMention[] = [];
  for (const phrase of phrases) {
    const span = { start: phrase.start, end: phrase.end };
    const who = phrase.who[0] ?? outsider(phrase, agreement);
    if (who) agents.push({ ...who, text: phrase.text, certainty, span });
    else if (isSomebody(phrase)) agents.push({ actor: null, party: null, text: phrase.text, certainty, span });
  }
  const known = agents.filter((agent) => agent.actor !== null || agent.party !== null);
  return unique(known.length > 0 ? known : agents.slice(0, 1));
}

const BY_ARMS = new Set(['armed_violence', 'violence_against_persons', 'property_and_resources', 'territory_and_airspace', 'military_posture']);

/** What a movement does by force of arms is done by its armed wing, where the agreement lists one; a state is left as it was named. */
export function byItsArms(agents: readonly ActorMention[], act: ActCode, agreement: PreparedAgreement): ActorMention[] {
  if (!BY_ARMS.has(ACTS[act].group) || act === 'arrest') return [...agents];
  return unique(
    agents.map((agent) => {
      const party = agent.party === null ? undefined : agreement.parties.get(agent.party);
      const wing = party && party.kind !== undefined && party.kind !== 'state' ? (agreement.forces.get(party.id)?.main ?? null) : null;
      return wing === null ? agent : { ...agent, actor: wing, party: null };
    }),
  );
}

/**
 * Who did it and who suffered it. A civilian who is said to have been "shot", "knifed" or "beaten" without anybody
 * he did it to is the one it was done to: short news leaves out "was".
 */
export function rolesIn({ agents, targets, clause }: Pick<Candidate, 'agents' | 'targets' | 'clause'>, act: ActCode): { agents: readonly Phrase[]; targets: readonly Phrase[] } {
  const group = ACTS[act].group;
  const harmful = (group === 'armed_violence' || group === 'violence_against_persons') && clause !== null && !clause.passive && clause.verb.past;
  if (!harmful || agents.length === 0 || !agents.every(isUnarmed)) return { agents, targets };
  const alone = clause.object === null || !PERSONS.some((name) => clause.object?.classes.has(name));
  const hit = targets.filter(({ classes }) => !classes.has('body'));
  if (!alone || hit.some((target) => !agents.includes(target) && !isUnarmed(target))) return { agents, targets };
  return { agents: [], targets: hit.length > 0 ? hit : agents };
}

const PERSONS: readonly NounClass[] = ['civilian', 'child', 'fighter', 'police', 'monitor', 'official', 'captive', 'stranger', 'outlaw'];

function isUnarmed({ classes, who, text }: Phrase): boolean {
  const any = (...names: NounClass[]): boolean => names.some((name) => classes.has(name));
  return who.length === 0 && any('civilian', 'child', 'relief', 'press') && !any('fighter', 'police', 'stranger', 'outlaw') && !MOB.test(text);
}

/** Many together may do what one of them suffers. */
const MOB = /\b(?:mobs?|crowds?|protest[eo]rs|demonstrators|rioters|clan\w*|youths?|villagers|residents|settlers|looters|vigilantes?|thugs|supporters|townspeople|locals|neighbou?rs|strikers|marchers|tribesmen)\b/i;

function unique(agents: readonly ActorMention[]): ActorMention[] {
  return agents.filter((agent, index) => agents.findIndex((other) => other.actor === agent.actor && other.party === agent.party) === index);
}

/** People who plainly bear no arms, and monitors: the agreement's own entries for such, if it has them. */
function outsider(phrase: Phrase, agreement: PreparedAgreement): Who | null {
  const { classes } = phrase;
  if (isMeans(phrase)) return null;
  if (classes.has('stranger') || classes.has('fighter') || classes.has('police') || classes.has('outlaw')) return null;
  if (classes.has('monitor')) return actorOfKind('international_force', agreement);
  if (classes.has('crowd') || (classes.has('civilian') && !/\b(?:man|men|person|persons|people)$/i.test(phrase.text))) return actorOfKind('civilians', agreement);
  return null;
}

/** The agreement's entry for people of a kind: the one that is named after them, where it has several ("Aid agencies", "Civilians"). */
function actorOfKind(kind: 'civilians' | 'international_force', agreement: PreparedAgreement): Who | null {
  const all = agreement.model.actors.filter((each) => each.kind === kind);
  const named = kind === 'civilians' ? /\b(?:civilians?|population|inhabitants|residents|villagers)\b/i : /\b(?:monitors?|mission|observers?|verification|commission)\b/i;
  const actor = all.find(({ name }) => named.test(name)) ?? all[0];
  return actor ? { actor: actor.id, party: null } : null;
}

/** What people are called by trade, rank or company, where no list has the word. */
const SOMEBODY = /(?:[^aeiou]men|[a-z]{2}(?:ers|ors|ists|smen|ants|yers)|band|group|bodies|council|company|firm|charity|authorit(?:y|ies)|state|side|respondent|persons?|elements?|sympathi[sz]ers?|service|administration|leadership|organi[sz]ation)$/i;
const MACHINES_AND_MEN: readonly NounClass[] = ['sniper', 'suicide', 'aircraft', 'drone', 'official'];

function isSomebody(phrase: Phrase): boolean {
  if (phrase.classes.size === 0 && SOMEBODY.test(phrase.text)) return true;
  return phrase.pronoun !== null || canAct(phrase) || MACHINES_AND_MEN.some((name) => phrase.classes.has(name)) || (phrase.classes.has('civilian') && !isMeans(phrase));
}

/** Who or what was hit. */
export function targetsOf(phrases: readonly Phrase[], agreement: PreparedAgreement): TargetMention[] {
  const targets: TargetMention[] = [];
  for (const phrase of phrases) {
    for (const each of [phrase, ...(phrase.of && phrase.who.length === 0 ? [phrase.of] : [])]) {
      const target = targetOf(each, agreement) ?? (each === phrase && isThing(each) ? plainTarget(each) : null);
      if (target && !targets.some((other) => other.object === target.object && other.actor === target.actor && other.party === target.party)) targets.push(target);
    }
  }
  return mostTelling(targets);
}

/** The two soldiers who died when an army post was hit are the army's: some soldiers are of those who are named beside them. */
export function withoutUnnamed(targets: readonly TargetMention[]): TargetMention[] {
  const named = targets.some(({ object, actor, party }) => object === 'security_forces' && (actor !== null || party !== null));
  return targets.filter(({ object, actor, party }) => !named || object !== 'security_forces' || actor !== null || party !== null);
}

/** Targets of a known kind or side where there are any; else one that is only named. */
export function mostTelling(targets: readonly TargetMention[]): TargetMention[] {
  const soldiers = targets.some(({ object }) => object === 'security_forces');
  const told = targets.filter((target) => isTold(target) && !(soldiers && target.object === 'civilians' && COMRADES.test(target.text)));
  return told.length > 0 ? told : targets.slice(0, 1);
}

/** Whose friends they are says what they are: those of a soldier who fall beside his post are soldiers. */
const COMRADES = /\b(?:friends?|comrades?|colleagues?|companions?|mates?|fellows|lads|boys|brothers[- ]in[- ]arms)$/i;

/** Whether it is known what kind of thing a target is, or whose. */
export function isTold({ object, actor, party }: TargetMention): boolean {
  return object !== null || actor !== null || party !== null;
}

/** Something with a name of its own that says nothing of its kind: it was hit all the same. */
function isThing({ classes, pronoun, isTime, negative, relative, numeral, from, to, text }: Phrase): boolean {
  if (/^(?:his|her|its|their|our|my) way\b/i.test(text)) return false;
  const ofWeapons = WEAPON_CLASSES.some((name) => classes.has(name)) || classes.has('fire') || classes.has('body') || classes.has('airspace');
  return !ofWeapons && !NOT_HIT.test(text) && !isTime && !negative && !relative && (pronoun === null || from !== to) && (numeral === null || from !== to);
}

/** Losses, measures, and words for both sides. */
const NOT_HIT = /\b(?:k\.?i\.?a|w\.?i\.?a|dead|wounded|injured|casualties|m|km|metres|meters|kilometres|kilometers|miles|rds|other|another)\.?$/i;

function plainTarget({ start, end, text }: Phrase): TargetMention | null {
  return text === FOREIGN || text === '' ? null : { object: null, actor: null, party: null, text, span: { start, end } };
}

function targetOf(phrase: Phrase, agreement: PreparedAgreement): TargetMention | null {
  const who = phrase.who[0] ?? null;
  const object = objectOf(phrase, who, agreement);
  if (!who && !object) return null;
  const span = { start: phrase.start, end: phrase.end };
  const text = phrase.text === FOREIGN ? '' : phrase.text;
  const peopled = (object === 'critical_infrastructure' && (phrase.classes.has('quarters') || phrase.classes.has('civilian_site'))) || (object === 'humanitarian' && helps(who, agreement));
  return { object, ...(peopled ? { also: 'civilians' } : {}), actor: who?.actor ?? null, party: who?.party ?? null, text, span };
}

/** Relief workers are civilians who are there to help: named by their agency, they are both. */
function helps(who: Who | null, agreement: PreparedAgreement): boolean {
  const actor = who?.actor == null ? undefined : agreement.actors.get(who.actor);
  return actor?.kind === 'civilians' && HELPS.test([actor.name, ...(actor.aliases ?? [])].join(' | '));
}

/** What kind of thing a target is, by what it is called and whose it is. */
function objectOf(phrase: Phrase, who: Who | null, agreement: PreparedAgreement): ProtectedObject | null {
  const { classes } = phrase;
  const any = (...names: NounClass[]): boolean => names.some((name) => classes.has(name));
  const kind = who?.actor ? agreement.actors.get(who.actor)?.kind : undefined;
  if (kind === 'civilians') return any('infrastructure') ? 'critical_infrastructure' : helps(who, agreement) ? 'humanitarian' : 'civilians';
  const ofForce = kind !== undefined && kind !== 'unknown' && kind !== 'international_force' && any('military_site');
  if (kind === 'international_force' || (any('monitor') && !ofForce)) return 'monitors';
  if (any('relief', 'aid') && !any('fighter', 'police')) return 'humanitarian';
  const armed = any('fighter', 'police', 'military_site', 'heavy') || (kind !== undefined && kind !== 'unknown');
  if (any('infrastructure') && !armed) return 'critical_infrastructure';
  if (armed) return 'security_forces';
  if (who?.party != null && SIDE.test(phrase.text)) return null;
  if (any('civilian', 'child', 'press', 'official', 'crowd', 'civilian_site', 'quarters', 'goods', 'money')) return 'civilians';
  return null;
}

/** A side as a whole is neither people nor things that can be hit. */
const SIDE = /\b(?:government|regime|junta|state|authorities|side|movement|front|party)$/i;
