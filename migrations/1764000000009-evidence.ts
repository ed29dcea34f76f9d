import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Evidence1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Of each agreement its own rows, though the bytes are kept once: what one has, another is not told by what comes back.
    await runner.query(`
      CREATE TABLE evidence_blobs (
        agreement_id text NOT NULL,
        sha256 text NOT NULL,
        size bigint NOT NULL,
        type text NOT NULL,
        kept_at timestamptz NOT NULL,
        working_state text NOT NULL,
        working_sha256 text,
        working_size bigint,
        working_type text,
        working_because text,
        CONSTRAINT evidence_blobs_pkey PRIMARY KEY (agreement_id, sha256)
      )`);
    await runner.query('CREATE INDEX evidence_blobs_by_hash ON evidence_blobs (sha256)');
    await runner.query('CREATE INDEX evidence_blobs_by_working_copy ON evidence_blobs (working_sha256)');
    await runner.query(`
      CREATE TABLE evidence (
        id uuid NOT NULL,
        agreement_id text NOT NULL,
        sha256 text NOT NULL,
        name text NOT NULL,
        received_at timestamptz NOT NULL,
        received_by jsonb NOT NULL,
        withdrawn_at timestamptz,
        withdrawn_by jsonb,
        withdrawn_because text,
        CONSTRAINT evidence_pkey PRIMARY KEY (id)
      )`);
    await runner.query('CREATE INDEX evidence_by_blob ON evidence (agreement_id, sha256)');
    await runner.query('ALTER TABLE evidence ADD CONSTRAINT evidence_blob_fkey FOREIGN KEY (agreement_id, sha256) REFERENCES evidence_blobs(agreement_id, sha256)');
    await runner.query(`
      CREATE TABLE evidence_links (
        id uuid NOT NULL,
        evidence_id uuid NOT NULL,
        incident_id uuid,
        report_id uuid,
        linked_at timestamptz NOT NULL,
        linked_by jsonb NOT NULL,
        CONSTRAINT evidence_links_pkey PRIMARY KEY (id),
        CONSTRAINT evidence_links_one_end CHECK (num_nonnulls(incident_id, report_id) = 1)
      )`);
    await runner.query('CREATE UNIQUE INDEX evidence_links_incident ON evidence_links (incident_id, evidence_id) WHERE incident_id IS NOT NULL');
    await runner.query('CREATE UNIQUE INDEX evidence_links_report ON evidence_links (report_id, evidence_id) WHERE report_id IS NOT NULL');
    await runner.query('CREATE INDEX evidence_links_evidence ON evidence_links (evidence_id)');
    await runner.query('ALTER TABLE evidence_links ADD CONSTRAINT evidence_links_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES evidence(id)');
    // Only samples are ever removed; what was attached to one stays, and its custody log tells of the link.
    await runner.query('ALTER TABLE evidence_links ADD CONSTRAINT evidence_links_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents(id) ON DELETE CASCADE');
    await runner.query('ALTER TABLE evidence_links ADD CONSTRAINT evidence_links_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id) ON DELETE CASCADE');
    await runner.query(`
      CREATE TABLE evidence_custody (
        seq bigint GENERATED ALWAYS AS IDENTITY,
        evidence_id uuid NOT NULL,
        at timestamptz NOT NULL,
        by jsonb NOT NULL,
        what text NOT NULL,
        sha256 text NOT NULL,
        note text,
        CONSTRAINT evidence_custody_pkey PRIMARY KEY (seq)
      )`);
    await runner.query('CREATE INDEX evidence_custody_of ON evidence_custody (evidence_id, seq)');
    await runner.query('ALTER TABLE evidence_custody ADD CONSTRAINT evidence_custody_evidence_id_fkey FOREIGN KEY (evidence_id) REFERENCES evidence(id)');

    await runner.query(`
      CREATE FUNCTION refuse_change_of_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'evidence and its custody log are never changed or removed; withdraw the evidence instead' USING ERRCODE = 'restrict_violation';
      END $$`);
    await runner.query('CREATE TRIGGER evidence_custody_kept BEFORE UPDATE OR DELETE ON evidence_custody FOR EACH ROW EXECUTE FUNCTION refuse_change_of_evidence()');
    await runner.query('CREATE TRIGGER evidence_immutable BEFORE UPDATE OF id, agreement_id, sha256, name, received_at, received_by ON evidence FOR EACH ROW EXECUTE FUNCTION refuse_change_of_evidence()');
    await runner.query('CREATE TRIGGER evidence_blobs_immutable BEFORE UPDATE OF agreement_id, sha256, size, type, kept_at ON evidence_blobs FOR EACH ROW EXECUTE FUNCTION refuse_change_of_evidence()');
    await runner.query('CREATE TRIGGER evidence_withdrawn_once BEFORE UPDATE ON evidence FOR EACH ROW WHEN (OLD.withdrawn_at IS NOT NULL) EXECUTE FUNCTION refuse_change_of_evidence()');
    await runner.query("CREATE TRIGGER evidence_copied_once BEFORE UPDATE ON evidence_blobs FOR EACH ROW WHEN (OLD.working_state <> 'pending') EXECUTE FUNCTION refuse_change_of_evidence()");
    for (const table of ['evidence', 'evidence_blobs']) {
      await runner.query(`CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change_of_evidence()`);
    }
    for (const table of ['evidence', 'evidence_blobs', 'evidence_custody']) {
      await runner.query(`CREATE TRIGGER ${table}_not_emptied BEFORE TRUNCATE ON ${table} EXECUTE FUNCTION refuse_change_of_evidence()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['evidence_custody', 'evidence_links', 'evidence', 'evidence_blobs']) await runner.query(`DROP TABLE ${table}`);
    await runner.query('DROP FUNCTION refuse_change_of_evidence()');
  }
}
