import type { DataSource } from 'typeorm';
import type { ElementFinding } from '#classification';
import { TrucelineError, type AttributionState, type IncidentState, type TimePrecision, type Verdict, type VerificationState } from '#vocabulary';
import { currentFindingsOf, type FindingView } from '../findings/finding-view.js';
import type { IncidentOmission } from '../commitments/omission.js';
import { isCorroborable, shouldBeReconsidered, verificationHistoriesOf, type VerificationHistory, type VerificationMove } from '../verification/verification-view.js';
import { requireCaseId } from './case-id.js';
import { familyOf } from '../positions/ledger-known-at.js';
import { ledgersOf, type Ledger, type PositionView, type ResponseView, type StanceView } from '../positions/position-ledger.js';
import type { IncidentFacts } from './incident-facts.js';
import { currentAt, incidentJoin } from './known-at.js';

/** An incident as it is shown. */
export interface IncidentView extends Omit<IncidentFacts, 'occurredFrom' | 'occurredTo' | 'occurredPrecision'> {
  id: string;
  agreement: string;
  openedAt: string;
  updatedAt: string;
  occurredAt: { from: string; to: string; precision: TimePrecision } | null;
  verification: VerificationState;
  /** Latest first. */
  verificationMoves: VerificationMove[];
  /** The incident that is counted in its place, where it is a duplicate. */
  duplicateOf: string | null;
  /** Two independent origins tell of it, and a person could call it corroborated. */
  corroborable: boolean;
  /** It is unverifiable, discounted or a duplicate, and reports joined or left it since. */
  reconsider: boolean;
  reports: string[];
  /** Independent origins among the reports. */
  origins: number;
  /** Why each report was taken to tell of this incident. */
  links: { report: string; score: number | null; because: string[] }[];
  classifications: ClassificationView[];
  /** Those that stand, and those that wait for a second signer; the latest proposed first. */
  findings: FindingView[];
  /** What was said of it, newest entry first, those of incidents merged into it too. */
  positions: PositionView[];
  /** What each side says of it at last. */
  stances: StanceView[];
  /** The parties that were told of it, and how their answers stand. */
  responses: ResponseView[];
  state: IncidentState;
  /** This incident, where the id that was asked for was merged into it; null otherwise. */
  mergedInto: string | null;
  /** Ids that lead here: what was merged into it, and into that. */
  mergedFrom: string[];
  sample: boolean;
  /** Moves on by one with every change; the ETag of the incident names it. */
  revision: number;
  /** What was left undone, where the incident was opened for a lapsed deadline. */
  omission: IncidentOmission | null;
}

export interface ClassificationView {
  term: string;
  termVersion: number;
  verdict: Verdict;
  /** The probability that a person would find the same, as far as findings told when it was classified. */
  confidence: number;
  /** The engine's own confidence. */
  rawConfidence: number;
  /** Version of the calibration that was applied; null before the first. */
  calibration: number | null;
  respondent: string | null;
  attribution: AttributionState | null;
  engine: string;
  elements: ElementFinding[];
  missing: string[];
}

/**
 * One incident; by the id of one that was merged away, the survivor. @param reading id of a reading, or null for the neutral one.
 * @param at the instant as of which it is shown, settled; null: as it stands.
 * @throws TrucelineError `incident_unknown`.
 */
export async function readIncident(dataSource: DataSource, id: string, reading: string | null, at: Date | null = null): Promise<IncidentView> {
  const [incident] = await incidentsOf(dataSource, [requireCaseId(id, 'incident_unknown')], reading, at);
  if (!incident) throw new TrucelineError('incident_unknown', at ? `No incident "${id}" was on record at this instant.` : `There is no incident "${id}".`);
  if (incident.mergedInto === null) return incident;
  const survivor = await readIncident(dataSource, incident.mergedInto, reading, at);
  return { ...survivor, mergedInto: survivor.id };
}

