import type { ActCode } from '#vocabulary';
import type { NounClass } from '../noun-classes.js';
import type { Turns } from '../turns.js';

/**
 * An act told by words of one kind near somebody of a certain class, in any order and voice: for what neither
 * a verb with its arguments nor a fixed turn of phrase tells.
 */
export interface AboutRule {
  act: ActCode;
  cue: Turns;
  /** Classes of which somebody or something near the words must have one; empty: the words alone tell it. */
  about: readonly NounClass[];
  /** Further words, of which some must stand anywhere in the sentence. */
  also?: Turns;
  /** The words are so plain that those they are about, and the further words, may stand a few sentences before. */
  near?: boolean;
  /** Classes that forbid the rule where anything in the sentence has one. */
  unless?: readonly NounClass[];
  /** Words that forbid the rule anywhere in the sentence. */
  without?: Turns;
  /** What was not allowed or not done is the act: "not" does not take it back. */
  refusal?: boolean;
}
