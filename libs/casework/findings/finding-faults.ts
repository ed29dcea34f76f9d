import type { AgreementDocument } from '#agreements';
import type { Fault } from '#vocabulary';
import type { FindingInput } from './finding-input.js';

/**
 * What is wrong with a finding, held against the version of the agreement that was in force when the
 * incident happened. @param at when it is proposed: what lies later has not come to pass.
 */
export function faultsOfFinding(input: FindingInput, document: AgreementDocument, at: Date): Fault[] {
  return [...termFaults(input, document), ...severityFaults(input), ...respondentFaults(input, document), ...natureFaults(input, at)];
}

function termFaults({ term }: FindingInput, { terms }: AgreementDocument): Fault[] {
  if (terms.some(({ id }) => id === term)) return [];
  return [{ path: 'term', message: `The version that was in force when the incident happened has no term “${term}”; it has ${terms.map(({ id }) => id).join(', ')}.` }];
}

function severityFaults({ decision, severity }: FindingInput): Fault[] {
  if (decision === 'violation' && !severity) return [{ path: 'severity', message: 'A violation needs a severity.' }];
  if (decision !== 'violation' && severity) return [{ path: 'severity', message: `A severity goes with a violation, and not with ${decision}.` }];
  return [];
}

function respondentFaults({ decision, term, respondent, attribution }: FindingInput, { parties, terms }: AgreementDocument): Fault[] {
  if (!respondent) {
    return attribution === 'attributed' ? [{ path: 'respondent', message: 'What is attributed is attributed to somebody: name the respondent.' }] : [];
  }
  if (!parties.some(({ id }) => id === respondent)) {
    return [{ path: 'respondent', message: `The agreement has no party “${respondent}”; it has ${parties.map(({ id }) => id).join(', ')}.` }];
  }
  const obligated = terms.find(({ id }) => id === term)?.obligated;
  if (decision !== 'violation' || !obligated || obligated.includes(respondent)) return [];
  return [{ path: 'respondent', message: `The term does not bind “${respondent}”, who cannot break it; it binds ${obligated.join(', ')}.` }];
}

function natureFaults({ decision, nature }: FindingInput, at: Date): Fault[] {
  if (!nature) return [];
  if (decision !== 'violation') return [{ path: 'nature', message: `A nature goes with a violation, and not with ${decision}.` }];
  const faults: Fault[] = [];
  const { kind, since, remediedAt } = nature;
  if (kind === 'instantaneous' && since) faults.push({ path: 'nature.since', message: 'What is over at once lasts since no time; leave it out, or say that it is continuing.' });
  if (kind === 'continuing' && !since) faults.push({ path: 'nature.since', message: 'Say since when it lasts.' });
  if (since && remediedAt && Date.parse(remediedAt) < Date.parse(since)) faults.push({ path: 'nature.remediedAt', message: 'It was put right before it began.' });
  for (const [path, instant] of Object.entries({ since, remediedAt })) {
    if (instant && Date.parse(instant) > at.getTime()) faults.push({ path: `nature.${path}`, message: 'That has not come yet.' });
  }
  return faults;
}
