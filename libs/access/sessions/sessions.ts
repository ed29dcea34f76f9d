import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { TrucelineError, type Author, type Role } from '#vocabulary';
import type { ChangeAccess } from '../change-access.js';
import type { Holder } from '../policy/holder.js';
import { hashOf, newSecret } from '../secrets.js';
import type { Trust } from '../trust.js';

/** How long somebody stays signed in, in milliseconds: without doing anything, and at all. */
export interface SessionTimes {
  idleMs: number;
  wholeMs: number;
}

export interface NewSession {
  /** For the cookie; it cannot be had again. */
  secret: string;
  expiresAt: Date;
}

/** `seen_at` is no finer than this, so that a click does not cost a write. */
const SEEN_MS = 60_000;

/** Who is signed in. */
export class Sessions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changeAccess: ChangeAccess,
    private readonly trust: Trust,
    private readonly times: SessionTimes,
  ) {}

  /** A new session, inside the transaction of a sign-in. @param before what the browser held until then: it ends. */
  async start(manager: EntityManager, user: string, at: Date, before: string | null): Promise<NewSession> {
    const [secret, expiresAt] = [newSecret('truceline_session'), new Date(at.getTime() + this.times.wholeMs)];
    if (before !== null) await manager.query('UPDATE sessions SET ended_at = $2 WHERE secret_hash = $1 AND ended_at IS NULL', [hashOf(before), at]);
    await manager.query('INSERT INTO sessions (id, secret_hash, user_id, started_at, seen_at, expires_at) VALUES ($1, $2, $3, $4, $4, $5)', [
      randomUUID(), hashOf(secret), user, at, expiresAt,
    ]);
    return { secret, expiresAt };
  }

  /** @throws TrucelineError `token_missing` where the session is unknown or over. */
  holderOf(secret: string): Promise<Holder> {
    const hash = hashOf(secret);
    return this.trust.holderOf('session', hash, async () => {
      const now = this.changeAccess.clock.now();
      const row = await this.#read(hash, now);
      if (now.getTime() - row.seen_at.getTime() > SEEN_MS) await this.dataSource.query('UPDATE sessions SET seen_at = $2 WHERE id = $1 AND seen_at < $2', [row.id, now]);
      const roles = new Map(Object.entries(row.roles ?? {}));
      return { holder: { kind: 'user', id: row.user_id, name: row.name, user: row.user_id, roles, scopes: null, agreements: null }, expiresAt: row.expires_at };
    });
  }

  async #read(hash: string, now: Date): Promise<SessionRow> {
    const [row]: SessionRow[] = await this.dataSource.query(
      `SELECT s.id, s.seen_at, s.expires_at, s.user_id, u.name,
              (SELECT jsonb_object_agg(g.agreement_id, g.role) FROM role_grants g WHERE g.user_id = u.id AND g.revoked_at IS NULL) AS roles
         FROM sessions s JOIN users u ON u.id = s.user_id
        WHERE s.secret_hash = $1 AND s.ended_at IS NULL AND s.expires_at > $2 AND s.seen_at > $3 AND u.disabled_at IS NULL`,
      [hash, now, new Date(now.getTime() - this.times.idleMs)],
    );
    if (!row) throw new TrucelineError('token_missing', 'The session is over.');
    return row;
  }

  /** Ends the session that has this secret, or every session of the user. */
  end(user: Author, which: { secret: string } | 'everywhere'): Promise<void> {
    return this.changeAccess.run(user, async ({ at, manager, announce }) => {
      const [only, everywhere] = which === 'everywhere' ? [null, true] : [hashOf(which.secret), false];
      const ended: unknown[] = await manager.query(
        `WITH ended AS (UPDATE sessions SET ended_at = $2 WHERE user_id = $1 AND ended_at IS NULL AND ($3::text IS NULL OR secret_hash = $3) RETURNING id) SELECT id FROM ended`,
        [user.id, at, only],
      );
      await announce({ what: everywhere ? 'signed out everywhere' : 'signed out', subject: user.id, before: null, after: { sessions: ended.length } });
    });
  }
}

interface SessionRow {
  id: string;
  seen_at: Date;
  expires_at: Date;
  user_id: string;
  name: string;
  roles: Record<string, Role> | null;
}
