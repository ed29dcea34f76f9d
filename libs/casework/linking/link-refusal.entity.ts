import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { EventDraft } from '#classification';
import { IncidentEntity } from '../incidents/incident.entity.js';
import { ReportEntity } from '../reports/report.entity.js';
import { CaseOperationEntity } from './case-operation.entity.js';

/** That a person said that what a report tells does not belong to an incident: the machine does not link the two again. */
@Entity({ name: 'link_refusals' })
@Index('link_refusals_refused_by', ['refusedByOperation'])
@Index('link_refusals_lifted_by', ['liftedByOperation'], { where: 'lifted_by_operation IS NOT NULL' })
@Index('link_refusals_standing', ['incident', 'report'], { where: 'lifted_at IS NULL' })
export class LinkRefusalEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'link_refusals_pkey' })
  id!: string;

  @Column({ name: 'agreement_id', type: 'text' })
  agreement!: string;

  @Column({ name: 'incident_id', type: 'uuid' })
  incident!: string;

  @ManyToOne(() => IncidentEntity, { nullable: false })
  @JoinColumn({ name: 'incident_id', foreignKeyConstraintName: 'link_refusals_incident_id_fkey' })
  ofIncident?: IncidentEntity;

  @Column({ name: 'report_id', type: 'uuid' })
  report!: string;

  @ManyToOne(() => ReportEntity, { nullable: false })
  @JoinColumn({ name: 'report_id', foreignKeyConstraintName: 'link_refusals_report_id_fkey' })
  ofReport?: ReportEntity;

  /** The event as the report tells it: a later account of it from the same origin is refused too. */
  @Column({ name: 'event', type: 'jsonb' })
  event!: EventDraft;

  @Column({ name: 'refused_at', type: 'timestamptz' })
  refusedAt!: Date;

  @Column({ name: 'refused_by_operation', type: 'uuid' })
  refusedByOperation!: string;

  @ManyToOne(() => CaseOperationEntity, { nullable: false })
  @JoinColumn({ name: 'refused_by_operation', foreignKeyConstraintName: 'link_refusals_refused_by_operation_fkey' })
  refusedBy?: CaseOperationEntity;

  /** A person linked the two after all. */
  @Column({ name: 'lifted_at', type: 'timestamptz', nullable: true })
  liftedAt!: Date | null;

  @Column({ name: 'lifted_by_operation', type: 'uuid', nullable: true })
  liftedByOperation!: string | null;

  @ManyToOne(() => CaseOperationEntity, { nullable: true })
  @JoinColumn({ name: 'lifted_by_operation', foreignKeyConstraintName: 'link_refusals_lifted_by_operation_fkey' })
  liftedBy?: CaseOperationEntity;
}
