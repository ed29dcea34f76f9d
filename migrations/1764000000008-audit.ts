import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Audit1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_events (
        chain text NOT NULL,
        seq bigint NOT NULL,
        at timestamptz NOT NULL,
        author_kind text NOT NULL,
        author_id text NOT NULL,
        author_name text NOT NULL,
        what text NOT NULL,
        subject text NOT NULL,
        agreement_id text,
        incident_id text,
        before json,
        after json,
        reason text,
        previous text NOT NULL,
        hash text NOT NULL,
        CONSTRAINT audit_events_pkey PRIMARY KEY (chain, seq)
      )`);
    await runner.query('CREATE INDEX audit_events_by_time ON audit_events (at, chain, seq)');
    await runner.query('CREATE INDEX audit_events_by_agreement ON audit_events (agreement_id, at, seq)');
    await runner.query('CREATE INDEX audit_events_by_incident ON audit_events (incident_id, seq) WHERE incident_id IS NOT NULL');
    await runner.query('CREATE INDEX audit_events_by_subject ON audit_events (subject, seq)');
    await runner.query(`
      CREATE TABLE audit_heads (
        chain text NOT NULL,
        seq bigint NOT NULL,
        hash text NOT NULL,
        CONSTRAINT audit_heads_pkey PRIMARY KEY (chain)
      )`);
    await runner.query(`
      CREATE TABLE audit_roots (
        day date NOT NULL,
        made_at timestamptz NOT NULL,
        heads json NOT NULL,
        previous text NOT NULL,
        root text NOT NULL,
        CONSTRAINT audit_roots_pkey PRIMARY KEY (day)
      )`);
    // Triggers stop mistakes. Who owns the database can drop them: such a change is found by the hashes, against a root that lies elsewhere.
    await runner.query(`
      CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'what the audit chain holds is never changed or removed' USING ERRCODE = 'restrict_violation';
      END $$`);
    for (const table of ['audit_events', 'audit_roots']) {
      await runner.query(`CREATE TRIGGER ${table}_immutable BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit()`);
    }
    await runner.query('CREATE TRIGGER audit_heads_kept BEFORE DELETE ON audit_heads FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit()');
    for (const table of ['audit_events', 'audit_roots', 'audit_heads']) {
      await runner.query(`CREATE TRIGGER ${table}_not_truncated BEFORE TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_roots');
    await runner.query('DROP TABLE audit_heads');
    await runner.query('DROP TABLE audit_events');
    await runner.query('DROP FUNCTION refuse_change_of_audit()');
  }
}
