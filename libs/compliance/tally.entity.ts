import { Column, Entity, Generated, Index, PrimaryColumn } from 'typeorm';
import type { TallyMetric, TallyScope } from './tally-moves.js';

/**
 * One count. It stands once under the day of the incident and once under `-infinity`, for all time, so
 * that a status is read from a handful of rows however many incidents there are.
 */
@Entity({ name: 'tallies' })
@Index('tallies_latest', ['agreement', 'reading', 'scope', 'key', 'metric', 'day'])
export class TallyEntity {
  @PrimaryColumn({ name: 'agreement_id', type: 'text', primaryKeyConstraintName: 'tallies_pkey' })
  agreement!: string;

  /** Id of a reading; empty for the neutral one. */
  @PrimaryColumn({ name: 'reading', type: 'text', primaryKeyConstraintName: 'tallies_pkey' })
  reading!: string;

  @PrimaryColumn({ name: 'day', type: 'date', primaryKeyConstraintName: 'tallies_pkey' })
  day!: string;

  @PrimaryColumn({ name: 'scope', type: 'text', primaryKeyConstraintName: 'tallies_pkey' })
  scope!: TallyScope;

  /** Id of the term or the party; empty for the total. */
  @PrimaryColumn({ name: 'key', type: 'text', primaryKeyConstraintName: 'tallies_pkey' })
  key!: string;

  @PrimaryColumn({ name: 'metric', type: 'text', primaryKeyConstraintName: 'tallies_pkey' })
  metric!: TallyMetric;

  @Column({ name: 'n', type: 'integer' })
  n!: number;

  /** Short for the key, by which its versions are kept. A count that comes to nothing stays, for the sake of those. */
  @Column({ name: 'id', type: 'bigint' })
  @Generated('increment')
  id!: string;
}
