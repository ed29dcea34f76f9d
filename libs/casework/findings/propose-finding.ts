import type { EntityManager } from 'typeorm';
import type { Agreements, AgreementVersion } from '#agreements';
import { newId } from '#platform';
import { TrucelineError } from '#vocabulary';
import type { Change } from '../changes/change-cases.js';
import { faultsOfFinding } from './finding-faults.js';
import type { FindingInput } from './finding-input.js';
import { findingRecord } from './finding-record.js';
import { REPORTS_NOW } from './finding-view.js';
import { requireFindable } from './require-findable.js';
import { personOf, type Signatory } from './signatory.js';
import { signersNeeded } from './signers-needed.js';
import { supersedeFinding } from './supersede-finding.js';

interface Proposal {
  incident: string;
  input: FindingInput;
  by: Signatory;
  seen: number | null;
}

/** Writes a proposed finding with its first signature, within a change. Answers its id. */
export async function proposeFinding(change: Change, agreements: Agreements, { incident, input, by, seen }: Proposal): Promise<string> {
  const { manager, agreement, at, announce } = change;
  const { version } = await requireFindable(manager, incident);
  const { standing, awaiting } = await onTerm(manager, incident, input.term);
  const { document, version: termVersion } = await governing(agreements, change, { version, replaced: standing ?? awaiting, term: input.term });
  const faults = faultsOfFinding(input, document, at);
  if (faults.length > 0) throw new TrucelineError('finding_invalid', faults.map(({ message }) => message).join(' '), faults);

  if ((standing || awaiting) && seen === null) throw new TrucelineError('if_match_required', `There is a finding on “${input.term}” already.`);
  const inForce = await agreements.versionInForceAt(agreement, at, manager);
  const signers = signersNeeded(inForce.document, input.severity ?? null, standing?.signers_needed ?? 0);

  const id = newId();
  if (awaiting) await supersedeFinding(change, { ...awaiting, incident, by: id });
  if (standing && signers === 1) await supersedeFinding(change, { ...standing, incident, by: id });
  await insertFinding(change, { id, incident, input, termVersion, signers, supersedes: standing?.id ?? awaiting?.id ?? null, by });
  announce({
    kind: 'record', agreement, incident, what: signers === 1 ? 'finding signed' : 'finding proposed', subject: id,
    before: null, after: await findingRecord(manager, id), reason: input.reason,
  });
  return id;
}

interface OnTerm {
  id: string;
  state: 'signed' | 'awaiting_second_signer';
  signers_needed: number;
  term_version: number;
}

/**
 * The version that a finding is held against: the one that governs the incident; or, where that has lost the term, the
 * one that the finding which is replaced was made under: what was decided on such a term can be decided anew.
 */
async function governing(
  agreements: Agreements,
  { agreement, manager }: Change,
  { version, replaced, term }: { version: number; replaced: OnTerm | undefined; term: string },
): Promise<AgreementVersion> {
  const ofIncident = await agreements.version(agreement, version, manager);
  if (!replaced || ofIncident.document.terms.some(({ id }) => id === term)) return ofIncident;
  return agreements.version(agreement, replaced.term_version, manager);
}

async function onTerm(manager: EntityManager, incident: string, term: string): Promise<{ standing?: OnTerm; awaiting?: OnTerm }> {
  const rows: OnTerm[] = await manager.query(
    "SELECT id, state, signers_needed, term_version FROM findings WHERE incident_id = $1 AND term = $2 AND state IN ('signed', 'awaiting_second_signer')", [incident, term],
  );
  return Object.fromEntries(rows.map((row) => [row.state === 'signed' ? 'standing' : 'awaiting', row]));
}

async function insertFinding(
  { manager, agreement, at }: Change,
  of: { id: string; incident: string; input: FindingInput; termVersion: number; signers: number; supersedes: string | null; by: Signatory },
): Promise<void> {
  const { input, by } = of;
  const nature = input.nature ?? (input.decision === 'violation' ? { kind: 'instantaneous' as const } : null);
  const whole = of.signers === 1;
  await manager.query(
    `INSERT INTO findings (id, agreement_id, incident_id, term, term_version, decision, severity, standard_of_proof, reason, respondent, attribution,
            nature, continuing_since, remedied_at, based_on, signers_needed, supersedes, proposed_at, proposed_by, state, signed_at)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14,
            jsonb_build_object(
              'classifications', (SELECT coalesce(jsonb_agg(id), '[]') FROM classifications WHERE incident_id = $3 AND reading = '' AND term = $4 AND superseded_at IS NULL),
              'reports', (SELECT ${REPORTS_NOW} FROM incident_reports WHERE incident_id = $3 AND unlinked_at IS NULL)),
            $15, $16, $17, $18, $19, $20`,
    [
      of.id, agreement, of.incident, input.term, of.termVersion, input.decision, input.severity ?? null, input.standardOfProof, input.reason,
      input.respondent ?? null, input.attribution ?? null, nature?.kind ?? null, nature?.since ?? null, nature?.remediedAt ?? null,
      of.signers, of.supersedes, at, JSON.stringify(by.by), whole ? 'signed' : 'awaiting_second_signer', whole ? at : null,
    ],
  );
  await manager.query('INSERT INTO finding_signatures (finding_id, person, author, signed_at) VALUES ($1, $2, $3, $4)', [of.id, personOf(by), JSON.stringify(by.by), at]);
}
