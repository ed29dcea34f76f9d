import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Author, IncidentState } from '#vocabulary';

/** What was done by hand to the links between incidents and reports. */
export type CaseOperationKind = 'merge' | 'split' | 'link' | 'unlink' | 'move' | 'undo';

/** What an operation did to one incident, beside its links. */
export interface TouchedIncident {
  incident: string;
  /** How it stood before and after; before is null for an incident that the operation opened. */
  before: IncidentClosing | null;
  after: IncidentClosing;
}

export interface IncidentClosing {
  state: IncidentState;
  mergedInto: string | null;
}

/** One thing done by hand: what links it made and ended, they say themselves. */
@Entity({ name: 'case_operations' })
@Index('case_operations_by_agreement', ['agreement', 'id'])
export class CaseOperationEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'case_operations_pkey' })
  id!: string;

  @Column({ name: 'agreement_id', type: 'text' })
  agreement!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: CaseOperationKind;

  @Column({ name: 'incidents', type: 'jsonb' })
  incidents!: TouchedIncident[];

  @Column({ name: 'reason', type: 'text' })
  reason!: string;

  @Column({ name: 'done_at', type: 'timestamptz' })
  doneAt!: Date;

  @Column({ name: 'done_by', type: 'jsonb' })
  doneBy!: Author;

  /** The operation that this one takes back. */
  @Column({ name: 'undoes', type: 'uuid', nullable: true })
  undoes!: string | null;

  /** The operation by which this one was taken back. */
  @Column({ name: 'undone_by', type: 'uuid', nullable: true })
  undoneBy!: string | null;
}
