import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Scope } from '#vocabulary';
import { UserEntity } from '../users/user.entity.js';

/** A bearer token. Only the hash of its secret is kept: who reads the table cannot use it. */
@Entity({ name: 'api_tokens' })
@Index('api_tokens_by_owner', ['owner'])
@Index('api_tokens_hash', ['secretHash'], { unique: true })
export class ApiTokenEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'api_tokens_pkey' })
  id!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  /** SHA-256 in hexadecimal. The secret has 256 random bits, so that no slow hash is needed against guessing. */
  @Column({ name: 'secret_hash', type: 'text' })
  secretHash!: string;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true })
  expiresAt!: Date | null;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;

  @Column({ name: 'last_used_at', type: 'timestamptz', nullable: true })
  lastUsedAt!: Date | null;

  /** Whose it is, and who it can do no more than; null: a service's, bound by its scopes and agreements alone. */
  @Column({ name: 'owner_id', type: 'uuid', nullable: true })
  owner!: string | null;

  @ManyToOne(() => UserEntity, { nullable: true })
  @JoinColumn({ name: 'owner_id', foreignKeyConstraintName: 'api_tokens_owner_id_fkey' })
  ofOwner?: UserEntity | null;

  /** What it is narrowed to; null: to nothing. */
  @Column({ name: 'scopes', type: 'text', array: true, nullable: true })
  scopes!: Scope[] | null;

  /** The agreements it is narrowed to; null: all that its owner reaches. */
  @Column({ name: 'agreements', type: 'text', array: true, nullable: true })
  agreements!: string[] | null;
}
