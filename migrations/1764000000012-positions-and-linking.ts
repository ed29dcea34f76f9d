import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PositionsAndLinking1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE positions (
        id uuid NOT NULL,
        agreement_id text NOT NULL,
        incident_id uuid NOT NULL,
        party text NOT NULL,
        side text NOT NULL,
        stance text NOT NULL,
        statement text,
        dated_from timestamptz NOT NULL,
        dated_to timestamptz NOT NULL,
        dated_precision text NOT NULL,
        source jsonb,
        report_id uuid,
        span jsonb,
        proposed_by text,
        recorded_at timestamptz NOT NULL,
        recorded_by jsonb NOT NULL,
        confirmed_at timestamptz,
        confirmed_by jsonb,
        withdrawn_at timestamptz,
        withdrawn_by jsonb,
        withdrawn_reason text,
        CONSTRAINT positions_pkey PRIMARY KEY (id)
      )`);
    await runner.query('CREATE INDEX positions_by_incident ON positions (incident_id)');
    await runner.query('CREATE INDEX positions_by_report ON positions (report_id)');
    await runner.query('ALTER TABLE positions ADD CONSTRAINT positions_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents(id)');
    await runner.query('ALTER TABLE positions ADD CONSTRAINT positions_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id)');
    await runner.query(`
      CREATE TABLE party_notifications (
        id uuid NOT NULL,
        agreement_id text NOT NULL,
        incident_id uuid NOT NULL,
        party text NOT NULL,
        notified_at timestamptz NOT NULL,
        how text NOT NULL,
        respond_by timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        recorded_by jsonb NOT NULL,
        withdrawn_at timestamptz,
        withdrawn_by jsonb,
        withdrawn_reason text,
        CONSTRAINT party_notifications_pkey PRIMARY KEY (id)
      )`);
    await runner.query('CREATE INDEX party_notifications_by_incident ON party_notifications (incident_id)');
    await runner.query('ALTER TABLE party_notifications ADD CONSTRAINT party_notifications_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents(id)');

    await runner.query("ALTER TABLE incidents ADD COLUMN state text NOT NULL DEFAULT 'open'");
    await runner.query('ALTER TABLE incidents ADD COLUMN merged_into uuid');
    await runner.query('CREATE INDEX incidents_merged ON incidents (merged_into) WHERE merged_into IS NOT NULL');
    await runner.query('ALTER TABLE incidents ADD CONSTRAINT incidents_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES incidents(id)');
    await runner.query(`
      CREATE TABLE case_operations (
        id uuid NOT NULL,
        agreement_id text NOT NULL,
        kind text NOT NULL,
        incidents jsonb NOT NULL,
        reason text NOT NULL,
        done_at timestamptz NOT NULL,
        done_by jsonb NOT NULL,
        undoes uuid,
        undone_by uuid,
        CONSTRAINT case_operations_pkey PRIMARY KEY (id)
      )`);
    await runner.query('CREATE INDEX case_operations_by_agreement ON case_operations (agreement_id, id)');
    await runner.query('ALTER TABLE incident_reports ADD COLUMN linked_by_operation uuid');
    await runner.query('ALTER TABLE incident_reports ADD COLUMN unlinked_by_operation uuid');
    await runner.query('CREATE INDEX incident_reports_linked_by ON incident_reports (linked_by_operation) WHERE linked_by_operation IS NOT NULL');
    await runner.query('CREATE INDEX incident_reports_unlinked_by ON incident_reports (unlinked_by_operation) WHERE unlinked_by_operation IS NOT NULL');
    await runner.query('ALTER TABLE incident_reports ADD CONSTRAINT incident_reports_linked_by_operation_fkey FOREIGN KEY (linked_by_operation) REFERENCES case_operations(id)');
    await runner.query('ALTER TABLE incident_reports ADD CONSTRAINT incident_reports_unlinked_by_operation_fkey FOREIGN KEY (unlinked_by_operation) REFERENCES case_operations(id)');
    await runner.query(`
      CREATE TABLE link_refusals (
        id uuid NOT NULL,
        agreement_id text NOT NULL,
        incident_id uuid NOT NULL,
        report_id uuid NOT NULL,
        event jsonb NOT NULL,
        refused_at timestamptz NOT NULL,
        refused_by_operation uuid NOT NULL,
        lifted_at timestamptz,
        lifted_by_operation uuid,
        CONSTRAINT link_refusals_pkey PRIMARY KEY (id)
      )`);
    await runner.query('CREATE INDEX link_refusals_standing ON link_refusals (incident_id, report_id) WHERE lifted_at IS NULL');
    await runner.query('CREATE INDEX link_refusals_refused_by ON link_refusals (refused_by_operation)');
    await runner.query('CREATE INDEX link_refusals_lifted_by ON link_refusals (lifted_by_operation) WHERE lifted_by_operation IS NOT NULL');
    await runner.query('ALTER TABLE link_refusals ADD CONSTRAINT link_refusals_incident_id_fkey FOREIGN KEY (incident_id) REFERENCES incidents(id)');
    await runner.query('ALTER TABLE link_refusals ADD CONSTRAINT link_refusals_report_id_fkey FOREIGN KEY (report_id) REFERENCES reports(id)');
    await runner.query('ALTER TABLE link_refusals ADD CONSTRAINT link_refusals_refused_by_operation_fkey FOREIGN KEY (refused_by_operation) REFERENCES case_operations(id)');
    await runner.query('ALTER TABLE link_refusals ADD CONSTRAINT link_refusals_lifted_by_operation_fkey FOREIGN KEY (lifted_by_operation) REFERENCES case_operations(id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE link_refusals');
    await runner.query('ALTER TABLE incident_reports DROP COLUMN unlinked_by_operation');
    await runner.query('ALTER TABLE incident_reports DROP COLUMN linked_by_operation');
    await runner.query('DROP TABLE case_operations');
    await runner.query('ALTER TABLE incidents DROP COLUMN merged_into');
    await runner.query('ALTER TABLE incidents DROP COLUMN state');
    await runner.query('DROP TABLE party_notifications');
    await runner.query('DROP TABLE positions');
  }
}
