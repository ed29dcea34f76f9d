import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Author, VerificationState } from '#vocabulary';
import { IncidentEntity } from '../incidents/incident.entity.js';

/** That somebody moved an incident from one state of verification into another, and why. Never changed: another move follows. */
@Entity({ name: 'verification_moves' })
@Index('verification_moves_by_incident', ['incident', 'movedAt'])
export class VerificationMoveEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'verification_moves_pkey' })
  id!: string;

  @Column({ name: 'agreement_id', type: 'text' })
  agreement!: string;

  @Column({ name: 'incident_id', type: 'uuid' })
  incident!: string;

  @ManyToOne(() => IncidentEntity, { nullable: false })
  @JoinColumn({ name: 'incident_id', foreignKeyConstraintName: 'verification_moves_incident_id_fkey' })
  ofIncident?: IncidentEntity;

  @Column({ name: 'from_state', type: 'text' })
  from!: VerificationState;

  @Column({ name: 'to_state', type: 'text' })
  to!: VerificationState;

  @Column({ name: 'reason', type: 'text' })
  reason!: string;

  /** The incident that is counted in its place; of a move to `duplicate` alone. */
  @Column({ name: 'duplicate_of', type: 'uuid', nullable: true })
  duplicateOf!: string | null;

  @Column({ name: 'moved_at', type: 'timestamptz' })
  movedAt!: Date;

  @Column({ name: 'moved_by', type: 'jsonb' })
  movedBy!: Author;
}
