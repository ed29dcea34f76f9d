import { createLogger, readConfig, Shutdown, type Config } from '#platform';
import { serveApi, serveWorkerHealth } from '../api/serve.js';
import { openServiceRooms, type ServiceRooms } from '../rooms/service-rooms.js';
import { startWorker } from '../worker/start-worker.js';
import { prepareFirstStart } from './first-start.js';

/** Everything in one process. */
export function up(): Promise<void> {
  return service({ migrate: true }, async (rooms, shutdown, config) => {
    await prepareFirstStart(rooms, config);
    startWorker(rooms, shutdown);
    say(`truceline ready ${await serveApi(rooms, shutdown, config)}`);
  });
}

/** The HTTP API alone. */
export function api(): Promise<void> {
  return service({ migrate: false }, async (rooms, shutdown, config) => {
    await prepareFirstStart(rooms, config);
    say(`truceline ready ${await serveApi(rooms, shutdown, config)}`);
  });
}

/** The worker alone, with /health and /metrics. */
export function worker(): Promise<void> {
  return service({ migrate: false }, async (rooms, shutdown, config) => {
    startWorker(rooms, shutdown);
    say(`truceline worker ready ${await serveWorkerHealth(rooms, shutdown, config)}`);
  });
}

/** Opens the rooms, starts what is asked for, and keeps the process until it is told to stop. */
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

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
