import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An agreement, whatever its text says at present. */
@Entity({ name: 'agreements' })
export class AgreementEntity {
  @PrimaryColumn({ name: 'id', type: 'text', primaryKeyConstraintName: 'agreements_pkey' })
  id!: string;

  /** Title in the current version. */
  @Column({ name: 'title', type: 'text' })
  title!: string;

  /** Number of the version that was applied last; 0 only within the transaction that makes the first. */
  @Column({ name: 'current_version', type: 'integer' })
  currentVersion!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  /** When the current version was applied. */
  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}
