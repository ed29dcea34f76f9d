import type { EntityManager } from 'typeorm';
import { TrucelineError, type Author } from '#vocabulary';
import type { ChangeAccess } from '../change-access.js';
import { requireStrong, type Passwords } from '../passwords.js';
import { hashOf } from '../secrets.js';

/** What people do with their own password. */
export class Account {
  constructor(
    private readonly changeAccess: ChangeAccess,
    private readonly passwords: Passwords,
  ) {}

  /**
   * Sets a password by a one-time link, which is worthless after. Whoever is signed in as this user is signed out.
   * @throws TrucelineError `link_unusable`, `password_weak`.
   */
  async setByLink(secret: string, password: string): Promise<void> {
    const link = hashOf(secret);
    // Looked at before, for hashing costs: a link that was never made is refused cheaply.
    const login = await this.changeAccess.note(NOBODY, async ({ at, manager }) => (await usableLink(manager, link, at)).login);
    requireStrong(password, login);
    const hash = await this.passwords.hash(password);
    await this.changeAccess.run(NOBODY, async ({ at, manager, announce }) => {
      const user = await usableLink(manager, link, at);
      await setPassword(manager, user.id, hash, at);
      await announce({ what: 'password set', subject: user.id, before: null, after: null }, { kind: 'user', id: user.id, name: user.name });
    });
  }

  /** Sets the password of somebody who has shown the present one; every session of theirs ends. @throws TrucelineError `password_weak`. */
  async change(user: Author, login: string, password: string): Promise<void> {
    requireStrong(password, login);
    const hash = await this.passwords.hash(password);
    await this.changeAccess.run(user, async ({ at, manager, announce }) => {
      await setPassword(manager, user.id, hash, at);
      await announce({ what: 'password set', subject: user.id, before: null, after: null });
    });
  }
}

/** Before it is known whose link it is. */
const NOBODY: Author = { kind: 'job', id: 'sign-in', name: 'sign-in' };

async function usableLink(manager: EntityManager, link: string, at: Date): Promise<{ id: string; login: string; name: string }> {
  const [user]: { id: string; login: string; name: string }[] = await manager.query(
    `SELECT u.id, u.login, u.name FROM one_time_links l JOIN users u ON u.id = l.user_id
      WHERE l.secret_hash = $1 AND l.used_at IS NULL AND l.expires_at > $2 AND u.disabled_at IS NULL FOR UPDATE OF l`,
    [link, at],
  );
  if (!user) throw new TrucelineError('link_unusable');
  return user;
}

async function setPassword(manager: EntityManager, user: string, hash: string, at: Date): Promise<void> {
  await manager.query('UPDATE users SET password_hash = $2, password_set_at = $3 WHERE id = $1', [user, hash, at]);
  await manager.query('UPDATE sessions SET ended_at = $2 WHERE user_id = $1 AND ended_at IS NULL', [user, at]);
  await manager.query('UPDATE one_time_links SET used_at = $2 WHERE user_id = $1 AND used_at IS NULL', [user, at]);
}
