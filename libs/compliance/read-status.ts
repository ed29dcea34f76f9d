import type { DataSource } from 'typeorm';
import type { Agreements } from '#agreements';
import { dayIn, startOfDay } from '#classification';
import type { Clock } from '#platform';
import { TrucelineError } from '#vocabulary';
import { addDays, daysBetween } from './calendar-days.js';
import { LEVEL_DAYS, LEVEL_RULE, levelOf } from './level-rule.js';
import type { Counts, PeriodCounts, Status, StatusHead } from './status.js';
import type { TallyMetric, TallyScope } from './tally-moves.js';

interface StatusRow {
  span: 'all' | 'period' | 'previous' | 'latest';
  scope: TallyScope;
  key: string;
  metric: TallyMetric;
  n: number;
  day: string | null;
}

/** Reads the status of an agreement from its tallies. */
export class ReadStatus {
  constructor(
    private readonly dataSource: DataSource,
    private readonly agreements: Agreements,
    private readonly clock: Clock,
  ) {}

  /**
   * One row by its key: what a poll costs where nothing changed.
   * @throws TrucelineError `agreement_unknown`, `reading_unknown`.
   */
  async head(agreement: string, reading: string | null): Promise<StatusHead> {
    const [row]: { current_version: number; version: string; changed_at: Date | null; created_at: Date }[] = await this.dataSource.query(
      `SELECT a.current_version, coalesce(h.version, 0) AS version, h.changed_at, a.created_at
         FROM agreements a LEFT JOIN status_heads h ON h.agreement_id = a.id WHERE a.id = $1`,
      [agreement],
    );
    if (!row) throw new TrucelineError('agreement_unknown', `There is no agreement "${agreement}".`);
    const { document } = await this.agreements.version(agreement, row.current_version);
    if (reading !== null && !document.readings?.some(({ id }) => id === reading)) {
      throw new TrucelineError('reading_unknown', `The agreement "${agreement}" has no reading "${reading}".`);
    }
    return {
      agreement,
      agreementVersion: row.current_version,
      reading,
      version: String(row.version),
      changedAt: row.changed_at ?? row.created_at,
      today: dayIn(this.clock.now(), document.timezone),
    };
  }

  /** The figures that a head stands for. */
  async read(head: StatusHead): Promise<Status> {
    const { document } = await this.agreements.version(head.agreement, head.agreementVersion);
    const period = { from: addDays(head.today, 1 - LEVEL_DAYS), to: head.today };
    const previous = { from: addDays(period.from, -LEVEL_DAYS), to: addDays(period.from, -1) };
    const rows = await this.rows(head, period, previous);
    const tally = new TallyBoard(rows);
    const inPeriod = tally.counts('period', 'total', '');
    const latest = (scope: TallyScope, key: string, metric: TallyMetric): string | null => {
      const day = tally.latest(scope, key, metric);
      return day && startOfDay(day, document.timezone);
    };
    const lastViolation = [tally.latest('total', '', 'violation'), tally.latest('total', '', 'found_violation')].filter((day) => day !== null).toSorted().at(-1);
    const dayBegan = startOfDay(head.today, document.timezone);
    return {
      agreement: head.agreement,
      agreementVersion: head.agreementVersion,
      reading: head.reading,
      asOf: head.changedAt.toISOString() > dayBegan ? head.changedAt.toISOString() : dayBegan,
      ...levelOf({
        incidents: tally.n('period', 'total', '', 'incidents'),
        latestDay: tally.latest('total', '', 'incidents'),
        classifiedViolation: inPeriod.classified.violation,
        inconclusive: inPeriod.classified.inconclusive,
        contested: inPeriod.contested,
        foundViolation: inPeriod.found.violation,
        partiesFoundInViolation: document.parties.filter(({ id }) => tally.n('period', 'party', id, 'found_violation') > 0).length,
      }),
      levelRule: LEVEL_RULE,
      totals: {
        reports: tally.n('all', 'total', '', 'reports'),
        origins: tally.n('all', 'total', '', 'origins'),
        incidents: tally.n('all', 'total', '', 'incidents'),
        pendingReview: tally.n('all', 'total', '', 'pending_review'),
        ...tally.counts('all', 'total', ''),
      },
      terms: document.terms.map(({ id, title }) => ({ id, title, ...tally.counts('all', 'term', id), lastIncidentAt: latest('term', id, 'concerned') })),
      parties: document.parties.map(({ id, name }) => ({ id, name, ...tally.counts('all', 'party', id), lastIncidentAt: latest('party', id, 'concerned') })),
      lastFoundViolationAt: latest('total', '', 'found_violation'),
      quietDays: lastViolation === undefined ? null : Math.max(0, daysBetween(lastViolation, head.today)),
      coverage: { assessed: false, gaps: [] },
      period: periodOf(tally, 'period', period),
      previousPeriod: periodOf(tally, 'previous', previous),
    };
  }

