import type { DataSource } from 'typeorm';

/** Counts what several processes take out of one allowance. */
export interface SharedCount {
  /** Adds to the count of a key in the window that began at `windowAt`. @returns the count after it. */
  add(key: string, amount: number, windowAt: Date): Promise<number>;
}

/** What is so old is of no window that still counts. */
const SWEEP_MS = 3_600_000;

/** The count on PostgreSQL: a row for each holder that was busy of late. */
export class PostgresCount implements SharedCount {
  #sweptAt = 0;

  constructor(private readonly dataSource: DataSource) {}

  async add(key: string, amount: number, windowAt: Date): Promise<number> {
    if (windowAt.getTime() - this.#sweptAt >= SWEEP_MS) await this.#sweep(windowAt);
    const [row]: { taken: number }[] = await this.dataSource.query(
      `INSERT INTO request_counts AS c (key, window_at, taken) VALUES ($1, $2, $3)
       ON CONFLICT (key) DO UPDATE SET window_at = excluded.window_at, taken = excluded.taken + CASE WHEN c.window_at = excluded.window_at THEN c.taken ELSE 0 END
       RETURNING taken`,
      [key, windowAt, amount],
    );
    return row?.taken ?? amount;
  }

  async #sweep(windowAt: Date): Promise<void> {
    this.#sweptAt = windowAt.getTime();
    await this.dataSource.query('DELETE FROM request_counts WHERE window_at < $1', [new Date(windowAt.getTime() - SWEEP_MS)]);
  }
}
