import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How far the working copy is: still to be made, there, or not to be had. */
export type WorkingState = 'pending' | 'ready' | 'none';

/** The bytes of evidence as an agreement has them: kept once, whatever number of pieces they arrived as. Written once; the database refuses more. */
@Entity({ name: 'evidence_blobs' })
@Index('evidence_blobs_by_hash', ['sha256'])
@Index('evidence_blobs_by_working_copy', ['workingSha256'])
export class EvidenceBlobEntity {
  @PrimaryColumn({ name: 'agreement_id', type: 'text', primaryKeyConstraintName: 'evidence_blobs_pkey' })
  agreement!: string;

  @PrimaryColumn({ name: 'sha256', type: 'text', primaryKeyConstraintName: 'evidence_blobs_pkey' })
  sha256!: string;

  /** A bigint, which arrives as text. */
  @Column({ name: 'size', type: 'bigint' })
  size!: string;

  /** Media type, told from the content. */
  @Column({ name: 'type', type: 'text' })
  type!: string;

  @Column({ name: 'kept_at', type: 'timestamptz' })
  keptAt!: Date;

  @Column({ name: 'working_state', type: 'text' })
  workingState!: WorkingState;

  @Column({ name: 'working_sha256', type: 'text', nullable: true })
  workingSha256!: string | null;

  @Column({ name: 'working_size', type: 'bigint', nullable: true })
  workingSize!: string | null;

  @Column({ name: 'working_type', type: 'text', nullable: true })
  workingType!: string | null;

  /** Why there is none, or what it does not show. */
  @Column({ name: 'working_because', type: 'text', nullable: true })
  workingBecause!: string | null;
}
