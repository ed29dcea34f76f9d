/**
 * The global setup of the tests on real PostgreSQL: one server for all of them (TEST_DATABASE_URL, or an embedded
 * cluster in a temporary folder), with one migrated database from which each test file takes its copy.
 */
import { rm } from 'node:fs/promises';
import { migrate, openDatabase, readConfig } from '#platform';
import type { TestProject } from 'vitest/node';
import { MIGRATIONS } from '../../migrations/index.js';
import { databaseAt } from './database-at.js';
import { silentLog } from './silent-log.js';
import { temporaryFolder } from './temporary-folder.js';

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: { url: string; template: string };
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await temporaryFolder();
  const template = `truceline_template_${process.pid}`;
  const options = { entities: [], migrations: MIGRATIONS, log: silentLog };
  const config = readConfig({ TRUCELINE_DATA_DIR: dataDir, ...(process.env['TEST_DATABASE_URL'] && { DATABASE_URL: process.env['TEST_DATABASE_URL'] }) });
  const server = await openDatabase(config, options);

  await server.dataSource.query(`CREATE DATABASE ${template}`);
  const blank = await openDatabase({ ...config, databaseUrl: databaseAt(server.url, template) }, options);
  await migrate(blank.dataSource);
  await blank.close();

  project.provide('databaseServer', { url: server.url, template });
  return async () => {
    await server.dataSource.query(`DROP DATABASE ${template} WITH (FORCE)`);
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  };
}
