import type { ActCode } from '#vocabulary';
import type { Candidate } from './candidate.js';
import { CROWD_CONTROL, DRILLS, FIGURES, HIDDEN_RIFLE, HOUSEHOLD, INTENDED, MUTUAL, POISONED } from './fire-signs.js';
import type { NounClass } from './noun-classes.js';
import type { Sentence } from './sentence.js';
import { turnsIn, type TurnFound, type Turns } from './turns.js';

/**
 * What the rest of the sentence makes of a shot or a shell: a bullet from a hidden rifle is a sniper's, fire that is
 * answered is a fight, a shell that lets out gas is a chemical weapon, and what is fired at a target on a range is a drill.
 * Candidates that only use such words in a figure of speech, or as a threat, are left out.
 */
export function refineFire(candidates: readonly Candidate[], sentence: Sentence): Candidate[] {
  const says = (turns: Turns): boolean => turnsIn(sentence.tokens, turns).length > 0;
  return candidates.flatMap((candidate): Candidate[] => {
    if (!FIRED.has(candidate.act)) return [candidate];
    if (isStock(candidate) || [FIGURES, INTENDED].some((each) => overlaps(turnsIn(sentence.tokens, each), candidate))) return [];
    if (says(CROWD_CONTROL) || (candidate.act === 'chemical_weapon' && says(HOUSEHOLD))) return [];
    if (!hurtsAnybody(candidate) && says(DRILLS)) return [{ ...candidate, act: 'live_fire_exercise', targets: [] }];
    return [{ ...candidate, act: kindOf(candidate, says) }];
  });
}

const FIRED: ReadonlySet<Candidate['act']> = new Set<Candidate['act']>(['armed_clash', 'attack', 'small_arms_fire', 'sniper_fire', 'shelling', 'missile_attack', 'grenade', 'chemical_weapon', 'explosive_device', 'air_strike', 'drone_strike']);
/** What may carry poison. */
const CARRIERS: ReadonlySet<Candidate['act']> = new Set<Candidate['act']>(['shelling', 'missile_attack', 'grenade', 'small_arms_fire', 'air_strike', 'drone_strike', 'explosive_device', 'attack']);

function kindOf({ act, weapon }: Candidate, says: (turns: Turns) => boolean): ActCode | 'attack' {
  if (CARRIERS.has(act) && says(POISONED) && !says(HOUSEHOLD)) return 'chemical_weapon';
  if (act === 'small_arms_fire' && says(MUTUAL)) return 'armed_clash';
  if ((act === 'small_arms_fire' || (act === 'attack' && weapon === null)) && says(HIDDEN_RIFLE)) return 'sniper_fire';
  return act;
}

/** Weapons that are found, stored or handed over are not fired. */
function isStock({ clause, noun, weapon, act }: Candidate): boolean {
  if (act === 'explosive_device' && weapon === 'explosive' && LAID.has(clause?.verb.lemma ?? '')) return false;
  return weapon !== null && clause !== null && KEEPS.has(clause.verb.lemma) && !(noun !== null && SPEAKS_OF.has(clause.verb.lemma)) && act !== 'sniper_fire';
}

/** A bomb that is come upon or made safe was laid by somebody. */
const LAID = new Set(['find', 'discover', 'unearth', 'uncover', 'defuse', 'dismantle']);

const KEEPS = new Set(['seize', 'recover', 'confiscate', 'find', 'discover', 'collect', 'hand', 'surrender', 'store', 'stockpile', 'stock', 'supply', 'resupply', 're-supply', 'transfer', 'smuggle', 'guard', 'inspect', 'register', 'own', 'possess', 'buy', 'purchase', 'sell', 'ship', 'procure', 'import', 'unearth', 'uncover', 'dispose', 'defuse', 'dismantle', 'inventory', 'declare', 'display', 'parade', 'manufacture', 'channel', 'traffic', 'move', 'bring', 'tow', 'park', 'withdraw', 'haul', 'mount', 'emplace', 'site', 'position', 'station', 'deploy', 'dig']);
/** "found traces of sarin", "registered a mortar attack": of an event these only say that it was noticed. */
const SPEAKS_OF = new Set(['find', 'discover', 'register', 'declare', 'uncover', 'recover']);

function overlaps(spans: readonly TurnFound[], { trigger }: Candidate): boolean {
  return spans.some((span) => span.start < trigger.end && span.end > trigger.start);
}

const HARMED: readonly NounClass[] = ['fighter', 'police', 'civilian', 'child', 'relief', 'press', 'monitor', 'crowd'];

/** Somebody named, or people, are what it was aimed at: then it is no drill, whatever is said. */
function hurtsAnybody({ targets }: Candidate): boolean {
  return targets.some((target) => target.who.length > 0 || (target.numeral !== null && HARMED.some((name) => target.classes.has(name))));
}
