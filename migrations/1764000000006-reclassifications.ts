import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Reclassifications1764000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reclassifications (
        agreement_id text NOT NULL,
        version integer NOT NULL,
        total integer NOT NULL,
        done integer NOT NULL DEFAULT 0,
        after_incident uuid,
        started_at timestamptz NOT NULL,
        finished_at timestamptz,
        CONSTRAINT reclassifications_pkey PRIMARY KEY (agreement_id, version)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reclassifications');
  }
}
