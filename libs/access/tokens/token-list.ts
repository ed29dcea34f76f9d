import type { DataSource } from 'typeorm';
import type { Scope } from '#vocabulary';

/** A token as it is shown; its secret is nowhere. */
export interface TokenView {
  id: string;
  name: string;
  /** Id of the user whose it is; null for a service's. */
  owner: string | null;
  scopes: Scope[] | null;
  agreements: string[] | null;
  createdAt: Date;
  expiresAt: Date | null;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

/** The tokens, the latest made first: all of them, or those of one user. */
export function listTokens(dataSource: DataSource, { owner = null, limit = 200, id = null }: { owner?: string | null; limit?: number; id?: string | null } = {}): Promise<TokenView[]> {
  return dataSource.query(
    `SELECT id, name, owner_id AS owner, scopes, agreements, created_at AS "createdAt", expires_at AS "expiresAt",
            last_used_at AS "lastUsedAt", revoked_at AS "revokedAt"
       FROM api_tokens WHERE ($1::uuid IS NULL OR owner_id = $1) AND ($3::uuid IS NULL OR id = $3) ORDER BY created_at DESC, id LIMIT $2`,
    [owner, limit, id],
  );
}
