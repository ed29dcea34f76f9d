import { CONFIRMED_BY } from '#classification';
import { FINDING_CODES, VERDICT_CODES, type FindingDecision, type Verdict } from '#vocabulary';
import type { Coefficient, Estimate } from './statistics/coefficient.js';
import { cohensKappa } from './statistics/cohens-kappa.js';
import { confusionTable, percentAgreement, type ConfusionTable } from './statistics/confusion-table.js';
import { krippendorffsAlpha } from './statistics/krippendorffs-alpha.js';

/** What one coder submitted on one incident and term, beside the verdict that the machine had reached. */
export interface Coding {
  coder: string;
  incident: string;
  term: string;
  decision: FindingDecision;
  verdict: Verdict;
}

/** Two coders over the items that both coded. */
export interface CoderPair {
  coders: [string, string];
  items: number;
  percentAgreement: number | null;
  kappa: Estimate;
  /** Rows: the first coder. */
  confusion: ConfusionTable<FindingDecision>;
}

/** The machine beside one coder. `not_determined` is taken for the machine's `inconclusive`. */
export interface MachineBesideCoder {
  coder: string;
  items: number;
  percentAgreement: number | null;
  kappa: Estimate;
  /** Rows: the machine. */
  confusion: ConfusionTable<Verdict, FindingDecision>;
}

export interface CodingFigures {
  /** Incidents x terms that anybody coded. */
  items: number;
  /** Those that two or more coded. */
  codedTwice: number;
  /** Share of the pairs of codings of one item that say the same. */
  percentAgreement: number | null;
  alpha: Coefficient;
  pairs: CoderPair[];
  machine: MachineBesideCoder[];
}

/** How far the coders agree with one another, and the machine with each. @param coders all of the round, in its order. */
export function codingFigures(coders: readonly string[], codings: readonly Coding[]): CodingFigures {
  const items = itemsOf(codings);
  const choices = items.map((codingsOf) => [...codingsOf.values()].map(({ decision }) => decision));
  return {
    items: items.length,
    codedTwice: choices.filter(({ length }) => length > 1).length,
    percentAgreement: percentAgreement(choices.flatMap(pairsIn)),
    alpha: krippendorffsAlpha(choices),
    pairs: pairsIn(coders).map(([first, second]) => besideEachOther(first, second, items)),
    machine: coders.map((coder) => besideMachine(coder, codings)),
  };
}

/** The codings of each incident and term, by coder. */
function itemsOf(codings: readonly Coding[]): Map<string, Coding>[] {
  const items = new Map<string, Map<string, Coding>>();
  for (const coding of codings) {
    const key = JSON.stringify([coding.incident, coding.term]);
    const item = items.get(key);
    if (item) item.set(coding.coder, coding);
    else items.set(key, new Map([[coding.coder, coding]]));
  }
  return [...items.values()];
}

function besideEachOther(first: string, second: string, items: readonly Map<string, Coding>[]): CoderPair {
  const pairs = items.flatMap((item): [FindingDecision, FindingDecision][] => {
    const [one, other] = [item.get(first), item.get(second)];
    return one && other ? [[one.decision, other.decision]] : [];
  });
  return { coders: [first, second], items: pairs.length, percentAgreement: percentAgreement(pairs), kappa: cohensKappa(pairs), confusion: confusionTable(FINDING_CODES, FINDING_CODES, pairs) };
}

function besideMachine(coder: string, codings: readonly Coding[]): MachineBesideCoder {
  const own = codings.filter((coding) => coding.coder === coder);
  const pairs = own.map(({ verdict, decision }): [FindingDecision, FindingDecision] => [CONFIRMED_BY[verdict], decision]);
  const confusion = confusionTable(VERDICT_CODES, FINDING_CODES, own.map(({ verdict, decision }): [Verdict, FindingDecision] => [verdict, decision]));
  return { coder, items: own.length, percentAgreement: percentAgreement(pairs), kappa: cohensKappa(pairs), confusion };
}

function pairsIn<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((one, at) => items.slice(at + 1).map((other): [Item, Item] => [one, other]));
}
