import type { EntityManager } from 'typeorm';
import type { AgreementDocument } from '#agreements';
import { coverageAssessed, coverageAt } from '#casework';
import { startOfDay } from '#classification';
import { addDays } from '../calendar-days.js';
import type { StatusHead } from '../status.js';
import type { TallyBoard } from '../tally-board.js';
import { assessCoverage, deniedDays, type CoverageFigures, type Days } from './assess-coverage.js';

/** What coverage means for a status. */
export interface StatusCoverage {
  figures: CoverageFigures;
  /** Days after the latest violation, until today, on which an area was closed to monitors. */
  uncertainDays: number;
}

/** @param violationDay day of the latest incident classified as, or found to be, a violation; null where there is none. */
export async function statusCoverage(
  manager: EntityManager,
  { agreement, knownAt, today }: StatusHead,
  { timezone, areas }: AgreementDocument,
  { tally, period, violationDay }: { tally: TallyBoard; period: Days; violationDay: string | null },
): Promise<StatusCoverage> {
  const periodBegan = startOfDay(period.from, timezone);
  const quietBegan = violationDay === null ? periodBegan : startOfDay(addDays(violationDay, 1), timezone);
  const gaps = await coverageAt(manager, agreement, knownAt, { from: periodBegan < quietBegan ? periodBegan : quietBegan });
  const figures = assessCoverage({
    gaps: gaps.filter(({ to }) => to === null || to > periodBegan),
    assessed: await coverageAssessed(manager, agreement, knownAt),
    incidentsIn: (area) => (area === null ? tally.n('period', 'total', '', 'incidents') : tally.n('period', 'area', area, 'incidents')),
    areas, period, timezone,
  });
  return { figures, uncertainDays: violationDay === null ? 0 : deniedDays(gaps, { from: addDays(violationDay, 1), to: today }, timezone).length };
}
