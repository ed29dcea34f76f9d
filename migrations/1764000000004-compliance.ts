import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Compliance1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tallies (
        agreement_id text NOT NULL,
        reading text NOT NULL,
        day date NOT NULL,
        scope text NOT NULL,
        key text NOT NULL,
        metric text NOT NULL,
        n integer NOT NULL,
        CONSTRAINT tallies_pkey PRIMARY KEY (agreement_id, reading, day, scope, key, metric)
      )`);
    await runner.query('CREATE INDEX tallies_latest ON tallies (agreement_id, reading, scope, key, metric, day) WHERE n > 0');
    await runner.query(`
      CREATE TABLE status_heads (
        agreement_id text NOT NULL,
        version bigint NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT status_heads_pkey PRIMARY KEY (agreement_id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE status_heads');
    await runner.query('DROP TABLE tallies');
  }
}
