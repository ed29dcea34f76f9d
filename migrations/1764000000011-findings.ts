import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Findings1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE findings (
        id uuid NOT NULL,
        agreement_id text NOT NULL,
        incident_id uuid NOT NULL,
        term text NOT NULL,
        term_version integer NOT NULL,
        decision text NOT NULL,
        severity text,
        standard_of_proof text NOT NULL,
        reason text NOT NULL,
        respondent text,
        attribution text,
        nature text,
        continuing_since timestamptz,
        remedied_at timestamptz,
        based_on jsonb NOT NULL,
        signers_needed integer NOT NULL,
        supersedes uuid,
        proposed_at timestamptz NOT NULL,
        proposed_by jsonb NOT NULL,
        state text NOT NULL,
        signed_at timestamptz,
        superseded_at timestamptz,
        superseded_by uuid,
        withdrawn_at timestamptz,
        withdrawal_reason text,
        CONSTRAINT findings_pkey PRIMARY KEY (id)
      )`);
    await runner.query('ALTER TABLE findings ADD CONSTRAINT findings_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents(id)');
    // Whatever the code does, two decisions never stand on one incident and one term, and two never wait.
    await runner.query("CREATE UNIQUE INDEX findings_standing ON findings (incident_id, term) WHERE state = 'signed'");
    await runner.query("CREATE UNIQUE INDEX findings_awaiting ON findings (incident_id, term) WHERE state = 'awaiting_second_signer'");
    await runner.query('CREATE INDEX findings_by_incident ON findings (incident_id, proposed_at)');
    await runner.query('CREATE INDEX findings_by_agreement ON findings (agreement_id, id)');
    await runner.query(`
      CREATE TABLE finding_signatures (
        finding_id uuid NOT NULL,
        person text NOT NULL,
        author jsonb NOT NULL,
        signed_at timestamptz NOT NULL,
        CONSTRAINT finding_signatures_pkey PRIMARY KEY (finding_id, person)
      )`);
    await runner.query('ALTER TABLE finding_signatures ADD CONSTRAINT finding_signatures_finding_id_fkey FOREIGN KEY (finding_id) REFERENCES findings(id)');
    await keepFindings(runner);
    await runner.query('ALTER TABLE incidents ADD COLUMN duplicate_of uuid');
    await runner.query('CREATE INDEX incidents_duplicated ON incidents (duplicate_of) WHERE duplicate_of IS NOT NULL');
    await runner.query("CREATE INDEX incidents_by_verification ON incidents (agreement_id, verification, id) WHERE verification <> 'received'");
    await runner.query(`
      CREATE TABLE verification_moves (
        id uuid NOT NULL,
        agreement_id text NOT NULL,
        incident_id uuid NOT NULL,
        from_state text NOT NULL,
        to_state text NOT NULL,
        reason text NOT NULL,
        duplicate_of uuid,
        moved_at timestamptz NOT NULL,
        moved_by jsonb NOT NULL,
        CONSTRAINT verification_moves_pkey PRIMARY KEY (id)
      )`);
    await runner.query('ALTER TABLE verification_moves ADD CONSTRAINT verification_moves_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents(id)');
    await runner.query('CREATE INDEX verification_moves_by_incident ON verification_moves (incident_id, moved_at)');
    await runner.query(`
      CREATE FUNCTION refuse_change_of_verification() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' OR EXISTS (SELECT FROM incidents WHERE id = OLD.incident_id AND NOT sample) THEN
          RAISE EXCEPTION 'a move of verification is never changed or removed; make another' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN OLD;
      END $$`);
    await runner.query('CREATE TRIGGER verification_moves_kept BEFORE UPDATE OR DELETE ON verification_moves FOR EACH ROW EXECUTE FUNCTION refuse_change_of_verification()');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE verification_moves');
    await runner.query('DROP FUNCTION refuse_change_of_verification()');
    await runner.query('ALTER TABLE incidents DROP COLUMN duplicate_of');
    await runner.query('DROP TABLE finding_signatures');
    await runner.query('DROP TABLE findings');
    await runner.query('DROP FUNCTION refuse_change_of_signature()');
    await runner.query('DROP FUNCTION refuse_removal_of_finding()');
    await runner.query('DROP FUNCTION refuse_change_of_finding()');
  }
}

/** What was decided is never edited: another finding supersedes it. Only those of sample incidents go with their incident. */
async function keepFindings(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE FUNCTION refuse_change_of_finding() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      open text[] := ARRAY['state', 'signed_at', 'superseded_at', 'superseded_by', 'withdrawn_at', 'withdrawal_reason'];
    BEGIN
      IF to_jsonb(NEW) - open IS DISTINCT FROM to_jsonb(OLD) - open THEN
        RAISE EXCEPTION 'what a finding says is never changed; supersede it by another' USING ERRCODE = 'restrict_violation';
      END IF;
      IF OLD.state IN ('superseded', 'withdrawn') OR (OLD.state, NEW.state) NOT IN (
           ('awaiting_second_signer', 'signed'), ('awaiting_second_signer', 'superseded'), ('awaiting_second_signer', 'withdrawn'), ('signed', 'superseded'))
         OR (OLD.signed_at IS NOT NULL AND NEW.signed_at IS DISTINCT FROM OLD.signed_at) THEN
        RAISE EXCEPTION 'a finding does not pass from % to %', OLD.state, NEW.state USING ERRCODE = 'restrict_violation';
      END IF;
      RETURN NEW;
    END $$`);
  await runner.query('CREATE TRIGGER findings_immutable BEFORE UPDATE ON findings FOR EACH ROW EXECUTE FUNCTION refuse_change_of_finding()');
  await runner.query(`
    CREATE FUNCTION refuse_removal_of_finding() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT FROM incidents WHERE id = OLD.incident_id AND NOT sample) THEN
        RAISE EXCEPTION 'a finding is never removed; supersede it by another' USING ERRCODE = 'restrict_violation';
      END IF;
      RETURN OLD;
    END $$`);
  await runner.query('CREATE TRIGGER findings_kept BEFORE DELETE ON findings FOR EACH ROW EXECUTE FUNCTION refuse_removal_of_finding()');
  await runner.query(`
    CREATE FUNCTION refuse_change_of_signature() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' OR EXISTS (SELECT FROM findings f JOIN incidents i ON i.id = f.incident_id WHERE f.id = OLD.finding_id AND NOT i.sample) THEN
        RAISE EXCEPTION 'a signature is never changed or removed' USING ERRCODE = 'restrict_violation';
      END IF;
      RETURN OLD;
    END $$`);
  await runner.query('CREATE TRIGGER finding_signatures_kept BEFORE UPDATE OR DELETE ON finding_signatures FOR EACH ROW EXECUTE FUNCTION refuse_change_of_signature()');
}
