import { VERDICT_CODES, type Verdict } from '#vocabulary';
import type { CaseAnswer } from './answer-case.js';
import type { LabelledCase } from './case-file.js';

/** A case with its labels and what the engine made of it. */
export interface ScoredCase {
  file: string;
  labelled: LabelledCase;
  answer: CaseAnswer;
}

export interface VerdictScores {
  cases: number;
  /** One pair is one case and one term. */
  pairs: number;
  verdictMacroF1: number;
  violationPrecision: number;
  violationRecall: number;
  /** Share of pairs that the engine left open. */
  inconclusiveRate: number;
  /** Share of cases whose set of violated terms is exactly right. */
  caseExact: number;
  /** `acts`: micro-F1; the others: shares exactly right of the cases that have one. */
  elements: { acts: number; date: number; perpetrator: number; place: number; fatalities: number };
}

/** Scores cases against their labels. A ratio with nothing below it is 0. */
export function scoreVerdicts(scored: readonly ScoredCase[]): VerdictScores {
  const pairs = scored.flatMap(({ labelled, answer }) =>
    answer.verdicts.map(({ term, verdict }) => ({ expected: labelled.expected[term] ?? ('no_violation' satisfies Verdict), verdict })),
  );
  const count = (expected: Verdict | null, verdict: Verdict | null): number =>
    pairs.filter((pair) => (expected === null || pair.expected === expected) && (verdict === null || pair.verdict === verdict)).length;
  const present = VERDICT_CODES.filter((code) => count(code, null) + count(null, code) > 0);
  const f1 = present.map((code) => ratio(2 * count(code, code), count(code, null) + count(null, code)));
  return {
    cases: scored.length,
    pairs: pairs.length,
    verdictMacroF1: rounded(ratio(f1.reduce((sum, value) => sum + value, 0), f1.length)),
    violationPrecision: rounded(ratio(count('violation', 'violation'), count(null, 'violation'))),
    violationRecall: rounded(ratio(count('violation', 'violation'), count('violation', null))),
    inconclusiveRate: rounded(ratio(count(null, 'inconclusive'), pairs.length)),
    caseExact: rounded(ratio(scored.filter(exact).length, scored.length)),
    elements: elementScores(scored),
  };
}

/** The same scores for each group of cases. */
export function scoreBy(scored: readonly ScoredCase[], key: (each: ScoredCase) => string): Record<string, VerdictScores> {
  const groups = new Map<string, ScoredCase[]>();
  for (const each of scored) groups.set(key(each), [...(groups.get(key(each)) ?? []), each]);
  return Object.fromEntries([...groups].map(([name, members]) => [name, scoreVerdicts(members)]));
}

function exact({ labelled, answer }: ScoredCase): boolean {
  const expected = Object.entries(labelled.expected).flatMap(([term, verdict]) => (verdict === 'violation' ? [term] : []));
  return sameSet(expected, answer.verdicts.flatMap(({ term, verdict }) => (verdict === 'violation' ? [term] : [])));
}

function elementScores(scored: readonly ScoredCase[]): VerdictScores['elements'] {
  const share = (having: (each: ScoredCase) => boolean, right: (each: ScoredCase) => boolean): number => {
    const asked = scored.filter(having);
    return rounded(ratio(asked.filter(right).length, asked.length));
  };
  const hits = scored.reduce((sum, { labelled, answer }) => sum + answer.acts.filter((act) => labelled.elements.acts.includes(act)).length, 0);
  const said = scored.reduce((sum, { labelled, answer }) => sum + answer.acts.length + labelled.elements.acts.length, 0);
  return {
    acts: rounded(ratio(2 * hits, said)),
    date: share(({ labelled }) => labelled.elements.date !== null, ({ labelled, answer }) => answer.date === labelled.elements.date),
    perpetrator: share(
      ({ labelled }) => labelled.elements.perpetrators.length > 0,
      ({ labelled, answer }) => sameSet(labelled.elements.perpetrators, answer.perpetrators.length > 0 ? answer.perpetrators : ['unknown']),
    ),
    place: share(({ labelled }) => labelled.elements.places.length > 0, ({ labelled, answer }) => sameSet(labelled.elements.places, answer.places)),
    fatalities: share(
      () => true,
      ({ labelled, answer }) => answer.fatalities >= labelled.elements.fatalitiesMin && answer.fatalities <= labelled.elements.fatalitiesMax,
    ),
  };
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [new Set(a), new Set(b)];
  return left.size === right.size && [...left].every((value) => right.has(value));
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
