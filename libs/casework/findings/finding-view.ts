import type { EntityManager } from 'typeorm';
import { CONFIRMED_BY } from '#classification';
import { TrucelineError, type AttributionState, type Author, type BreachNature, type FindingDecision, type FindingState, type Severity, type StandardOfProof, type Verdict } from '#vocabulary';
import { requireCaseId } from '../incidents/case-id.js';
import { currentAt } from '../incidents/known-at.js';
import { findingJoin } from './finding-known-at.js';

/** A finding as it is shown. */
export interface FindingView {
  id: string;
  agreement: string;
  incident: string;
  term: string;
  termVersion: number;
  decision: FindingDecision;
  severity: Severity | null;
  standardOfProof: StandardOfProof;
  reason: string;
  respondent: string | null;
  attribution: AttributionState | null;
  nature: { kind: BreachNature; since: string | null; remediedAt: string | null } | null;
  state: FindingState;
  signersNeeded: number;
  signatures: { by: Author; at: string }[];
  proposedAt: string;
  /** From when it counts as found; null while it waits for a signature. */
  signedAt: string | null;
  supersedes: string | null;
  supersededAt: string | null;
  supersededBy: string | null;
  withdrawnAt: string | null;
  withdrawalReason: string | null;
  basedOn: { classifications: string[]; reports: string[] };
  /** Whether the machine's verdict on the term, as it stands now, says otherwise. */
  overrides: boolean;
  /** Whether reports joined or left the incident since. */
  accountsChanged: boolean;
}

type Reader = Pick<EntityManager, 'query'>;

/** One finding, whatever became of it. @throws TrucelineError `finding_unknown`. */
export async function readFinding(reader: Reader, id: string): Promise<FindingView> {
  const [finding] = await findingsWhere(reader, 'k.id = $1', requireCaseId(id, 'finding_unknown'), null);
  if (!finding) throw new TrucelineError('finding_unknown', `There is no finding "${id}".`);
  return finding;
}

/**
 * Every finding ever made on an incident, or made by the settled instant and as it stood then: first those that stand or wait,
 * then the latest proposed. @param incidents the incident; or it and those that were merged into it.
 */
export function findingsOf(reader: Reader, incidents: string | readonly string[], at: Date | null = null): Promise<FindingView[]> {
  return findingsWhere(reader, 'k.incident_id = ANY($1::uuid[])', typeof incidents === 'string' ? [incidents] : incidents, at);
}

/** The findings that stand, or stood, or wait for a second signer on each of these incidents, in one statement. */
export async function currentFindingsOf(reader: Reader, incidents: readonly string[], at: Date | null = null): Promise<Map<string, FindingView[]>> {
  const byIncident = new Map<string, FindingView[]>();
  const findings = await findingsWhere(reader, "k.incident_id = ANY($1::uuid[]) AND f.state IN ('signed', 'awaiting_second_signer')", incidents, at);
  for (const finding of findings) byIncident.set(finding.incident, [...(byIncident.get(finding.incident) ?? []), finding]);
  return byIncident;
}

interface FindingRow {
  id: string;
  agreement_id: string;
  incident_id: string;
  term: string;
  term_version: number;
  decision: FindingDecision;
  severity: Severity | null;
  standard_of_proof: StandardOfProof;
  reason: string;
  respondent: string | null;
  attribution: AttributionState | null;
  nature: BreachNature | null;
  continuing_since: Date | null;
  remedied_at: Date | null;
  state: FindingState;
  signers_needed: number;
  signatures: { by: Author; at: string }[];
  proposed_at: Date;
  signed_at: Date | null;
  supersedes: string | null;
  superseded_at: Date | null;
  superseded_by: string | null;
  withdrawn_at: Date | null;
  withdrawal_reason: string | null;
  based_on: { classifications: string[]; reports: string[] };
  verdict: Verdict | null;
  accounts_changed: boolean;
}

async function findingsWhere(reader: Reader, where: string, value: unknown, at: Date | null): Promise<FindingView[]> {
  const instant = at ? '$2' : undefined;
  const rows: FindingRow[] = await reader.query(
    `SELECT f.*, s.signatures, c.verdict, l.reports IS DISTINCT FROM f.based_on->'reports' AS accounts_changed
       FROM ${findingJoin(instant)}
      CROSS JOIN LATERAL (SELECT coalesce(jsonb_agg(jsonb_build_object('by', author, 'at', signed_at) ORDER BY signed_at, person), '[]') AS signatures
        FROM finding_signatures WHERE finding_id = f.id${at ? ` AND signed_at <= ${instant}` : ''}) s
      CROSS JOIN LATERAL (SELECT ${REPORTS_NOW} AS reports FROM incident_reports WHERE incident_id = f.incident_id AND ${currentAt('linked_at', 'unlinked_at', instant)}) l
       LEFT JOIN classifications c ON c.incident_id = f.incident_id AND c.reading = '' AND c.term = f.term AND ${currentAt('c.classified_at', 'c.superseded_at', instant)}
      WHERE ${where}
      ORDER BY f.state IN ('signed', 'awaiting_second_signer') DESC, f.proposed_at DESC, f.id DESC`,
    at ? [value, at] : [value],
  );
  return rows.map(fromRow);
}

/** The reports of an incident, each once, in an order of their own: two lists of the same reports are equal. */
export const REPORTS_NOW = "coalesce(jsonb_agg(DISTINCT report_id ORDER BY report_id), '[]')";

function fromRow(row: FindingRow): FindingView {
  return {
    id: row.id,
    agreement: row.agreement_id,
    incident: row.incident_id,
    term: row.term,
    termVersion: row.term_version,
    decision: row.decision,
    severity: row.severity,
    standardOfProof: row.standard_of_proof,
    reason: row.reason,
    respondent: row.respondent,
    attribution: row.attribution,
    nature: row.nature && { kind: row.nature, since: textOf(row.continuing_since), remediedAt: textOf(row.remedied_at) },
    state: row.state,
    signersNeeded: row.signers_needed,
    signatures: row.signatures.map(({ by, at }) => ({ by, at: new Date(at).toISOString() })),
    proposedAt: row.proposed_at.toISOString(),
    signedAt: textOf(row.signed_at),
    supersedes: row.supersedes,
    supersededAt: textOf(row.superseded_at),
    supersededBy: row.superseded_by,
    withdrawnAt: textOf(row.withdrawn_at),
    withdrawalReason: row.withdrawal_reason,
    basedOn: row.based_on,
    overrides: row.verdict !== null && row.decision !== 'outside_mandate' && row.decision !== CONFIRMED_BY[row.verdict],
    accountsChanged: row.accounts_changed,
  };
}

function textOf(instant: Date | null): string | null {
  return instant && instant.toISOString();
}
