import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { FindingDecision } from '#vocabulary';
import { ClassificationEntity } from '../classifying/classification.entity.js';
import { CodingRoundEntity } from './coding-round.entity.js';

/** One incident and term to be coded by one coder. */
@Entity({ name: 'coding_tasks' })
@Index('coding_tasks_once', ['round', 'coder', 'incident', 'term'], { unique: true })
@Index('coding_tasks_in_turn', ['round', 'coder', 'position'], { unique: true })
export class CodingTaskEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'coding_tasks_pkey' })
  id!: string;

  @Column({ name: 'round_id', type: 'uuid' })
  round!: string;

  @ManyToOne(() => CodingRoundEntity, { nullable: false })
  @JoinColumn({ name: 'round_id', foreignKeyConstraintName: 'coding_tasks_round_id_fkey' })
  ofRound?: CodingRoundEntity;

  @Column({ name: 'agreement_id', type: 'text' })
  agreement!: string;

  /** Id of the user, or of the token where it speaks for no user. */
  @Column({ name: 'coder', type: 'text' })
  coder!: string;

  /** Each coder takes the sample in an order of their own, so that tiring does not fall on the same items. From 1. */
  @Column({ name: 'position', type: 'integer' })
  position!: number;

  @Column({ name: 'incident_id', type: 'uuid' })
  incident!: string;

  @Column({ name: 'term', type: 'text' })
  term!: string;

  /** The verdict that stood when the sample was drawn: the coder never sees it. */
  @Column({ name: 'classification_id', type: 'uuid' })
  classification!: string;

  @ManyToOne(() => ClassificationEntity, { nullable: false })
  @JoinColumn({ name: 'classification_id', foreignKeyConstraintName: 'coding_tasks_classification_id_fkey' })
  ofClassification?: ClassificationEntity;

  @Column({ name: 'decision', type: 'text', nullable: true })
  decision!: FindingDecision | null;

  @Column({ name: 'note', type: 'text', nullable: true })
  note!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  /** From then on it does not change. */
  @Column({ name: 'submitted_at', type: 'timestamptz', nullable: true })
  submittedAt!: Date | null;
}
