import type { Mention } from '../mention.js';
import type { Candidate } from './candidate.js';

/** A mention in the making. */
export interface Told {
  mention: Mention;
  candidate: Candidate;
  sentence: number;
  block: number;
  admitted: boolean;
  /** An attack whose kind the words leave open. */
  vague: boolean;
  consequence: boolean;
  undatable?: boolean;
}
