import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often in a row signing in failed, by account and by address. */
@Entity({ name: 'sign_in_attempts' })
@Index('sign_in_attempts_by_time', ['triedAt'])
export class SignInAttemptEntity {
  /** `account:` and the hash of the name that was tried, whether or not there is such an account; or `address:`. */
  @PrimaryColumn({ name: 'key', type: 'text', primaryKeyConstraintName: 'sign_in_attempts_pkey' })
  key!: string;

  @Column({ name: 'failures', type: 'integer' })
  failures!: number;

  @Column({ name: 'tried_at', type: 'timestamptz' })
  triedAt!: Date;

  /** Until then no further try is looked at. */
  @Column({ name: 'free_at', type: 'timestamptz' })
  freeAt!: Date;
}
