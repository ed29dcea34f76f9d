import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The instant up to which it is settled what was known of an agreement and its cases; each later change comes after it. */
@Entity({ name: 'agreement_clocks' })
export class AgreementClockEntity {
  @PrimaryColumn({ name: 'agreement_id', type: 'text', primaryKeyConstraintName: 'agreement_clocks_pkey' })
  agreement!: string;

  @Column({ name: 'settled_at', type: 'timestamptz' })
  settledAt!: Date;
}
