import type { ActCode } from '#vocabulary';
import type { NounClass } from './noun-classes.js';

/**
 * How verbs become acts. `verbs`: lemmas, with a particle after "+". `act`: what it is, or 'by_weapon'
 * where the weapon in the clause decides. A frame fits where every condition that it names is fulfilled.
 */
export interface Frame {
  verbs: readonly string[];
  act: ActCode | 'by_weapon' | 'attack';
  /** Classes of which what was acted upon must have one; `null` among them: nothing need be named. */
  patient?: readonly (NounClass | null)[];
  agent?: readonly NounClass[];
  /** Classes of which some phrase of the clause must have one. */
  any?: readonly NounClass[];
  /** Classes that forbid the frame where the patient has one. */
  unless?: readonly NounClass[];
  /** Classes that forbid the frame where whoever does it has one. */
  notBy?: readonly NounClass[];
  /** A phrase behind one of `onto` must stand in the clause, of one of the classes of `any` where these are named. */
  marked?: boolean;
  /** Words of which some must stand in the clause. */
  words?: readonly string[];
  /** The words must stand behind the verb: those of the subject do not count. */
  behind?: boolean;
  /** Further words of which some must stand in the clause as well. */
  wordsAlso?: readonly string[];
  /** Prepositions whose phrase is the target; the patient is then the means ("fired shells at"). */
  onto?: readonly string[];
  /** One of the prepositions of `onto` must stand in the clause, or a particle of that form. */
  ontoAny?: boolean;
  /** Classes of which the phrase after one of `onto` must have one. */
  ontoClass?: readonly NounClass[];
  /** What is acted upon is an actor or a party of the agreement. */
  named?: boolean;
  /** The agent is a crowd by name ("mob"), or at least more than one ("people"). */
  many?: 'mob' | 'people';
  /** The subject is a thing that strikes, not somebody ("shells landed in"). */
  thing?: boolean;
  /** Whoever suffers it is the subject of the active verb ("hit a mine", "came under fire"). */
  suffered?: boolean;
  /** Only a consequence: opens no event where another act of violence is told of beside it. */
  consequence?: boolean;
  /** What is acted upon is the doer; the subject only saw it. */
  seen?: boolean;
  /** The agent must be able to bear arms or be unnamed. */
  armed?: boolean;
  /** The agent must be somebody, or be unnamed: a landslip that closes a road is no act. */
  somebody?: boolean;
  /** The agent must be a body of troops, or ten of them and more: two soldiers on the stairs are no deployment. */
  formation?: boolean;
  /** What was not allowed or not done is the act ("did not let them pass"): the frame fits a negated clause alone. */
  refused?: boolean;
  /** Classes that forbid the frame where whoever or whatever does it has one: snow that stops a convoy is no act. */
  unlessAgent?: readonly NounClass[];
  /** Somebody must be acted upon, in the active or the passive: who "turned back" of his own accord was not hindered. */
  transitive?: boolean;
  /** The clause must say where to, or over which ground. */
  somewhere?: boolean;
  /** Some phrase behind one of the prepositions must have one of the classes, or name a place where `ground` is one. */
  reaches?: readonly [prepositions: readonly string[], classes: readonly NounClass[]];
  /** Words that forbid the frame where they stand in the clause; "+back": where the verb has that particle. */
  without?: readonly string[];
  /** Classes of which no phrase of the clause may have one. */
  never?: readonly NounClass[];
  /** What is named behind the verb does it to the subject ("the school houses a platoon"). */
  turned?: boolean;
  /** Whoever is moved does it himself where nobody else is named ("a company was flown in"). */
  mover?: boolean;
  /** Whoever does it must be named. */
  doer?: boolean;
  /** What is acted upon must be named, whatever it is. */
  object?: boolean;
}

/** Words of a frame, with commas between. */
export const list = (words: string): string[] => words.split(',');

export const PERSONS: readonly NounClass[] = ['civilian', 'child', 'relief', 'press', 'official', 'crowd'];

/** Whoever can be seized or tormented, armed or not. */
export const ANYBODY: readonly NounClass[] = [...PERSONS, 'captive', 'stranger', 'outlaw', 'recruit', 'fighter', 'police'];
