import type { EntityManager } from 'typeorm';
import type { CaseChange, CaseListener, ChangeContext } from '#casework';
import { movesOf, type TallyMove } from './tally-moves.js';

/** Moves the counts in the transaction of the change that moves them. */
export class Tallies implements CaseListener {
  async onCaseChange(changes: readonly CaseChange[], { at }: ChangeContext, manager: EntityManager): Promise<void> {
    const agreements = new Set(changes.map(agreementOf));
    for (const agreement of agreements) {
      const moves = movesOf(changes.filter((change) => agreementOf(change) === agreement));
      if (moves.length === 0 && !changes.some((change) => change.kind === 'record' && change.inStatus && change.agreement === agreement)) continue;
      await applyMoves(manager, agreement, moves, at);
      await moveHead(manager, agreement, at);
    }
  }
}

/**
 * Adds moves to the counts of an agreement, and leaves beside each what it came to at this instant. They come sorted, so
 * that two writers take rows in one order. Moves of one instant leave one version, however many there are.
 */
export async function applyMoves(manager: EntityManager, agreement: string, moves: readonly TallyMove[], at: Date): Promise<void> {
  if (moves.length === 0) return;
  const column = (pick: (move: TallyMove) => unknown): unknown[] => moves.map(pick);
  await manager.query(
    `WITH moved AS (
       INSERT INTO tallies (agreement_id, reading, day, scope, key, metric, n)
       SELECT $1, m.* FROM unnest($2::text[], $3::date[], $4::text[], $5::text[], $6::text[], $7::int[]) AS m
       ON CONFLICT (agreement_id, reading, day, scope, key, metric) DO UPDATE SET n = tallies.n + excluded.n
       RETURNING id, n)
     INSERT INTO tally_versions (tally_id, known_from, n) SELECT id, $8, n FROM moved
     ON CONFLICT (tally_id, known_from) DO UPDATE SET n = excluded.n`,
    [agreement, column((m) => m.reading), column((m) => m.day ?? '-infinity'), column((m) => m.scope), column((m) => m.key), column((m) => m.metric), column((m) => m.by), at],
  );
}

/** Marks that the counts of an agreement are others than before. */
export async function moveHead(manager: EntityManager, agreement: string, at: Date): Promise<void> {
  await manager.query(
    `INSERT INTO status_heads (agreement_id, version, changed_at) VALUES ($1, 1, $2)
     ON CONFLICT (agreement_id) DO UPDATE SET version = status_heads.version + 1, changed_at = excluded.changed_at`,
    [agreement, at],
  );
}

function agreementOf(change: CaseChange): string {
  if (change.kind === 'origin' || change.kind === 'record') return change.agreement;
  const standing = change.after ?? change.before;
  if (!standing) throw new Error('A change of a case has neither a before nor an after.');
  return standing.agreement;
}
