import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A sign-in that was sent to the OpenID provider and has not come back. */
@Entity({ name: 'oidc_sign_ins' })
@Index('oidc_sign_ins_by_time', ['expiresAt'])
export class OidcSignInEntity {
  /** SHA-256 in hexadecimal. */
  @PrimaryColumn({ name: 'state_hash', type: 'text', primaryKeyConstraintName: 'oidc_sign_ins_pkey' })
  stateHash!: string;

  /** Of what the browser that began it holds in a cookie: nobody else can bring it to an end. */
  @Column({ name: 'browser_hash', type: 'text' })
  browserHash!: string;

  @Column({ name: 'nonce', type: 'text' })
  nonce!: string;

  /** The secret of PKCE. */
  @Column({ name: 'verifier', type: 'text' })
  verifier!: string;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
}
