import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AccessRestriction, Author } from '#vocabulary';

/**
 * Where and when monitors could not look, as it was known for a time: a correction, an end or a withdrawal closes a row
 * and writes the next one under the same `gap`.
 */
@Entity({ name: 'coverage_gaps' })
@Index('coverage_gaps_current', ['gap'], { unique: true, where: 'known_to IS NULL' })
@Index('coverage_gaps_by_agreement', ['agreement', 'knownFrom'])
export class CoverageGapEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'coverage_gaps_pkey' })
  id!: string;

  @Column({ name: 'gap', type: 'uuid' })
  gap!: string;

  @Column({ name: 'agreement_id', type: 'text' })
  agreement!: string;

  @Column({ name: 'restriction', type: 'text' })
  restriction!: AccessRestriction;

  /** Ids of areas; empty: everywhere. */
  @Column({ name: 'areas', type: 'text', array: true })
  areas!: string[];

  @Column({ name: 'began_at', type: 'timestamptz' })
  beganAt!: Date;

  /** Null: it goes on. */
  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  /** Id of the party that restricts; null where it is not a party's doing, such as weather. */
  @Column({ name: 'party', type: 'text', nullable: true })
  party!: string | null;

  @Column({ name: 'reason', type: 'text' })
  reason!: string;

  @Column({ name: 'withdrawn', type: 'boolean' })
  withdrawn!: boolean;

  @Column({ name: 'known_from', type: 'timestamptz' })
  knownFrom!: Date;

  @Column({ name: 'known_to', type: 'timestamptz', nullable: true })
  knownTo!: Date | null;

  @Column({ name: 'recorded_by', type: 'jsonb' })
  recordedBy!: Author;
}
