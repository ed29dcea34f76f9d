import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An incident as it was known for a time. The database keeps these rows by itself, with every change of the incident. */
@Entity({ name: 'incident_versions' })
@Index('incident_versions_merged', { synchronize: false })
@Index('incident_versions_known', ['agreement', 'knownFrom', 'knownTo'])
export class IncidentVersionEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'incident_versions_pkey' })
  id!: string;

  @PrimaryColumn({ name: 'known_from', type: 'timestamptz', primaryKeyConstraintName: 'incident_versions_pkey' })
  knownFrom!: Date;

  /** The instant of the next version; null: so it stands now. */
  @Column({ name: 'known_to', type: 'timestamptz', nullable: true })
  knownTo!: Date | null;

  @Column({ name: 'agreement_id', type: 'text' })
  agreement!: string;

  /** The row of `incidents`, whole; `jsonb_populate_record(NULL::incidents, state)` gives it back. */
  @Column({ name: 'state', type: 'jsonb' })
  state!: Record<string, unknown>;
}
