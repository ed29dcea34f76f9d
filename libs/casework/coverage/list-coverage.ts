import type { EntityManager } from 'typeorm';
import { TrucelineError, type AccessRestriction, type Author } from '#vocabulary';
import { isCaseId } from '../incidents/case-id.js';

/** Where and when monitors could not look, or not freely. */
export interface CoverageGap {
  id: string;
  restriction: AccessRestriction;
  /** Ids of areas; empty: everywhere that the agreement reaches. */
  areas: string[];
  from: string;
  /** Null: it goes on. */
  to: string | null;
  party: string | null;
  reason: string;
  recordedAt: string;
  recordedBy: Author;
}

/** Which gaps a list shows: those that touch the time from `from` to `to`, and the area. */
export interface CoverageWish {
  from?: string | undefined;
  to?: string | undefined;
  area?: string | undefined;
}

/** The gaps of an agreement as known at an instant, or, with null, as known now; the latest begun first. Withdrawn ones are left out. */
export async function coverageAt(manager: EntityManager, agreement: string, at: Date | null, { from, to, area }: CoverageWish = {}): Promise<CoverageGap[]> {
  const rows: GapRow[] = await manager.query(
    `SELECT ${COLUMNS} FROM coverage_gaps
      WHERE agreement_id = $1 AND known_from <= $2 AND (known_to IS NULL OR known_to > $2) AND NOT withdrawn
        AND ($3::timestamptz IS NULL OR ended_at IS NULL OR ended_at > $3) AND ($4::timestamptz IS NULL OR began_at < $4)
        AND ($5::text IS NULL OR areas = '{}' OR $5 = ANY(areas))
      ORDER BY began_at DESC, gap`,
    [agreement, at ?? 'infinity', from ?? null, to ?? null, area ?? null],
  );
  return rows.map(fromRow);
}

/** Whether anybody had put coverage on record by an instant, or, with null, by now. */
export async function coverageAssessed(manager: EntityManager, agreement: string, at: Date | null): Promise<boolean> {
  const rows: unknown[] = await manager.query('SELECT 1 FROM coverage_gaps WHERE agreement_id = $1 AND known_from <= $2 LIMIT 1', [agreement, at ?? 'infinity']);
  return rows.length > 0;
}

/** One gap as it stands, under the agreement's lock. @throws TrucelineError `coverage_gap_unknown`. */
export async function standingGap(manager: EntityManager, agreement: string, gap: string): Promise<CoverageGap> {
  const rows: GapRow[] = isCaseId(gap)
    ? await manager.query(`SELECT ${COLUMNS} FROM coverage_gaps WHERE agreement_id = $1 AND gap = $2 AND known_to IS NULL AND NOT withdrawn`, [agreement, gap])
    : [];
  if (!rows[0]) throw new TrucelineError('coverage_gap_unknown');
  return fromRow(rows[0]);
}

const COLUMNS = 'gap, restriction, areas, began_at, ended_at, party, reason, known_from, recorded_by';

interface GapRow {
  gap: string;
  restriction: AccessRestriction;
  areas: string[];
  began_at: Date;
  ended_at: Date | null;
  party: string | null;
  reason: string;
  known_from: Date;
  recorded_by: Author;
}

function fromRow(row: GapRow): CoverageGap {
  return {
    id: row.gap, restriction: row.restriction, areas: row.areas, from: row.began_at.toISOString(), to: row.ended_at?.toISOString() ?? null,
    party: row.party, reason: row.reason, recordedAt: row.known_from.toISOString(), recordedBy: row.recorded_by,
  };
}
