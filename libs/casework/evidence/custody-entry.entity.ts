import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Author } from '#vocabulary';
import type { CustodyAct } from './custody.js';
import { EvidenceEntity } from './evidence.entity.js';

/** A line of the custody log: who did what with a piece of evidence. The database refuses to change or remove one. */
@Entity({ name: 'evidence_custody' })
@Index('evidence_custody_of', ['evidence', 'seq'])
export class CustodyEntryEntity {
  @PrimaryGeneratedColumn('identity', { name: 'seq', type: 'bigint', generatedIdentity: 'ALWAYS', primaryKeyConstraintName: 'evidence_custody_pkey' })
  seq!: string;

  @Column({ name: 'evidence_id', type: 'uuid' })
  evidence!: string;

  @ManyToOne(() => EvidenceEntity, { nullable: false })
  @JoinColumn({ name: 'evidence_id', foreignKeyConstraintName: 'evidence_custody_evidence_id_fkey' })
  ofEvidence?: EvidenceEntity;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;

  @Column({ name: 'by', type: 'jsonb' })
  by!: Author;

  @Column({ name: 'what', type: 'text' })
  what!: CustodyAct;

  /** Of the bytes that were seen: the evidentiary copy's, or the working copy's. */
  @Column({ name: 'sha256', type: 'text' })
  sha256!: string;

  @Column({ name: 'note', type: 'text', nullable: true })
  note!: string | null;
}
