import type { EntityManager } from 'typeorm';
import type { AttributionState, Author, FindingDecision, PositionStance, ReportState, Verdict, VerificationState } from '#vocabulary';

/** What is counted of a report. */
export interface ReportStanding {
  agreement: string;
  report: string;
  state: ReportState;
}

/** States of verification in which an incident stays readable and is counted as nothing but that. */
export type SetAside = Extract<VerificationState, 'discounted' | 'duplicate'>;

/** What is counted of an incident. */
export interface IncidentStanding {
  agreement: string;
  incident: string;
  /** Day it began in the agreement's timezone, YYYY-MM-DD; null where that is not known. */
  day: string | null;
  /** Ids of the areas that it happened in. */
  areas: readonly string[];
  /** It waits for a person although there is no term to classify it under: a lapsed deadline that the document lays to no term. */
  unjudged: boolean;
  verdicts: readonly {
    /** Id of a reading; empty for the neutral one. */
    reading: string;
    term: string;
    verdict: Verdict;
    respondent: string | null;
    attribution: AttributionState | null;
  }[];
  /** Why it is counted as nothing that happened: it was discounted, or another incident is counted in its place; null: it is counted. */
  setAside: SetAside | null;
  /** Those that are fully signed and stand. */
  findings: readonly { term: string; decision: FindingDecision; respondent: string | null; attribution: AttributionState | null }[];
  /** The latest stance of each side, as persons recorded or confirmed it. */
  stances: readonly { party: string; stance: PositionStance }[];
  /** Whether it was merged into another incident, or lost its last report: then it is counted nowhere. */
  closed: boolean;
}

/** One change of a case, with what stood before it and what stands after; null where there was or is nothing. */
export type CaseChange =
  | { kind: 'report'; before: ReportStanding | null; after: ReportStanding | null }
  | { kind: 'origin'; agreement: string; by: 1 | -1 }
  | { kind: 'incident'; before: IncidentStanding | null; after: IncidentStanding | null }
  | RecordChange;

/** Something that was put on record or decided: who audits hears of it, and nothing is counted by it. */
export interface RecordChange {
  kind: 'record';
  agreement: string;
  /** The incident that it concerns, where it concerns one. */
  incident: string | null;
  /** What was done, in two or three words: `finding signed`. */
  what: string;
  /** Id of what was changed. */
  subject: string;
  /** What was recorded before and after; null where there was or is nothing. No narrative, and nothing that names a source. */
  before: object | null;
  after: object | null;
  /** Why, as whoever did it said. */
  reason: string | null;
  /** The status shows it, although no count moves with it. */
  inStatus?: true;
}

/** When a case was changed and by whom. */
export interface ChangeContext {
  at: Date;
  by: Author;
}

/**
 * Hears of every change of a case inside the transaction that makes it: what a listener writes through
 * `manager` stands or falls with the change.
 */
export interface CaseListener {
  onCaseChange(changes: readonly CaseChange[], context: ChangeContext, manager: EntityManager): Promise<void>;
}
