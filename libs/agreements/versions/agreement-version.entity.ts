import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { AgreementDocument } from '../document/agreement-document.js';
import { AgreementEntity } from './agreement.entity.js';

/** One version of the text. Rows are never changed or removed: triggers of the database refuse it. */
@Entity({ name: 'agreement_versions' })
export class AgreementVersionEntity {
  @PrimaryColumn({ name: 'agreement_id', type: 'text', primaryKeyConstraintName: 'agreement_versions_pkey' })
  agreementId!: string;

  @ManyToOne(() => AgreementEntity, { nullable: false })
  @JoinColumn({ name: 'agreement_id', foreignKeyConstraintName: 'agreement_versions_agreement_id_fkey' })
  agreement?: AgreementEntity;

  /** Counted from 1, without gaps. */
  @PrimaryColumn({ name: 'version', type: 'integer', primaryKeyConstraintName: 'agreement_versions_pkey' })
  version!: number;

  @Column({ name: 'document', type: 'jsonb' })
  document!: AgreementDocument;

  /** SHA-256 of the canonical JSON of the document, in hexadecimal. */
  @Column({ name: 'content_hash', type: 'text' })
  contentHash!: string;

  /** Events from this instant on are governed by this version. */
  @Column({ name: 'in_force_from', type: 'timestamptz' })
  inForceFrom!: Date;

  @Column({ name: 'applied_at', type: 'timestamptz' })
  appliedAt!: Date;

  /** The user, token or job that applied it. */
  @Column({ name: 'applied_by', type: 'text' })
  appliedBy!: string;
}
