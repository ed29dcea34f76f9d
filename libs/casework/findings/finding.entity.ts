import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { AttributionState, Author, BreachNature, FindingDecision, FindingState, Severity, StandardOfProof } from '#vocabulary';
import { IncidentEntity } from '../incidents/incident.entity.js';

/**
 * A person's decision on an incident and a term of the neutral text. What it says is never changed, as the database
 * sees to: another one supersedes it.
 */
@Entity({ name: 'findings' })
@Index('findings_standing', ['incident', 'term'], { unique: true, where: "state = 'signed'" })
@Index('findings_awaiting', ['incident', 'term'], { unique: true, where: "state = 'awaiting_second_signer'" })
@Index('findings_by_incident', ['incident', 'proposedAt'])
@Index('findings_by_agreement', ['agreement', 'id'])
export class FindingEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'findings_pkey' })
  id!: string;

  @Column({ name: 'agreement_id', type: 'text' })
  agreement!: string;

  @Column({ name: 'incident_id', type: 'uuid' })
  incident!: string;

  @ManyToOne(() => IncidentEntity, { nullable: false })
  @JoinColumn({ name: 'incident_id', foreignKeyConstraintName: 'findings_incident_id_fkey' })
  ofIncident?: IncidentEntity;

  @Column({ name: 'term', type: 'text' })
  term!: string;

  /** The version of the agreement that was in force when the incident happened: its wording was applied. */
  @Column({ name: 'term_version', type: 'integer' })
  termVersion!: number;

  @Column({ name: 'decision', type: 'text' })
  decision!: FindingDecision;

  /** Of a violation; null for every other decision. */
  @Column({ name: 'severity', type: 'text', nullable: true })
  severity!: Severity | null;

  @Column({ name: 'standard_of_proof', type: 'text' })
  standardOfProof!: StandardOfProof;

  @Column({ name: 'reason', type: 'text' })
  reason!: string;

  @Column({ name: 'respondent', type: 'text', nullable: true })
  respondent!: string | null;

  /** Whether the conduct is the respondent's: another question than whether the term was broken. */
  @Column({ name: 'attribution', type: 'text', nullable: true })
  attribution!: AttributionState | null;

  /** Of a violation; null for every other decision. */
  @Column({ name: 'nature', type: 'text', nullable: true })
  nature!: BreachNature | null;

  @Column({ name: 'continuing_since', type: 'timestamptz', nullable: true })
  continuingSince!: Date | null;

  @Column({ name: 'remedied_at', type: 'timestamptz', nullable: true })
  remediedAt!: Date | null;

  /** What it was decided on: the machine's verdict on the term and the reports of the incident, as they stood. */
  @Column({ name: 'based_on', type: 'jsonb' })
  basedOn!: { classifications: string[]; reports: string[] };

  /** One, or two where it is grave or replaces what two decided. */
  @Column({ name: 'signers_needed', type: 'integer' })
  signersNeeded!: number;

  /** The one that stood, or waited, when this one was proposed. */
  @Column({ name: 'supersedes', type: 'uuid', nullable: true })
  supersedes!: string | null;

  @Column({ name: 'proposed_at', type: 'timestamptz' })
  proposedAt!: Date;

  @Column({ name: 'proposed_by', type: 'jsonb' })
  proposedBy!: Author;

  @Column({ name: 'state', type: 'text' })
  state!: FindingState;

  /** When the last signature that it needs was put to it: from then on it counts. */
  @Column({ name: 'signed_at', type: 'timestamptz', nullable: true })
  signedAt!: Date | null;

  @Column({ name: 'superseded_at', type: 'timestamptz', nullable: true })
  supersededAt!: Date | null;

  @Column({ name: 'superseded_by', type: 'uuid', nullable: true })
  supersededBy!: string | null;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  @Column({ name: 'withdrawal_reason', type: 'text', nullable: true })
  withdrawalReason!: string | null;
}
