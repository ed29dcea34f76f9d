import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { command, TrucelineError, type Author, type Role, type Scope } from '#vocabulary';
import type { ChangeAccess } from '../change-access.js';
import { EVERY_AGREEMENT, type Holder } from '../policy/holder.js';
import { hashOf, newSecret } from '../secrets.js';
import type { Trust } from '../trust.js';
import { isUuid } from '../uuid.js';

export interface NewToken {
  id: string;
  /** Shown once; it cannot be had again. */
  secret: string;
}

/** What a token is narrowed to; what is left out is not narrowed. */
export interface TokenLimits {
  /** Id of the user whose it is; null for a service's. */
  owner?: string | null;
  scopes?: readonly Scope[] | null;
  agreements?: readonly string[] | null;
  expiresAt?: Date | null;
}

/** `last_used_at` is no finer than this, so that a poll does not cost a write. */
const LAST_USED_MS = 60_000;

/** Bearer tokens: made, checked, withdrawn. */
export class Tokens {
  constructor(
    private readonly dataSource: DataSource,
    private readonly changeAccess: ChangeAccess,
    private readonly trust: Trust,
  ) {}

  /** @param by whoever makes it; where nobody is named, a command on the machine. */
  async create(name: string, by: Author = command('token create'), { secret = newSecret(), owner = null, scopes = null, agreements = null, expiresAt = null }: TokenLimits & { secret?: string } = {}): Promise<NewToken> {
    const id = randomUUID();
    await this.changeAccess.run(by, async ({ at, manager, announce }) => {
      await manager.query('INSERT INTO api_tokens (id, name, secret_hash, created_at, expires_at, owner_id, scopes, agreements) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
        id, name, hashOf(secret), at, expiresAt, owner, scopes, agreements,
      ]);
      await announce({ what: 'token created', subject: id, before: null, after: { name, owner, scopes, agreements, expiresAt } });
    });
    return { id, secret };
  }

  /** Whether a token was ever made here, be it expired or withdrawn by now: then this is no first start. */
  async any(): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query('SELECT 1 FROM api_tokens LIMIT 1');
    return rows.length > 0;
  }

  /**
   * Withdraws a token for good. @param owner where given, only a token of this user is looked at.
   * @throws TrucelineError `token_unknown`. A token that was withdrawn before stays so.
   */
  async revoke(id: string, by: Author, owner: string | null = null): Promise<void> {
    await this.changeAccess.run(by, async ({ at, manager, announce }) => {
      const [row]: { name: string; revoked_at: Date | null }[] = isUuid(id)
        ? await manager.query('SELECT name, revoked_at FROM api_tokens WHERE id = $1 AND ($2::uuid IS NULL OR owner_id = $2) FOR UPDATE', [id, owner])
        : [];
      if (!row) throw new TrucelineError('token_unknown');
      if (row.revoked_at) return;
      await manager.query('UPDATE api_tokens SET revoked_at = $2 WHERE id = $1', [id, at]);
      await announce({ what: 'token revoked', subject: id, before: { name: row.name }, after: { name: row.name, revokedAt: at } });
    });
  }

  /** @throws TrucelineError `token_missing` where the token is unknown, expired or revoked: it is not said which. */
  holderOf(secret: string): Promise<Holder> {
    const hash = hashOf(secret);
    return this.trust.holderOf('token', hash, async () => {
      const row = await this.#read(hash);
      const holder = holderFrom(row);
      await this.#noteUse(row, holder);
      return { holder, expiresAt: row.expires_at };
    });
  }

  async #read(hash: string): Promise<TokenRow> {
    const [row]: TokenRow[] = await this.dataSource.query(
      `SELECT t.id, t.name, t.expires_at, t.last_used_at, t.owner_id, t.scopes, t.agreements,
              (SELECT jsonb_object_agg(g.agreement_id, g.role) FROM role_grants g WHERE g.user_id = t.owner_id AND g.revoked_at IS NULL) AS roles
         FROM api_tokens t LEFT JOIN users u ON u.id = t.owner_id
        WHERE t.secret_hash = $1 AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > $2) AND u.disabled_at IS NULL`,
      [hash, this.changeAccess.clock.now()],
    );
    if (!row) throw new TrucelineError('token_missing', 'The token is unknown, has expired or was withdrawn.');
    return row;
  }

  /** Once a minute at the most, whichever process it is used at: whoever moves the time forward tells of it. */
  async #noteUse({ last_used_at: last }: TokenRow, { id, name }: Holder): Promise<void> {
    const now = this.changeAccess.clock.now().getTime();
    if (last && now - last.getTime() <= LAST_USED_MS) return;
    await this.changeAccess.note({ kind: 'token', id, name }, async ({ at, manager, announce }) => {
      const moved: unknown[] = await manager.query(
        `WITH moved AS (UPDATE api_tokens SET last_used_at = $2 WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < $3) RETURNING id) SELECT id FROM moved`,
        [id, at, new Date(at.getTime() - LAST_USED_MS)],
      );
      if (moved.length > 0) await announce({ what: 'token used', subject: id, before: null, after: null });
    });
  }
}

interface TokenRow {
  id: string;
  name: string;
  expires_at: Date | null;
  last_used_at: Date | null;
  owner_id: string | null;
  scopes: Scope[] | null;
  agreements: string[] | null;
  roles: Record<string, Role> | null;
}

/** A service's token may everything but what it was narrowed from; an owned one, what its owner may. */
function holderFrom({ id, name, owner_id: owner, scopes, agreements, roles }: TokenRow): Holder {
  return {
    kind: 'token',
    id,
    name,
    user: owner,
    roles: new Map(owner === null ? [[EVERY_AGREEMENT, 'admin']] : Object.entries(roles ?? {})),
    scopes: scopes && new Set(scopes),
    agreements: agreements && new Set(agreements),
  };
}
