import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every count came to after each change of it, so that a status can be asked for as it was. */
export class KnownAt1764000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE tallies ADD COLUMN id bigserial NOT NULL');
    await runner.query(`
      CREATE TABLE tally_versions (
        tally_id bigint NOT NULL,
        known_from timestamptz NOT NULL,
        n integer NOT NULL,
        CONSTRAINT tally_versions_pkey PRIMARY KEY (tally_id, known_from)
      )`);
    await runner.query(`
      INSERT INTO tally_versions (tally_id, known_from, n)
      SELECT t.id, h.changed_at, t.n FROM tallies t JOIN status_heads h ON h.agreement_id = t.agreement_id`);
    await runner.query("CREATE INDEX incident_versions_merged ON incident_versions ((state->>'merged_into')) WHERE state->>'merged_into' IS NOT NULL");
    // What is nothing now was something once; and an index whose predicate names the count would have to be written with every move of it.
    await runner.query('DROP INDEX tallies_latest');
    await runner.query('CREATE INDEX tallies_latest ON tallies (agreement_id, reading, scope, key, metric, day)');
    await runner.query('ALTER TABLE tallies SET (fillfactor = 70)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX incident_versions_merged');
    await runner.query('ALTER TABLE tallies RESET (fillfactor)');
    await runner.query('DROP INDEX tallies_latest');
    await runner.query('CREATE INDEX tallies_latest ON tallies (agreement_id, reading, scope, key, metric, day) WHERE n > 0');
    await runner.query('DROP TABLE tally_versions');
    await runner.query('ALTER TABLE tallies DROP COLUMN id');
  }
}
