import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { DataSource, EntityManager } from 'typeorm';
import { TooSoonError } from '#vocabulary';
import type { AccessClock } from '../access-clock.js';

/** Tries that cost no waiting; an address may stand for a whole office. */
const FREE = { account: 5, address: 20 };
const LONGEST_S = 300;
/** After a day without a try the count begins anew. */
const FORGOTTEN_S = 86_400;

/** What a sign-in tried, and from where. */
export interface Try {
  login: string;
  address: string;
}

/**
 * Makes whoever guesses wait, twice as long after each failure: by the name that was tried, be there such an account or
 * not, and by the address. A try counts as a failure from its beginning, so that many at once are no way around.
 */
export class SignInBackoff {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: AccessClock,
  ) {}

  /** @throws TooSoonError `too_many_sign_ins`. */
  async admit(attempt: Try): Promise<void> {
    const now = this.clock.now();
    await this.#count(addressKey(attempt.address), FREE.address, now);
    await this.#count(accountKey(attempt.login), FREE.account, now);
  }

  /** The try went well: the account starts afresh, and the address gets back what this try cost it, and no more. */
  async clear(manager: EntityManager, attempt: Try): Promise<void> {
    await manager.query('DELETE FROM sign_in_attempts WHERE key = $1', [accountKey(attempt.login)]);
    await manager.query('UPDATE sign_in_attempts SET failures = greatest(failures - 1, 0) WHERE key = $1', [addressKey(attempt.address)]);
  }

  async #count(key: string, free: number, now: Date): Promise<void> {
    const admitted: unknown[] = await this.dataSource.query(
      `INSERT INTO sign_in_attempts AS a (key, failures, tried_at, free_at) VALUES ($1, 1, $2, $2)
       ON CONFLICT (key) DO UPDATE SET
         failures = CASE WHEN a.tried_at < $2::timestamptz - make_interval(secs => $3) THEN 1 ELSE a.failures + 1 END,
         tried_at = $2,
         free_at = CASE WHEN a.tried_at < $2::timestamptz - make_interval(secs => $3) OR a.failures + 1 < $4 THEN $2
                        ELSE $2::timestamptz + make_interval(secs => least($5, power(2, least(a.failures + 1 - $4, 20)))) END
       WHERE a.free_at <= $2 RETURNING key`,
      [key, now, FORGOTTEN_S, free, LONGEST_S],
    );
    if (admitted.length > 0) return;
    const [row]: { free_at: Date }[] = await this.dataSource.query('SELECT free_at FROM sign_in_attempts WHERE key = $1', [key]);
    throw new TooSoonError('too_many_sign_ins', ((row?.free_at ?? now).getTime() - now.getTime()) / 1000);
  }
}

/** The name may be that of a person, or a password typed in the wrong field: it is not kept. */
export function accountKey(login: string): string {
  return `account:${createHash('sha256').update(login).digest('hex').slice(0, 32)}`;
}

/** Of IPv6 the network: one customer has the whole of it. */
function addressKey(address: string): string {
  if (!isIPv6(address)) return `address:${address}`;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  return `address:${mapped ?? networkOf(address)}`;
}

function networkOf(address: string): string {
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const words = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - words.length - (tail === '' ? 0 : tail.split(':').length);
  return [...words, ...Array.from({ length: missing }, () => '0'), ...(tail ? tail.split(':') : [])].slice(0, 4).map((word) => word.toLowerCase().padStart(4, '0')).join(':');
}
