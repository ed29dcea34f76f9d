import type { DataSource, EntityManager } from 'typeorm';

/** How many reports, of all agreements, could not be classified and wait for a person. */
export async function setAside(dataSource: DataSource): Promise<number> {
  const [row]: { n: number }[] = await dataSource.query("SELECT count(*)::int AS n FROM reports WHERE state IN ('failed', 'quarantined')");
  return row?.n ?? 0;
}

/** Counted from the rows themselves: reports that were dealt with (classified or set aside), and origins. */
export async function caseTotalsOf(manager: EntityManager, agreement: string): Promise<{ reports: number; origins: number }> {
  const [row]: { reports: number; origins: number }[] = await manager.query(
    `SELECT (SELECT count(*)::int FROM reports WHERE agreement_id = $1 AND state <> 'received') AS reports,
            (SELECT count(*)::int FROM source_origins WHERE agreement_id = $1) AS origins`,
    [agreement],
  );
  return row ?? { reports: 0, origins: 0 };
}
