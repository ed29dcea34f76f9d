import type { EntityManager } from 'typeorm';
import type { StatusHead } from './status.js';
import type { TallyMetric, TallyScope } from './tally-moves.js';

export interface StatusRow {
  span: 'all' | 'period' | 'previous' | 'latest';
  scope: TallyScope;
  key: string;
  metric: TallyMetric | 'judged';
  n: number;
  day: string | null;
}

/** Days, YYYY-MM-DD, both counted. */
export interface Days {
  from: string;
  to: string;
}

/** The counts as they stand. */
const NOW = 'tallies t';
/** The counts as they stood at an instant: of each its latest version by then. One that had none by then is not there. */
const THEN = `(SELECT c.agreement_id, c.reading, c.day, c.scope, c.key, c.metric, v.n FROM tallies c
   CROSS JOIN LATERAL (SELECT n FROM tally_versions WHERE tally_id = c.id AND known_from <= $6 ORDER BY known_from DESC LIMIT 1) v) t`;

/**
 * Counts that do not depend on a reading stand under the neutral one; under `judged`, how many incidents
 * were judged under the reading. Days after today are left out of what is latest: they are slips of a pen. The
 * cost depends on the number of terms, parties and days of the period, never on that of incidents or of changes.
 */
export async function statusRows(manager: EntityManager, head: StatusHead, period: Days, previous: Days): Promise<StatusRow[]> {
  return manager.query(rowsFrom(head.knownAt ? THEN : NOW), [head.agreement, head.reading ?? '', period.from, period.to, previous.from, ...(head.knownAt ? [head.knownAt] : [])]);
}

function rowsFrom(tallies: string): string {
  return `
    WITH all_time AS (
      SELECT t.reading, t.scope, t.key, t.metric, t.n FROM ${tallies}
       WHERE t.agreement_id = $1 AND t.day = '-infinity' AND (t.reading = $2 AND t.metric <> 'incidents' OR t.reading = '' AND t.metric IN ('reports', 'origins', 'incidents', 'discounted', 'duplicate')))
    SELECT 'all' AS span, scope, key, metric, n::int, NULL AS day FROM all_time
    UNION ALL
    SELECT CASE WHEN t.day >= $3 THEN 'period' ELSE 'previous' END, t.scope, t.key, t.metric, sum(t.n)::int, NULL FROM ${tallies}
     WHERE t.agreement_id = $1 AND t.day BETWEEN $5 AND $4 AND (t.reading = $2 AND t.metric <> 'incidents' OR t.reading = '' AND t.metric = 'incidents')
     GROUP BY 1, t.scope, t.key, t.metric
    UNION ALL
    SELECT 'period', t.scope, t.key, 'judged', sum(t.n)::int, NULL FROM ${tallies}
     WHERE t.agreement_id = $1 AND t.day BETWEEN $3 AND $4 AND t.reading = $2 AND t.metric = 'incidents'
     GROUP BY t.scope, t.key
    UNION ALL
    SELECT 'latest', a.scope, a.key, a.metric, 0, to_char(l.day, 'YYYY-MM-DD') FROM all_time a
     CROSS JOIN LATERAL (SELECT t.day FROM ${tallies}
       WHERE t.agreement_id = $1 AND t.reading = a.reading AND t.scope = a.scope AND t.key = a.key AND t.metric = a.metric
         AND t.n > 0 AND t.day BETWEEN '0001-01-01' AND $4 ORDER BY t.day DESC LIMIT 1) l
     WHERE a.metric IN ('incidents', 'concerned', 'open_violation', 'found_violation')`;
}
