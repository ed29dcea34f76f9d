import { Command } from 'commander';
import { withRooms } from './with-rooms.js';

/** `truceline samples remove`: takes the sample reports away, with all that came of them. */
export function sampleCommands(): Command {
  const samples = new Command('samples').description('the sample reports that a first start logs');
  samples
    .command('remove')
    .description('remove the sample reports, and the incidents that rest on nothing else')
    .action(() =>
      withRooms(async ({ agreements, removeSamples }) => {
        let removed = 0;
        for (const id of await agreements.ids()) removed += await removeSamples.remove(id);
        process.stdout.write(removed === 0 ? 'there are no sample reports\n' : `${removed} sample reports removed\n`);
      }),
    );
  return samples;
}
