import type { Candidate } from './candidate.js';
import type { Clause } from './clause.js';
import type { NounClass } from './noun-classes.js';
import type { Phrase } from './phrase.js';
import type { Sentence } from './sentence.js';
import type { TurnFound } from './turns.js';

const CIVIL: readonly NounClass[] = ['civilian', 'child', 'relief', 'press', 'monitor', 'official', 'outlaw', 'crowd', 'fire', 'nature'];
const LAWLESS: readonly NounClass[] = ['outlaw', 'crowd'];
const ARMED: readonly NounClass[] = ['fighter', 'police', 'stranger', 'convoy', 'heavy'];
const REMOTE: readonly NounClass[] = ['suicide', 'drone', 'aircraft', 'missile', 'artillery', 'bomb'];
const FLYING: readonly NounClass[] = ['drone', 'aircraft'];

/** Whether what a turn tells of armed men can have been done by those it names, and was not the work of weather or of fire from afar. */
export function isWorkOfArmed(told: Candidate, { phrases }: Sentence): boolean {
  const { act, weapon, agents } = told;
  const byFire = weapon !== null && ((act === 'property_destruction' && REMOTE.includes(weapon)) || (act === 'ground_incursion' && FLYING.includes(weapon)));
  const byNature = (act === 'fortification' || act === 'property_destruction') && phrases.some(({ classes }) => classes.has('nature'));
  return !byFire && !byNature && agents.every((agent) => mayBearArms(agent, act));
}

/** No plain civilian and no weather: a named side, a force, a stranger, or a word that does not say. */
function mayBearArms(phrase: Phrase, act: Candidate['act']): boolean {
  const lawless = (act === 'looting' || act === 'property_destruction') && isOneOf(phrase, LAWLESS);
  return phrase.who.length > 0 || lawless || isOneOf(phrase, ARMED) || !CIVIL.some((name) => phrase.classes.has(name));
}

function isOneOf({ classes, of }: Phrase, names: readonly NounClass[]): boolean {
  return names.some((name) => classes.has(name) || of?.classes.has(name) === true);
}

/** Characters from a turn within which whoever is named belongs to it. */
const NEAR = 90;

/**
 * Who did what a turn tells: the subject where its verb carries the turn, else whoever stands after "by", in
 * the turn itself ("relocation of a regiment") or, where no passive turns it round, right before it.
 */
export function armedHands(act: Candidate['act'], clause: Clause | null, span: TurnFound, sentence: Sentence, carried: boolean): Phrase | null {
  const by = sentence.phrases.find((phrase) => phrase.start >= span.start && phrase.start - span.end < NEAR && phrase.preposition === 'by' && isHand(phrase));
  if (by) return by;
  const within = sentence.phrases.find((phrase) => phrase.start < span.end && phrase.end > span.start && isHand(phrase) && (clause?.object !== phrase || MOVES.has(act)));
  if (carried && clause?.passive) return MOVES.has(act) ? (clause.subject && isHand(clause.subject) ? clause.subject : (within ?? before(span, sentence))) : null;
  if (carried && clause?.subject && !isThing(clause.subject, act)) return clause.subject;
  return within ?? (clause?.passive ? null : before(span, sentence));
}

/** Acts that whoever is moved or lodged does himself. */
const MOVES: ReadonlySet<string> = new Set(['troop_movement', 'occupation_of_civilian_building']);

function before(span: TurnFound, { phrases }: Sentence): Phrase | null {
  return phrases.findLast((phrase) => phrase.end <= span.start && span.start - phrase.end < NEAR && isHand(phrase) && (phrase.preposition === null || phrase.preposition === 'of')) ?? null;
}

function isHand(phrase: Phrase): boolean {
  return !phrase.isTime && !phrase.negative && (phrase.who.length > 0 || isOneOf(phrase, ['fighter', 'police', 'stranger', 'outlaw', 'convoy'])) && !['monitor', 'relief'].some((name) => phrase.classes.has(name as NounClass));
}

/** A gun that stands or a trench that runs somewhere is not who put it there. */
function isThing({ classes, who }: Phrase, act: Candidate['act']): boolean {
  return who.length === 0 && (act === 'weapons_placement' || act === 'fortification') && !['fighter', 'police', 'stranger'].some((name) => classes.has(name as NounClass));
}
