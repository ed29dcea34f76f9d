import type { DataSource, EntityManager } from 'typeorm';
import type { Agreements, SettleInstant } from '#agreements';
import type { Clock } from '#platform';
import { addDays } from './calendar-days.js';
import { composeStatus, latestViolationDay } from './compose-status.js';
import { statusCoverage } from './coverage/status-coverage.js';
import { emptyStatus } from './empty-status.js';
import { LEVEL_DAYS } from './level-rule.js';
import type { Status, StatusHead } from './status.js';
import { headKnownAt, headNow } from './status-head.js';
import { statusRows } from './status-rows.js';
import { TallyBoard } from './tally-board.js';

/** Reads the status of an agreement from its tallies, as it stands or as it stood. */
export class ReadStatus {
  constructor(
    private readonly dataSource: DataSource,
    private readonly agreements: Agreements,
    private readonly settleInstant: SettleInstant,
    private readonly clock: Clock,
  ) {}

  /** Which status stands now, without its figures. @throws TrucelineError `agreement_unknown`, `reading_unknown`. */
  async head(agreement: string, reading: string | null): Promise<StatusHead> {
    return headNow(this.dataSource.manager, this.agreements, agreement, reading, this.clock.now());
  }

  /**
   * The status as it stands now, and the head that it belongs to, from one snapshot.
   * @throws TrucelineError `agreement_unknown`, `reading_unknown`.
   */
  async read(agreement: string, reading: string | null): Promise<{ head: StatusHead; status: Status }> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const head = await headNow(manager, this.agreements, agreement, reading, this.clock.now());
      return { head, status: await this.compose(manager, head) };
    });
  }

  /**
   * The status as it was known at an instant: the same whenever it is asked for. Before the agreement was on record it is empty.
   * @throws TrucelineError `agreement_unknown`, `reading_unknown`, `as_of_in_future`, `as_of_unsettled`.
   */
  async readAsOf(agreement: string, reading: string | null, at: Date): Promise<Status> {
    await this.settleInstant.settle(agreement, at);
    const head = await headKnownAt(this.dataSource.manager, this.agreements, agreement, reading, at);
    return head ? this.compose(this.dataSource.manager, head) : emptyStatus(agreement, reading, at);
  }

  private async compose(manager: EntityManager, head: StatusHead): Promise<Status> {
    const { document } = await this.agreements.version(head.agreement, head.agreementVersion);
    const period = { from: addDays(head.today, 1 - LEVEL_DAYS), to: head.today };
    const previous = { from: addDays(period.from, -LEVEL_DAYS), to: addDays(period.from, -1) };
    const tally = new TallyBoard(await statusRows(manager, head, period, previous));
    const coverage = await statusCoverage(manager, head, document, { tally, period, violationDay: latestViolationDay(tally) });
    return composeStatus(head, document, tally, { period, previous, coverage });
  }
}