  /** Counts that do not depend on a reading stand under the neutral one. The cost depends on the number of terms, parties and days of the period, never on that of incidents. */
  private async rows(head: StatusHead, period: { from: string; to: string }, previous: { from: string; to: string }): Promise<StatusRow[]> {
    return this.dataSource.query(
      `WITH all_time AS (
         SELECT reading, scope, key, metric, n FROM tallies
          WHERE agreement_id = $1 AND day = '-infinity' AND (reading = $2 OR (reading = '' AND metric IN ('reports', 'origins', 'incidents'))))
       SELECT 'all' AS span, scope, key, metric, n::int, NULL AS day FROM all_time
       UNION ALL
       SELECT CASE WHEN day >= $3 THEN 'period' ELSE 'previous' END, scope, key, metric, sum(n)::int, NULL FROM tallies
        WHERE agreement_id = $1 AND day BETWEEN $5 AND $4 AND (reading = $2 OR (reading = '' AND metric = 'incidents'))
        GROUP BY 1, scope, key, metric
       UNION ALL
       SELECT 'latest', a.scope, a.key, a.metric, 0, to_char(l.day, 'YYYY-MM-DD') FROM all_time a
        CROSS JOIN LATERAL (SELECT t.day FROM tallies t
          WHERE t.agreement_id = $1 AND t.reading = a.reading AND t.scope = a.scope AND t.key = a.key AND t.metric = a.metric
            AND t.n > 0 AND t.day > '-infinity' ORDER BY t.day DESC LIMIT 1) l
        WHERE a.metric IN ('incidents', 'concerned', 'violation', 'found_violation')`,
      [head.agreement, head.reading ?? '', period.from, period.to, previous.from],
    );
  }
}

/** The rows of a status, by their place. */
class TallyBoard {
  readonly #n = new Map<string, StatusRow>();

  constructor(rows: readonly StatusRow[]) {
    for (const row of rows) this.#n.set(placeOf(row.span, row.scope, row.key, row.metric), row);
  }

  n(span: StatusRow['span'], scope: TallyScope, key: string, metric: TallyMetric): number {
    return this.#n.get(placeOf(span, scope, key, metric))?.n ?? 0;
  }

  latest(scope: TallyScope, key: string, metric: TallyMetric): string | null {
    return this.#n.get(placeOf('latest', scope, key, metric))?.day ?? null;
  }

  counts(span: StatusRow['span'], scope: TallyScope, key: string): Counts {
    const n = (metric: TallyMetric): number => this.n(span, scope, key, metric);
    return {
      classified: { violation: n('violation'), inconclusive: n('inconclusive'), no_violation: n('no_violation') },
      found: {
        violation: n('found_violation'), no_violation: n('found_no_violation'),
        not_determined: n('found_not_determined'), outside_mandate: n('found_outside_mandate'),
      },
      contested: n('contested'),
    };
  }
}

function placeOf(...parts: string[]): string {
  return parts.join('\0');
}

function periodOf(tally: TallyBoard, span: 'period' | 'previous', days: { from: string; to: string }): PeriodCounts {
  return { ...days, incidents: tally.n(span, 'total', '', 'incidents'), ...tally.counts(span, 'total', '') };
}
