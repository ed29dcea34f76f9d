import { TooSoonError } from '#vocabulary';
import type { AccessClock } from '../access-clock.js';
import type { Holder } from '../policy/holder.js';
import type { SharedCount } from './shared-count.js';

/** Requests a minute; 0 for no limit. */
export interface Allowances {
  userReads: number;
  userWrites: number;
  tokenReads: number;
  tokenWrites: number;
}

const WINDOW_MS = 60_000;
/** The part of an allowance that a process takes at a time: so many times in a minute, at the most, it asks the others. */
const LEASES = 20;

/**
 * How often one holder may ask. Reads are counted by each process for itself and cost nothing; writes are counted
 * together, in leases: a process takes a twentieth of the minute's allowance at once and spends it from memory.
 */
export class RequestLimits {
  #windowAt = 0;
  #reads = new Map<string, number>();
  #leases = new Map<string, Lease>();

  constructor(
    private readonly shared: SharedCount,
    private readonly clock: AccessClock,
    private readonly allowances: Allowances,
  ) {}

  /** @throws TooSoonError `too_many_requests`. */
  admitRead({ kind, id }: Holder): void {
    const allowance = this.allowances[kind === 'user' ? 'userReads' : 'tokenReads'];
    if (allowance === 0) return;
    this.#turn();
    const count = (this.#reads.get(id) ?? 0) + 1;
    if (count > allowance) throw this.#tooSoon();
    this.#reads.set(id, count);
  }

  /** @throws TooSoonError `too_many_requests`. */
  async admitWrite({ kind, id }: Holder): Promise<void> {
    const allowance = this.allowances[kind === 'user' ? 'userWrites' : 'tokenWrites'];
    if (allowance === 0) return;
    this.#turn();
    const lease = this.#leases.get(id) ?? { left: 0, spent: false, asking: undefined };
    this.#leases.set(id, lease);
    while (lease.left === 0 && !lease.spent) {
      lease.asking ??= this.#renew(id, lease, allowance);
      await lease.asking;
    }
    if (lease.left === 0) throw this.#tooSoon();
    lease.left -= 1;
  }

  async #renew(id: string, lease: Lease, allowance: number): Promise<void> {
    const wanted = Math.ceil(allowance / LEASES);
    try {
      const taken = await this.shared.add(`${id}:writes`, wanted, new Date(this.#windowAt));
      lease.left = Math.max(0, Math.min(wanted, allowance - (taken - wanted)));
      lease.spent = lease.left === 0;
    } catch {
      // The store of the counts is away. Nobody is kept from their work by that: each process counts for itself meanwhile.
      lease.left = wanted;
    } finally {
      lease.asking = undefined;
    }
  }

  #tooSoon(): TooSoonError {
    return new TooSoonError('too_many_requests', (this.#windowAt + WINDOW_MS - this.clock.now().getTime()) / 1000);
  }

  /** With a new minute everybody begins afresh, and whoever has gone is forgotten. */
  #turn(): void {
    const now = this.clock.now().getTime();
    if (now < this.#windowAt + WINDOW_MS && now >= this.#windowAt) return;
    this.#windowAt = now - (now % WINDOW_MS);
    this.#reads = new Map();
    this.#leases = new Map();
  }
}

interface Lease {
  left: number;
  /** Nothing is left for anybody in this minute. */
  spent: boolean;
  asking: Promise<void> | undefined;
}
