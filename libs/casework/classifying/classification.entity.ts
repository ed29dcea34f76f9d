import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { ElementFinding } from '#classification';
import type { AttributionState, Verdict } from '#vocabulary';
import { IncidentEntity } from '../incidents/incident.entity.js';

/**
 * The machine's verdict on an incident and a term, under a reading (empty: the neutral one). A later
 * verdict supersedes an earlier one and leaves it readable.
 */
@Entity({ name: 'classifications' })
@Index('classifications_current', ['incident', 'reading', 'term'], { unique: true, where: 'superseded_at IS NULL' })
@Index('classifications_by_term', ['agreement', 'reading', 'term', 'verdict', 'incident'], { where: 'superseded_at IS NULL' })
@Index('classifications_by_incident', ['incident'])
export class ClassificationEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'classifications_pkey' })
  id!: string;

  @Column({ name: 'incident_id', type: 'uuid' })
  incident!: string;

  @ManyToOne(() => IncidentEntity, { nullable: false })
  @JoinColumn({ name: 'incident_id', foreignKeyConstraintName: 'classifications_incident_id_fkey' })
  ofIncident?: IncidentEntity;

  @Column({ name: 'agreement_id', type: 'text' })
  agreement!: string;

  @Column({ name: 'reading', type: 'text' })
  reading!: string;

  @Column({ name: 'term', type: 'text' })
  term!: string;

  /** The version of the agreement whose wording was applied. */
  @Column({ name: 'term_version', type: 'integer' })
  termVersion!: number;

  @Column({ name: 'verdict', type: 'text' })
  verdict!: Verdict;

  /** The probability that a person would find the same, as far as findings told when it was classified. */
  @Column({ name: 'confidence', type: 'real' })
  confidence!: number;

  /** The engine's own confidence. */
  @Column({ name: 'raw_confidence', type: 'real' })
  rawConfidence!: number;

  /** Version of the calibration that was applied; null before the first. */
  @Column({ name: 'calibration', type: 'integer', nullable: true })
  calibration!: number | null;

  @Column({ name: 'respondent', type: 'text', nullable: true })
  respondent!: string | null;

  @Column({ name: 'attribution', type: 'text', nullable: true })
  attribution!: AttributionState | null;

  @Column({ name: 'engine', type: 'text' })
  engine!: string;

  @Column({ name: 'elements', type: 'jsonb' })
  elements!: ElementFinding[];

  @Column({ name: 'missing', type: 'jsonb' })
  missing!: string[];

  @Column({ name: 'classified_at', type: 'timestamptz' })
  classifiedAt!: Date;

  @Column({ name: 'superseded_at', type: 'timestamptz', nullable: true })
  supersededAt!: Date | null;
}
