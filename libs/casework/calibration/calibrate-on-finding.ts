import type { EntityManager } from 'typeorm';
import type { Outbox } from '#platform';
import type { CaseChange, CaseListener } from '../changes/case-change.js';

/**
 * Promises a new calibration with every change of a finding. One that is still to be made takes the others in: signers and
 * the job take turns by the agreement's lock, so that whoever finds a promise here will be read by whoever keeps it.
 */
export class CalibrateOnFinding implements CaseListener {
  constructor(private readonly outbox: Outbox) {}

  async onCaseChange(changes: readonly CaseChange[], _context: unknown, manager: EntityManager): Promise<void> {
    const agreements = new Set(changes.flatMap((change) => (change.kind === 'record' && change.what.startsWith('finding ') ? [change.agreement] : [])));
    for (const agreement of agreements) {
      if (!(await isPromised(manager, agreement))) await this.outbox.put(manager, 'calibrate', { agreement }, agreement);
    }
  }
}

async function isPromised(manager: EntityManager, agreement: string): Promise<boolean> {
  const rows: unknown[] = await manager.query("SELECT 1 FROM outbox WHERE queue = 'calibrate' AND failed_at IS NULL AND payload->>'agreement' = $1 LIMIT 1", [agreement]);
  return rows.length > 0;
}
