import type { DataSource, EntityManager } from 'typeorm';
import type { Author } from '#vocabulary';
import type { AccessClock } from './access-clock.js';
import type { AccessEvent, AccessListener } from './access-event.js';
import type { Trust } from './trust.js';

/** One change of users, roles, tokens or sessions, while it is being made. */
export interface AccessChange {
  readonly at: Date;
  readonly manager: EntityManager;
  /** Tells the listeners at once, inside the transaction; where nothing else is said, as the doing of whoever makes the change. */
  announce(event: Omit<AccessEvent, 'agreement'> & { agreement?: string | null }, by?: Author): Promise<void>;
}

/** The one way to change who may do what: a transaction of which every listener hears, and after which nobody is taken at an old word. */
export class ChangeAccess {
  constructor(
    private readonly dataSource: DataSource,
    private readonly listeners: readonly AccessListener[],
    private readonly trust: Trust,
    readonly clock: AccessClock,
  ) {}

  async run<Result>(by: Author, act: (change: AccessChange) => Promise<Result>): Promise<Result> {
    try {
      return await this.note(by, act);
    } finally {
      this.trust.forgetAll();
    }
  }

  /** The same for what changes nobody's rights: a token was used, a sign-in was refused. */
  note<Result>(by: Author, act: (change: AccessChange) => Promise<Result>): Promise<Result> {
    const at = this.clock.now();
    return this.dataSource.transaction((manager) =>
      act({
        at,
        manager,
        announce: async (event, author = by) => {
          for (const listener of this.listeners) await listener.onAccessEvent({ agreement: null, ...event }, { at, by: author }, manager);
        },
      }),
    );
  }
}
