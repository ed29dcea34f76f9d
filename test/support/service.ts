import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InjectOptions } from 'fastify';
import { readConfig, Shutdown } from '#platform';
import { createApi } from '../../apps/api/create-api.js';
import { openServiceRooms, type ServiceRooms } from '../../apps/rooms/service-rooms.js';
import { startWorker } from '../../apps/worker/start-worker.js';
import { freshDatabase } from './fresh-database.js';
import { silentLog } from './silent-log.js';

export interface Answered<Body = unknown> {
  status: number;
  headers: Readonly<Record<string, string | string[] | number | undefined>>;
  text: string;
  /** The body as JSON, where it is JSON; the type is what the test takes it for. */
  body: Body;
}

/** The whole service in this process, on a database of its own, answering without a port. */
export interface Service {
  app: NestFastifyApplication;
  rooms: ServiceRooms;
  call<Body = unknown>(request: InjectOptions & { token?: string | undefined; cookie?: string | undefined }): Promise<Answered<Body>>;
  close(): Promise<void>;
}

/** @param env as the environment would have it. @param options.worker whether jobs are done as well. */
export async function startService(env: Record<string, string> = {}, options: { worker?: boolean } = {}): Promise<Service> {
  const database = await freshDatabase();
  const config = readConfig({ DATABASE_URL: database.url, TRUCELINE_DATABASE_POOL: '8', TRUCELINE_SOURCE_KEY: Buffer.alloc(32).toString('base64'), ...env });
  const shutdown = new Shutdown({ log: silentLog, timeoutMs: 20_000 });
  const rooms = await openServiceRooms(config, silentLog, shutdown, { migrate: false });
  if (options.worker) startWorker(rooms, shutdown);
  const app = await createApi({ ...rooms, dataSource: rooms.database.dataSource }, config);
  return {
    app,
    rooms,
    async call<Body>({ token, cookie, headers, ...request }: Parameters<Service['call']>[0]) {
      const sent = { ...headers, ...(token !== undefined && { authorization: `Bearer ${token}` }), ...(cookie !== undefined && { cookie }) };
      const { statusCode, headers: received, payload } = await app.inject({ ...request, headers: sent });
      return { status: statusCode, headers: received, text: payload, body: jsonOf(payload) as Body };
    },
    async close() {
      await app.close();
      await shutdown.run();
      await database.drop();
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
