import type { AccessClock } from './access-clock.js';
import type { Holder } from './policy/holder.js';

/** For how long a credential that was found good is taken as good without asking again; so long may a revoked one live on in another process. */
const TRUST_MS = 5_000;
const REMEMBERED = 10_000;

interface Trusted {
  holder: Holder;
  until: number;
}

/** Remembers for seconds whose credential was found good, so that a poll does not cost a read. */
export class Trust {
  readonly #trusted = new Map<string, Trusted>();
  #epoch = 0;

  constructor(private readonly clock: AccessClock) {}

  /**
   * The holder, from memory or by `load`. @param kind of credential: what is good as one is not good as another.
   * @param load answers whose it is, and until when it is good of itself.
   */
  async holderOf(kind: 'token' | 'session', hash: string, load: () => Promise<{ holder: Holder; expiresAt: Date | null }>): Promise<Holder> {
    const now = this.clock.now().getTime();
    const credential = `${kind} ${hash}`;
    const trusted = this.#trusted.get(credential);
    if (trusted && now < trusted.until) return trusted.holder;
    const epoch = this.#epoch;
    const { holder, expiresAt } = await load();
    // What was read before something changed must not be remembered after it.
    if (epoch === this.#epoch) this.#remember(credential, { holder, until: Math.min(now + TRUST_MS, expiresAt?.getTime() ?? Infinity) });
    return holder;
  }

  /** After any change of users, roles, tokens or sessions: this process asks anew about everybody. */
  forgetAll(): void {
    this.#epoch += 1;
    this.#trusted.clear();
  }

  #remember(credential: string, trusted: Trusted): void {
    const [oldest] = this.#trusted.keys();
    if (this.#trusted.size >= REMEMBERED && oldest !== undefined) this.#trusted.delete(oldest);
    this.#trusted.set(credential, trusted);
  }
}
