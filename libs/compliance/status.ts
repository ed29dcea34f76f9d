import type { SetAside } from '#casework';
import type { ComplianceLevel, FindingDecision, Verdict } from '#vocabulary';
import type { CoverageFigures } from './coverage/assess-coverage.js';

/** Incidents under their gravest verdict, under what was found of them, and contested ones that nothing was found of. */
export interface Counts {
  classified: Record<Verdict, number>;
  found: Record<FindingDecision, number>;
  contested: number;
}

export interface CountsOf extends Counts {
  id: string;
  /** Start of the day of the latest incident classified as violation or inconclusive here. */
  lastIncidentAt: string | null;
}

export interface PeriodCounts extends Counts {
  /** First and last day, YYYY-MM-DD, both counted, in the agreement's timezone. */
  from: string;
  to: string;
  incidents: number;
}

/** The summary that a dashboard polls. Counts are of incidents, except where the name says otherwise. */
export interface Status {
  agreement: string;
  agreementVersion: number;
  reading: string | null;
  /**
   * When these figures last changed, or the period last moved on by a day; asked for as of then, they are the same to the
   * letter. Of figures that were asked for as of an instant: that instant.
   */
  asOf: string;
  level: ComplianceLevel;
  levelRule: string;
  why: string[];
  totals: Counts & { reports: number; origins: number; incidents: number; pendingReview: number; setAside: Record<SetAside, number> };
  terms: (CountsOf & { title: string })[];
  parties: (CountsOf & { name: string })[];
  lastFoundViolationAt: string | null;
  /** Days since that of the latest incident found to be a violation, or classified as one and not decided yet, less those on which an area was closed to monitors; null where there is none. */
  quietDays: number | null;
  coverage: CoverageFigures;
  period: PeriodCounts;
  previousPeriod: PeriodCounts;
}

/** Which status it is, without the figures: two equal heads stand for equal bytes. */
export interface StatusHead {
  agreement: string;
  agreementVersion: number;
  reading: string | null;
  /** Moves on with every change of a count. */
  version: string;
  changedAt: Date;
  /** Today in the agreement's timezone. */
  today: string;
  /** The instant that was asked about; null: it is the status as it stands. */
  knownAt: Date | null;
}
