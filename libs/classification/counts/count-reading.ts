import type { Span } from '#vocabulary';

export type CountKind = 'killed' | 'injured' | 'captured' | 'missing' | 'displaced';
export type CountedPersons = 'civilians' | 'security_forces' | 'fighters' | 'unknown';

/** A number of persons that a text gives, with the words it was read from. `low` <= `best` <= `high`. */
export interface CountReading {
  kind: CountKind;
  low: number;
  best: number;
  high: number;
  who: CountedPersons;
  /** The words of the span. */
  phrase: string;
  span: Span;
  /** The noun that says who was counted, in the singular, or null ("three of them"). */
  noun: string | null;
  /** Number of the sentence, from 0. */
  sentence: number;
  /** The words point back at persons told of before ("the two men", "three of them"). */
  pointsBack: boolean;
  /** More of those told of before: "another", "two more". */
  more: boolean;
  /** A word of no fixed value ("several") or the plural alone. */
  vague: boolean;
  /** Nouns of those that the text says are among them ("including a commander"). */
  includes: readonly string[];
  /** Told of an older event, to say who somebody is. */
  background: boolean;
}
