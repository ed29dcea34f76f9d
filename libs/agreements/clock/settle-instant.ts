import { QueryFailedError, type DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '#platform';
import { TrucelineError } from '#vocabulary';
import { lockAgreement } from './lock-agreement.js';

/** How long a reader waits for a change that began before the instant asked about and is still being made. */
const WAIT_MS = 5_000;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Sees to it that what was known of an agreement at an instant changes no more, so that whoever asks about it again
 * is answered the same. What lies before the latest change is settled already, and costs one row; for anything later
 * it waits for the change that is being made, and moves the agreement's clock on, so that the next one comes after it.
 */
export class SettleInstant {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws TrucelineError `as_of_in_future`, where nobody can know yet; `as_of_unsettled`, where a change that began
   * before the instant takes too long.
   */
  async settle(agreement: string, at: Date): Promise<void> {
    const settled = await settledUntil(this.dataSource.manager, agreement);
    if (settled && settled >= at) return;
    if (at > this.clock.now()) throw new TrucelineError('as_of_in_future');
    await this.dataSource.transaction(async (manager) => {
      await manager.query(`SET LOCAL lock_timeout = ${WAIT_MS}`);
      await lockAgreement(manager, agreement).catch(unsettled);
      await manager.query(
        `INSERT INTO agreement_clocks (agreement_id, settled_at) SELECT id, $2 FROM agreements WHERE id = $1
         ON CONFLICT (agreement_id) DO UPDATE SET settled_at = greatest(excluded.settled_at, agreement_clocks.settled_at)`,
        [agreement, at],
      );
    });
  }
}

async function settledUntil(manager: EntityManager, agreement: string): Promise<Date | undefined> {
  const [row]: { settled_at: Date }[] = await manager.query('SELECT settled_at FROM agreement_clocks WHERE agreement_id = $1', [agreement]);
  return row?.settled_at;
}

function unsettled(error: unknown): never {
  const code: unknown = error instanceof QueryFailedError ? (error.driverError as { code?: unknown }).code : undefined;
  throw code === LOCK_NOT_AVAILABLE ? new TrucelineError('as_of_unsettled') : error;
}
