import { CREDIBILITIES, RELIABILITIES, type AdmiraltyCredibility, type AdmiraltyReliability, type Verdict } from '#vocabulary';
import type { Mention } from '../mention.js';
import type { ElementFinding } from '../verdict.js';

/** A source of the incident, as far as confidence depends on it. */
export interface SourceWeight {
  reliability?: AdmiraltyReliability | undefined;
  credibility?: AdmiraltyCredibility | undefined;
  /** Sources of one origin count once. */
  origin?: string | undefined;
}

/**
 * How sure the machine is of its own verdict, 0 to 1.
 *
 * Support s = 1 - product of (1 - w) over independent origins, where w is the mean of the reliability
 * and credibility weights (0.6 where no grade is given). Then
 *   violation     0.45 + 0.50 s, less 0.10 for each element that was only worked out (a date taken from the report);
 *   no_violation  0.60 + 0.35 s, and 0.95 where the act is simply another one;
 *   inconclusive  0.40 + 0.10 for each element that is met.
 */
export function confidenceOf(verdict: Verdict, elements: readonly ElementFinding[], mention: Mention | null, sources: readonly SourceWeight[]): number {
  const support = supportOf(sources);
  if (verdict === 'inconclusive') return rounded(0.4 + 0.1 * Math.min(5, elements.filter((element) => element.state === 'met').length));
  if (verdict === 'no_violation') {
    return elements.some((element) => element.element === 'act' && element.state === 'unmet') ? 0.95 : rounded(0.6 + 0.35 * support);
  }
  return rounded(0.45 + 0.5 * support - (mention?.time?.basis === 'report_date' ? 0.1 : 0));
}

function supportOf(sources: readonly SourceWeight[]): number {
  const byOrigin = new Map<string, number>();
  for (const [index, source] of sources.entries()) {
    const origin = source.origin ?? `#${index}`;
    byOrigin.set(origin, Math.max(byOrigin.get(origin) ?? 0, weightOf(source)));
  }
  if (byOrigin.size === 0) return 0.6;
  return 1 - [...byOrigin.values()].reduce((doubt, weight) => doubt * (1 - weight), 1);
}

function weightOf({ reliability, credibility }: SourceWeight): number {
  const weights = [...(reliability ? [RELIABILITIES[reliability].weight] : []), ...(credibility ? [CREDIBILITIES[credibility].weight] : [])];
  return weights.length === 0 ? 0.6 : Math.min(0.95, weights.reduce((sum, weight) => sum + weight, 0) / weights.length);
}

function rounded(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
}
