import type { FindingDecision, Verdict } from '#vocabulary';

/**
 * What a person finds who comes to the same as the machine. That a body has no mandate is no answer to what the machine
 * was asked: such a finding neither confirms a verdict nor overrides it.
 */
export const CONFIRMED_BY: Readonly<Record<Verdict, FindingDecision>> = {
  violation: 'violation',
  no_violation: 'no_violation',
  inconclusive: 'not_determined',
};
