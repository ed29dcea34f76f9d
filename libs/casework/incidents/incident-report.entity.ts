import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { EventDraft } from '#classification';
import { CaseOperationEntity } from '../linking/case-operation.entity.js';
import { IncidentEntity } from './incident.entity.js';
import { ReportEntity } from '../reports/report.entity.js';

/** That an event told of in a report belongs to an incident, and why it was taken to. */
@Entity({ name: 'incident_reports' })
@Index('incident_reports_by_report', ['report'])
@Index('incident_reports_by_incident', ['incident'])
@Index('incident_reports_linked_by', ['linkedByOperation'], { where: 'linked_by_operation IS NOT NULL' })
@Index('incident_reports_unlinked_by', ['unlinkedByOperation'], { where: 'unlinked_by_operation IS NOT NULL' })
@Index('incident_reports_current', ['incident', 'report'], { unique: true, where: 'unlinked_at IS NULL' })
export class IncidentReportEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'incident_reports_pkey' })
  id!: string;

  @Column({ name: 'incident_id', type: 'uuid' })
  incident!: string;

  @Column({ name: 'report_id', type: 'uuid' })
  report!: string;

  @ManyToOne(() => IncidentEntity, { nullable: false })
  @JoinColumn({ name: 'incident_id', foreignKeyConstraintName: 'incident_reports_incident_id_fkey' })
  ofIncident?: IncidentEntity;

  @ManyToOne(() => ReportEntity, { nullable: false })
  @JoinColumn({ name: 'report_id', foreignKeyConstraintName: 'incident_reports_report_id_fkey' })
  ofReport?: ReportEntity;

  /** The event as this report tells it; its `mentions` point into the report's mentions. */
  @Column({ name: 'event', type: 'jsonb' })
  event!: EventDraft;

  /** 0 to 1; null for the report that opened the incident. */
  @Column({ name: 'score', type: 'real', nullable: true })
  score!: number | null;

  @Column({ name: 'because', type: 'jsonb' })
  because!: string[];

  @Column({ name: 'linked_at', type: 'timestamptz' })
  linkedAt!: Date;

  /** When the link was taken back; null: it stands. Links are never deleted: what was known then rests on them. */
  @Column({ name: 'unlinked_at', type: 'timestamptz', nullable: true })
  unlinkedAt!: Date | null;

  /** The operation by hand that made the link; null: the machine did. */
  @Column({ name: 'linked_by_operation', type: 'uuid', nullable: true })
  linkedByOperation!: string | null;

  @ManyToOne(() => CaseOperationEntity, { nullable: true })
  @JoinColumn({ name: 'linked_by_operation', foreignKeyConstraintName: 'incident_reports_linked_by_operation_fkey' })
  linkedBy?: CaseOperationEntity;

  /** The operation by hand that ended it. */
  @Column({ name: 'unlinked_by_operation', type: 'uuid', nullable: true })
  unlinkedByOperation!: string | null;

  @ManyToOne(() => CaseOperationEntity, { nullable: true })
  @JoinColumn({ name: 'unlinked_by_operation', foreignKeyConstraintName: 'incident_reports_unlinked_by_operation_fkey' })
  unlinkedBy?: CaseOperationEntity;
}
