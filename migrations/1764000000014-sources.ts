import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The keys that the identities of sources are sealed with. */
export class Sources1764000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE installation_keys (
        id text NOT NULL,
        check_value bytea NOT NULL,
        known_at timestamptz NOT NULL DEFAULT now(),
        retired_at timestamptz,
        CONSTRAINT installation_keys_pkey PRIMARY KEY (id)
      )`);
    await runner.query(`
      CREATE TABLE data_keys (
        subject text NOT NULL,
        wrapped bytea NOT NULL,
        wrapped_by text NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT data_keys_pkey PRIMARY KEY (subject)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE data_keys');
    await runner.query('DROP TABLE installation_keys');
  }
}
