import { randomBytes } from 'node:crypto';
import { type Database, openDatabase, readConfig } from '#platform';
import { inject } from 'vitest';
import { MIGRATIONS } from '../../migrations/index.js';
import { databaseAt } from './database-at.js';
import { ENTITIES } from '../../apps/rooms/rooms.js';
import { silentLog } from './silent-log.js';

export interface FreshDatabase extends Pick<Database, 'dataSource' | 'url'> {
  /** Closes the connections and removes the database. */
  drop(): Promise<void>;
}

/** A migrated, empty database of one's own, for one test file: take it in beforeAll, drop it in afterAll. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const { url: serverUrl, template } = inject('databaseServer');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const database = await open(databaseAt(serverUrl, name));
  const drop = async () => {
    await database.close();
    await onServer(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`);
  };
  return { dataSource: database.dataSource, url: database.url, drop };
}

function open(url: string): Promise<Database> {
  const config = readConfig({ DATABASE_URL: url, TRUCELINE_DATABASE_POOL: '8' });
  return openDatabase(config, { entities: ENTITIES, migrations: MIGRATIONS, log: silentLog });
}

async function onServer(url: string, statement: string): Promise<void> {
  const server = await open(url);
  try {
    await server.dataSource.query(statement);
  } finally {
    await server.close();
  }
}
