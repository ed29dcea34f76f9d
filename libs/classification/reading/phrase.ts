import type { PlaceMention } from '../mention.js';
import type { NounClass } from './noun-classes.js';

/** Somebody whom a phrase names: an actor or a party of the agreement, or neither. */
export interface Who {
  actor: string | null;
  party: string | null;
}

/** A noun phrase: the words of one person or thing, with what it hangs on. */
export interface Phrase {
  kind: 'phrase';
  /** First and last token, both included; `head` is the noun that carries it. */
  from: number;
  to: number;
  head: number;
  start: number;
  end: number;
  text: string;
  /** The prepositions before it, "from across", or null. */
  preposition: string | null;
  /** "Afghan guards" in "Afghan guards' tower". */
  possessor: Phrase | null;
  /** "Ostland guards" in "a group of Ostland guards". */
  of: Phrase | null;
  classes: Set<NounClass>;
  /** Whether it is written with a number, and which. */
  numeral: number | null;
  /** "no soldier", "nobody". */
  negative: boolean;
  definite: boolean;
  pronoun: string | null;
  /** "who", "which" and "that" as a link to what stands before. */
  relative: boolean;
  who: Who[];
  places: PlaceMention[];
  isTime: boolean;
  /** A word for a number or a lot ("a dozen", "crates"): what it is made of is what counts. */
  collective: boolean;
  /** The phrase before, and behind, that it stands beside in a list ("guns and mortars"). */
  joinedTo: Phrase | null;
  joinedBy: Phrase | null;
  /** Who fired, threw, flew or laid what the phrase names, where a clause that hangs on it says so ("a rocket launched by the Front"). */
  sentBy: Phrase | null;
}

/** A verb with its auxiliaries. */
export interface VerbGroup {
  kind: 'verb';
  from: number;
  to: number;
  /** The token of the main verb. */
  main: number;
  lemma: string;
  particle: string | null;
  passive: boolean;
  negated: boolean;
  modal: string | null;
  infinitive: boolean;
  perfect: boolean;
  past: boolean;
  /** "-ing" without an auxiliary, or a participle that hangs on a noun. */
  participle: boolean;
}

/** What stands between phrases and verbs. */
export interface Mark {
  kind: 'mark';
  at: number;
  word: string;
  part: string;
}

export type Item = Phrase | VerbGroup | Mark;
