import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CalibrationCurve } from '#classification';
import type { Verdict } from '#vocabulary';
import type { SignedCell } from './signed-cells.js';

/** One version of what the confidence of the machine was worth on an agreement, with all that it was worked out from. */
@Entity({ name: 'calibrations' })
export class CalibrationEntity {
  @PrimaryColumn({ name: 'agreement_id', type: 'text', primaryKeyConstraintName: 'calibrations_pkey' })
  agreement!: string;

  @PrimaryColumn({ name: 'version', type: 'integer', primaryKeyConstraintName: 'calibrations_pkey' })
  version!: number;

  /** One for each verdict: what the machine's confidence means differs between them. */
  @Column({ name: 'curves', type: 'jsonb' })
  curves!: Record<Verdict, CalibrationCurve>;

  /** What the other agreements showed when it was made: the prior of each curve. */
  @Column({ name: 'shared', type: 'jsonb' })
  shared!: Record<Verdict, CalibrationCurve>;

  /** The signed findings of the agreement, counted by term, verdict, confidence and decision. */
  @Column({ name: 'evidence', type: 'jsonb' })
  evidence!: SignedCell[];

  /** Findings that confirm or override a verdict. */
  @Column({ name: 'n', type: 'integer' })
  n!: number;

  /** Brier score of these curves, each finding foretold from the others; null without findings. */
  @Column({ name: 'brier', type: 'double precision', nullable: true })
  brier!: number | null;

  /** Brier score of the engine's own confidence on the same findings. */
  @Column({ name: 'raw_brier', type: 'double precision', nullable: true })
  rawBrier!: number | null;

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt!: Date;
}
