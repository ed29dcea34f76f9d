import type { AgreementDocument } from '#agreements';
import { startOfDay } from '#classification';
import { daysBetween } from './calendar-days.js';
import { sentencesOnCoverage } from './coverage/assess-coverage.js';
import type { StatusCoverage } from './coverage/status-coverage.js';
import { LEVEL_RULE, levelOf } from './level-rule.js';
import type { PeriodCounts, Status, StatusHead } from './status.js';
import type { Days, StatusRow } from './status-rows.js';
import type { TallyBoard } from './tally-board.js';
import type { TallyMetric, TallyScope } from './tally-moves.js';

/** Words the counts of an agreement by the version that is in force. */
export function composeStatus(head: StatusHead, document: AgreementDocument, tally: TallyBoard, { period, previous, coverage }: { period: Days; previous: Days; coverage: StatusCoverage }): Status {
  const inPeriod = tally.counts('period', 'total', '');
  const latest = (scope: TallyScope, key: string, metric: TallyMetric): string | null => {
    const day = tally.latest(scope, key, metric);
    return day && startOfDay(day, document.timezone);
  };
  const violationDay = latestViolationDay(tally);
  return {
    agreement: head.agreement,
    agreementVersion: head.agreementVersion,
    reading: head.reading,
    asOf: asOf(head, document),
    ...levelOf({
      incidents: tally.n('period', 'total', '', 'incidents'),
      judged: tally.n('period', 'total', '', 'judged'),
      latestDay: tally.latest('total', '', 'incidents'),
      openViolation: tally.n('period', 'total', '', 'open_violation'),
      openInconclusive: tally.n('period', 'total', '', 'open_inconclusive'),
      contested: inPeriod.contested,
      foundViolation: inPeriod.found.violation,
      uncovered: sentencesOnCoverage(coverage.figures),
      partiesFoundInViolation: document.parties.filter(({ id }) => tally.n('period', 'party', id, 'found_violation') > 0).length,
    }),
    levelRule: LEVEL_RULE,
    totals: {
      reports: tally.n('all', 'total', '', 'reports'),
      origins: tally.n('all', 'total', '', 'origins'),
      incidents: tally.n('all', 'total', '', 'incidents'),
      pendingReview: tally.n('all', 'total', '', 'pending_review'),
      setAside: { discounted: tally.n('all', 'total', '', 'discounted'), duplicate: tally.n('all', 'total', '', 'duplicate') },
      ...tally.counts('all', 'total', ''),
    },
    terms: termsOf(document, tally).map(({ id, title }) => ({ id, title, ...tally.counts('all', 'term', id), lastIncidentAt: latest('term', id, 'concerned') })),
    parties: document.parties.map(({ id, name }) => ({ id, name, ...tally.counts('all', 'party', id), lastIncidentAt: latest('party', id, 'concerned') })),
    lastFoundViolationAt: latest('total', '', 'found_violation'),
    quietDays: violationDay === null ? null : Math.max(0, daysBetween(violationDay, head.today)) - coverage.uncertainDays,
    coverage: coverage.figures,
    period: periodOf(tally, 'period', period),
    previousPeriod: periodOf(tally, 'previous', previous),
  };
}

/** Day of the latest incident found to be a violation, or classified as one and not decided yet; null where there is none. */
export function latestViolationDay(tally: TallyBoard): string | null {
  return [tally.latest('total', '', 'open_violation'), tally.latest('total', '', 'found_violation')].filter((day) => day !== null).toSorted().at(-1) ?? null;
}

/** Of a status as it stands: since when it has stood so. Asked for as of that instant it is the same to the letter. */
function asOf({ knownAt, changedAt, today }: StatusHead, document: AgreementDocument): string {
  if (knownAt) return knownAt.toISOString();
  const dayBegan = startOfDay(today, document.timezone);
  return changedAt.toISOString() > dayBegan ? changedAt.toISOString() : dayBegan;
}

/** The terms of the version in force, and those of other versions under which incidents stand. */
function termsOf(document: AgreementDocument, tally: TallyBoard): { id: string; title: string }[] {
  const known = new Set(document.terms.map(({ id }) => id));
  const others = tally.keys('term').filter((id) => !known.has(id));
  return [...document.terms, ...others.map((id) => ({ id, title: `${id} (a term of another version)` }))];
}

function periodOf(tally: TallyBoard, span: StatusRow['span'], days: Days): PeriodCounts {
  return { ...days, incidents: tally.n(span, 'total', '', 'incidents'), ...tally.counts(span, 'total', '') };
}
