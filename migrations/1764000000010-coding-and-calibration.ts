import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CodingAndCalibration1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calibrations (
        agreement_id text NOT NULL,
        version integer NOT NULL,
        curves jsonb NOT NULL,
        shared jsonb NOT NULL,
        evidence jsonb NOT NULL,
        n integer NOT NULL,
        brier double precision,
        raw_brier double precision,
        made_at timestamptz NOT NULL,
        CONSTRAINT calibrations_pkey PRIMARY KEY (agreement_id, version)
      )`);
    await runner.query('ALTER TABLE classifications ADD COLUMN raw_confidence real, ADD COLUMN calibration integer');
    await runner.query('UPDATE classifications SET raw_confidence = confidence');
    await runner.query('ALTER TABLE classifications ALTER COLUMN raw_confidence SET NOT NULL');
    await runner.query(`
      CREATE TABLE coding_rounds (
        id uuid NOT NULL,
        agreement_id text NOT NULL,
        period_from timestamptz NOT NULL,
        period_to timestamptz NOT NULL,
        seed text NOT NULL,
        strata jsonb NOT NULL,
        coders text[] NOT NULL,
        drawn_at timestamptz NOT NULL,
        drawn_by jsonb NOT NULL,
        closed_at timestamptz,
        closed_by jsonb,
        CONSTRAINT coding_rounds_pkey PRIMARY KEY (id)
      )`);
    await runner.query('CREATE INDEX coding_rounds_by_agreement ON coding_rounds (agreement_id, id)');
    await runner.query(`
      CREATE TABLE coding_tasks (
        id uuid NOT NULL,
        round_id uuid NOT NULL,
        agreement_id text NOT NULL,
        coder text NOT NULL,
        position integer NOT NULL,
        incident_id uuid NOT NULL,
        term text NOT NULL,
        classification_id uuid NOT NULL,
        decision text,
        note text,
        decided_at timestamptz,
        submitted_at timestamptz,
        CONSTRAINT coding_tasks_pkey PRIMARY KEY (id),
        CONSTRAINT coding_tasks_round_id_fkey FOREIGN KEY (round_id) REFERENCES coding_rounds (id),
        CONSTRAINT coding_tasks_classification_id_fkey FOREIGN KEY (classification_id) REFERENCES classifications (id)
      )`);
    await runner.query('CREATE UNIQUE INDEX coding_tasks_once ON coding_tasks (round_id, coder, incident_id, term)');
    await runner.query('CREATE UNIQUE INDEX coding_tasks_in_turn ON coding_tasks (round_id, coder, position)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE coding_tasks');
    await runner.query('DROP TABLE coding_rounds');
    await runner.query('ALTER TABLE classifications DROP COLUMN raw_confidence, DROP COLUMN calibration');
    await runner.query('DROP TABLE calibrations');
  }
}
