import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ChainHead } from './audit-root.js';

/** The root of one day: how every chain stood when the day (UTC) ended, in one hash. */
@Entity({ name: 'audit_roots' })
export class AuditRootEntity {
  @PrimaryColumn({ name: 'day', type: 'date', primaryKeyConstraintName: 'audit_roots_pkey' })
  day!: string;

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt!: Date;

  @Column({ name: 'heads', type: 'json' })
  heads!: ChainHead[];

  @Column({ name: 'previous', type: 'text' })
  previous!: string;

  @Column({ name: 'root', type: 'text' })
  root!: string;
}
