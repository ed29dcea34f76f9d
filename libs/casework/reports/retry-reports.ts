import type { DataSource } from 'typeorm';
import type { Clock, Outbox } from '#platform';
import { REPORT_STATES } from '#vocabulary';
import type { CaseChange, CaseListener } from '../changes/case-change.js';
import { lockAgreement } from '../changes/lock-agreement.js';

/** States from which the table of states lets a report be received again. */
const RETRIED = Object.entries(REPORT_STATES).flatMap(([state, next]) => ((next as readonly string[]).includes('received') ? [state] : []));

/** Has the reports that were set aside classified once more, after what stood in the way was mended. */
export class RetryReports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly listeners: readonly CaseListener[],
    private readonly clock: Clock,
  ) {}

  /** Answers how many reports will be tried again. */
  async retry(agreement: string): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      await lockAgreement(manager, agreement);
      const [rows]: [{ id: string }[], number] = await manager.query(
        "UPDATE reports SET state = 'received', failure = NULL WHERE agreement_id = $1 AND state = ANY($2) RETURNING id", [agreement, RETRIED],
      );
      for (const { id } of rows) await this.outbox.put(manager, 'classify-report', { report: id }, id);
      const changes = rows.map(({ id }): CaseChange => ({ kind: 'report', before: { agreement, report: id, state: 'quarantined' }, after: null }));
      const context = { at: this.clock.now(), by: 'command reports retry' };
      if (changes.length > 0) for (const listener of this.listeners) await listener.onCaseChange(changes, context, manager);
      return rows.length;
    });
  }
}
