import { createLogger, migrationsDone, readConfig } from '#platform';
import { openRooms, type Rooms } from '../rooms.js';

/** Does one thing with the rooms open, and closes them again, however it ends. The log goes to stderr. */
export async function withRooms<Answer>(act: (rooms: Rooms, dataDir: string) => Promise<Answer>, options: { migrated: boolean } = { migrated: true }): Promise<Answer> {
  const config = readConfig(process.env);
  const rooms = await openRooms(config, createLogger({ logLevel: config.logLevel === 'info' ? 'warn' : config.logLevel }, 2));
  try {
    const lack = options.migrated ? await migrationsDone(rooms.database.dataSource).check() : undefined;
    if (lack) throw new Error(lack);
    return await act(rooms, config.dataDir);
  } finally {
    await rooms.database.close();
  }
}
