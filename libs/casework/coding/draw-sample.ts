import type { DataSource, EntityManager } from 'typeorm';
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
export async function drawSample(dataSource: DataSource, wish: SampleWish): Promise<Sample> {
  return dataSource.transaction('REPEATABLE READ', async (manager) => {
    // Every verdict of the period is looked at: over millions that takes longer than a page of a list may.
    await manager.query("SET LOCAL statement_timeout = '5min'");
    const populations = await populationsOf(manager, wish);
    const shares = shareOut(wish.size, populations);
    const items: SampleItem[] = [];
    for (const [at, verdict] of VERDICT_CODES.entries()) items.push(...(await drawOf(manager, wish, verdict, shares[at] ?? 0)));
    return { items, strata: VERDICT_CODES.map((verdict, at) => ({ verdict, population: populations[at] ?? 0, drawn: shares[at] ?? 0 })) };
  });
}

const DRAWN_FROM = `FROM classifications c JOIN incidents i ON i.id = c.incident_id
  WHERE c.agreement_id = $1 AND c.reading = '' AND c.superseded_at IS NULL AND ($4::text[] IS NULL OR c.term = ANY($4))
    AND i.agreement_id = $1 AND i.occurred_from >= $2 AND i.occurred_from < $3
    AND NOT i.sample AND i.merged_into IS NULL AND i.origins > 0 AND i.verification NOT IN ('duplicate', 'discounted')`;

async function populationsOf(manager: EntityManager, { agreement, from, to, terms }: SampleWish): Promise<number[]> {
  const rows: { verdict: Verdict; n: number }[] = await manager.query(`SELECT c.verdict, count(*)::int AS n ${DRAWN_FROM} GROUP BY c.verdict`, [agreement, from, to, terms ?? null]);
  return VERDICT_CODES.map((verdict) => rows.find((row) => row.verdict === verdict)?.n ?? 0);
}

/** OFFSET 0 keeps the join before the order, so that only the few that are drawn are ever sorted. */
async function drawOf(manager: EntityManager, { agreement, from, to, terms, seed }: SampleWish, verdict: Verdict, many: number): Promise<SampleItem[]> {
  if (many === 0) return [];
  return manager.query(
    `SELECT * FROM (SELECT c.incident_id AS incident, c.term, c.id AS classification ${DRAWN_FROM} AND c.verdict = $5 OFFSET 0) drawn_from
      ORDER BY md5($6 || ':' || incident || ':' || term) LIMIT $7`,
    [agreement, from, to, terms ?? null, verdict, seed, many],
  );
}
