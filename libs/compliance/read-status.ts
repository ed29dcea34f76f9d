import type { DataSource, EntityManager } from 'typeorm';
import type { AgreementDocument, Agreements } from '#agreements';
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
  metric: TallyMetric | 'judged';
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
   * Two rows by their keys: what a poll costs where nothing changed.
   * @throws TrucelineError `agreement_unknown`, `reading_unknown`.
   */
  async head(agreement: string, reading: string | null): Promise<StatusHead> {
    return this.headWithin(this.dataSource.manager, agreement, reading);
  }

  private async headWithin(manager: EntityManager, agreement: string, reading: string | null): Promise<StatusHead> {
    const now = this.clock.now();
    const version = await this.agreements.versionInForceAt(agreement, now, manager);
    if (reading !== null && !version.document.readings.some(({ id }) => id === reading)) {
      throw new TrucelineError('reading_unknown', `The agreement "${agreement}" has no reading "${reading}".`);
    }
    const [head]: { version: string; changed_at: Date }[] = await manager.query('SELECT version, changed_at FROM status_heads WHERE agreement_id = $1', [agreement]);
    return {
      agreement,
      agreementVersion: version.version,
      reading,
      version: head?.version ?? '0',
      changedAt: head && head.changed_at > version.appliedAt ? head.changed_at : version.appliedAt,
      today: dayIn(now, version.document.timezone),
    };
  }

  /**
   * The status as it stands now, and the head that it belongs to, from one snapshot.
   * @throws TrucelineError `agreement_unknown`, `reading_unknown`.
   */
  async read(agreement: string, reading: string | null): Promise<{ head: StatusHead; status: Status }> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const head = await this.headWithin(manager, agreement, reading);
      return { head, status: await this.compose(manager, head) };
    });
  }

  private async compose(manager: EntityManager, head: StatusHead): Promise<Status> {
    const { document } = await this.agreements.version(head.agreement, head.agreementVersion);
    const period = { from: addDays(head.today, 1 - LEVEL_DAYS), to: head.today };
    const previous = { from: addDays(period.from, -LEVEL_DAYS), to: addDays(period.from, -1) };
    const rows = await rowsOf(manager, head, period, previous);
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
        judged: tally.n('period', 'total', '', 'judged'),
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
      terms: termsOf(document, tally).map(({ id, title }) => ({ id, title, ...tally.counts('all', 'term', id), lastIncidentAt: latest('term', id, 'concerned') })),
      parties: document.parties.map(({ id, name }) => ({ id, name, ...tally.counts('all', 'party', id), lastIncidentAt: latest('party', id, 'concerned') })),
      lastFoundViolationAt: latest('total', '', 'found_violation'),
      quietDays: lastViolation === undefined ? null : Math.max(0, daysBetween(lastViolation, head.today)),
      coverage: { assessed: false, gaps: [] },
      period: periodOf(tally, 'period', period),
      previousPeriod: periodOf(tally, 'previous', previous),
    };
  }

}

/** The terms of the version in force, and those of other versions under which incidents stand. */
function termsOf(document: AgreementDocument, tally: TallyBoard): { id: string; title: string }[] {
  const known = new Set(document.terms.map(({ id }) => id));
  const others = tally.keys('term').filter((id) => !known.has(id));
  return [...document.terms, ...others.map((id) => ({ id, title: `${id} (a term of another version)` }))];
}

/**
 * Counts that do not depend on a reading stand under the neutral one; under `judged`, how many incidents
 * were judged under the reading. Days after today are left out of what is latest: they are slips of a pen. The
 * cost depends on the number of terms, parties and days of the period, never on that of incidents.
 */
async function rowsOf(manager: EntityManager, head: StatusHead, period: { from: string; to: string }, previous: { from: string; to: string }): Promise<StatusRow[]> {
  return manager.query(
    `WITH all_time AS (
       SELECT reading, scope, key, metric, n FROM tallies
        WHERE agreement_id = $1 AND day = '-infinity' AND (reading = $2 AND metric <> 'incidents' OR reading = '' AND metric IN ('reports', 'origins', 'incidents')))
     SELECT 'all' AS span, scope, key, metric, n::int, NULL AS day FROM all_time
     UNION ALL
     SELECT CASE WHEN day >= $3 THEN 'period' ELSE 'previous' END, scope, key, metric, sum(n)::int, NULL FROM tallies
      WHERE agreement_id = $1 AND day BETWEEN $5 AND $4 AND (reading = $2 AND metric <> 'incidents' OR reading = '' AND metric = 'incidents')
      GROUP BY 1, scope, key, metric
     UNION ALL
     SELECT 'period', scope, key, 'judged', sum(n)::int, NULL FROM tallies
      WHERE agreement_id = $1 AND day BETWEEN $3 AND $4 AND reading = $2 AND metric = 'incidents'
      GROUP BY scope, key
     UNION ALL
     SELECT 'latest', a.scope, a.key, a.metric, 0, to_char(l.day, 'YYYY-MM-DD') FROM all_time a
      CROSS JOIN LATERAL (SELECT t.day FROM tallies t
        WHERE t.agreement_id = $1 AND t.reading = a.reading AND t.scope = a.scope AND t.key = a.key AND t.metric = a.metric
          AND t.n > 0 AND t.day BETWEEN '0001-01-01' AND $4 ORDER BY t.day DESC LIMIT 1) l
      WHERE a.metric IN ('incidents', 'concerned', 'violation', 'found_violation')`,
    [head.agreement, head.reading ?? '', period.from, period.to, previous.from],
  );
}

/** The rows of a status, by their place. */
class TallyBoard {
  readonly #n = new Map<string, StatusRow>();

  constructor(rows: readonly StatusRow[]) {
    for (const row of rows) this.#n.set(placeOf(row.span, row.scope, row.key, row.metric), row);
  }

  /** The keys of a scope that are counted at all. */
  keys(scope: TallyScope): string[] {
    return [...new Set([...this.#n.values()].flatMap((row) => (row.span === 'all' && row.scope === scope && row.n > 0 ? row.key : [])))].toSorted();
  }

  n(span: StatusRow['span'], scope: TallyScope, key: string, metric: TallyMetric | 'judged'): number {
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
