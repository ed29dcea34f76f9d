import type { Outbox } from '#platform';
import { command, REPORT_STATES } from '#vocabulary';
import type { ChangeCases } from '../changes/change-cases.js';

/** States from which the table of states lets a report be received again. */
const RETRIED = Object.entries(REPORT_STATES).flatMap(([state, next]) => ((next as readonly string[]).includes('received') ? [state] : []));

/** Has the reports that were set aside classified once more, after what stood in the way was mended. */
export class RetryReports {
  constructor(
    private readonly changeCases: ChangeCases,
    private readonly outbox: Outbox,
  ) {}

  /** Answers how many reports will be tried again. */
  async retry(agreement: string): Promise<number> {
    return this.changeCases.run(agreement, command('reports retry'), async ({ manager, announce }) => {
      const [rows]: [{ id: string }[], number] = await manager.query(
        "UPDATE reports SET state = 'received', failure = NULL WHERE agreement_id = $1 AND state = ANY($2) RETURNING id", [agreement, RETRIED],
      );
      for (const { id } of rows) {
        await this.outbox.put(manager, 'classify-report', { report: id }, id);
        announce({ kind: 'report', before: { agreement, report: id, state: 'quarantined' }, after: null });
      }
      return rows.length;
    });
  }
}
