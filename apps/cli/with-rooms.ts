import type { Rooms } from '../rooms/rooms.js';

/**
 * Does one thing with the rooms open, and closes them again, however it ends. The log goes to stderr. The
 * rooms are loaded here and not before, so that help, and a refusal of a wrong call, come at once.
 */
export async function withRooms<Answer>(act: (rooms: Rooms, dataDir: string) => Promise<Answer>, options: { migrated: boolean } = { migrated: true }): Promise<Answer> {
  const [{ createLogger, migrationsDone, readConfig }, { openRooms }] = await Promise.all([import('#platform'), import('../rooms/rooms.js')]);
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
