import type { ActCode } from '#vocabulary';
import { WEAPON_CLASSES, type NounClass } from './noun-classes.js';
import type { Phrase } from './phrase.js';

const ACT_OF: Readonly<Partial<Record<NounClass, ActCode>>> = {
  suicide: 'suicide_bombing',
  chemical: 'chemical_weapon',
  drone: 'drone_strike',
  aircraft: 'air_strike',
  air_bomb: 'air_strike',
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

/** What falls out of the sky. */
const FALLS = new Set(['drop', 'release', 'rain', 'let', 'fall', 'unload', 'dump', 'shower', 'carpet-bomb', 'jettison', 'disgorge', 'offload', 'expend']);
/** What bullets do not do: "rounds" of which it is said are shells. */
const BURSTS = /^(?:land|fall|explode|detonate|burst|impact|rain|lob|crash|slam|shower|come)$/;
/** Fire that goes both ways is a fight. */
const BOTH_WAYS = /^(?:exchange|trade|swap|return|duel)$/;

/** What an attack with this weapon is; a bomb is from the air only where something flies or lets it fall. */
export function actOfWeapon(weapon: NounClass | null, verb: string): ActCode | null {
  if (BOTH_WAYS.test(verb) && (weapon === null || weapon === 'small_arms' || weapon === 'round')) return 'armed_clash';
  if (weapon === 'round') return BURSTS.test(verb) ? 'shelling' : 'small_arms_fire';
  if (weapon === null) return DEFAULT_OF_VERB[verb] ?? null;
  if ((weapon === 'explosive' || weapon === 'bomb') && FALLS.has(verb)) return 'air_strike';
  if (weapon === 'bomb' && !/^(?:bomb|fall|land|hit|strike)$/.test(verb)) return 'explosive_device';
  return ACT_OF[weapon] ?? null;
}

const SHOOTS = 'fire,shoot,rake,spray,open,pepper,blaze,machine-gun,come,draw,take,riddle,strafe,loose,squeeze,hose,blast,discharge,receive,attract,let,light,return';

const DEFAULT_OF_VERB: Readonly<Record<string, ActCode>> = {
  ...Object.fromEntries(SHOOTS.split(',').map((verb) => [verb, 'small_arms_fire' as const])),
  pound: 'shelling', rocket: 'shelling', mortar: 'shelling', bomb: 'explosive_device',
};
