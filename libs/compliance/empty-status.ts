import { TrucelineError } from '#vocabulary';
import { addDays } from './calendar-days.js';
import { LEVEL_DAYS, LEVEL_RULE } from './level-rule.js';
import type { Status } from './status.js';
import { TallyBoard } from './tally-board.js';

/**
 * What was known of an agreement before it was on record: nothing, under version 0. Its timezone was not known either,
 * so days are those of UTC.
 * @throws TrucelineError `reading_unknown`: no reading was known.
 */
export function emptyStatus(agreement: string, reading: string | null, at: Date): Status {
  if (reading !== null) throw new TrucelineError('reading_unknown', `The agreement "${agreement}" was not on record at this instant, nor any reading of it.`);
  const counts = new TallyBoard([]).counts('all', 'total', '');
  const today = at.toISOString().slice(0, 10);
  const from = addDays(today, 1 - LEVEL_DAYS);
  return {
    agreement,
    agreementVersion: 0,
    reading,
    asOf: at.toISOString(),
    level: 'unknown',
    why: ['The agreement was not on record at this instant.'],
    levelRule: LEVEL_RULE,
    totals: { reports: 0, origins: 0, incidents: 0, pendingReview: 0, setAside: { discounted: 0, duplicate: 0 }, ...counts },
    terms: [],
    parties: [],
    lastFoundViolationAt: null,
    quietDays: null,
    coverage: { assessed: false, gaps: [], areas: [] },
    period: { from, to: today, incidents: 0, ...counts },
    previousPeriod: { from: addDays(from, -LEVEL_DAYS), to: addDays(from, -1), incidents: 0, ...counts },
  };
}
