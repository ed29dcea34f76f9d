import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AuthorKind } from '#vocabulary';

/** One event of an audit chain. Rows are never changed or removed: triggers refuse it, and the chain tells of it. */
@Entity({ name: 'audit_events' })
@Index('audit_events_by_time', ['at', 'chain', 'seq'])
@Index('audit_events_by_agreement', ['agreement', 'at', 'seq'])
@Index('audit_events_by_incident', ['incident', 'seq'], { where: 'incident_id IS NOT NULL' })
@Index('audit_events_by_subject', ['subject', 'seq'])
export class AuditEventEntity {
  @PrimaryColumn({ name: 'chain', type: 'text', primaryKeyConstraintName: 'audit_events_pkey' })
  chain!: string;

  @PrimaryColumn({ name: 'seq', type: 'bigint', primaryKeyConstraintName: 'audit_events_pkey' })
  seq!: string;

  @Column({ name: 'at', type: 'timestamptz' })
  at!: Date;

  @Column({ name: 'author_kind', type: 'text' })
  authorKind!: AuthorKind;

  @Column({ name: 'author_id', type: 'text' })
  authorId!: string;

  @Column({ name: 'author_name', type: 'text' })
  authorName!: string;

  @Column({ name: 'what', type: 'text' })
  what!: string;

  @Column({ name: 'subject', type: 'text' })
  subject!: string;

  @Column({ name: 'agreement_id', type: 'text', nullable: true })
  agreement!: string | null;

  @Column({ name: 'incident_id', type: 'text', nullable: true })
  incident!: string | null;

  /** Of type json, which keeps the text as it was written: jsonb would reorder and round what the hash was made over. */
  @Column({ name: 'before', type: 'json', nullable: true })
  before!: unknown;

  @Column({ name: 'after', type: 'json', nullable: true })
  after!: unknown;

  @Column({ name: 'reason', type: 'text', nullable: true })
  reason!: string | null;

  @Column({ name: 'previous', type: 'text' })
  previous!: string;

  @Column({ name: 'hash', type: 'text' })
  hash!: string;
}
