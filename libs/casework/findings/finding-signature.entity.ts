import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Author } from '#vocabulary';
import { FindingEntity } from './finding.entity.js';

/** That somebody signed a finding. A person signs once, whatever they signed in with. */
@Entity({ name: 'finding_signatures' })
export class FindingSignatureEntity {
  @PrimaryColumn({ name: 'finding_id', type: 'uuid', primaryKeyConstraintName: 'finding_signatures_pkey' })
  finding!: string;

  @ManyToOne(() => FindingEntity, { nullable: false })
  @JoinColumn({ name: 'finding_id', foreignKeyConstraintName: 'finding_signatures_finding_id_fkey' })
  ofFinding?: FindingEntity;

  /** Stands for the person behind the author, so that a login and a token of one person are one signer. */
  @PrimaryColumn({ name: 'person', type: 'text', primaryKeyConstraintName: 'finding_signatures_pkey' })
  person!: string;

  @Column({ name: 'author', type: 'jsonb' })
  author!: Author;

  @Column({ name: 'signed_at', type: 'timestamptz' })
  signedAt!: Date;
}
