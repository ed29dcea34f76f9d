import type { CoverageGap } from '#casework';
import { dayIn } from '#classification';
import { addDays, daysBetween } from '../calendar-days.js';

/** Days of the period on which an area was closed to monitors from which its silence says nothing. */
export const UNCOVERED_FROM = 10;

/** Days, YYYY-MM-DD, both counted, in the agreement's timezone. */
export interface Days {
  from: string;
  to: string;
}

export interface AreaCoverage {
  /** Id of the area; null: everywhere that the agreement reaches. */
  area: string | null;
  name: string;
  /** Days of the period on which monitors were denied access. */
  deniedDays: number;
  /** Incidents of the period on record there. */
  incidents: number;
  /**
   * `unknown`: closed today, or on ten days of the period or more, and nothing on record: that silence is no quiet.
   * `restricted`: closed at times. Incidents on record are on record all the same.
   */
  state: 'unknown' | 'restricted';
}

/** What a status says of coverage. */
export interface CoverageFigures {
  /** Whether anybody records coverage for this agreement; where nobody does, nothing is known of gaps. */
  assessed: boolean;
  /** Gaps that touch the period. */
  gaps: Omit<CoverageGap, 'reason' | 'recordedBy'>[];
  /** Areas that were closed to monitors in the period. */
  areas: AreaCoverage[];
}

interface CoverageGrounds {
  gaps: readonly CoverageGap[];
  assessed: boolean;
  areas: readonly { id: string; name: string }[];
  /** Incidents of the period by area; of all under null. */
  incidentsIn: (area: string | null) => number;
  period: Days;
  timezone: string;
}

/** Holds the gaps of a period against what is on record from the areas that they closed. */
export function assessCoverage({ gaps, assessed, areas, incidentsIn, period, timezone }: CoverageGrounds): CoverageFigures {
  const denials = gaps.filter(({ restriction }) => restriction === 'denied');
  const closed = [{ id: null, name: 'everywhere' }, ...areas].flatMap(({ id, name }): AreaCoverage[] => {
    const ofArea = denials.filter((gap) => (id === null ? gap.areas.length === 0 : gap.areas.includes(id)));
    const denied = deniedDays(ofArea, period, timezone);
    if (denied.length === 0) return [];
    const incidents = incidentsIn(id);
    const silent = incidents === 0 && (denied.includes(period.to) || denied.length >= UNCOVERED_FROM);
    return [{ area: id, name, deniedDays: denied.length, incidents, state: silent ? 'unknown' : 'restricted' }];
  });
  return { assessed, gaps: gaps.map(({ reason: _reason, recordedBy: _by, ...gap }) => gap), areas: closed };
}

/** The days of a span, in order, that a denial touches. */
export function deniedDays(gaps: readonly CoverageGap[], { from, to }: Days, timezone: string): string[] {
  const spans = gaps
    .filter(({ restriction }) => restriction === 'denied')
    .map((gap) => ({ from: dayIn(gap.from, timezone), to: gap.to === null ? to : dayIn(new Date(Date.parse(gap.to) - 1), timezone) }));
  const days = Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, at) => addDays(from, at));
  return days.filter((day) => spans.some((span) => span.from <= day && day <= span.to));
}

/** For `why`: a sentence for each area whose silence says nothing. */
export function sentencesOnCoverage({ areas }: CoverageFigures): string[] {
  return areas
    .filter(({ state }) => state === 'unknown')
    .map(({ area, name, deniedDays: days }) => `Monitors were denied access ${area === null ? 'everywhere' : `to ${name}`} on ${days} day${days === 1 ? '' : 's'} of the period, and no incident there is on record: that silence is not quiet.`);
}
