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

/** Whether the table lets a thing pass from one state into the other. */
export function mayPass<State extends string>(table: StateTable<State>, from: State, to: State): boolean {
  return table[from].includes(to);
}
