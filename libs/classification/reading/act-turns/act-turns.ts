import type { ActCode } from '#vocabulary';
import { turnsOf, type Turns } from '../turns.js';
import { WORD_GROUPS } from '../word-groups.js';
import { PERSON_WORDS } from './person-words.js';
import { POSTURE_WORDS } from './posture-words.js';

/** All classes of words that a turn may name. */
export const GROUPS: Readonly<Record<string, string>> = { ...WORD_GROUPS, ...POSTURE_WORDS, ...PERSON_WORDS };

/** Turns of phrase that tell of an act, where no single verb or noun with its arguments does. */
export interface ActTurns {
  /** `attack`: the weapon in the sentence decides which kind. */
  act: ActCode | 'attack';
  turns: Turns;
  /** Whoever suffers it is the subject of the verb ("came under fire"). */
  suffered: boolean;
  /** What was not allowed or not done is the act: a "not" in or before the turn does not take it back. */
  omitted: boolean;
  /** Only tells what came of it: opens no event where another act of violence is told of beside it. */
  consequence: boolean;

  /** Whoever does it, where named, must be able to bear arms: no shepherd, no refugee. */
  armed?: boolean;
}

/** Turns whose doer is the subject of the verb, or stands after "by". */
export function tells(act: ActTurns['act'], ...lines: readonly string[]): ActTurns {
  return { act, turns: turnsOf(GROUPS, ...lines), suffered: false, omitted: false, consequence: false };
}

/** As `tells`, of what is told of armed men alone; `words` are classes of words beside those that all share. */
export function tellsOfArmed(act: ActTurns['act'], words: Readonly<Record<string, string>>, ...lines: readonly string[]): ActTurns {
  return { act, turns: turnsOf({ ...GROUPS, ...words }, ...lines), suffered: false, omitted: false, consequence: false, armed: true };
}

/** Turns whose subject is the one to whom it was done. */
export function befalls(act: ActTurns['act'], ...lines: readonly string[]): ActTurns {
  return { ...tells(act, ...lines), suffered: true };
}

/** Turns that tell what came of an event for those whom it hit. */
export function follows(act: ActTurns['act'], ...lines: readonly string[]): ActTurns {
  return { ...tells(act, ...lines), suffered: true, consequence: true };
}

/** Turns that tell of what was withheld or left undone. */
export function leaves(act: ActTurns['act'], ...lines: readonly string[]): ActTurns {
  return { ...tells(act, ...lines), omitted: true };
}
