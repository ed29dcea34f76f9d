import type { EntityManager } from 'typeorm';
import { CONFIRMED_BY, type Evidence } from '#classification';
import type { FindingDecision, Verdict } from '#vocabulary';

/** How many findings of one decision were signed on verdicts of one kind, term and confidence. */
export interface SignedCell {
  term: string;
  verdict: Verdict;
  /** The engine's own confidence. */
  raw: number;
  decision: FindingDecision;
  n: number;
}

/**
 * The signed findings of an agreement that stand, against the verdict that stood when each was signed, under the neutral
 * reading. Findings on samples count for nothing: nobody made them in earnest.
 */
export async function signedCellsOf(manager: EntityManager, agreement: string): Promise<SignedCell[]> {
  return manager.query(
    `SELECT f.term, c.verdict, c.raw_confidence AS raw, f.decision, count(*)::int AS n
       FROM findings f
       JOIN incidents i ON i.id = f.incident_id AND NOT i.sample
       JOIN LATERAL (
         SELECT verdict, raw_confidence FROM classifications
          WHERE incident_id = f.incident_id AND term = f.term AND reading = ''
            AND classified_at <= f.signed_at AND (superseded_at IS NULL OR superseded_at > f.signed_at)
          ORDER BY classified_at DESC LIMIT 1) c ON true
      WHERE f.agreement_id = $1 AND f.signed_at IS NOT NULL AND f.superseded_at IS NULL
      GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
    [agreement],
  );
}

/** What the cells say of verdicts of one kind. */
export function evidenceOn(verdict: Verdict, cells: readonly SignedCell[]): Evidence[] {
  return judging(cells)
    .filter((cell) => cell.verdict === verdict)
    .map(({ raw, decision, n }) => ({ raw, n, same: decision === CONFIRMED_BY[verdict] ? n : 0 }));
}

/** The cells of findings that answer what the machine was asked: one that a body has no mandate does not. */
export function judging(cells: readonly SignedCell[]): SignedCell[] {
  return cells.filter(({ decision }) => decision !== 'outside_mandate');
}
