import type { EntityManager } from 'typeorm';
import type { Agreements } from '#agreements';
import { command } from '#vocabulary';
import type { CaseChange, IncidentStanding } from '../changes/case-change.js';
import type { ChangeCases } from '../changes/change-cases.js';
import { classifyIncident } from '../classifying/classify-incident.js';
import { standingOf } from '../incidents/incident-standing.js';

/**
 * Takes the sample reports of an agreement away, with the incidents that rest on nothing else; an
 * incident that a real report joined is put together anew from what is left.
 */
export class RemoveSamples {
  constructor(
    private readonly changeCases: ChangeCases,
    private readonly agreements: Agreements,
  ) {}

  /** Answers how many reports were removed. */
  async remove(agreement: string): Promise<number> {
    return this.changeCases.run(agreement, command('samples remove'), async ({ manager, at, announce }) => {
      const reports: { id: string; state: 'received' | 'classified' | 'quarantined' }[] = await manager.query(
        'SELECT id, state FROM reports WHERE agreement_id = $1 AND sample FOR UPDATE', [agreement],
      );
      const ids = reports.map((report) => report.id);
      const counted = reports.filter(({ state }) => state !== 'received');
      announce(...counted.map(({ id, state }): CaseChange => ({ kind: 'report', before: { agreement, report: id, state }, after: null })));
      announce(...(await this.removeFromIncidents(manager, ids, at)));
      await manager.query("DELETE FROM outbox WHERE queue = 'classify-report' AND payload->>'report' = ANY($1)", [ids]);
      await manager.query('DELETE FROM idempotency_keys WHERE report_id = ANY($1::uuid[])', [ids]);
      await manager.query('DELETE FROM reports WHERE id = ANY($1::uuid[])', [ids]);
      announce(...(await removeOrphanedOrigins(manager, agreement)));
      return ids.length;
    });
  }

  private async removeFromIncidents(manager: EntityManager, reports: readonly string[], at: Date): Promise<CaseChange[]> {
    const touched: { incident_id: string }[] = await manager.query('SELECT DISTINCT incident_id FROM incident_reports WHERE report_id = ANY($1::uuid[])', [reports]);
    const changes: CaseChange[] = [];
    for (const { incident_id: incident } of touched) {
      const before = await standingOf(manager, incident);
      for (const table of ['positions', 'link_refusals', 'incident_reports']) {
        await manager.query(`DELETE FROM ${table} WHERE incident_id = $1 AND report_id = ANY($2::uuid[])`, [incident, reports]);
      }
      const left: { standing: boolean }[] = await manager.query('SELECT unlinked_at IS NULL AS standing FROM incident_reports WHERE incident_id = $1 ORDER BY 1 DESC LIMIT 1', [incident]);
      if (left[0]) {
        // A report that was no sample has been here: what was known of it then must stay known.
        const after = left[0].standing ? await classifyIncident(manager, this.agreements, incident, at) : await closeAsEmpty(manager, incident, at);
        changes.push({ kind: 'incident', before, after });
        continue;
      }
      await manager.query('DELETE FROM incident_reports WHERE incident_id = $1', [incident]);
      await manager.query('DELETE FROM verification_moves WHERE incident_id = $1', [incident]);
      await manager.query("UPDATE incidents SET merged_into = NULL, state = 'emptied', updated_at = $2 WHERE merged_into = $1", [incident, at]);
      for (const table of ['positions', 'party_notifications', 'link_refusals']) await manager.query(`DELETE FROM ${table} WHERE incident_id = $1`, [incident]);
      await manager.query('DELETE FROM finding_signatures WHERE finding_id IN (SELECT id FROM findings WHERE incident_id = $1)', [incident]);
      await manager.query('DELETE FROM findings WHERE incident_id = $1', [incident]);
      await manager.query('DELETE FROM classifications WHERE incident_id = $1', [incident]);
      await manager.query('DELETE FROM incident_versions WHERE id = $1', [incident]);
      await manager.query('DELETE FROM incidents WHERE id = $1', [incident]);
      changes.push({ kind: 'incident', before, after: null });
    }
    return changes;
  }
}

async function closeAsEmpty(manager: EntityManager, incident: string, at: Date): Promise<IncidentStanding> {
  await manager.query("UPDATE incidents SET state = 'emptied', updated_at = $2 WHERE id = $1 AND state = 'open'", [incident, at]);
  await manager.query('UPDATE classifications SET superseded_at = $2 WHERE incident_id = $1 AND superseded_at IS NULL', [incident, at]);
  return standingOf(manager, incident);
}

async function removeOrphanedOrigins(manager: EntityManager, agreement: string): Promise<CaseChange[]> {
  const [gone]: [{ id: string }[], number] = await manager.query(
    'DELETE FROM source_origins o WHERE o.agreement_id = $1 AND NOT EXISTS (SELECT FROM reports r WHERE r.origin_id = o.id) RETURNING o.id',
    [agreement],
  );
  return gone.map(() => ({ kind: 'origin', agreement, by: -1 }));
}
