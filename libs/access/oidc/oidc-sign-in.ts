import type { EntityManager } from 'typeorm';
import { TrucelineError, type Author } from '#vocabulary';
import type { ChangeAccess } from '../change-access.js';
import { hashOf, newSecret } from '../secrets.js';
import type { NewSession, Sessions } from '../sessions/sessions.js';
import { loginOf } from '../users/users.js';
import type { OidcClient, OidcPerson } from './oidc-client.js';

const MINUTES_MS = 10 * 60_000;

/** A sign-in on its way to the provider. */
export interface Departure {
  /** Where to send the browser. */
  url: string;
  /** For a cookie of that browser, which must come back with it. */
  browser: string;
  expiresAt: Date;
}

/** Signs in whom an OpenID provider vouches for; who may come in is for an administrator to say, by making the user. */
export class OidcSignIn {
  constructor(
    private readonly changeAccess: ChangeAccess,
    private readonly sessions: Sessions,
    private readonly client: OidcClient | null,
  ) {}

  /** @throws TrucelineError `oidc_off`. */
  async depart(): Promise<Departure> {
    const client = this.#required();
    const [state, nonce, verifier, browser] = [newSecret('s'), newSecret('n'), newSecret('v'), newSecret('b')];
    const url = await client.authorizationUrl({ state, nonce, verifier });
    return this.changeAccess.note(OIDC, async ({ at, manager }) => {
      const expiresAt = new Date(at.getTime() + MINUTES_MS);
      await manager.query('DELETE FROM oidc_sign_ins WHERE expires_at < $1', [at]);
      await manager.query('INSERT INTO oidc_sign_ins (state_hash, browser_hash, nonce, verifier, expires_at) VALUES ($1, $2, $3, $4, $5)', [hashOf(state), hashOf(browser), nonce, verifier, expiresAt]);
      return { url, browser, expiresAt };
    });
  }

  /** @param query of the address to which the provider sent the browser. @throws TrucelineError `oidc_off`, `sign_in_refused`. */
  async arrive(query: string, browser: string | null, before: string | null): Promise<NewSession & { user: Author }> {
    const client = this.#required();
    const state = new URLSearchParams(query).get('state') ?? '';
    // Taken away as it is read: nobody arrives twice with one state.
    const [begun]: { nonce: string; verifier: string }[] = await this.changeAccess.note(OIDC, ({ at, manager }) =>
      manager.query(
        'WITH taken AS (DELETE FROM oidc_sign_ins WHERE state_hash = $1 AND browser_hash = $2 AND expires_at > $3 RETURNING nonce, verifier) SELECT nonce, verifier FROM taken',
        [hashOf(state), hashOf(browser ?? ''), at],
      ),
    );
    const person = begun && (await client.personOf(query, { state, ...begun }).catch(() => undefined));
    if (!person) return this.#refuse('unknown', 'The provider did not vouch for you.');
    const session = await this.changeAccess.run(OIDC, async ({ at, manager, announce }) => {
      const user = await knownUser(manager, person);
      if (!user) return undefined;
      const started = await this.sessions.start(manager, user.id, at, before);
      await announce({ what: 'signed in', subject: user.id, before: null, after: { by: 'openid' } }, user);
      return { ...started, user };
    });
    return session ?? this.#refuse(hashOf(subjectOf(person)).slice(0, 32), 'Nobody here is known to the provider by that name.');
  }

  #required(): OidcClient {
    if (!this.client) throw new TrucelineError('oidc_off');
    return this.client;
  }

  async #refuse(subject: string, detail: string): Promise<never> {
    await this.changeAccess.note(OIDC, ({ announce }) => announce({ what: 'sign-in refused', subject: `openid:${subject}`, before: null, after: { because: 'openid' } }));
    throw new TrucelineError('sign_in_refused', detail);
  }
}

/** Before it is known who comes back. */
const OIDC: Author = { kind: 'job', id: 'openid', name: 'openid' };

function subjectOf({ issuer, subject }: OidcPerson): string {
  return `${issuer} ${subject}`;
}

/** By the subject once it is known; before that by an address that the provider verified, which is then tied to the subject for good. */
async function knownUser(manager: EntityManager, person: OidcPerson): Promise<Author | undefined> {
  const subject = subjectOf(person);
  const [known]: { id: string; name: string; disabled_at: Date | null }[] = await manager.query('SELECT id, name, disabled_at FROM users WHERE oidc_subject = $1', [subject]);
  if (known) return known.disabled_at ? undefined : { kind: 'user', id: known.id, name: known.name };
  if (person.email === undefined) return undefined;
  const [tied]: { id: string; name: string }[] = await manager.query(
    'WITH tied AS (UPDATE users SET oidc_subject = $1 WHERE login = $2 AND oidc_subject IS NULL AND disabled_at IS NULL RETURNING id, name) SELECT id, name FROM tied',
    [subject, loginOf(person.email)],
  );
  return tied && { kind: 'user', id: tied.id, name: tied.name };
}
