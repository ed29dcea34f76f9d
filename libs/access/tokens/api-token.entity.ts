import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A bearer token. Only the hash of its secret is kept: who reads the table cannot use it. */
@Entity({ name: 'api_tokens' })
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
}
