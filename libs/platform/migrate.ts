import type { PoolClient } from 'pg';
import { type DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import { layQueueSchema } from './queues/lay-queue-schema.js';

/** Spells TRUCE; several processes may start at once, and one migrates. */
const MIGRATION_LOCK = 0x54_52_55_43_45;

/**
 * Runs the pending migrations, each in its transaction, and BullMQ's for the schema of the queues. Others that call it
 * at the same time wait, and then find nothing to do.
 * @returns the names of the migrations that were run.
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  const client = (await runner.connect()) as PoolClient;
  try {
    await runner.query('SET statement_timeout = 0');
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const names = await runOurs(dataSource, runner);
    await layQueueSchema(client);
    return names;
  } finally {
    await runner.query('SELECT pg_advisory_unlock_all()');
    await runner.query('RESET statement_timeout');
    await runner.release();
  }
}

async function runOurs(dataSource: DataSource, runner: QueryRunner): Promise<string[]> {
  const executor = new MigrationExecutor(dataSource, runner);
  executor.transaction = 'each';
  const migrations = await executor.executePendingMigrations();
  return migrations.map(({ name }) => name);
}

/**
 * What TypeORM's schema builder would still change to make the database what the entities say, as SQL. A generated
 * migration would hold exactly this, so on a migrated database it is empty.
 */
export async function pendingSchemaChanges(dataSource: DataSource): Promise<string[]> {
  const changes = await dataSource.driver.createSchemaBuilder().log();
  return changes.upQueries.map(({ query }) => query);
}
