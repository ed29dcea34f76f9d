import type { DataSource } from 'typeorm';
import { TrucelineError, type Role } from '#vocabulary';
import { isUuid } from '../uuid.js';

/** A user as an administrator sees them. */
export interface UserView {
  id: string;
  login: string;
  name: string;
  createdAt: Date;
  disabledAt: Date | null;
  /** Whether a password was set; where not, the invitation is still open, or an OpenID provider is all they use. */
  hasPassword: boolean;
  hasSecondFactor: boolean;
  /** Role by agreement; `*` stands for every one. */
  roles: Record<string, Role>;
}

const VIEWS = `
  SELECT u.id, u.login, u.name, u.created_at AS "createdAt", u.disabled_at AS "disabledAt", u.password_hash IS NOT NULL AS "hasPassword",
         u.totp_confirmed_at IS NOT NULL AS "hasSecondFactor",
         coalesce((SELECT jsonb_object_agg(g.agreement_id, g.role) FROM role_grants g WHERE g.user_id = u.id AND g.revoked_at IS NULL), '{}') AS roles
    FROM users u`;

/** A page of users in the order of their logins. @param after login of the last one of the page before. */
export async function listUsers(dataSource: DataSource, { after = '', limit = 100 }: { after?: string | undefined; limit?: number | undefined } = {}): Promise<{ items: UserView[]; nextCursor: string | null }> {
  const rows: UserView[] = await dataSource.query(`${VIEWS} WHERE u.login > $1 ORDER BY u.login LIMIT $2`, [after, limit + 1]);
  const items = rows.slice(0, limit);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.login ?? null) : null };
}

/** By id, or by login. @throws TrucelineError `user_unknown`. */
export async function readUser(dataSource: DataSource, by: { id: string } | { login: string }): Promise<UserView> {
  if ('id' in by && !isUuid(by.id)) throw new TrucelineError('user_unknown');
  const [row]: UserView[] = 'id' in by ? await dataSource.query(`${VIEWS} WHERE u.id = $1`, [by.id]) : await dataSource.query(`${VIEWS} WHERE u.login = $1`, [by.login]);
  if (!row) throw new TrucelineError('user_unknown');
  return row;
}
