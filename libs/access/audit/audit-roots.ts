import type { DataSource, EntityManager } from 'typeorm';
import type { AccessClock } from '../access-clock.js';
import { hashOfRoot, type AuditRoot, type ChainHead } from './audit-root.js';
import { NO_HASH } from './event-hash.js';
import { EXACT, storedInstant } from './stored-instant.js';

const DAY_MS = 86_400_000;

/** The daily roots: made once a day by whichever worker comes first, and read. */
export class AuditRoots {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: AccessClock,
  ) {}

  /**
   * Makes the roots that are due: one for each day (UTC) that has ended and has none, from the latest root on. That of
   * the day just over vouches for all that stands; those of days that were missed for what was dated before their end.
   * The first is that of a day that had events.
   * Whoever calls at the same time makes none twice. @returns those that this call made.
   */
  async makeDue(): Promise<AuditRoot[]> {
    const yesterday = dayOf(this.clock.now().getTime() - DAY_MS);
    if ((await this.latest())?.day === yesterday) return [];
    return this.dataSource.transaction(async (manager) => {
      await manager.query("SELECT pg_advisory_xact_lock(hashtextextended('audit roots', 0))");
      let [latest] = await stored(manager, { newest: 1 });
      const made: AuditRoot[] = [];
      for (const day of daysBetween(latest?.day ?? null, yesterday)) {
        const before = await headsBefore(manager, day);
        if (!latest && before.length === 0) continue;
        const heads = day === yesterday ? await headsNow(manager) : before;
        latest = rootOf({ day, madeAt: this.clock.now().toISOString(), heads, previous: latest?.root ?? NO_HASH });
        await manager.query('INSERT INTO audit_roots (day, made_at, heads, previous, root) VALUES ($1, $2, $3, $4, $5)', [day, latest.madeAt, JSON.stringify(heads), latest.previous, latest.root]);
        made.push(latest);
      }
      return made;
    });
  }

  /** The latest stored root; null before the first day is over. */
  async latest(): Promise<AuditRoot | null> {
    const [root] = await stored(this.dataSource.manager, { newest: 1 });
    return root ?? null;
  }

  /** How every chain stands now. It is not stored: whoever asks keeps it. */
  async fresh(): Promise<AuditRoot> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const [latest] = await stored(manager, { newest: 1 });
      return rootOf({ day: null, madeAt: this.clock.now().toISOString(), heads: await headsNow(manager), previous: latest?.root ?? NO_HASH });
    });
  }

  /** Stored roots, newest first. @param before only those of days before this one, YYYY-MM-DD. */
  list({ before, limit }: { before?: string | undefined; limit: number }): Promise<AuditRoot[]> {
    return stored(this.dataSource.manager, { before, newest: limit });
  }

  /** Stored roots of days after this one, oldest first. */
  since(day: string | null): Promise<AuditRoot[]> {
    return stored(this.dataSource.manager, { after: day ?? undefined });
  }
}

/** Stored roots: the newest few, newest first, or all after a day, oldest first. */
export async function stored(manager: EntityManager, { before, after, newest }: { before?: string | undefined; after?: string | undefined; newest?: number }): Promise<AuditRoot[]> {
  const rows: { day: string; made_at: string; heads: ChainHead[]; previous: string; root: string }[] = await manager.query(
    `SELECT to_char(day, 'YYYY-MM-DD') AS day, ${EXACT('made_at')} AS made_at, heads, previous, root FROM audit_roots
      WHERE ($1::date IS NULL OR day < $1::date) AND ($2::date IS NULL OR day > $2::date) ORDER BY day ${newest === undefined ? '' : 'DESC'} LIMIT $3`,
    [before ?? null, after ?? null, newest ?? null],
  );
  return rows.map(({ made_at, ...root }) => ({ ...root, madeAt: storedInstant(made_at) }));
}

function rootOf(unhashed: Omit<AuditRoot, 'root'>): AuditRoot {
  return { ...unhashed, root: hashOfRoot(unhashed) };
}

async function headsNow(manager: EntityManager): Promise<ChainHead[]> {
  return asHeads(await manager.query('SELECT chain, seq, hash FROM audit_heads WHERE seq > 0 ORDER BY chain COLLATE "C"'));
}

/** The heads at the end of a day (UTC), by the time of the events. */
async function headsBefore(manager: EntityManager, day: string): Promise<ChainHead[]> {
  return asHeads(
    await manager.query(
      `SELECT h.chain, e.seq, e.hash FROM audit_heads h
        CROSS JOIN LATERAL (SELECT seq, hash FROM audit_events WHERE chain = h.chain AND at < $1 ORDER BY seq DESC LIMIT 1) e ORDER BY h.chain COLLATE "C"`,
      [new Date(Date.parse(day) + DAY_MS)],
    ),
  );
}

function asHeads(rows: readonly { chain: string; seq: string; hash: string }[]): ChainHead[] {
  return rows.map(({ chain, seq, hash }) => ({ chain, seq: Number(seq), hash }));
}

/** The days after `latest` up to `last`; without a latest one, `last` alone. */
function daysBetween(latest: string | null, last: string): string[] {
  const days: string[] = [];
  for (let time = latest === null ? Date.parse(last) : Date.parse(latest) + DAY_MS; time <= Date.parse(last); time += DAY_MS) days.push(dayOf(time));
  return days;
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
