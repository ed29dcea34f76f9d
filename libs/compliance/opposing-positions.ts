import type { IncidentStanding } from '#casework';
import type { PositionStance } from '#vocabulary';

type Stances = IncidentStanding['stances'];

const ACCUSES: readonly PositionStance[] = ['alleges', 'counter_alleges'];
const ANSWERS: readonly PositionStance[] = ['denies', 'counter_alleges', 'justifies'];

/** The sides that stand against each other in an incident: one alleges, and another denies it, justifies it, or alleges in turn. */
export interface Opposition {
  /** Those whose conduct is disputed by what they answered themselves. */
  answering: readonly string[];
  /** Whether what is said puts a verdict with this respondent in dispute; null: the respondent is not known. */
  disputes(respondent: string | null): boolean;
}

export function oppositionIn(stances: Stances): Opposition {
  const accusing = partiesThat(stances, ACCUSES);
  const answering = partiesThat(stances, ANSWERS).filter((party) => accusing.some((other) => other !== party));
  const opposed = new Set([...answering, ...accusing.filter((party) => answering.some((other) => other !== party))]);
  const denying = partiesThat(stances, ['denies']);
  return {
    answering,
    disputes: (respondent) => (respondent === null ? answering.length > 0 : opposed.has(respondent) || denying.includes(respondent)),
  };
}

function partiesThat(stances: Stances, take: readonly PositionStance[]): string[] {
  return stances.flatMap(({ party, stance }) => (take.includes(stance) ? party : []));
}
