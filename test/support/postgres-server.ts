import { rm } from 'node:fs/promises';
import { openDatabase, readConfig } from '#platform';
import { silentLog } from './silent-log.js';
import { temporaryFolder } from './temporary-folder.js';

/** A PostgreSQL that the product does not run itself, as production has it. */
export async function startPostgresServer(): Promise<{ url: string; query(statement: string): Promise<unknown>; stop(): Promise<void> }> {
  const folder = await temporaryFolder();
  const server = await openDatabase(readConfig({ TRUCELINE_DATA_DIR: folder }), { entities: [], migrations: [], log: silentLog });
  return {
    url: server.url,
    query: (statement) => server.dataSource.query(statement),
    stop: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
