import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config, Shutdown } from '#platform';
import type { ServiceRooms } from '../rooms/service-rooms.js';
import { WorkerHealthModule } from './api.module.js';
import { createApi } from './create-api.js';
import { nestLogger } from './nest-logger.js';

/** Serves the API until the shutdown closes it. Answers its address. */
export async function serveApi(rooms: ServiceRooms, shutdown: Shutdown, config: Config): Promise<string> {
  return listen(await createApi({ ...rooms, dataSource: rooms.database.dataSource }, config), shutdown, config);
}

/** Serves /health and /metrics for a worker. */
export async function serveWorkerHealth(rooms: ServiceRooms, shutdown: Shutdown, config: Config): Promise<string> {
  const app = await NestFactory.create<NestFastifyApplication>(WorkerHealthModule.of(rooms), new FastifyAdapter(), { logger: nestLogger(rooms.log), abortOnError: false });
  return listen(app, shutdown, config);
}

async function listen(app: NestFastifyApplication, shutdown: Shutdown, { host, port }: Config): Promise<string> {
  await app.listen(port, host);
  shutdown.add('requests', 'http', () => closeGracefully(app));
  const { port: bound } = app.getHttpServer().address() as { port: number };
  return `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${bound}`;
}

/** How long requests under way may take to end; whoever still holds a connection then is cut off, for the other stages must have their turn. */
const GRACE_MS = 5_000;

async function closeGracefully(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpServer();
  const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await app.close();
  clearTimeout(cut);
}
