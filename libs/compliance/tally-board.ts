import type { Counts } from './status.js';
import type { StatusRow } from './status-rows.js';
import type { TallyMetric, TallyScope } from './tally-moves.js';

/** The rows of a status, by their place. */
export class TallyBoard {
  readonly #rows = new Map<string, StatusRow>();

  constructor(rows: readonly StatusRow[]) {
    for (const row of rows) this.#rows.set(placeOf(row.span, row.scope, row.key, row.metric), row);
  }

  /** The keys of a scope that are counted at all. */
  keys(scope: TallyScope): string[] {
    return [...new Set([...this.#rows.values()].flatMap((row) => (row.span === 'all' && row.scope === scope && row.n > 0 ? row.key : [])))].toSorted();
  }

  n(span: StatusRow['span'], scope: TallyScope, key: string, metric: TallyMetric | 'judged'): number {
    return this.#rows.get(placeOf(span, scope, key, metric))?.n ?? 0;
  }

  /** The latest day on which the count is not nothing, YYYY-MM-DD. */
  latest(scope: TallyScope, key: string, metric: TallyMetric): string | null {
    return this.#rows.get(placeOf('latest', scope, key, metric))?.day ?? null;
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
