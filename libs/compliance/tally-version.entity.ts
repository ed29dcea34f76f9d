import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a count came to from an instant on, until its next version: one for each change that moved it. */
@Entity({ name: 'tally_versions' })
export class TallyVersionEntity {
  /** `id` of the tally. */
  @PrimaryColumn({ name: 'tally_id', type: 'bigint', primaryKeyConstraintName: 'tally_versions_pkey' })
  tally!: string;

  @PrimaryColumn({ name: 'known_from', type: 'timestamptz', primaryKeyConstraintName: 'tally_versions_pkey' })
  knownFrom!: Date;

  @Column({ name: 'n', type: 'integer' })
  n!: number;
}
