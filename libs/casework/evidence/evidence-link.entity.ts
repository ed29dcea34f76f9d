import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Author } from '#vocabulary';
import { IncidentEntity } from '../incidents/incident.entity.js';
import { ReportEntity } from '../reports/report.entity.js';
import { EvidenceEntity } from './evidence.entity.js';

/** That a piece of evidence bears on an incident, or came with a report: on one of the two. */
@Entity({ name: 'evidence_links' })
@Check('evidence_links_one_end', 'num_nonnulls(incident_id, report_id) = 1')
@Index('evidence_links_incident', ['incident', 'evidence'], { unique: true, where: 'incident_id IS NOT NULL' })
@Index('evidence_links_report', ['report', 'evidence'], { unique: true, where: 'report_id IS NOT NULL' })
@Index('evidence_links_evidence', ['evidence'])
export class EvidenceLinkEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'evidence_links_pkey' })
  id!: string;

  @Column({ name: 'evidence_id', type: 'uuid' })
  evidence!: string;

  @ManyToOne(() => EvidenceEntity, { nullable: false })
  @JoinColumn({ name: 'evidence_id', foreignKeyConstraintName: 'evidence_links_evidence_id_fkey' })
  ofEvidence?: EvidenceEntity;

  @Column({ name: 'incident_id', type: 'uuid', nullable: true })
  incident!: string | null;

  @ManyToOne(() => IncidentEntity, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'incident_id', foreignKeyConstraintName: 'evidence_links_incident_id_fkey' })
  ofIncident?: IncidentEntity;

  @Column({ name: 'report_id', type: 'uuid', nullable: true })
  report!: string | null;

  @ManyToOne(() => ReportEntity, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'report_id', foreignKeyConstraintName: 'evidence_links_report_id_fkey' })
  ofReport?: ReportEntity;

  @Column({ name: 'linked_at', type: 'timestamptz' })
  linkedAt!: Date;

  @Column({ name: 'linked_by', type: 'jsonb' })
  linkedBy!: Author;
}
