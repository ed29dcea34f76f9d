import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { UserEntity } from './user.entity.js';

/** What lets somebody set a password once: handed to whoever was invited, or has lost theirs. */
@Entity({ name: 'one_time_links' })
@Index('one_time_links_by_user', ['user'])
export class OneTimeLinkEntity {
  /** SHA-256 in hexadecimal of a random secret. */
  @PrimaryColumn({ name: 'secret_hash', type: 'text', primaryKeyConstraintName: 'one_time_links_pkey' })
  secretHash!: string;

  @Column({ name: 'user_id', type: 'uuid' })
  user!: string;

  @ManyToOne(() => UserEntity, { nullable: false })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'one_time_links_user_id_fkey' })
  ofUser?: UserEntity;

  @Column({ name: 'made_at', type: 'timestamptz' })
  madeAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  /** Also when a later link or a new password made it worthless. */
  @Column({ name: 'used_at', type: 'timestamptz', nullable: true })
  usedAt!: Date | null;
}
