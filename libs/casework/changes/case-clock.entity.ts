import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The instant of the latest change of the cases of an agreement; each change comes after it. */
@Entity({ name: 'case_clocks' })
export class CaseClockEntity {
  @PrimaryColumn({ name: 'agreement_id', type: 'text', primaryKeyConstraintName: 'case_clocks_pkey' })
  agreement!: string;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt!: Date;
}