interface IncidentRow extends Omit<IncidentFacts, 'occurredFrom' | 'occurredTo' | 'occurredPrecision'> {
  id: string;
  agreement_id: string;
  opened_at: Date;
  updated_at: Date;
  occurred_from: Date | null;
  occurred_to: Date | null;
  occurred_precision: TimePrecision;
  verification: VerificationState;
  duplicate_of: string | null;
  origins: number;
  sample: boolean;
  revision: number;
  omission: IncidentView['omission'];
  state: IncidentState;
  merged_into: string | null;
  merged_from: string[];
  links: IncidentView['links'];
  classifications: ClassificationView[];
}

/** The incidents of these ids, in this order, whole, in as many statements for one as for many; as of an instant those that were known then. */
export async function incidentsOf(dataSource: DataSource, ids: readonly string[], reading: string | null, at: Date | null = null): Promise<IncidentView[]> {
  const instant = at ? '$3' : undefined;
  const rows: IncidentRow[] = await dataSource.query(
    `SELECT i.*, l.links, c.classifications,
            (${familyOf(instant)} SELECT coalesce(jsonb_agg(member ORDER BY member) FILTER (WHERE member <> i.id), '[]') FROM family) AS merged_from
       FROM unnest($1::uuid[]) WITH ORDINALITY AS asked(id, position)
      ${incidentJoin('asked.id', instant)}
      CROSS JOIN LATERAL (
        SELECT coalesce(jsonb_agg(jsonb_build_object('report', report_id, 'score', score, 'because', because) ORDER BY linked_at, report_id), '[]') AS links
          FROM incident_reports WHERE incident_id = i.id AND ${currentAt('linked_at', 'unlinked_at', instant)}) l
      CROSS JOIN LATERAL (
        SELECT coalesce(jsonb_agg(jsonb_build_object('term', term, 'termVersion', term_version, 'verdict', verdict, 'confidence', confidence, 'rawConfidence', raw_confidence, 'calibration', calibration,
                 'respondent', respondent, 'attribution', attribution, 'engine', engine, 'elements', elements, 'missing', missing) ORDER BY term), '[]') AS classifications
          FROM classifications WHERE incident_id = i.id AND reading = $2 AND ${currentAt('classified_at', 'superseded_at', instant)}) c
      ORDER BY asked.position`,
    [ids, reading ?? '', ...(at ? [at] : [])],
  );
  const findings = await currentFindingsOf(dataSource, ids, at);
  const verifications = await verificationHistoriesOf(dataSource, ids, at);
  const ledgers = await ledgersOf(dataSource.manager, ids, at);
  return rows.map((row) => ({
    ...fromRow(row, verifications.get(row.id)),
    findings: findings.get(row.id) ?? [],
    ...(ledgers.get(row.id) ?? { positions: [], stances: [], responses: [] }),
  }));
}

function fromRow(row: IncidentRow, verification: VerificationHistory | undefined): Omit<IncidentView, keyof Ledger | 'findings'> {
  return {
    id: row.id,
    agreement: row.agreement_id,
    openedAt: row.opened_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    occurredAt: row.occurred_from && row.occurred_to && { from: row.occurred_from.toISOString(), to: row.occurred_to.toISOString(), precision: row.occurred_precision },
    place: row.place,
    acts: row.acts,
    perpetrators: row.perpetrators,
    targets: row.targets,
    killed: row.killed,
    injured: row.injured,
    verification: row.verification,
    verificationMoves: verification?.moves ?? [],
    duplicateOf: row.duplicate_of,
    corroborable: isCorroborable(row.verification, row.origins),
    reconsider: shouldBeReconsidered(row.verification, verification),
    reports: row.links.map((link) => link.report),
    origins: row.origins,
    links: row.links,
    classifications: row.classifications,
    state: row.state,
    mergedInto: row.merged_into,
    mergedFrom: row.merged_from,
    sample: row.sample,
    revision: row.revision,
    omission: row.omission,
  };
}
