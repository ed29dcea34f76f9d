import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Author, CommitmentDecision } from '#vocabulary';

/** What a person decided on a commitment of one party. The latest stands; earlier ones stay readable. */
@Entity({ name: 'commitment_decisions' })
@Index('commitment_decisions_latest', ['agreement', 'commitment', 'party', 'decidedAt'])
export class CommitmentDecisionEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'commitment_decisions_pkey' })
  id!: string;

  @Column({ name: 'agreement_id', type: 'text' })
  agreement!: string;

  @Column({ name: 'commitment', type: 'text' })
  commitment!: string;

  @Column({ name: 'party', type: 'text' })
  party!: string;

  @Column({ name: 'decision', type: 'text' })
  decision!: CommitmentDecision;

  /** When it was met, or when the condition came about; null for the other decisions. */
  @Column({ name: 'came_about_at', type: 'timestamptz', nullable: true })
  cameAboutAt!: Date | null;

  /** With `condition_came_about`: the deadline that starts with it, where there is one. */
  @Column({ name: 'due_at', type: 'timestamptz', nullable: true })
  dueAt!: Date | null;

  @Column({ name: 'reason', type: 'text' })
  reason!: string;

  @Column({ name: 'decided_at', type: 'timestamptz' })
  decidedAt!: Date;

  @Column({ name: 'decided_by', type: 'jsonb' })
  decidedBy!: Author;
}
