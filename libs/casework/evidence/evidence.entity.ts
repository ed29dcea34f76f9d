import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Author } from '#vocabulary';
import { EvidenceBlobEntity } from './evidence-blob.entity.js';

/** One piece of evidence as it arrived. It can be withdrawn, once; nothing else of it ever changes. */
@Entity({ name: 'evidence' })
@Index('evidence_by_blob', ['agreement', 'sha256'])
export class EvidenceEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'evidence_pkey' })
  id!: string;

  @Column({ name: 'agreement_id', type: 'text' })
  agreement!: string;

  @Column({ name: 'sha256', type: 'text' })
  sha256!: string;

  @ManyToOne(() => EvidenceBlobEntity, { nullable: false })
  @JoinColumn([
    { name: 'agreement_id', referencedColumnName: 'agreement', foreignKeyConstraintName: 'evidence_blob_fkey' },
    { name: 'sha256', referencedColumnName: 'sha256', foreignKeyConstraintName: 'evidence_blob_fkey' },
  ])
  blob?: EvidenceBlobEntity;

  /** As whoever sent it called it, made harmless: see `plainFileName`. */
  @Column({ name: 'name', type: 'text' })
  name!: string;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;

  @Column({ name: 'received_by', type: 'jsonb' })
  receivedBy!: Author;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  @Column({ name: 'withdrawn_by', type: 'jsonb', nullable: true })
  withdrawnBy!: Author | null;

  @Column({ name: 'withdrawn_because', type: 'text', nullable: true })
  withdrawnBecause!: string | null;
}
