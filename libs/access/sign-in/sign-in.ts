import type { EntityManager } from 'typeorm';
import { TrucelineError, type Author } from '#vocabulary';
import type { AccessChange, ChangeAccess } from '../change-access.js';
import type { Passwords } from '../passwords.js';
import { spendCode } from '../second-factor/second-factor.js';
import type { NewSession, Sessions } from '../sessions/sessions.js';
import { loginOf } from '../users/users.js';
import { accountKey, type SignInBackoff } from './sign-in-backoff.js';

/** What somebody shows to sign in. */
export interface Credentials {
  login: string;
  password: string;
  /** Of the second factor, where the user has one. */
  code?: string | undefined;
}

interface FoundUser {
  id: string;
  login: string;
  name: string;
  password_hash: string | null;
  totp_secret: string | null;
}

/** Checks who somebody is, and tells nobody whether there is such a user. */
export class SignIn {
  constructor(
    private readonly changeAccess: ChangeAccess,
    private readonly passwords: Passwords,
    private readonly backoff: SignInBackoff,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Signs in. @param from.address of the client; @param from.before secret of the session that the browser held: it ends.
   * @throws TrucelineError `sign_in_refused`, `second_factor_required`, `too_many_sign_ins`.
   */
  async run(credentials: Credentials, from: { address: string; before: string | null }): Promise<NewSession & { user: Author }> {
    const { passwordHash, ...user } = await this.#require(credentials, from.address);
    return this.changeAccess.run(user, async ({ at, manager, announce }) => {
      // Whoever changed the password meanwhile has ended every session, and must not find one that began with the old.
      const unchanged: unknown[] = await manager.query('SELECT id FROM users WHERE id = $1 AND password_hash = $2 AND disabled_at IS NULL FOR NO KEY UPDATE', [user.id, passwordHash]);
      if (unchanged.length === 0) throw new TrucelineError('sign_in_refused');
      const session = await this.sessions.start(manager, user.id, at, from.before);
      await announce({ what: 'signed in', subject: user.id, before: null, after: { by: 'password' } });
      return { ...session, user };
    });
  }

  /** Asks somebody who is signed in for their password, and code, again. @throws as `run` does. */
  async confirm(user: string, shown: { password: string; code?: string | undefined }, address: string): Promise<{ user: Author; login: string }> {
    const [row]: { login: string }[] = await this.changeAccess.note(SIGN_IN, ({ manager }) => manager.query('SELECT login FROM users WHERE id = $1', [user]));
    const login = row?.login ?? '';
    const { passwordHash: _, ...author } = await this.#require({ login, ...shown }, address);
    return { user: author, login };
  }

  async #require(credentials: Credentials, address: string): Promise<Author & { passwordHash: string | null }> {
    const attempt = { login: loginOf(credentials.login), address };
    await this.backoff.admit(attempt);
    const user = await this.changeAccess.note(SIGN_IN, ({ manager }) => findUser(manager, attempt.login));
    const known = await this.passwords.matches(user?.password_hash ?? null, credentials.password);
    const answer = await this.changeAccess.note(SIGN_IN, async (change): Promise<(Author & { passwordHash: string | null }) | TrucelineError> => {
      const refused = user && known ? await codeFault(change, user, credentials.code) : new TrucelineError('sign_in_refused');
      if (user && !refused) {
        await this.backoff.clear(change.manager, attempt);
        return { kind: 'user', id: user.id, name: user.name, passwordHash: user.password_hash };
      }
      const error = refused ?? new TrucelineError('sign_in_refused');
      await change.announce({ what: 'sign-in refused', subject: user?.id ?? accountKey(attempt.login), before: null, after: { because: error.code } });
      return error;
    });
    // Thrown only here, after the refusal was put on record.
    if (answer instanceof TrucelineError) throw answer;
    return answer;
  }
}

/** Before it is known who is there. */
const SIGN_IN: Author = { kind: 'job', id: 'sign-in', name: 'sign-in' };

async function findUser(manager: EntityManager, login: string): Promise<FoundUser | undefined> {
  const [user]: FoundUser[] = await manager.query(
    `SELECT id, login, name, password_hash, CASE WHEN totp_confirmed_at IS NOT NULL THEN totp_secret END AS totp_secret
       FROM users WHERE login = $1 AND disabled_at IS NULL`,
    [login],
  );
  return user;
}

async function codeFault({ manager, at }: AccessChange, { id, totp_secret: totpSecret }: FoundUser, code: string | undefined): Promise<TrucelineError | null> {
  if (totpSecret === null) return null;
  if (code === undefined) return new TrucelineError('second_factor_required');
  return (await spendCode(manager, { id, totpSecret }, code, at)) ? null : new TrucelineError('sign_in_refused');
}
