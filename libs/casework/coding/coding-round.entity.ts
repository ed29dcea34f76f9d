import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Author } from '#vocabulary';
import type { Stratum } from './draw-sample.js';

/** A sample of incidents and terms that several people code, none seeing what the machine or another of them said. */
@Entity({ name: 'coding_rounds' })
@Index('coding_rounds_by_agreement', ['agreement', 'id'])
export class CodingRoundEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'coding_rounds_pkey' })
  id!: string;

  @Column({ name: 'agreement_id', type: 'text' })
  agreement!: string;

  /** Incidents that began in this period were drawn from; the end is not included. */
  @Column({ name: 'period_from', type: 'timestamptz' })
  periodFrom!: Date;

  @Column({ name: 'period_to', type: 'timestamptz' })
  periodTo!: Date;

  /** What the draw hung on: the same seed over the same incidents draws the same sample. */
  @Column({ name: 'seed', type: 'text' })
  seed!: string;

  /** How many there were of each verdict, and how many were drawn. */
  @Column({ name: 'strata', type: 'jsonb' })
  strata!: Stratum[];

  /** Ids of the users or tokens that code. */
  @Column({ name: 'coders', type: 'text', array: true })
  coders!: string[];

  @Column({ name: 'drawn_at', type: 'timestamptz' })
  drawnAt!: Date;

  @Column({ name: 'drawn_by', type: 'jsonb' })
  drawnBy!: Author;

  /** Null while it is open. */
  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @Column({ name: 'closed_by', type: 'jsonb', nullable: true })
  closedBy!: Author | null;
}
