import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { TrucelineError } from '#vocabulary';
import { EVERY_AGREEMENT, type Holder } from '../policy/holder.js';

export interface NewToken {
  id: string;
  /** Shown once; it cannot be had again. */
  secret: string;
}

/** For how long a token that was found good is taken as good without asking again; so long may a revoked one live on. */
const TRUST_MS = 5_000;
/** `last_used_at` is no finer than this, so that a poll does not cost a write. */
const LAST_USED_MS = 60_000;
const REMEMBERED = 10_000;

/** Tells the time; whoever opens the room brings one. */
export interface AccessClock {
  now(): Date;
}

/** Bearer tokens: made, checked, withdrawn. */
export class Tokens {
  readonly #trusted = new Map<string, { holder: Holder; until: number; expiresAt: number }>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: AccessClock,
  ) {}

  async create(name: string, { expiresAt = null, secret = newSecret() }: { expiresAt?: Date | null; secret?: string } = {}): Promise<NewToken> {
    const id = randomUUID();
    await this.dataSource.query('INSERT INTO api_tokens (id, name, secret_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5)', [
      id, name, hashOf(secret), this.clock.now(), expiresAt,
    ]);
    return { id, secret };
  }

  /** Whether a token was ever made here, be it expired or withdrawn by now: then this is no first start. */
  async any(): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query('SELECT 1 FROM api_tokens LIMIT 1');
    return rows.length > 0;
  }

  /** @throws TrucelineError `token_missing` where the token is unknown, expired or revoked: it is not said which. */
  async holderOf(secret: string): Promise<Holder> {
    const hash = hashOf(secret);
    const now = this.clock.now().getTime();
    const trusted = this.#trusted.get(hash);
    if (trusted && now < trusted.until && now < trusted.expiresAt) return trusted.holder;
    const [row]: { id: string; name: string; expires_at: Date | null; last_used_at: Date | null }[] = await this.dataSource.query(
      'SELECT id, name, expires_at, last_used_at FROM api_tokens WHERE secret_hash = $1 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $2)',
      [hash, this.clock.now()],
    );
    if (!row) throw new TrucelineError('token_missing', 'The token is unknown, has expired or was withdrawn.');
    const holder: Holder = { kind: 'token', id: row.id, name: row.name, user: null, roles: new Map([[EVERY_AGREEMENT, 'admin']]), scopes: null, agreements: null };
    this.remember(hash, holder, now, row.expires_at);
    if (!row.last_used_at || now - row.last_used_at.getTime() > LAST_USED_MS) {
      await this.dataSource.query('UPDATE api_tokens SET last_used_at = $2 WHERE id = $1', [row.id, this.clock.now()]);
    }
    return holder;
  }

  private remember(hash: string, holder: Holder, now: number, expiresAt: Date | null): void {
    const [oldest] = this.#trusted.keys();
    if (this.#trusted.size >= REMEMBERED && oldest !== undefined) this.#trusted.delete(oldest);
    this.#trusted.set(hash, { holder, until: now + TRUST_MS, expiresAt: expiresAt?.getTime() ?? Infinity });
  }
}

/** A secret that nobody guesses: 256 random bits, with a prefix by which scanners find it where it should not be. */
export function newSecret(): string {
  return `truceline_${randomBytes(32).toString('base64url')}`;
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
