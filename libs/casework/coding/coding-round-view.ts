import type { DataSource } from 'typeorm';
import { TrucelineError, type Author } from '#vocabulary';
import { cursorOf, idOfCursor, requireCaseId } from '../incidents/case-id.js';
import { codingFigures, type Coding, type CodingFigures } from './coding-figures.js';
import type { Stratum } from './draw-sample.js';

/** A round in short. Of an open one neither the seed is told nor what was drawn: a coder could draw conclusions from them. */
export interface CodingRoundSummary {
  id: string;
  agreement: string;
  state: 'open' | 'closed';
  from: string;
  to: string;
  seed: string | null;
  strata: Stratum[] | null;
  drawnAt: string;
  drawnBy: Author;
  closedAt: string | null;
  closedBy: Author | null;
  /** Tasks of each coder, and how many of them are submitted. */
  coders: { coder: string; tasks: number; submitted: number }[];
}

/** A round, with its figures once it is closed. */
export interface CodingRoundView extends CodingRoundSummary {
  figures: { overall: CodingFigures; terms: ({ term: string } & CodingFigures)[] } | null;
}

export interface CodingRoundPage {
  items: CodingRoundSummary[];
  nextCursor: string | null;
}

const PAGE = 50;

/** Rounds of an agreement, the latest first. @throws TrucelineError `cursor_invalid`. */
export async function listCodingRounds(dataSource: DataSource, agreement: string, cursor?: string): Promise<CodingRoundPage> {
  const rows: RoundRow[] = await dataSource.query(`${ROUNDS} WHERE r.agreement_id = $1 AND ($2::uuid IS NULL OR r.id < $2) ORDER BY r.id DESC LIMIT ${PAGE + 1}`, [agreement, cursor ? idOfCursor(cursor) : null]);
  const shown = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? shown.at(-1) : undefined;
  return { items: shown.map(toSummary), nextCursor: last ? cursorOf(last.id) : null };
}

/** One round. Its figures rest on what was submitted; what a coder left open is missing. @throws TrucelineError `coding_round_unknown`. */
export async function readCodingRound(dataSource: DataSource, id: string): Promise<CodingRoundView> {
  const [row]: RoundRow[] = await dataSource.query(`${ROUNDS} WHERE r.id = $1`, [requireCaseId(id, 'coding_round_unknown')]);
  if (!row) throw new TrucelineError('coding_round_unknown');
  const summary = toSummary(row);
  if (summary.state === 'open') return { ...summary, figures: null };
  const codings: Coding[] = await dataSource.query(
    `SELECT t.coder, t.incident_id AS incident, t.term, t.decision, c.verdict
       FROM coding_tasks t JOIN classifications c ON c.id = t.classification_id
      WHERE t.round_id = $1 AND t.submitted_at IS NOT NULL ORDER BY t.incident_id, t.term, t.coder`,
    [id],
  );
  const coders = summary.coders.map(({ coder }) => coder);
  const terms = [...new Set(codings.map(({ term }) => term))].sort();
  return {
    ...summary,
    figures: { overall: codingFigures(coders, codings), terms: terms.map((term) => ({ term, ...codingFigures(coders, codings.filter((coding) => coding.term === term)) })) },
  };
}

const ROUNDS = `SELECT r.*, (
    SELECT jsonb_agg(jsonb_build_object('coder', o.coder, 'tasks', t.tasks, 'submitted', t.submitted) ORDER BY o.place)
      FROM unnest(r.coders) WITH ORDINALITY AS o(coder, place)
     CROSS JOIN LATERAL (SELECT count(*) AS tasks, count(submitted_at) AS submitted FROM coding_tasks WHERE round_id = r.id AND coder = o.coder) t) AS progress
  FROM coding_rounds r`;

interface RoundRow {
  id: string;
  agreement_id: string;
  period_from: Date;
  period_to: Date;
  seed: string;
  strata: Stratum[];
  drawn_at: Date;
  drawn_by: Author;
  closed_at: Date | null;
  closed_by: Author | null;
  progress: CodingRoundSummary['coders'];
}

function toSummary(row: RoundRow): CodingRoundSummary {
  return {
    id: row.id,
    agreement: row.agreement_id,
    state: row.closed_at ? 'closed' : 'open',
    from: row.period_from.toISOString(),
    to: row.period_to.toISOString(),
    seed: row.closed_at && row.seed,
    strata: row.closed_at && row.strata,
    drawnAt: row.drawn_at.toISOString(),
    drawnBy: row.drawn_by,
    closedAt: row.closed_at?.toISOString() ?? null,
    closedBy: row.closed_by,
    coders: row.progress,
  };
}
