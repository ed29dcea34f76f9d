import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One Idempotency-Key that a token used for a report, with the hash of the body it came with. */
@Entity({ name: 'idempotency_keys' })
export class IdempotencyKeyEntity {
  @PrimaryColumn({ name: 'agreement_id', type: 'text', primaryKeyConstraintName: 'idempotency_keys_pkey' })
  agreement!: string;

  @PrimaryColumn({ name: 'holder', type: 'text', primaryKeyConstraintName: 'idempotency_keys_pkey' })
  holder!: string;

  @PrimaryColumn({ name: 'key', type: 'text', primaryKeyConstraintName: 'idempotency_keys_pkey' })
  key!: string;

  @Column({ name: 'body_hash', type: 'text' })
  bodyHash!: string;

  @Column({ name: 'report_id', type: 'uuid' })
  report!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;
}
