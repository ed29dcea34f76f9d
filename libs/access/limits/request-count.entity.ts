import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Requests of one holder that the processes have taken out of the current minute. */
@Entity({ name: 'request_counts' })
@Index('request_counts_by_time', ['windowAt'])
export class RequestCountEntity {
  @PrimaryColumn({ name: 'key', type: 'text', primaryKeyConstraintName: 'request_counts_pkey' })
  key!: string;

  @Column({ name: 'window_at', type: 'timestamptz' })
  windowAt!: Date;

  @Column({ name: 'taken', type: 'integer' })
  taken!: number;
}
