import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Users1764000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE users (
        id uuid NOT NULL,
        login text NOT NULL,
        name text NOT NULL,
        password_hash text,
        password_set_at timestamptz,
        totp_secret text,
        totp_confirmed_at timestamptz,
        totp_last_step bigint,
        oidc_subject text,
        created_at timestamptz NOT NULL,
        disabled_at timestamptz,
        CONSTRAINT users_pkey PRIMARY KEY (id)
      )`);
    await runner.query('CREATE UNIQUE INDEX users_login ON users (login)');
    await runner.query('CREATE UNIQUE INDEX users_oidc_subject ON users (oidc_subject)');
    await runner.query(`
      CREATE TABLE role_grants (
        id uuid NOT NULL,
        user_id uuid NOT NULL,
        agreement_id text NOT NULL,
        role text NOT NULL,
        granted_at timestamptz NOT NULL,
        revoked_at timestamptz,
        CONSTRAINT role_grants_pkey PRIMARY KEY (id)
      )`);
    await runner.query('CREATE UNIQUE INDEX role_grants_current ON role_grants (user_id, agreement_id) WHERE revoked_at IS NULL');
    await runner.query('ALTER TABLE role_grants ADD CONSTRAINT role_grants_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)');
    await runner.query(`
      CREATE TABLE sessions (
        id uuid NOT NULL,
        secret_hash text NOT NULL,
        user_id uuid NOT NULL,
        started_at timestamptz NOT NULL,
        seen_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        ended_at timestamptz,
        CONSTRAINT sessions_pkey PRIMARY KEY (id)
      )`);
    await runner.query('CREATE UNIQUE INDEX sessions_hash ON sessions (secret_hash)');
    await runner.query('CREATE INDEX sessions_by_user ON sessions (user_id) WHERE ended_at IS NULL');
    await runner.query('ALTER TABLE sessions ADD CONSTRAINT sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)');
    await runner.query(`
      CREATE TABLE one_time_links (
        secret_hash text NOT NULL,
        user_id uuid NOT NULL,
        made_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT one_time_links_pkey PRIMARY KEY (secret_hash)
      )`);
    await runner.query('CREATE INDEX one_time_links_by_user ON one_time_links (user_id)');
    await runner.query('ALTER TABLE one_time_links ADD CONSTRAINT one_time_links_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)');
    await runner.query(`
      CREATE TABLE recovery_codes (
        user_id uuid NOT NULL,
        code_hash text NOT NULL,
        used_at timestamptz,
        CONSTRAINT recovery_codes_pkey PRIMARY KEY (user_id, code_hash)
      )`);
    await runner.query('ALTER TABLE recovery_codes ADD CONSTRAINT recovery_codes_user_id_fkey FOREIGN KEY (user_id) REFERENCES users(id)');
    await runner.query(`
      CREATE TABLE sign_in_attempts (
        key text NOT NULL,
        failures integer NOT NULL,
        tried_at timestamptz NOT NULL,
        free_at timestamptz NOT NULL,
        CONSTRAINT sign_in_attempts_pkey PRIMARY KEY (key)
      )`);
    await runner.query('CREATE INDEX sign_in_attempts_by_time ON sign_in_attempts (tried_at)');
    await runner.query(`
      CREATE TABLE oidc_sign_ins (
        state_hash text NOT NULL,
        browser_hash text NOT NULL,
        nonce text NOT NULL,
        verifier text NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT oidc_sign_ins_pkey PRIMARY KEY (state_hash)
      )`);
    await runner.query('CREATE INDEX oidc_sign_ins_by_time ON oidc_sign_ins (expires_at)');
    // Counts that a crash may forget: it need not be written ahead.
    await runner.query(`
      CREATE UNLOGGED TABLE request_counts (
        key text NOT NULL,
        window_at timestamptz NOT NULL,
        taken integer NOT NULL,
        CONSTRAINT request_counts_pkey PRIMARY KEY (key)
      )`);
    await runner.query('CREATE INDEX request_counts_by_time ON request_counts (window_at)');
    await runner.query('ALTER TABLE api_tokens ADD COLUMN owner_id uuid, ADD COLUMN scopes text[], ADD COLUMN agreements text[]');
    await runner.query('CREATE INDEX api_tokens_by_owner ON api_tokens (owner_id)');
    await runner.query('ALTER TABLE api_tokens ADD CONSTRAINT api_tokens_owner_id_fkey FOREIGN KEY (owner_id) REFERENCES users(id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE api_tokens DROP COLUMN owner_id, DROP COLUMN scopes, DROP COLUMN agreements');
    for (const table of ['request_counts', 'oidc_sign_ins', 'sign_in_attempts', 'recovery_codes', 'one_time_links', 'sessions', 'role_grants', 'users']) await runner.query(`DROP TABLE ${table}`);
  }
}
