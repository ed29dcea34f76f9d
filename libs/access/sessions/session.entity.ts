import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { UserEntity } from '../users/user.entity.js';

/** That somebody is signed in, in one browser. Only the hash of what the cookie holds is kept. */
@Entity({ name: 'sessions' })
@Index('sessions_hash', ['secretHash'], { unique: true })
@Index('sessions_by_user', ['user'], { where: 'ended_at IS NULL' })
export class SessionEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'sessions_pkey' })
  id!: string;

  @Column({ name: 'secret_hash', type: 'text' })
  secretHash!: string;

  @Column({ name: 'user_id', type: 'uuid' })
  user!: string;

  @ManyToOne(() => UserEntity, { nullable: false })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'sessions_user_id_fkey' })
  ofUser?: UserEntity;

  @Column({ name: 'started_at', type: 'timestamptz' })
  startedAt!: Date;

  /** No finer than a minute. */
  @Column({ name: 'seen_at', type: 'timestamptz' })
  seenAt!: Date;

  /** However busy it is. */
  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}
