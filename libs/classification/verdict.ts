import type { AttributionState, ElementKind, ElementState, Span, Verdict } from '#vocabulary';
import type { Mention } from './mention.js';

/** One element of the test of a term, with the sentence that a commission could print. */
export interface ElementFinding {
  element: ElementKind;
  state: ElementState;
  because: string;
  span?: Span;
}

/** The machine's verdict on one event and one term: a proposal. */
export interface TermVerdict {
  term: string;
  verdict: Verdict;
  /** 0 to 1. */
  confidence: number;
  /** The obligated party whose conduct the verdict is about, or null where none can be named. */
  respondent: string | null;
  attribution: AttributionState | null;
  elements: readonly ElementFinding[];
  /** For an inconclusive verdict: what would settle it, a sentence each. */
  missing: readonly string[];
}

/** What the engine made of one report: its mentions, and the language they were read in. */
export interface Extraction {
  language: string;
  mentions: readonly Mention[];
}
