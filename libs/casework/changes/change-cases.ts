import type { DataSource, EntityManager } from 'typeorm';
import type { Clock } from '#platform';
import type { Author } from '#vocabulary';
import type { CaseChange, CaseListener } from './case-change.js';
import { lockAgreement } from './lock-agreement.js';

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
      await lockAgreement(manager, agreement);
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

/** Clocks of several machines differ, and a clock may be set back; what was known at a time must not change after it. */
async function nextInstant(manager: EntityManager, agreement: string, now: Date): Promise<Date> {
  const [row]: { changed_at: Date }[] = await manager.query(
    `INSERT INTO case_clocks (agreement_id, changed_at) VALUES ($1, $2)
     ON CONFLICT (agreement_id) DO UPDATE SET changed_at = greatest(excluded.changed_at, case_clocks.changed_at + interval '1 millisecond')
     RETURNING changed_at`,
    [agreement, now],
  );
  return row?.changed_at ?? now;
}
