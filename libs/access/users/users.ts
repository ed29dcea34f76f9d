import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { TrucelineError, type Author, type Role } from '#vocabulary';
import type { AccessChange, ChangeAccess } from '../change-access.js';
import { hashOf, newSecret } from '../secrets.js';
import { isUuid } from '../uuid.js';

/** A link that lets somebody set their password once. */
export interface OneTimeLink {
  /** Shown once; whoever has it can set the password. */
  secret: string;
  expiresAt: Date;
}

const LINK_MS = 3 * 24 * 3600_000;

/** People who may sign in, and their roles. */
export class Users {
  constructor(private readonly changeAccess: ChangeAccess) {}

  /** Invites somebody: they set their password by the link. @throws TrucelineError `login_taken`. */
  create(person: { login: string; name: string }, by: Author): Promise<{ id: string; link: OneTimeLink }> {
    const [id, login] = [randomUUID(), loginOf(person.login)];
    return this.changeAccess.run(by, async (change) => {
      const made: unknown[] = await change.manager.query(
        'INSERT INTO users (id, login, name, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT (login) DO NOTHING RETURNING id',
        [id, login, person.name, change.at],
      );
      if (made.length === 0) throw new TrucelineError('login_taken');
      await change.announce({ what: 'user created', subject: id, before: null, after: { login, name: person.name } });
      return { id, link: await makeLink(change, id) };
    });
  }

  /** A new link; earlier ones stop working. The password that there is works until it is replaced. @throws TrucelineError `user_unknown`. */
  link(id: string, by: Author): Promise<OneTimeLink> {
    return this.changeAccess.run(by, async (change) => {
      await lockUser(change.manager, id);
      return makeLink(change, id);
    });
  }

  /** @throws TrucelineError `user_unknown`. */
  rename(id: string, name: string, by: Author): Promise<void> {
    return this.changeAccess.run(by, async ({ manager, announce }) => {
      const before = await lockUser(manager, id);
      await manager.query('UPDATE users SET name = $2 WHERE id = $1', [id, name]);
      await announce({ what: 'user renamed', subject: id, before: { name: before.name }, after: { name } });
    });
  }

  /** Shuts somebody out, or lets them in again. Shut out, they lose their sessions for good, and their tokens for as long. @throws TrucelineError `user_unknown`. */
  setDisabled(id: string, disabled: boolean, by: Author): Promise<void> {
    return this.changeAccess.run(by, async ({ at, manager, announce }) => {
      const before = await lockUser(manager, id);
      if ((before.disabled_at !== null) === disabled) return;
      await manager.query('UPDATE users SET disabled_at = $2 WHERE id = $1', [id, disabled ? at : null]);
      if (disabled) await manager.query('UPDATE sessions SET ended_at = $2 WHERE user_id = $1 AND ended_at IS NULL', [id, at]);
      await announce({ what: disabled ? 'user disabled' : 'user enabled', subject: id, before: { disabled: !disabled }, after: { disabled } });
    });
  }

  /** Gives a role in an agreement, or `*` for all, in place of the one held there before. @throws TrucelineError `user_unknown`. */
  grant(id: string, agreement: string, role: Role, by: Author): Promise<void> {
    return this.changeAccess.run(by, async ({ at, manager, announce }) => {
      await lockUser(manager, id);
      const before = await endGrant(manager, id, agreement, at);
      await manager.query('INSERT INTO role_grants (id, user_id, agreement_id, role, granted_at) VALUES ($1, $2, $3, $4, $5)', [randomUUID(), id, agreement, role, at]);
      await announce({ what: 'role granted', subject: id, before: before && { role: before }, after: { role, in: agreement }, agreement: chainOf(agreement) });
    });
  }

  /** Takes the role in an agreement back; where there is none nothing happens. @throws TrucelineError `user_unknown`. */
  revoke(id: string, agreement: string, by: Author): Promise<void> {
    return this.changeAccess.run(by, async ({ at, manager, announce }) => {
      await lockUser(manager, id);
      const before = await endGrant(manager, id, agreement, at);
      if (before) await announce({ what: 'role revoked', subject: id, before: { role: before, in: agreement }, after: null, agreement: chainOf(agreement) });
    });
  }
}

/** Names differ by case for people, and for nobody else. */
export function loginOf(login: string): string {
  return login.normalize('NFKC').trim().toLowerCase();
}

interface LockedUser {
  id: string;
  name: string;
  disabled_at: Date | null;
}

/** Whoever changes the same user waits. @throws TrucelineError `user_unknown`. */
async function lockUser(manager: EntityManager, id: string): Promise<LockedUser> {
  const [user]: LockedUser[] = isUuid(id) ? await manager.query('SELECT id, name, disabled_at FROM users WHERE id = $1 FOR NO KEY UPDATE', [id]) : [];
  if (!user) throw new TrucelineError('user_unknown');
  return user;
}

async function makeLink({ at, manager, announce }: AccessChange, user: string): Promise<OneTimeLink> {
  const [secret, expiresAt] = [newSecret('truceline_link'), new Date(at.getTime() + LINK_MS)];
  await manager.query('UPDATE one_time_links SET used_at = $2 WHERE user_id = $1 AND used_at IS NULL', [user, at]);
  await manager.query('INSERT INTO one_time_links (secret_hash, user_id, made_at, expires_at) VALUES ($1, $2, $3, $4)', [hashOf(secret), user, at, expiresAt]);
  await announce({ what: 'password link made', subject: user, before: null, after: { expiresAt } });
  return { secret, expiresAt };
}

/** The role that was held, where one was. */
async function endGrant(manager: EntityManager, user: string, agreement: string, at: Date): Promise<Role | null> {
  const [row]: { role: Role }[] = await manager.query(
    'WITH ended AS (UPDATE role_grants SET revoked_at = $3 WHERE user_id = $1 AND agreement_id = $2 AND revoked_at IS NULL RETURNING role) SELECT role FROM ended',
    [user, agreement, at],
  );
  return row?.role ?? null;
}

function chainOf(agreement: string): string | null {
  return agreement === '*' ? null : agreement;
}
