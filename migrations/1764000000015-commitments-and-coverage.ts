import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CommitmentsAndCoverage1764000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE incidents ADD COLUMN omission jsonb');
    await runner.query(`
      CREATE TABLE commitment_decisions (
        id uuid NOT NULL,
        agreement_id text NOT NULL,
        commitment text NOT NULL,
        party text NOT NULL,
        decision text NOT NULL,
        came_about_at timestamptz,
        due_at timestamptz,
        reason text NOT NULL,
        decided_at timestamptz NOT NULL,
        decided_by jsonb NOT NULL,
        CONSTRAINT commitment_decisions_pkey PRIMARY KEY (id)
      )`);
    await runner.query('CREATE INDEX commitment_decisions_latest ON commitment_decisions (agreement_id, commitment, party, decided_at)');
    await runner.query(`
      CREATE TABLE commitment_lapses (
        agreement_id text NOT NULL,
        commitment text NOT NULL,
        party text NOT NULL,
        due_at timestamptz NOT NULL,
        incident_id uuid NOT NULL,
        raised_at timestamptz NOT NULL,
        CONSTRAINT commitment_lapses_pkey PRIMARY KEY (agreement_id, commitment, party, due_at)
      )`);
    await runner.query(`
      CREATE TABLE coverage_gaps (
        id uuid NOT NULL,
        gap uuid NOT NULL,
        agreement_id text NOT NULL,
        restriction text NOT NULL,
        areas text[] NOT NULL,
        began_at timestamptz NOT NULL,
        ended_at timestamptz,
        party text,
        reason text NOT NULL,
        withdrawn boolean NOT NULL,
        known_from timestamptz NOT NULL,
        known_to timestamptz,
        recorded_by jsonb NOT NULL,
        CONSTRAINT coverage_gaps_pkey PRIMARY KEY (id)
      )`);
    await runner.query('CREATE UNIQUE INDEX coverage_gaps_current ON coverage_gaps (gap) WHERE known_to IS NULL');
    await runner.query('CREATE INDEX coverage_gaps_by_agreement ON coverage_gaps (agreement_id, known_from)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE coverage_gaps');
    await runner.query('DROP TABLE commitment_lapses');
    await runner.query('DROP TABLE commitment_decisions');
    await runner.query('ALTER TABLE incidents DROP COLUMN omission');
  }
}
