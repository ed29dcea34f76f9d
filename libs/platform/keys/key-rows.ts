import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An installation key that data keys are or were wrapped with. The key itself is not here: only what tells whether a key is it. */
@Entity({ name: 'installation_keys' })
export class InstallationKeyRow {
  @PrimaryColumn({ name: 'id', type: 'text', primaryKeyConstraintName: 'installation_keys_pkey' })
  id!: string;

  @Column({ name: 'check_value', type: 'bytea' })
  checkValue!: Buffer;

  @Column({ name: 'known_at', type: 'timestamptz', default: () => 'now()' })
  knownAt!: Date;

  /** When another key took its place. */
  @Column({ name: 'retired_at', type: 'timestamptz', nullable: true })
  retiredAt!: Date | null;
}

/** The key to what is kept sealed of one agreement, itself sealed under the installation's key. */
@Entity({ name: 'data_keys' })
export class DataKeyRow {
  /** Id of the agreement. */
  @PrimaryColumn({ name: 'subject', type: 'text', primaryKeyConstraintName: 'data_keys_pkey' })
  subject!: string;

  @Column({ name: 'wrapped', type: 'bytea' })
  wrapped!: Buffer;

  /** Id of the installation key. */
  @Column({ name: 'wrapped_by', type: 'text' })
  wrappedBy!: string;

  @Column({ name: 'made_at', type: 'timestamptz', default: () => 'now()' })
  madeAt!: Date;
}

export const KEY_ENTITIES = [InstallationKeyRow, DataKeyRow];
