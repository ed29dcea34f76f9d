import type { DataSource, EntityManager } from 'typeorm';
import { nextInstant } from '#agreements';
import { caseTotalsOf, standingsOf } from '#casework';
import type { Clock } from '#platform';
import { applyMoves, moveHead } from './tallies.js';
import { countsOf, TallySum, type TallyKey, type TallyMove } from './tally-moves.js';

/** A count that does not say what the cases say. */
export interface TallyDifference extends TallyKey {
  agreement: string;
  /** What the cases come to. */
  counted: number;
  /** What the tally says. */
  tallied: number;
}

/** Counts the cases of an agreement from scratch, to check the tallies or to put them right. */
export class RebuildTallies {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Every count that differs, read in one snapshot; nobody is held up. */
  async check(agreement: string): Promise<TallyDifference[]> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => differences(agreement, await countCases(manager, agreement), await readTallies(manager, agreement)));
  }

  /** Moves the tallies to what the cases come to, from now on: what was shown before stays what it was. Answers what was put right. */
  async rebuild(agreement: string): Promise<TallyDifference[]> {
    return this.dataSource.transaction(async (manager) => {
      const at = await nextInstant(manager, agreement, this.clock.now());
      const counted = await countCases(manager, agreement);
      const found = differences(agreement, counted, await readTallies(manager, agreement));
      await applyMoves(manager, agreement, found.map(({ reading, day, scope, key, metric, counted: n, tallied }) => ({ reading, day, scope, key, metric, by: n - tallied })), at);
      await mendVersions(manager, agreement, at);
      if (found.length > 0) await moveHead(manager, agreement, at);
      return found;
    });
  }
}

/** A count that was changed past the door of its moves has a last version that says something else: it gets another. */
async function mendVersions(manager: EntityManager, agreement: string, at: Date): Promise<void> {
  await manager.query(
    `INSERT INTO tally_versions (tally_id, known_from, n)
     SELECT t.id, $2, t.n FROM tallies t
       LEFT JOIN LATERAL (SELECT v.n FROM tally_versions v WHERE v.tally_id = t.id ORDER BY v.known_from DESC LIMIT 1) v ON true
      WHERE t.agreement_id = $1 AND t.n <> coalesce(v.n, 0)`,
    [agreement, at],
  );
}

async function countCases(manager: EntityManager, agreement: string): Promise<TallyMove[]> {
  const sum = new TallySum();
  const { reports, origins } = await caseTotalsOf(manager, agreement);
  sum.add({ reading: '', day: null, scope: 'total', key: '', metric: 'reports' }, reports);
  sum.add({ reading: '', day: null, scope: 'total', key: '', metric: 'origins' }, origins);
  for await (const batch of standingsOf(manager, agreement)) {
    for (const key of batch.flatMap(countsOf)) sum.add(key, 1);
  }
  return sum.moves();
}

async function readTallies(manager: EntityManager, agreement: string): Promise<TallyMove[]> {
  return manager.query(
    `SELECT reading, CASE WHEN isfinite(day) THEN to_char(day, 'YYYY-MM-DD') END AS day, scope, key, metric, n AS by
       FROM tallies WHERE agreement_id = $1 AND n <> 0`,
    [agreement],
  );
}

function differences(agreement: string, counted: readonly TallyMove[], tallied: readonly TallyMove[]): TallyDifference[] {
  const sum = new TallySum();
  for (const move of counted) sum.add(move, move.by);
  for (const move of tallied) sum.add(move, -move.by);
  const nameOf = ({ reading, day, scope, key, metric }: TallyKey): string => JSON.stringify([reading, day, scope, key, metric]);
  const said = new Map(tallied.map((move) => [nameOf(move), move.by]));
  return sum.moves().map(({ by, ...key }) => {
    const talliedNow = said.get(nameOf(key)) ?? 0;
    return { agreement, ...key, counted: talliedNow + by, tallied: talliedNow };
  });
}
