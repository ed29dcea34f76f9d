import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { TrucelineError, type Author } from '#vocabulary';
import type { ChangeAccess } from '../change-access.js';
import { hashOf } from '../secrets.js';
import { enrolmentUri, newTimeSecret, stepOf } from './time-code.js';

const RECOVERY_CODES = 10;

/** What an app needs to make codes; shown once. */
export interface Enrolment {
  secret: string;
  uri: string;
}

/** Codes that change every 30 seconds, and the recovery codes that stand in for them. */
export class SecondFactor {
  constructor(private readonly changeAccess: ChangeAccess) {}

  /** Begins an enrolment; until it is confirmed nothing is asked for. @throws TrucelineError `second_factor_unready` where one is confirmed already. */
  enrol(user: Author, login: string): Promise<Enrolment> {
    const secret = newTimeSecret();
    return this.changeAccess.run(user, async ({ manager, announce }) => {
      const begun: unknown[] = await manager.query(
        'WITH begun AS (UPDATE users SET totp_secret = $2, totp_last_step = NULL WHERE id = $1 AND totp_confirmed_at IS NULL RETURNING id) SELECT id FROM begun',
        [user.id, secret],
      );
      if (begun.length === 0) throw new TrucelineError('second_factor_unready');
      await announce({ what: 'second factor begun', subject: user.id, before: null, after: null });
      return { secret, uri: enrolmentUri(secret, login) };
    });
  }

  /** The first code shows that the app works. @returns recovery codes, shown once. @throws TrucelineError `second_factor_unready`, `sign_in_refused`. */
  confirm(user: Author, code: string): Promise<string[]> {
    return this.changeAccess.run(user, async ({ at, manager, announce }) => {
      const [row]: { totp_secret: string | null; totp_confirmed_at: Date | null }[] = await manager.query('SELECT totp_secret, totp_confirmed_at FROM users WHERE id = $1 FOR UPDATE', [user.id]);
      if (!row?.totp_secret || row.totp_confirmed_at) throw new TrucelineError('second_factor_unready');
      const step = stepOf(row.totp_secret, code, at);
      if (step === null) throw new TrucelineError('sign_in_refused', 'The code is not the one that belongs to the secret now.');
      await manager.query('UPDATE users SET totp_confirmed_at = $2, totp_last_step = $3 WHERE id = $1', [user.id, at, step]);
      await announce({ what: 'second factor confirmed', subject: user.id, before: null, after: null });
      return makeRecoveryCodes(manager, user.id);
    });
  }

  /** Takes it away again: of oneself with password and code, which the caller has checked, or by an administrator. */
  remove(user: string, by: Author): Promise<void> {
    return this.changeAccess.run(by, async ({ manager, announce }) => {
      await manager.query('UPDATE users SET totp_secret = NULL, totp_confirmed_at = NULL, totp_last_step = NULL WHERE id = $1', [user]);
      await manager.query('DELETE FROM recovery_codes WHERE user_id = $1', [user]);
      await announce({ what: 'second factor removed', subject: user, before: null, after: null });
    });
  }
}

/**
 * Whether a code is good, which it is once: a step that was used, or one before it, is not taken again, and a
 * recovery code is spent. Two that come at once are told apart by the row that both must change.
 */
export async function spendCode(manager: EntityManager, user: { id: string; totpSecret: string }, code: string, at: Date): Promise<boolean> {
  const step = stepOf(user.totpSecret, code.replaceAll(/\s/g, ''), at);
  const spent: unknown[] = step === null
    ? await manager.query('WITH spent AS (UPDATE recovery_codes SET used_at = $3 WHERE user_id = $1 AND code_hash = $2 AND used_at IS NULL RETURNING user_id) SELECT user_id FROM spent', [user.id, hashOf(plain(code)), at])
    : await manager.query('WITH spent AS (UPDATE users SET totp_last_step = $2 WHERE id = $1 AND (totp_last_step IS NULL OR totp_last_step < $2) RETURNING id) SELECT id FROM spent', [user.id, step]);
  return spent.length > 0;
}

async function makeRecoveryCodes(manager: EntityManager, user: string): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => randomBytes(10).toString('hex'));
  await manager.query('DELETE FROM recovery_codes WHERE user_id = $1', [user]);
  await manager.query('INSERT INTO recovery_codes (user_id, code_hash) SELECT $1, unnest($2::text[])', [user, codes.map(hashOf)]);
  return codes.map((code) => (code.match(/.{5}/g) ?? []).join('-'));
}

/** As people copy it, with dashes, blanks and capitals. */
function plain(code: string): string {
  return code.replaceAll(/[\s-]/g, '').toLowerCase();
}
