import type { EntityManager } from 'typeorm';
import type { AuditedRecords } from '#access';
import { contentHash } from '#platform';
import type { BreachNature } from '#vocabulary';
import { storedRecords } from '../changes/stored-records.js';

interface RecordRow {
  id: string;
  incident: string;
  term: string;
  termVersion: number;
  decision: string;
  severity: string | null;
  standardOfProof: string;
  reason: string;
  respondent: string | null;
  attribution: string | null;
  nature: BreachNature | null;
  since: Date | null;
  remediedAt: Date | null;
  state: string;
  signersNeeded: number;
  signers: string[];
  supersedes: string | null;
  supersededBy: string | null;
  basedOn: object;
  proposedAt: Date;
  signedAt: Date | null;
  supersededAt: Date | null;
  withdrawnAt: Date | null;
  withdrawalReason: string | null;
}

const RECORD = `SELECT f.id, f.incident_id AS incident, f.term, f.term_version AS "termVersion", f.decision, f.severity, f.standard_of_proof AS "standardOfProof", f.reason, f.respondent, f.attribution,
    f.nature, f.continuing_since AS since, f.remedied_at AS "remediedAt", f.state, f.signers_needed AS "signersNeeded", f.supersedes, f.superseded_by AS "supersededBy", f.based_on AS "basedOn",
    f.proposed_at AS "proposedAt", f.signed_at AS "signedAt", f.superseded_at AS "supersededAt", f.withdrawn_at AS "withdrawnAt", f.withdrawal_reason AS "withdrawalReason",
    ARRAY(SELECT concat_ws(' ', s.author->>'kind', s.author->>'id') FROM finding_signatures s WHERE s.finding_id = f.id ORDER BY s.signed_at, s.person) AS signers
  FROM findings f`;

/** All that a finding holds, as its audit events tell it: long texts by their hash. */
export async function findingRecord(manager: EntityManager, id: string): Promise<object> {
  const [row]: RecordRow[] = await manager.query(`${RECORD} WHERE f.id = $1`, [id]);
  if (!row) throw new Error(`There is no finding ${id}.`);
  return contentOf(row);
}

/** The findings of an agreement, to be held against their audit events. */
export const findingRecords: AuditedRecords = storedRecords({
  name: 'finding',
  what: ['finding proposed', 'finding signed', 'finding superseded', 'finding withdrawn'],
  statement: `${RECORD} WHERE f.agreement_id = $1 AND f.id > $2 ORDER BY f.id`,
  contentOf,
});

function contentOf({ id: _, reason, basedOn, nature, since, remediedAt, withdrawalReason, ...rest }: RecordRow): Record<string, unknown> {
  return {
    ...rest,
    nature: nature && { kind: nature, since, remediedAt },
    reasonHash: contentHash(reason),
    basedOnHash: contentHash(basedOn),
    withdrawalReasonHash: withdrawalReason && contentHash(withdrawalReason),
  };
}
