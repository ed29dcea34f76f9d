import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which state the counts of an agreement are in: moves on by one with every change, and only then. */
@Entity({ name: 'status_heads' })
export class StatusHeadEntity {
  @PrimaryColumn({ name: 'agreement_id', type: 'text', primaryKeyConstraintName: 'status_heads_pkey' })
  agreement!: string;

  @Column({ name: 'version', type: 'bigint' })
  version!: string;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;
}
