import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Access1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE api_tokens (
        id uuid NOT NULL,
        name text NOT NULL,
        secret_hash text NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz,
        revoked_at timestamptz,
        last_used_at timestamptz,
        CONSTRAINT api_tokens_pkey PRIMARY KEY (id)
      )`);
    await runner.query('CREATE UNIQUE INDEX api_tokens_hash ON api_tokens (secret_hash)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE api_tokens');
  }
}
