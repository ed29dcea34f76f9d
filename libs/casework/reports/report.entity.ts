import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Mention } from '#classification';
import type { ReportState } from '#vocabulary';
import type { StoredBody } from '../sources/source-identity.js';

/** What one source said. `body` and `sealed` are what was received and never change; the database refuses it. */
@Entity({ name: 'reports' })
@Index('reports_by_agreement', ['agreement', 'id'])
@Index('reports_by_text', ['agreement', 'textHash'])
@Index('reports_by_origin', ['origin'])
@Index('reports_by_external_id', ['agreement', 'externalId'], { where: 'external_id IS NOT NULL' })
@Index('reports_unfinished', ['agreement', 'state'], { where: "state <> 'classified'" })
export class ReportEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'reports_pkey' })
  id!: string;

  @Column({ name: 'agreement_id', type: 'text' })
  agreement!: string;

  @Column({ name: 'state', type: 'text' })
  state!: ReportState;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt!: Date;

  @Column({ name: 'classified_at', type: 'timestamptz', nullable: true })
  classifiedAt!: Date | null;

  @Column({ name: 'body', type: 'jsonb' })
  body!: StoredBody;

  /** Who said it and who logged it, sealed: see SealedSources. */
  @Column({ name: 'sealed', type: 'bytea' })
  sealed!: Buffer;

  @Column({ name: 'external_id', type: 'text', nullable: true })
  externalId!: string | null;

  /** Of the narrative with case, spacing and punctuation evened out; set when the report is classified. */
  @Column({ name: 'text_hash', type: 'text', nullable: true })
  textHash!: string | null;

  /** Set when the report is classified: see SourceOriginEntity. */
  @Column({ name: 'origin_id', type: 'uuid', nullable: true })
  origin!: string | null;

  @Column({ name: 'language', type: 'text', nullable: true })
  language!: string | null;

  /** Whether the narrative says who its source is; taken to until it has been read. Such a text is not searched for those who may not see sources. */
  @Column({ name: 'names_source', type: 'boolean', default: true })
  namesSource!: boolean;

  @Column({ name: 'mentions', type: 'jsonb', default: () => "'[]'" })
  mentions!: Mention[];

  /** Why the report could not be classified, where its state is failed or quarantined. */
  @Column({ name: 'failure', type: 'text', nullable: true })
  failure!: string | null;

  /** Whether it was shipped as an example, and may be removed with all that came of it. */
  @Column({ name: 'sample', type: 'boolean', default: false })
  sample!: boolean;
}
