import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a chain ends. Locked by whoever appends, so that events of one chain are made one after the other. */
@Entity({ name: 'audit_heads' })
export class AuditHeadEntity {
  @PrimaryColumn({ name: 'chain', type: 'text', primaryKeyConstraintName: 'audit_heads_pkey' })
  chain!: string;

  @Column({ name: 'seq', type: 'bigint' })
  seq!: string;

  @Column({ name: 'hash', type: 'text' })
  hash!: string;
}
