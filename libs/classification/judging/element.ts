import type { AttributionBasis, ElementKind, ElementState, Span } from '#vocabulary';
import type { TermModel } from '../agreement-model.js';
import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import type { Mention } from '../mention.js';
import type { ElementFinding } from '../verdict.js';

/** What each element of the test is asked about: one mention under one term. */
export interface Question {
  mention: Mention;
  term: TermModel;
  /** The ties to an obligated party that the term reaches. */
  reach: readonly AttributionBasis[];
  agreement: PreparedAgreement;
  /** Why another report of the incident leaves open who did it, or null. */
  rival: string | null;
}

/** A finding on one element; the span is left out where there is none. */
export function finding(element: ElementKind, state: ElementState, because: string, span?: Span | null): ElementFinding {
  return span ? { element, state, because, span } : { element, state, because };
}

/** The name of a party, actor, place or area, for a sentence. */
export function nameOf(agreement: PreparedAgreement, id: string): string {
  const named = agreement.parties.get(id) ?? agreement.actors.get(id) ?? agreement.places.get(id) ?? agreement.areas.get(id);
  return named?.name ?? id;
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  const unique = [...new Set(words)];
  return unique.length < 2 ? unique.join('') : `${unique.slice(0, -1).join(', ')} and ${unique.at(-1) ?? ''}`;
}

/** A code as a reader would say it: "small_arms_fire" is "small arms fire". */
export function spoken(code: string): string {
  return code.replaceAll('_', ' ');
}
