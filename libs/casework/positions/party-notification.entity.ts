import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Author } from '#vocabulary';
import { IncidentEntity } from '../incidents/incident.entity.js';

/** That a party was told of an incident and asked to answer: its response clock runs from then. */
@Entity({ name: 'party_notifications' })
@Index('party_notifications_by_incident', ['incident'])
export class PartyNotificationEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'party_notifications_pkey' })
  id!: string;

  @Column({ name: 'agreement_id', type: 'text' })
  agreement!: string;

  @Column({ name: 'incident_id', type: 'uuid' })
  incident!: string;

  @ManyToOne(() => IncidentEntity, { nullable: false })
  @JoinColumn({ name: 'incident_id', foreignKeyConstraintName: 'party_notifications_incident_id_fkey' })
  ofIncident?: IncidentEntity;

  @Column({ name: 'party', type: 'text' })
  party!: string;

  @Column({ name: 'notified_at', type: 'timestamptz' })
  notifiedAt!: Date;

  @Column({ name: 'how', type: 'text' })
  how!: string;

  /** The end of the last day on which it may answer, by the agreement as it stood when this was recorded. */
  @Column({ name: 'respond_by', type: 'timestamptz' })
  respondBy!: Date;

  @Column({ name: 'recorded_at', type: 'timestamptz' })
  recordedAt!: Date;

  @Column({ name: 'recorded_by', type: 'jsonb' })
  recordedBy!: Author;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  @Column({ name: 'withdrawn_by', type: 'jsonb', nullable: true })
  withdrawnBy!: Author | null;

  @Column({ name: 'withdrawn_reason', type: 'text', nullable: true })
  withdrawnReason!: string | null;
}
