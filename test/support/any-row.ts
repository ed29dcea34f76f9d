import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';

interface Column {
  column_name: string;
  data_type: string;
}

/** What a column of a type holds where it does not matter what. */
function anything({ data_type: type }: Column): unknown {
  if (type === 'uuid') return randomUUID();
  if (type === 'jsonb') return '{}';
  if (type === 'boolean') return false;
  if (type === 'ARRAY') return '{}';
  if (/timestamp|date/.test(type)) return '2025-03-10T00:00:00Z';
  if (/int|double|real|numeric/.test(type)) return 1;
  return 'x';
}

/**
 * A row of any table that has an id and an agreement, with something in every column that asks for it: enough to be
 * found by its id. Keys into other tables are not looked at. @returns the id.
 */
export async function anyRow(dataSource: DataSource, table: string, agreement: string): Promise<string> {
  const asked: Column[] = await dataSource.query(
    "SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND is_nullable = 'NO' AND column_default IS NULL AND is_generated = 'NEVER'",
    [table],
  );
  const id = randomUUID();
  const values = asked.map((column) => ({ id, agreement_id: agreement })[column.column_name] ?? anything(column));
  await dataSource.transaction(async (manager) => {
    await manager.query("SET LOCAL session_replication_role = 'replica'");
    await manager.query(`INSERT INTO ${table} (${asked.map((column) => column.column_name).join(', ')}) VALUES (${values.map((_, at) => `$${at + 1}`).join(', ')})`, values);
  });
  return id;
}
