import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Outbox1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        id uuid NOT NULL,
        queue text NOT NULL,
        payload jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        relayed_at timestamptz,
        attempts integer NOT NULL DEFAULT 0,
        not_before timestamptz,
        failed_at timestamptz,
        last_error text,
        CONSTRAINT outbox_pkey PRIMARY KEY (id)
      )`);
    await runner.query('CREATE INDEX outbox_unrelayed ON outbox (created_at) WHERE relayed_at IS NULL AND failed_at IS NULL');
    await runner.query('CREATE INDEX outbox_unsettled ON outbox (relayed_at) WHERE relayed_at IS NOT NULL AND failed_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE outbox');
  }
}
