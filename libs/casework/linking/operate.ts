import type { EntityManager } from 'typeorm';
import type { Agreements } from '#agreements';
import { newId } from '#platform';
import { TrucelineError } from '#vocabulary';
import type { IncidentStanding } from '../changes/case-change.js';
import type { Change } from '../changes/change-cases.js';
import { classifyIncident } from '../classifying/classify-incident.js';
import { standingOf } from '../incidents/incident-standing.js';
import type { CaseOperationKind, IncidentClosing, TouchedIncident } from './case-operation.entity.js';

/** What is being done by hand, while it is being done. */
export interface Operation {
  readonly id: string;
  readonly agreement: string;
  readonly at: Date;
  readonly manager: EntityManager;
  /** Names an incident that the operation itself has opened. */
  opened(incident: string): void;
}

export interface Wish {
  kind: CaseOperationKind;
  reason: string;
  /** Incidents that it touches and that are there already. */
  incidents: readonly string[];
  /** The operation that it takes back. */
  undoes?: string;
}

/** What was done, with each incident touched as it stands after it. */
export interface Operated {
  operation: string;
  incidents: { id: string; revision: number; state: IncidentClosing['state'] }[];
}

/**
 * Does one thing by hand: keeps a record of it, closes what has no report left and opens what has one again, puts every incident
 * touched together anew, and tells of each.
 * @throws TrucelineError `incident_found` where an incident would close on which a finding stands.
 */
export async function operate(change: Change, agreements: Agreements, wish: Wish, act: (operation: Operation) => Promise<void>): Promise<Operated> {
  const { manager, at, by, agreement } = change;
  const id = newId({ now: () => at });
  const before = new Map<string, { standing: IncidentStanding; closing: IncidentClosing } | null>();
  for (const incident of new Set(wish.incidents)) before.set(incident, { standing: await standingOf(manager, incident), closing: await closingOf(manager, incident) });
  await manager.query("INSERT INTO case_operations (id, agreement_id, kind, incidents, reason, done_at, done_by, undoes) VALUES ($1, $2, $3, '[]', $4, $5, $6, $7)", [
    id, agreement, wish.kind, wish.reason, at, JSON.stringify(by), wish.undoes ?? null,
  ]);
  await act({ id, agreement, at, manager, opened: (incident) => void before.set(incident, null) });
  const touched: TouchedIncident[] = [];
  for (const [incident, was] of before) {
    const after = await settle(manager, agreements, incident, at);
    touched.push({ incident, before: was?.closing ?? null, after });
    change.announce({ kind: 'incident', before: was?.standing ?? null, after: await standingOf(manager, incident) });
  }
  await manager.query('UPDATE case_operations SET incidents = $2 WHERE id = $1', [id, JSON.stringify(touched)]);
  for (const { incident, before: closing, after } of touched) {
    change.announce({ kind: 'record', agreement, incident, what: PAST[wish.kind], subject: id, before: closing, after, reason: wish.reason });
  }
  return { operation: id, incidents: await manager.query('SELECT id, revision, state FROM incidents WHERE id = ANY($1::uuid[]) ORDER BY id', [[...before.keys()]]) };
}

const PAST: Readonly<Record<CaseOperationKind, string>> = {
  merge: 'incidents merged', split: 'incident split', link: 'report linked', unlink: 'report unlinked', move: 'report moved', undo: 'operation undone',
};

export async function closingOf(manager: EntityManager, incident: string): Promise<IncidentClosing> {
  const [row]: IncidentClosing[] = await manager.query('SELECT state, merged_into AS "mergedInto" FROM incidents WHERE id = $1', [incident]);
  if (!row) throw new TrucelineError('incident_unknown', `There is no incident "${incident}".`);
  return row;
}

/** Puts an incident together anew by what is linked to it now. One of omission needs no report. */
async function settle(manager: EntityManager, agreements: Agreements, incident: string, at: Date): Promise<IncidentClosing> {
  const [row]: { merged: string | null; rests: boolean; found: boolean }[] = await manager.query(
    `SELECT merged_into AS merged,
            omission IS NOT NULL OR EXISTS (SELECT FROM incident_reports l WHERE l.incident_id = i.id AND l.unlinked_at IS NULL) AS rests,
            EXISTS (SELECT FROM findings f WHERE f.incident_id = i.id AND f.state IN ('signed', 'awaiting_second_signer')) AS found
       FROM incidents i WHERE id = $1`,
    [incident],
  );
  const closing: IncidentClosing = { state: row?.merged ? 'merged' : row?.rests ? 'open' : 'emptied', mergedInto: row?.merged ?? null };
  if (closing.state !== 'open' && row?.found) throw new TrucelineError('incident_found', `A finding stands on the incident ${incident}, or waits for its second signer.`);
  await manager.query('UPDATE incidents SET state = $2, updated_at = $3 WHERE id = $1', [incident, closing.state, at]);
  if (closing.state === 'open') await classifyIncident(manager, agreements, incident, at);
  // A verdict rests on reports; without any it says nothing any more.
  else await manager.query('UPDATE classifications SET superseded_at = $2 WHERE incident_id = $1 AND superseded_at IS NULL', [incident, at]);
  return closing;
}
