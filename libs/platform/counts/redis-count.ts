import { Redis } from 'ioredis';
import type { Logger } from '../logging/logger.js';

/** Longer than any window that is counted in. */
const KEPT_MS = 180_000;

/** A count that several processes share, on Redis. Where Redis loses it, it begins anew. */
export class RedisCount {
  readonly #redis: Redis;

  constructor(url: string, log: Logger) {
    this.#redis = new Redis(url, { maxRetriesPerRequest: 1, enableOfflineQueue: false, connectTimeout: 5000, commandTimeout: 1000, retryStrategy: (attempt) => Math.min(attempt * 100, 2000) });
    this.#redis.on('error', (error) => log.debug({ err: error }, 'The connection to Redis is troubled.'));
  }

  /** Adds to the count of a key in the window that began at `windowAt`. @returns the count after it. */
  async add(key: string, amount: number, windowAt: Date): Promise<number> {
    const name = `truceline:{counts}:${key}:${windowAt.getTime()}`;
    const [[error, count] = [null, null]] = (await this.#redis.multi().incrby(name, amount).pexpire(name, KEPT_MS).exec()) ?? [];
    if (error) throw error;
    return Number(count);
  }

  close(): void {
    this.#redis.disconnect();
  }
}
