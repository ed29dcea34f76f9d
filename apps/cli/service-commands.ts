import { Command } from 'commander';
import { createLogger, migrate, readConfig, Shutdown, type Config } from '#platform';
import { openServiceRooms, type ServiceRooms } from '../rooms.js';
import { serveApi, serveWorkerHealth } from '../api/serve.js';
import { startWorker } from '../worker/start-worker.js';
import { prepareFirstStart } from './first-start.js';
import { withRooms } from './with-rooms.js';

/** `truceline up`, `api`, `worker` and `migrate`. */
export function serviceCommands(): Command[] {
  return [
    new Command('up')
      .description('everything in one process: database, migrations, agreements, api and worker')
      .action(() =>
        service({ migrate: true }, async (rooms, shutdown, config) => {
          await prepareFirstStart(rooms, config);
          startWorker(rooms, shutdown);
          const address = await serveApi(rooms, shutdown, config);
          process.stdout.write(`truceline ready ${address}\n`);
        }),
      ),
    new Command('api')
      .description('the HTTP API alone; run `truceline migrate` before')
      .action(() =>
        service({ migrate: false }, async (rooms, shutdown, config) => {
          await prepareFirstStart(rooms, config);
          const address = await serveApi(rooms, shutdown, config);
          process.stdout.write(`truceline ready ${address}\n`);
        }),
      ),
    new Command('worker')
      .description('the worker alone, with /health and /metrics at PORT; run `truceline migrate` before')
      .action(() =>
        service({ migrate: false }, async (rooms, shutdown, config) => {
          startWorker(rooms, shutdown);
          const address = await serveWorkerHealth(rooms, shutdown, config);
          process.stdout.write(`truceline worker ready ${address}\n`);
        }),
      ),
    new Command('migrate').description('bring the database up to date').action(() =>
      withRooms(
        async ({ database }) => {
          await migrate(database.dataSource);
          process.stdout.write('the database is up to date\n');
        },
        { migrated: false },
      ),
    ),
  ];
}

/** Opens the rooms, starts what is asked for and keeps the process until it is told to stop. */
async function service(options: { migrate: boolean }, start: (rooms: ServiceRooms, shutdown: Shutdown, config: Config) => Promise<void>): Promise<void> {
  const config = readConfig(process.env);
  const log = createLogger(config);
  const shutdown = new Shutdown({ log, timeoutMs: config.shutdownTimeoutMs });
  shutdown.listen();
  try {
    await start(await openServiceRooms(config, log, shutdown, options), shutdown, config);
  } catch (error) {
    await shutdown.run();
    throw error;
  }
}
