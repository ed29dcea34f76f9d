import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Agreements1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agreements (
        id text NOT NULL,
        title text NOT NULL,
        current_version integer NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT agreements_pkey PRIMARY KEY (id)
      )`);
    await runner.query(`
      CREATE TABLE agreement_versions (
        agreement_id text NOT NULL,
        version integer NOT NULL,
        document jsonb NOT NULL,
        content_hash text NOT NULL,
        in_force_from timestamptz NOT NULL,
        applied_at timestamptz NOT NULL,
        applied_by text NOT NULL,
        CONSTRAINT agreement_versions_pkey PRIMARY KEY (agreement_id, version),
        CONSTRAINT agreement_versions_agreement_id_fkey FOREIGN KEY (agreement_id) REFERENCES agreements (id)
      )`);
    await runner.query(`
      CREATE TABLE agreement_clocks (
        agreement_id text NOT NULL,
        settled_at timestamptz NOT NULL,
        CONSTRAINT agreement_clocks_pkey PRIMARY KEY (agreement_id)
      )`);
    // Verdicts name the version that they were reached under: were it to change, they would say something else.
    await runner.query(`
      CREATE FUNCTION refuse_change_of_agreement_version() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'agreement_versions are never changed or removed; apply a new version' USING ERRCODE = 'restrict_violation';
      END $$`);
    await runner.query(`
      CREATE TRIGGER agreement_versions_immutable BEFORE UPDATE OR DELETE ON agreement_versions
      FOR EACH ROW EXECUTE FUNCTION refuse_change_of_agreement_version()`);
    await runner.query(`
      CREATE TRIGGER agreement_versions_not_truncated BEFORE TRUNCATE ON agreement_versions
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_agreement_version()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE agreement_clocks');
    await runner.query('DROP TABLE agreement_versions');
    await runner.query('DROP FUNCTION refuse_change_of_agreement_version()');
    await runner.query('DROP TABLE agreements');
  }
}
