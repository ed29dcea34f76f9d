import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import type { TermVerdict } from '../verdict.js';
import { confidenceOf } from './confidence.js';
import { finding, nameOf } from './element.js';

/** An obligation whose deadline passed without a fulfilment on record. */
export interface Omission {
  term: string;
  party: string;
  /** ISO 8601 instant from which it is overdue. */
  due: string;
}

/**
 * What a lapsed deadline says of its term: never more than `inconclusive`. That nobody recorded a fulfilment is no
 * evidence that there was none. Null where the agreement has no such term.
 */
export function judgeOmission({ term: id, party, due }: Omission, agreement: PreparedAgreement): TermVerdict | null {
  const term = agreement.model.terms.find((each) => each.id === id);
  if (!term) return null;
  const name = nameOf(agreement, party);
  const bound = term.obligated.includes(party);
  const elements = [
    finding('act', 'unknown', `The deadline of ${due} has passed, and no fulfilment is on record; whether it was left undone is not established.`),
    bound ? finding('actor', 'met', `The term binds ${name}.`) : finding('actor', 'unmet', `The term does not bind ${name}.`),
    finding('object', 'met', 'Leaving an obligation undone fails those to whom it is owed.'),
    finding('area', 'met', 'An obligation that is left undone has no other place than its own.'),
    finding('period', 'met', 'The deadline is the term’s own.'),
    term.exemptions.length === 0 ? finding('exemption', 'met', 'The term has no exemption.') : finding('exemption', 'unknown', 'Whether an exemption of the term applies is not known.'),
  ] as const;
  const verdict = bound ? 'inconclusive' : 'no_violation';
  return {
    term: id, verdict, elements,
    confidence: confidenceOf(verdict, elements, null, []),
    respondent: bound ? party : null,
    attribution: bound ? 'attributed' : null,
    missing: bound ? ['Word from the party, or from those to whom it is owed, on whether and when it was done.'] : [],
  };
}
