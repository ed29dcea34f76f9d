import type { ActCode } from '#vocabulary';
import type { Clause } from './clause.js';
import type { NounClass } from './noun-classes.js';
import type { Phrase } from './phrase.js';

/** An event as it was found in one clause or noun, before it is known what became of it. */
export interface Candidate {
  /** 'attack' where neither a weapon nor a target tells the kind. */
  act: ActCode | 'attack';
  trigger: { start: number; end: number };
  sentence: number;
  clause: Clause | null;
  /** The noun, where a noun names the event. */
  noun: Phrase | null;
  agents: Phrase[];
  targets: Phrase[];
  /** Other phrases of the clause, for places and circumstances. */
  around: Phrase[];
  weapon: NounClass | null;
  /** It only tells what came of another event ("killing two"). */
  consequence: boolean;
  negative: boolean;
  /** What was not allowed or not done is the act: "would not let them pass" tells of what happened. */
  refusal?: boolean;
  /** By what it was found. */
  foundBy?: 'frame' | 'noun' | 'about' | 'turn';
}
