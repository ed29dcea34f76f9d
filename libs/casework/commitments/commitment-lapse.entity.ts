import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a deadline passed without a fulfilment on record, and the incident of omission that was opened for it: once for each deadline. */
@Entity({ name: 'commitment_lapses' })
export class CommitmentLapseEntity {
  @PrimaryColumn({ name: 'agreement_id', type: 'text', primaryKeyConstraintName: 'commitment_lapses_pkey' })
  agreement!: string;

  @PrimaryColumn({ name: 'commitment', type: 'text', primaryKeyConstraintName: 'commitment_lapses_pkey' })
  commitment!: string;

  @PrimaryColumn({ name: 'party', type: 'text', primaryKeyConstraintName: 'commitment_lapses_pkey' })
  party!: string;

  @PrimaryColumn({ name: 'due_at', type: 'timestamptz', primaryKeyConstraintName: 'commitment_lapses_pkey' })
  dueAt!: Date;

  @Column({ name: 'incident_id', type: 'uuid' })
  incident!: string;

  @Column({ name: 'raised_at', type: 'timestamptz' })
  raisedAt!: Date;
}
