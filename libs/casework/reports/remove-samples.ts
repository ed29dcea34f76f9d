import type { DataSource, EntityManager } from 'typeorm';
import type { Agreements } from '#agreements';
import type { Clock } from '#platform';
import type { CaseChange, CaseListener } from '../changes/case-change.js';
import { classifyIncident } from '../classifying/classify-incident.js';
import { standingOf } from '../incidents/incident-standing.js';
import { lockAgreement } from '../changes/lock-agreement.js';

/**
 * Takes the sample reports of an agreement away, with the incidents that rest on nothing else; an
 * incident that a real report joined is put together anew from what is left.
 */
export class RemoveSamples {
  constructor(
    private readonly dataSource: DataSource,
    private readonly agreements: Agreements,
    private readonly listeners: readonly CaseListener[],
    private readonly clock: Clock,
  ) {}

  /** Answers how many reports were removed. */
  async remove(agreement: string): Promise<number> {
    const at = this.clock.now();
    return this.dataSource.transaction(async (manager) => {
      await lockAgreement(manager, agreement);
      const reports: { id: string; state: 'received' | 'classified' | 'quarantined' }[] = await manager.query(
        'SELECT id, state FROM reports WHERE agreement_id = $1 AND sample FOR UPDATE', [agreement],
      );
      const ids = reports.map((report) => report.id);
      const changes: CaseChange[] = reports
        .filter(({ state }) => state !== 'received')
        .map(({ id, state }) => ({ kind: 'report', before: { agreement, report: id, state }, after: null }));
      changes.push(...(await this.removeFromIncidents(manager, ids, at)));
      await manager.query("DELETE FROM outbox WHERE queue = 'classify-report' AND payload->>'report' = ANY($1)", [ids]);
      await manager.query('DELETE FROM idempotency_keys WHERE report_id = ANY($1::uuid[])', [ids]);
      await manager.query('DELETE FROM reports WHERE id = ANY($1::uuid[])', [ids]);
      changes.push(...(await removeOrphanedOrigins(manager, agreement)));
      for (const listener of this.listeners) await listener.onCaseChange(changes, { at, by: 'command samples remove' }, manager);
      return ids.length;
    });
  }

  private async removeFromIncidents(manager: EntityManager, reports: readonly string[], at: Date): Promise<CaseChange[]> {
    const touched: { incident_id: string }[] = await manager.query('SELECT DISTINCT incident_id FROM incident_reports WHERE report_id = ANY($1::uuid[])', [reports]);
    const changes: CaseChange[] = [];
    for (const { incident_id: incident } of touched) {
      const before = await standingOf(manager, incident);
      await manager.query('DELETE FROM incident_reports WHERE incident_id = $1 AND report_id = ANY($2::uuid[])', [incident, reports]);
      const left: unknown[] = await manager.query('SELECT 1 FROM incident_reports WHERE incident_id = $1 LIMIT 1', [incident]);
      if (left.length > 0) {
        changes.push({ kind: 'incident', before, after: await classifyIncident(manager, this.agreements, incident, at) });
        continue;
      }
      await manager.query('DELETE FROM classifications WHERE incident_id = $1', [incident]);
      await manager.query('DELETE FROM incidents WHERE id = $1', [incident]);
      changes.push({ kind: 'incident', before, after: null });
    }
    return changes;
  }
}

async function removeOrphanedOrigins(manager: EntityManager, agreement: string): Promise<CaseChange[]> {
  const [gone]: [{ id: string }[], number] = await manager.query(
    'DELETE FROM source_origins o WHERE o.agreement_id = $1 AND NOT EXISTS (SELECT FROM reports r WHERE r.origin_id = o.id) RETURNING o.id',
    [agreement],
  );
  return gone.map(() => ({ kind: 'origin', agreement, by: -1 }));
}
