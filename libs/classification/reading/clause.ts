import type { Phrase, VerbGroup } from './phrase.js';

/** A verb with what stands around it. */
export interface Clause {
  verb: VerbGroup;
  subject: Phrase | null;
  object: Phrase | null;
  /** Phrases with a preposition that follow the verb, and those that open the sentence. */
  adjuncts: Phrase[];
  /** Whether the verb is used in the passive, with or without "was". */
  passive: boolean;
  sentence: number;
  /** Position of the verb among the items of its sentence. */
  at: number;
  /** The clause that this one is a complement of ("said that ..."), or shares its subject with. */
  parent: Clause | null;
  /** What a relative clause says of its object ("the post [that] the army shelled"): the phrase that it defines. */
  relativeTo: Phrase | null;
}
