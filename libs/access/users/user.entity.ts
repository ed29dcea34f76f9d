import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A person who may sign in. Nobody is removed: what they did stays theirs. */
@Entity({ name: 'users' })
@Index('users_login', ['login'], { unique: true })
@Index('users_oidc_subject', ['oidcSubject'], { unique: true })
export class UserEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'users_pkey' })
  id!: string;

  /** In lower case; often an address of mail. */
  @Column({ name: 'login', type: 'text' })
  login!: string;

  @Column({ name: 'name', type: 'text' })
  name!: string;

  /** Argon2id; null until a password was set. */
  @Column({ name: 'password_hash', type: 'text', nullable: true })
  passwordHash!: string | null;

  @Column({ name: 'password_set_at', type: 'timestamptz', nullable: true })
  passwordSetAt!: Date | null;

  /** Base32. It must be had in clear to check a code by it: who reads this table can make codes, and still needs the password. */
  @Column({ name: 'totp_secret', type: 'text', nullable: true })
  totpSecret!: string | null;

  /** Null while the enrolment waits for its first code: until then none is asked for. */
  @Column({ name: 'totp_confirmed_at', type: 'timestamptz', nullable: true })
  totpConfirmedAt!: Date | null;

  /** The latest step of 30 seconds of which a code was used; none of it or before it is taken again. */
  @Column({ name: 'totp_last_step', type: 'bigint', nullable: true })
  totpLastStep!: string | null;

  /** Issuer and subject by which an OpenID provider knows the person. */
  @Column({ name: 'oidc_subject', type: 'text', nullable: true })
  oidcSubject!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'disabled_at', type: 'timestamptz', nullable: true })
  disabledAt!: Date | null;
}
