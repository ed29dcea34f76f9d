import { TrucelineError } from './errors.js';
import type { CommitmentDecision, CommitmentState } from './casework-codes.js';

/** For each state, the states that it may pass into. */
export type StateTable<State extends string> = Readonly<Record<State, readonly State[]>>;

/** A report on its way from intake to the tallies. */
export const REPORT_STATES = {
  received: ['classified', 'failed', 'quarantined'],
  classified: ['classified'],
  failed: ['received', 'classified', 'quarantined'],
  quarantined: ['received'],
} as const satisfies StateTable<'received' | 'classified' | 'failed' | 'quarantined'>;
export type ReportState = keyof typeof REPORT_STATES;
export const REPORT_STATE_CODES = Object.keys(REPORT_STATES) as ReportState[];

/** How far an incident has been verified. */
export const VERIFICATION_STATES = {
  received: ['under_inquiry', 'corroborated', 'discounted', 'duplicate'],
  under_inquiry: ['corroborated', 'verified', 'unverifiable', 'discounted', 'duplicate'],
  corroborated: ['under_inquiry', 'verified', 'unverifiable', 'discounted', 'duplicate'],
  verified: ['under_inquiry'],
  unverifiable: ['under_inquiry'],
  discounted: ['under_inquiry'],
  duplicate: ['under_inquiry'],
} as const satisfies StateTable<
  'received' | 'under_inquiry' | 'corroborated' | 'verified' | 'unverifiable' | 'discounted' | 'duplicate'
>;
export type VerificationState = keyof typeof VERIFICATION_STATES;
export const VERIFICATION_STATE_CODES = Object.keys(VERIFICATION_STATES) as VerificationState[];

/** A finding, from the first signature on. What was withdrawn or superseded stays readable and says nothing any more. */
export const FINDING_STATES = {
  awaiting_second_signer: ['signed', 'withdrawn', 'superseded'],
  signed: ['superseded'],
  superseded: [],
  withdrawn: [],
} as const satisfies StateTable<'awaiting_second_signer' | 'signed' | 'superseded' | 'withdrawn'>;
export type FindingState = keyof typeof FINDING_STATES;
export const FINDING_STATE_CODES = Object.keys(FINDING_STATES) as FindingState[];

/** What may be decided on a commitment, by how it stands. */
export const COMMITMENT_MOVES = {
  open: ['met', 'waived'],
  awaiting_condition: ['condition_came_about', 'met', 'waived'],
  overdue: ['met', 'waived'],
  met: ['reopened'],
  waived: ['reopened'],
} as const satisfies Readonly<Record<CommitmentState, readonly CommitmentDecision[]>>;

/** Whether an incident is counted: it is closed where it was merged into another, or where its last report was taken away. */
export const INCIDENT_STATES = {
  open: ['merged', 'emptied'],
  merged: ['open'],
  emptied: ['open'],
} as const satisfies StateTable<'open' | 'merged' | 'emptied'>;
export type IncidentState = keyof typeof INCIDENT_STATES;
export const INCIDENT_STATE_CODES = Object.keys(INCIDENT_STATES) as IncidentState[];

/** Whether the table lets a thing pass from one state into the other. */
export function mayPass<State extends string>(table: StateTable<State>, from: State, to: State): boolean {
  return table[from].includes(to);
}

/** @param what begins the sentence: `An incident`. @throws TrucelineError `state_refused`, whose detail names both states. */
export function requirePass<State extends string>(table: StateTable<State>, what: string, from: State, to: State): void {
  if (mayPass(table, from, to)) return;
  const next = table[from].length > 0 ? `it may become ${table[from].join(', ')}` : 'it stays what it is';
  throw new TrucelineError('state_refused', `${what} that is ${from} cannot become ${to}; ${next}.`);
}
