import type { EntityManager } from 'typeorm';
import { VERDICT_CODES, type Verdict } from '#vocabulary';
import { shareOut } from './share-out.js';

/** What is drawn from, and how. */
export interface SampleWish {
  agreement: string;
  from: string;
  to: string;
  /** Terms to draw from; absent: all. */
  terms?: readonly string[] | undefined;
  /** Incidents x terms to draw. */
  size: number;
  seed: string;
}

export interface SampleItem {
  incident: string;
  term: string;
  /** Id of the classification that stands. */
  classification: string;
}

/** How many verdicts of one kind there were in the period, and how many of them were drawn. */
export interface Stratum {
  verdict: Verdict;
  population: number;
  drawn: number;
}

export interface Sample {
  items: SampleItem[];
  strata: Stratum[];
}

/**
 * Draws incidents x terms by chance, evenly over the three verdicts that stand under the neutral reading. What is drawn
 * hangs on the seed and on the ids alone. What was set aside is not drawn, nor samples, nor incidents without a date or a
 * report.
 */
export async function drawSample(manager: EntityManager, { agreement, from, to, terms, size, seed }: SampleWish): Promise<Sample> {
  const rows: (SampleItem & { verdict: Verdict; population: number })[] = await manager.query(
    `SELECT v.verdict, d.* FROM unnest($1::text[]) WITH ORDINALITY AS v(verdict, place)
      CROSS JOIN LATERAL (
        SELECT c.id AS classification, c.incident_id AS incident, c.term, count(*) OVER ()::int AS population
          FROM classifications c JOIN incidents i ON i.id = c.incident_id
         WHERE c.agreement_id = $2 AND c.reading = '' AND c.verdict = v.verdict AND c.superseded_at IS NULL
           AND i.occurred_from >= $3 AND i.occurred_from < $4 AND NOT i.sample AND i.merged_into IS NULL AND i.verification NOT IN ('duplicate', 'discounted')
           AND EXISTS (SELECT FROM incident_reports l WHERE l.incident_id = i.id AND l.unlinked_at IS NULL)
           AND ($5::text[] IS NULL OR c.term = ANY($5))
         ORDER BY md5($6 || ':' || c.incident_id || ':' || c.term) LIMIT $7) d
      ORDER BY v.place, md5($6 || ':' || d.incident || ':' || d.term)`,
    [VERDICT_CODES, agreement, from, to, terms ?? null, seed, size],
  );
  const groups = VERDICT_CODES.map((verdict) => rows.filter((row) => row.verdict === verdict));
  const shares = shareOut(size, groups.map(({ length }) => length));
  return {
    items: groups.flatMap((group, at) => group.slice(0, shares[at])).map(({ incident, term, classification }) => ({ incident, term, classification })),
    strata: VERDICT_CODES.map((verdict, at) => ({ verdict, population: groups[at]?.[0]?.population ?? 0, drawn: shares[at] ?? 0 })),
  };
}
