import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Count } from '#classification';
import type { ActCode, IncidentState, TimePrecision, VerificationState } from '#vocabulary';
import type { IncidentOmission } from '../commitments/omission.js';
import type { IncidentPlace } from './incident-facts.js';

/** What happened, put together from the events that one or more reports tell of. */
@Entity({ name: 'incidents' })
@Index('incidents_by_time', ['agreement', 'occurredFrom', 'id'])
@Index('incidents_by_id', ['agreement', 'id'])
@Index('incidents_by_place', ['agreement', 'lat', 'lon'])
@Index('incidents_by_change', ['agreement', 'updatedAt', 'id'])
@Index('incidents_duplicated', ['duplicateOf'], { where: 'duplicate_of IS NOT NULL' })
@Index('incidents_by_verification', ['agreement', 'verification', 'id'], { where: "verification <> 'received'" })
@Index('incidents_merged', ['mergedInto'], { where: 'merged_into IS NOT NULL' })
export class IncidentEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'incidents_pkey' })
  id!: string;

  @Column({ name: 'agreement_id', type: 'text' })
  agreement!: string;

  @Column({ name: 'opened_at', type: 'timestamptz' })
  openedAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;

  @Column({ name: 'occurred_from', type: 'timestamptz', nullable: true })
  occurredFrom!: Date | null;

  @Column({ name: 'occurred_to', type: 'timestamptz', nullable: true })
  occurredTo!: Date | null;

  @Column({ name: 'occurred_precision', type: 'text' })
  occurredPrecision!: TimePrecision;

  /** The day it began, in the agreement's timezone: the day under which it is counted. */
  @Column({ name: 'day', type: 'date', nullable: true })
  day!: string | null;

  @Column({ name: 'place', type: 'jsonb', nullable: true })
  place!: IncidentPlace | null;

  @Column({ name: 'lat', type: 'double precision', nullable: true })
  lat!: number | null;

  @Column({ name: 'lon', type: 'double precision', nullable: true })
  lon!: number | null;

  @Column({ name: 'acts', type: 'text', array: true })
  acts!: ActCode[];

  /** Ids of actors or parties; empty where nobody is named. */
  @Column({ name: 'perpetrators', type: 'text', array: true })
  perpetrators!: string[];

  /** Ids of actors or parties, or codes of protected objects. */
  @Column({ name: 'targets', type: 'text', array: true })
  targets!: string[];

  @Column({ name: 'killed', type: 'jsonb', nullable: true })
  killed!: Count | null;

  @Column({ name: 'injured', type: 'jsonb', nullable: true })
  injured!: Count | null;

  @Column({ name: 'verification', type: 'text' })
  verification!: VerificationState;

  /** The incident that is counted in its place, where it is a duplicate. */
  @Column({ name: 'duplicate_of', type: 'uuid', nullable: true })
  duplicateOf!: string | null;

  /** Independent origins among its reports. */
  @Column({ name: 'origins', type: 'integer' })
  origins!: number;

  /** The version of the agreement that was in force when it happened. */
  @Column({ name: 'agreement_version', type: 'integer' })
  agreementVersion!: number;

  @Column({ name: 'sample', type: 'boolean', default: false })
  sample!: boolean;

  /** What was left undone, where the incident was opened for a lapsed deadline. */
  @Column({ name: 'omission', type: 'jsonb', nullable: true })
  omission!: IncidentOmission | null;

  /** Closed incidents stay readable, and count for nothing. */
  @Column({ name: 'state', type: 'text', default: 'open' })
  state!: IncidentState;

  /** The incident that its reports went to, where it was merged into one: its id leads there. */
  @Column({ name: 'merged_into', type: 'uuid', nullable: true })
  mergedInto!: string | null;

  @ManyToOne(() => IncidentEntity, { nullable: true })
  @JoinColumn({ name: 'merged_into', foreignKeyConstraintName: 'incidents_merged_into_fkey' })
  survivor?: IncidentEntity;

  /** Moves on by one with every change of the row; the database counts. Whoever writes says which one they saw. */
  @Column({ name: 'revision', type: 'integer', default: 1 })
  revision!: number;
}
