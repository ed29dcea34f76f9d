import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Where an account comes from in the last resort. Reports of one origin, such as a wire story that
 * five papers print, count once as corroboration. `key` stands for the origin that the report names, else
 * for its source, and tells nothing of either; a copy of an earlier text takes that text's origin.
 */
@Entity({ name: 'source_origins' })
@Index('source_origins_key', ['agreement', 'key'], { unique: true })
export class SourceOriginEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'source_origins_pkey' })
  id!: string;

  @Column({ name: 'agreement_id', type: 'text' })
  agreement!: string;

  @Column({ name: 'key', type: 'text' })
  key!: string;
}
