import { Command } from 'commander';
import { withRooms } from './with-rooms.js';

/** `truceline up`, `api`, `worker` and `migrate`. */
export function serviceCommands(): Command[] {
  return [
    new Command('up')
      .description('everything in one process: database, migrations, agreements, api and worker')
      .action(async () => (await import('./services.js')).up()),
    new Command('api').description('the HTTP API alone; run `truceline migrate` before').action(async () => (await import('./services.js')).api()),
    new Command('worker')
      .description('the worker alone, with /health and /metrics at PORT; run `truceline migrate` before')
      .action(async () => (await import('./services.js')).worker()),
    new Command('migrate').description('bring the database up to date').action(() =>
      withRooms(
        async ({ database }) => {
          const { migrate } = await import('#platform');
          await migrate(database.dataSource);
          process.stdout.write('the database is up to date\n');
        },
        { migrated: false },
      ),
    ),
  ];
}
