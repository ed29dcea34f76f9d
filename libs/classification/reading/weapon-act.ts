import type { ActCode } from '#vocabulary';
import { WEAPON_CLASSES, type NounClass } from './noun-classes.js';
import type { Phrase } from './phrase.js';

const ACT_OF: Readonly<Partial<Record<NounClass, ActCode>>> = {
  suicide: 'suicide_bombing',
  chemical: 'chemical_weapon',
  drone: 'drone_strike',
  aircraft: 'air_strike',
  missile: 'missile_attack',
  grenade: 'grenade',
  mine: 'landmine',
  sniper: 'sniper_fire',
  artillery: 'shelling',
  explosive: 'explosive_device',
  bomb: 'air_strike',
  small_arms: 'small_arms_fire',
};

/** The most telling weapon among the phrases of a clause. */
export function weaponIn(phrases: readonly (Phrase | null)[]): NounClass | null {
  const present = phrases.flatMap((phrase) => (phrase ? [phrase, ...(phrase.of ? [phrase.of] : []), ...(phrase.possessor ? [phrase.possessor] : [])] : []));
  return WEAPON_CLASSES.find((name) => present.some((phrase) => phrase.classes.has(name))) ?? null;
}

/** What an attack with this weapon is; a bomb is from the air only where something flies or lets it fall. */
export function actOfWeapon(weapon: NounClass | null, verb: string): ActCode | null {
  if (weapon === null) return DEFAULT_OF_VERB[verb] ?? null;
  if ((weapon === 'explosive' || weapon === 'bomb') && /^(?:drop|release|rain|let)$/.test(verb)) return 'air_strike';
  if (weapon === 'bomb' && !/^(?:drop|release|rain|let|bomb|fall|land|hit|strike)$/.test(verb)) return 'explosive_device';
  return ACT_OF[weapon] ?? null;
}

const DEFAULT_OF_VERB: Readonly<Record<string, ActCode>> = {
  fire: 'small_arms_fire', shoot: 'small_arms_fire', rake: 'small_arms_fire', spray: 'small_arms_fire', open: 'small_arms_fire', exchange: 'small_arms_fire', trade: 'small_arms_fire',
  pound: 'shelling', rocket: 'shelling', bomb: 'explosive_device', pepper: 'small_arms_fire', return: 'small_arms_fire', blaze: 'small_arms_fire', 'machine-gun': 'small_arms_fire', come: 'small_arms_fire', draw: 'small_arms_fire', take: 'small_arms_fire',
};
