import type { DataSource, EntityManager } from 'typeorm';
import { nextInstant } from '#agreements';
import type { Clock } from '#platform';
import type { Author } from '#vocabulary';
import type { CaseChange, CaseListener } from './case-change.js';

/** One change of the cases of an agreement, while it is being made. */
export interface Change {
  readonly agreement: string;
  /** Later than every earlier change of this agreement, whatever the clock says: by it is known what was known when. */
  readonly at: Date;
  readonly by: Author;
  readonly manager: EntityManager;
  /** Tells the listeners, once all is done and before it is committed. */
  announce(...changes: readonly CaseChange[]): void;
}

/**
 * The one way to change cases: a transaction that holds the agreement's lock, has an instant of its own,
 * and ends by telling every listener, whose writes stand or fall with it.
 */
export class ChangeCases {
  constructor(
    private readonly dataSource: DataSource,
    private readonly listeners: readonly CaseListener[],
    private readonly clock: Clock,
  ) {}

  async run<Result>(agreement: string, by: Author, act: (change: Change) => Promise<Result>): Promise<Result> {
    return this.dataSource.transaction(async (manager) => {
      const at = await nextInstant(manager, agreement, this.clock.now());
      const announced: CaseChange[] = [];
      const result = await act({ agreement, at, by, manager, announce: (...changes) => void announced.push(...changes) });
      if (announced.length > 0) {
        for (const listener of this.listeners) await listener.onCaseChange(announced, { at, by }, manager);
      }
      return result;
    });
  }
}
