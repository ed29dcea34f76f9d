import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Casework1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reports (
        id uuid NOT NULL,
        agreement_id text NOT NULL,
        state text NOT NULL,
        received_at timestamptz NOT NULL,
        classified_at timestamptz,
        body jsonb NOT NULL,
        sealed bytea NOT NULL,
        external_id text,
        text_hash text,
        origin_id uuid,
        language text,
        names_source boolean NOT NULL DEFAULT true,
        mentions jsonb NOT NULL DEFAULT '[]',
        failure text,
        sample boolean NOT NULL DEFAULT false,
        CONSTRAINT reports_pkey PRIMARY KEY (id)
      )`);
    await runner.query("CREATE INDEX reports_unfinished ON reports (agreement_id, state) WHERE state <> 'classified'");
    await runner.query('CREATE INDEX reports_by_external_id ON reports (agreement_id, external_id) WHERE external_id IS NOT NULL');
    await runner.query('CREATE INDEX reports_by_origin ON reports (origin_id)');
    await runner.query('CREATE INDEX reports_by_text ON reports (agreement_id, text_hash)');
    await runner.query('CREATE INDEX reports_by_agreement ON reports (agreement_id, id)');
    await runner.query(`
      CREATE TABLE source_origins (
        id uuid NOT NULL,
        agreement_id text NOT NULL,
        key text NOT NULL,
        CONSTRAINT source_origins_pkey PRIMARY KEY (id)
      )`);
    await runner.query('CREATE UNIQUE INDEX source_origins_key ON source_origins (agreement_id, key)');
    await runner.query(`
      CREATE TABLE idempotency_keys (
        agreement_id text NOT NULL,
        holder text NOT NULL,
        key text NOT NULL,
        body_hash text NOT NULL,
        report_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT idempotency_keys_pkey PRIMARY KEY (agreement_id, holder, key)
      )`);
    await runner.query(`
      CREATE TABLE incidents (
        id uuid NOT NULL,
        agreement_id text NOT NULL,
        opened_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        occurred_from timestamptz,
        occurred_to timestamptz,
        occurred_precision text NOT NULL,
        day date,
        place jsonb,
        lat double precision,
        lon double precision,
        acts text[] NOT NULL,
        perpetrators text[] NOT NULL,
        targets text[] NOT NULL,
        killed jsonb,
        injured jsonb,
        verification text NOT NULL,
        origins integer NOT NULL,
        agreement_version integer NOT NULL,
        sample boolean NOT NULL DEFAULT false,
        revision integer NOT NULL DEFAULT 1,
        CONSTRAINT incidents_pkey PRIMARY KEY (id)
      )`);
    await runner.query('CREATE INDEX incidents_by_change ON incidents (agreement_id, updated_at, id)');
    await runner.query('CREATE INDEX incidents_by_id ON incidents (agreement_id, id)');
    await runner.query('CREATE INDEX incidents_by_place ON incidents (agreement_id, lat, lon)');
    await runner.query('CREATE INDEX incidents_by_time ON incidents (agreement_id, occurred_from, id)');
    await runner.query(`
      CREATE TABLE incident_reports (
        id uuid NOT NULL,
        incident_id uuid NOT NULL,
        report_id uuid NOT NULL,
        event jsonb NOT NULL,
        score real,
        because jsonb NOT NULL,
        linked_at timestamptz NOT NULL,
        unlinked_at timestamptz,
        CONSTRAINT incident_reports_pkey PRIMARY KEY (id)
      )`);
    await runner.query('CREATE UNIQUE INDEX incident_reports_current ON incident_reports (incident_id, report_id) WHERE unlinked_at IS NULL');
    await runner.query('CREATE INDEX incident_reports_by_incident ON incident_reports (incident_id)');
    await runner.query('CREATE INDEX incident_reports_by_report ON incident_reports (report_id)');
    await runner.query(`
      CREATE TABLE classifications (
        id uuid NOT NULL,
        incident_id uuid NOT NULL,
        agreement_id text NOT NULL,
        reading text NOT NULL,
        term text NOT NULL,
        term_version integer NOT NULL,
        verdict text NOT NULL,
        confidence real NOT NULL,
        respondent text,
        attribution text,
        engine text NOT NULL,
        elements jsonb NOT NULL,
        missing jsonb NOT NULL,
        classified_at timestamptz NOT NULL,
        superseded_at timestamptz,
        CONSTRAINT classifications_pkey PRIMARY KEY (id)
      )`);
    await runner.query('CREATE INDEX classifications_by_incident ON classifications (incident_id)');
    await runner.query('CREATE INDEX classifications_by_term ON classifications (agreement_id, reading, term, verdict, incident_id) WHERE superseded_at IS NULL');
    await runner.query('CREATE UNIQUE INDEX classifications_current ON classifications (incident_id, reading, term) WHERE superseded_at IS NULL');
    await runner.query('ALTER TABLE incident_reports ADD CONSTRAINT incident_reports_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents(id)');
    await runner.query('ALTER TABLE incident_reports ADD CONSTRAINT incident_reports_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id)');
    await runner.query('ALTER TABLE classifications ADD CONSTRAINT classifications_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents(id)');
    await runner.query(`
      CREATE TABLE incident_versions (
        id uuid NOT NULL,
        known_from timestamptz NOT NULL,
        known_to timestamptz,
        agreement_id text NOT NULL,
        state jsonb NOT NULL,
        CONSTRAINT incident_versions_pkey PRIMARY KEY (id, known_from)
      )`);
    await runner.query('CREATE INDEX incident_versions_known ON incident_versions (agreement_id, known_from, known_to)');
    // Kept by the database, so that no change of an incident can forget to leave what was known before it.
    await runner.query(`
      CREATE FUNCTION count_incident_revision() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.revision := OLD.revision + 1;
        RETURN NEW;
      END $$`);
    await runner.query('CREATE TRIGGER incidents_revised BEFORE UPDATE ON incidents FOR EACH ROW EXECUTE FUNCTION count_incident_revision()');
    await runner.query(`
      CREATE FUNCTION keep_incident_version() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE incident_versions SET known_to = NEW.updated_at WHERE id = NEW.id AND known_to IS NULL AND known_from < NEW.updated_at;
        INSERT INTO incident_versions (id, known_from, known_to, agreement_id, state) VALUES (NEW.id, NEW.updated_at, NULL, NEW.agreement_id, to_jsonb(NEW))
        ON CONFLICT (id, known_from) DO UPDATE SET state = excluded.state;
        RETURN NULL;
      END $$`);
    await runner.query('CREATE TRIGGER incidents_kept AFTER INSERT OR UPDATE ON incidents FOR EACH ROW EXECUTE FUNCTION keep_incident_version()');
    // A report is what its source said: were it to change, everything that was concluded from it would rest on something else.
    await runner.query(`
      CREATE FUNCTION refuse_change_of_report() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'what a report says is never changed or removed; log another report' USING ERRCODE = 'restrict_violation';
      END $$`);
    await runner.query(`
      CREATE TRIGGER reports_immutable BEFORE UPDATE OF id, agreement_id, received_at, body, sealed ON reports
      FOR EACH ROW EXECUTE FUNCTION refuse_change_of_report()`);
    await runner.query(`
      CREATE TRIGGER reports_kept BEFORE DELETE ON reports
      FOR EACH ROW WHEN (NOT OLD.sample) EXECUTE FUNCTION refuse_change_of_report()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE classifications');
    await runner.query('DROP TABLE incident_reports');
    await runner.query('DROP TABLE incidents');
    await runner.query('DROP TABLE incident_versions');
    await runner.query('DROP FUNCTION keep_incident_version()');
    await runner.query('DROP FUNCTION count_incident_revision()');
    await runner.query('DROP TABLE idempotency_keys');
    await runner.query('DROP TABLE source_origins');
    await runner.query('DROP TABLE reports');
    await runner.query('DROP FUNCTION refuse_change_of_report()');
  }
}
