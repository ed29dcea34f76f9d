import type { FindingState } from '#vocabulary';
import type { Change } from '../changes/change-cases.js';
import { findingRecord } from './finding-record.js';

/** Puts a later finding in the place of one that stood or waited, which stays readable. */
export async function supersedeFinding({ manager, agreement, at, announce }: Change, old: { id: string; state: FindingState; incident: string; by: string }): Promise<void> {
  await manager.query("UPDATE findings SET state = 'superseded', superseded_at = $2, superseded_by = $3 WHERE id = $1", [old.id, at, old.by]);
  announce({
    kind: 'record', agreement, incident: old.incident, what: 'finding superseded', subject: old.id,
    before: { state: old.state }, after: await findingRecord(manager, old.id), reason: null,
  });
}
