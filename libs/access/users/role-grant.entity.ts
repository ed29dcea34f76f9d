import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Role } from '#vocabulary';
import { UserEntity } from './user.entity.js';

/** That somebody has a role in an agreement, or in every one (`*`); at most one stands for each of the two at a time. */
@Entity({ name: 'role_grants' })
@Index('role_grants_current', ['user', 'agreement'], { unique: true, where: 'revoked_at IS NULL' })
export class RoleGrantEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'role_grants_pkey' })
  id!: string;

  @Column({ name: 'user_id', type: 'uuid' })
  user!: string;

  @ManyToOne(() => UserEntity, { nullable: false })
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'role_grants_user_id_fkey' })
  ofUser?: UserEntity;

  @Column({ name: 'agreement_id', type: 'text' })
  agreement!: string;

  @Column({ name: 'role', type: 'text' })
  role!: Role;

  @Column({ name: 'granted_at', type: 'timestamptz' })
  grantedAt!: Date;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}
