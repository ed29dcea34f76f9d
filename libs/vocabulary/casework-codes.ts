import { codesOf, type CodeRow } from './code-table.js';

export const FINDINGS = {
  violation: { group: 'finding', definition: 'The term was broken.' },
  no_violation: { group: 'finding', definition: 'The term was not broken.' },
  not_determined: { group: 'finding', definition: 'The evidence does not allow a decision.' },
  outside_mandate: { group: 'finding', definition: 'It is not for this body to decide.' },
} as const satisfies Record<string, CodeRow>;
export type FindingDecision = keyof typeof FINDINGS;
export const FINDING_CODES = codesOf<FindingDecision>(FINDINGS);

export const SEVERITIES = {
  non_compliance: { group: 'severity', definition: 'A lapse without effect on the other side.' },
  minor: { group: 'severity', definition: 'A breach with little effect.' },
  serious: { group: 'severity', definition: 'A breach that harmed people or the truce.' },
  very_serious: { group: 'severity', definition: 'A breach that puts the truce itself at risk.' },
} as const satisfies Record<string, CodeRow>;
export type Severity = keyof typeof SEVERITIES;
/** Least grave first. */
export const SEVERITY_CODES = codesOf<Severity>(SEVERITIES);

export const BREACH_NATURES = {
  instantaneous: { group: 'nature', definition: 'The breach was over once it was done.' },
  continuing: { group: 'nature', definition: 'The breach lasts, or lasted, over a time.' },
} as const satisfies Record<string, CodeRow>;
export type BreachNature = keyof typeof BREACH_NATURES;
export const BREACH_NATURE_CODES = codesOf<BreachNature>(BREACH_NATURES);

/** Weakest first. */
export const STANDARDS_OF_PROOF = {
  reasonable_suspicion: { group: 'proof', definition: 'Some ground to suspect it.' },
  reasonable_grounds: { group: 'proof', definition: 'Reliable information that would lead a prudent observer to believe it.' },
  balance_of_probabilities: { group: 'proof', definition: 'More likely than not.' },
  clear_and_convincing: { group: 'proof', definition: 'Highly and substantially more likely than not.' },
  beyond_reasonable_doubt: { group: 'proof', definition: 'No reasonable doubt is left.' },
} as const satisfies Record<string, CodeRow>;
export type StandardOfProof = keyof typeof STANDARDS_OF_PROOF;
export const STANDARD_OF_PROOF_CODES = codesOf<StandardOfProof>(STANDARDS_OF_PROOF);

export const POSITIONS = {
  alleges: { group: 'position', definition: 'Says that the other side did it.' },
  denies: { group: 'position', definition: 'Says that it did not happen, or not by its side.' },
  acknowledges: { group: 'position', definition: 'Says that its side did it.' },
  justifies: { group: 'position', definition: 'Says that its side did it and was entitled to.' },
  counter_alleges: { group: 'position', definition: 'Answers by saying that the other side did something.' },
  silent: { group: 'position', definition: 'Was asked, or had cause to answer, and said nothing.' },
} as const satisfies Record<string, CodeRow>;
export type PositionStance = keyof typeof POSITIONS;
export const POSITION_CODES = codesOf<PositionStance>(POSITIONS);

export const ACCESS_RESTRICTIONS = {
  denied: { group: 'access', definition: 'Monitors were not let through.' },
  delayed: { group: 'access', definition: 'Monitors were kept waiting.' },
  conditioned: { group: 'access', definition: 'Monitors were let through on conditions.' },
} as const satisfies Record<string, CodeRow>;
export type AccessRestriction = keyof typeof ACCESS_RESTRICTIONS;
export const ACCESS_RESTRICTION_CODES = codesOf<AccessRestriction>(ACCESS_RESTRICTIONS);

export const COMMITMENT_STATES = {
  open: { group: 'commitment', definition: 'It is to be done, and its deadline, if it has one, has not passed.' },
  awaiting_condition: { group: 'commitment', definition: 'Nothing is due before its condition has come about.' },
  overdue: { group: 'commitment', definition: 'Its deadline has passed, and no fulfilment is on record.' },
  met: { group: 'commitment', definition: 'It was done, in time or late.' },
  waived: { group: 'commitment', definition: 'Those to whom it was owed no longer ask for it.' },
} as const satisfies Record<string, CodeRow>;
export type CommitmentState = keyof typeof COMMITMENT_STATES;
export const COMMITMENT_STATE_CODES = codesOf<CommitmentState>(COMMITMENT_STATES);

export const COMMITMENT_DECISIONS = {
  met: { group: 'commitment', definition: 'A person decided that it was done.' },
  waived: { group: 'commitment', definition: 'A person recorded that it was waived.' },
  condition_came_about: { group: 'commitment', definition: 'A person recorded that its condition came about.' },
  reopened: { group: 'commitment', definition: 'A person took back that it was met or waived.' },
} as const satisfies Record<string, CodeRow>;
export type CommitmentDecision = keyof typeof COMMITMENT_DECISIONS;
export const COMMITMENT_DECISION_CODES = codesOf<CommitmentDecision>(COMMITMENT_DECISIONS);

export const COMPLIANCE_LEVELS = {
  holding: { group: 'level', definition: 'Reports come in and none in the period is proposed or found to be a violation.' },
  strained: { group: 'level', definition: 'Possible violations wait for review, or disputes pile up.' },
  breached: { group: 'level', definition: 'A violation was found in the period.' },
  collapsed: { group: 'level', definition: 'Violations were found against several parties and at a rate that leaves no truce.' },
  unknown: { group: 'level', definition: 'There is too little to go by: no report is not compliance.' },
} as const satisfies Record<string, CodeRow>;
export type ComplianceLevel = keyof typeof COMPLIANCE_LEVELS;
export const COMPLIANCE_LEVEL_CODES = codesOf<ComplianceLevel>(COMPLIANCE_LEVELS);
