import { runMigrations } from 'bullmq';
import type { PoolClient } from 'pg';
import { QUEUE_SCHEMA } from './postgres-queue-server.js';

/**
 * Brings BullMQ's schema up to date. Tables whose ledger was emptied with them can be neither migrated nor trusted; they
 * hold nothing that the outbox does not know, so they are laid anew.
 */
export async function layQueueSchema(client: PoolClient): Promise<void> {
  if (await hasLostLedger(client)) await client.query(`DROP SCHEMA ${QUEUE_SCHEMA} CASCADE`);
  await runMigrations(client, QUEUE_SCHEMA);
}

async function hasLostLedger(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ tables: boolean; ledger: boolean }>(
    `SELECT to_regclass('${QUEUE_SCHEMA}.job') IS NOT NULL AS tables, to_regclass('${QUEUE_SCHEMA}.migration') IS NOT NULL AS ledger`,
  );
  if (!rows[0]?.tables) return false;
  if (!rows[0].ledger) return true;
  const { rowCount } = await client.query(`SELECT 1 FROM ${QUEUE_SCHEMA}.migration LIMIT 1`);
  return rowCount === 0;
}
