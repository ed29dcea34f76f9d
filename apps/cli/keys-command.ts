import { Command } from 'commander';
import { withRooms } from './with-rooms.js';

/** `truceline keys rotate`: puts a new installation key in the place of the one that sources are sealed with. */
export function keysCommand(): Command {
  const keys = new Command('keys').description('the key that the sources of reports are sealed with');
  keys
    .command('rotate')
    .description('wrap the data keys with a new key; the old one is the one that is configured')
    .requiredOption('--new-key-file <file>', 'where the new key is, or is to be made')
    .action(async ({ newKeyFile }: { newKeyFile: string }) => {
      const { KeySource, makeKeyFile, readConfig, readKeyFile, rotateKeys } = await import('#platform');
      await withRooms(async ({ database }) => {
        const from = await new KeySource(readConfig(process.env)).read();
        const to = (await readKeyFile(newKeyFile)) ?? (await makeKeyFile(newKeyFile));
        const { rewrapped } = await rotateKeys(database.dataSource, from, to);
        process.stdout.write(`${rewrapped} data key${rewrapped === 1 ? '' : 's'} wrapped with the key in ${newKeyFile}\n`);
        process.stdout.write('start every process with that key now, by TRUCELINE_SOURCE_KEY_FILE or TRUCELINE_SOURCE_KEY; keep the old key for as long as backups from before are kept\n');
      });
    });
  return keys;
}
