import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Author, PositionStance, Span } from '#vocabulary';
import { IncidentEntity } from '../incidents/incident.entity.js';
import { ReportEntity } from '../reports/report.entity.js';
import type { SealedPasser } from './position-ledger.js';

/**
 * What a party said of an incident. Rows are only added: one made in error is withdrawn and stays readable. A row
 * stays with the incident under which it was recorded; an incident shows those of all that was merged into it.
 */
@Entity({ name: 'positions' })
@Index('positions_by_incident', ['incident'])
@Index('positions_by_report', ['report'])
export class PositionEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'positions_pkey' })
  id!: string;

  @Column({ name: 'agreement_id', type: 'text' })
  agreement!: string;

  @Column({ name: 'incident_id', type: 'uuid' })
  incident!: string;

  @ManyToOne(() => IncidentEntity, { nullable: false })
  @JoinColumn({ name: 'incident_id', foreignKeyConstraintName: 'positions_incident_id_fkey' })
  ofIncident?: IncidentEntity;

  /** Id of the party, third party or actor that spoke. */
  @Column({ name: 'party', type: 'text' })
  party!: string;

  /** The party that it speaks for beyond dispute, as an army for its state; else the speaker itself. */
  @Column({ name: 'side', type: 'text' })
  side!: string;

  @Column({ name: 'stance', type: 'text' })
  stance!: PositionStance;

  @Column({ name: 'statement', type: 'text', nullable: true })
  statement!: string | null;

  /** When it was said: somewhere between the two instants. */
  @Column({ name: 'dated_from', type: 'timestamptz' })
  datedFrom!: Date;

  @Column({ name: 'dated_to', type: 'timestamptz' })
  datedTo!: Date;

  @Column({ name: 'dated_precision', type: 'text' })
  datedPrecision!: 'exact' | 'day';

  /** Who passed it on, sealed; null where it was read from a report, whose source it is. */
  @Column({ name: 'source', type: 'jsonb', nullable: true })
  source!: SealedPasser | null;

  @Column({ name: 'report_id', type: 'uuid', nullable: true })
  report!: string | null;

  @ManyToOne(() => ReportEntity, { nullable: true })
  @JoinColumn({ name: 'report_id', foreignKeyConstraintName: 'positions_report_id_fkey' })
  ofReport?: ReportEntity;

  /** The words of the report that it was read from. */
  @Column({ name: 'span', type: 'jsonb', nullable: true })
  span!: Span | null;

  /** `machine` where it was read from a report by us; it counts for nothing until a person confirms it. Null: a person recorded it. */
  @Column({ name: 'proposed_by', type: 'text', nullable: true })
  proposedBy!: 'machine' | null;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;

  @Column({ name: 'recorded_by', type: 'jsonb' })
  recordedBy!: Author;

  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt!: Date | null;

  @Column({ name: 'confirmed_by', type: 'jsonb', nullable: true })
  confirmedBy!: Author | null;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  @Column({ name: 'withdrawn_by', type: 'jsonb', nullable: true })
  withdrawnBy!: Author | null;

  @Column({ name: 'withdrawn_reason', type: 'text', nullable: true })
  withdrawnReason!: string | null;
}
