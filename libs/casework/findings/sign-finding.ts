import { FINDING_STATES, requirePass, TrucelineError } from '#vocabulary';
import type { Change } from '../changes/change-cases.js';
import { findingRecord } from './finding-record.js';
import { readFinding } from './finding-view.js';
import { requireFindable } from './require-findable.js';
import { personOf, type Signatory } from './signatory.js';
import { supersedeFinding } from './supersede-finding.js';

/** Puts the second signature to a finding, within a change; the one that it replaces stands no longer. */
export async function signFinding(change: Change, id: string, by: Signatory): Promise<void> {
  const { manager, agreement, at, announce } = change;
  const { state, incident, term } = await readFinding(manager, id);
  requirePass(FINDING_STATES, 'A finding', state, 'signed');
  await requireFindable(manager, incident);
  const first: unknown[] = await manager.query('SELECT 1 FROM finding_signatures WHERE finding_id = $1 AND person = $2', [id, personOf(by)]);
  if (first.length > 0) throw new TrucelineError('second_signer_is_first');

  const replaced: { id: string }[] = await manager.query("SELECT id FROM findings WHERE incident_id = $1 AND term = $2 AND state = 'signed'", [incident, term]);
  for (const old of replaced) await supersedeFinding(change, { id: old.id, state: 'signed', incident, by: id });
  await manager.query('INSERT INTO finding_signatures (finding_id, person, author, signed_at) VALUES ($1, $2, $3, $4)', [id, personOf(by), JSON.stringify(by.by), at]);
  await manager.query("UPDATE findings SET state = 'signed', signed_at = $2 WHERE id = $1", [id, at]);
  announce({ kind: 'record', agreement, incident, what: 'finding signed', subject: id, before: { state }, after: await findingRecord(manager, id), reason: null });
}
