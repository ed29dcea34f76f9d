import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the incidents that a new version can touch have been classified anew. */
@Entity({ name: 'reclassifications' })
export class ReclassificationEntity {
  @PrimaryColumn({ name: 'agreement_id', type: 'text', primaryKeyConstraintName: 'reclassifications_pkey' })
  agreement!: string;

  @PrimaryColumn({ name: 'version', type: 'integer', primaryKeyConstraintName: 'reclassifications_pkey' })
  version!: number;

  /** Incidents that could be touched when it began. */
  @Column({ name: 'total', type: 'integer' })
  total!: number;

  @Column({ name: 'done', type: 'integer', default: 0 })
  done!: number;

  /** The last incident that was classified anew; the next batch begins after it. */
  @Column({ name: 'after_incident', type: 'uuid', nullable: true })
  afterIncident!: string | null;

  @Column({ name: 'started_at', type: 'timestamptz' })
  startedAt!: Date;

  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true })
  finishedAt!: Date | null;
}
