import { judgeOmission, type EventDraft, type PreparedAgreement, type TermVerdict } from '#classification';
import type { EntityManager } from 'typeorm';
import type { ActCode } from '#vocabulary';

/** What an incident of omission was opened for. */
export interface IncidentOmission {
  commitment: string;
  party: string;
  /** Null where the document lays the commitment to no term: then there is nothing to classify, and a person looks at it all the same. */
  term: string | null;
  /** ISO 8601 instant from which it is overdue. */
  due: string;
  acts: readonly ActCode[];
}

/** The omission that an incident was opened for; null for incidents that reports tell of. */
export async function omissionOf(manager: EntityManager, incident: string): Promise<{ agreement: string; omission: IncidentOmission } | null> {
  const [row]: { agreement_id: string; omission: IncidentOmission }[] = await manager.query('SELECT agreement_id, omission FROM incidents WHERE id = $1 AND omission IS NOT NULL', [incident]);
  return row ? { agreement: row.agreement_id, omission: row.omission } : null;
}

/** The omission as one more account of its incident. It is dated to the deadline. */
export function eventOfOmission({ party, due, acts }: IncidentOmission): EventDraft {
  return {
    mentions: [], place: null, acts: [...acts], perpetrators: [party], targets: [], killed: null, injured: null,
    occurredAt: { from: due, to: due, precision: 'exact', basis: 'stated', span: null },
  };
}

/** The verdicts on the reports of an incident, with that on the omission where it weighs more. */
export function withOmission(verdicts: readonly TermVerdict[], { term, party, due }: IncidentOmission, agreement: PreparedAgreement): TermVerdict[] {
  const omitted = term === null ? null : judgeOmission({ term, party, due }, agreement);
  return verdicts.map((verdict) => (verdict.term === omitted?.term && verdict.verdict === 'no_violation' ? omitted : verdict));
}
