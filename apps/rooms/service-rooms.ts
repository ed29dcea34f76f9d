import { PostgresCount, RequestLimits } from '#access';
import { LogReport, ReclassifyIncidents, setAside, TakeEvidence } from '#casework';
import {
  type Config,
  databaseReachable,
  evidenceStoreReady,
  Health,
  keyInPlace,
  type Logger,
  Metrics,
  migrate,
  migrationsDone,
  openQueues,
  OutboxRelay,
  type Queues,
  queuesReachable,
  RedisCount,
  type Shutdown,
  StagingSweep,
} from '#platform';
import { TrucelineError } from '#vocabulary';
import { allowancesOf } from './access-rooms.js';
import { openRooms, type Rooms } from './rooms.js';

/** The rooms with the queues at their door: what a service needs beyond what a command needs. */
export interface ServiceRooms extends Rooms {
  config: Config;
  log: Logger;
  queues: Queues;
  relay: OutboxRelay;
  logReport: LogReport;
  takeEvidence: TakeEvidence;
  reclassifyIncidents: ReclassifyIncidents;
  requestLimits: RequestLimits;
  health: Health;
  metrics: Metrics;
}

/** Opens the rooms, migrates where asked to, and opens the queues. What it opens is closed by `shutdown`. */
export async function openServiceRooms(config: Config, log: Logger, shutdown: Shutdown, options: { migrate: boolean }): Promise<ServiceRooms> {
  const opening = openRooms(config, log);
  // Named before it is open: a stop during the start waits for the database, and closes it.
  shutdown.add('database', 'database', () => opening.then(({ database }) => database.close(), () => undefined));
  const rooms = await opening;
  const { dataSource, url } = rooms.database;
  if (options.migrate) await migrate(dataSource);
  const lack = await migrationsDone(dataSource).check();
  if (lack) throw new TrucelineError('not_ready', lack);
  await rooms.keyRing.open();
  const queues = await openQueues(config, { databaseUrl: url, log });
  shutdown.add('queues', 'queues', () => queues.close());
  const relay = new OutboxRelay({ dataSource, queues, intervalMs: config.relayIntervalMs, log });
  relay.start();
  shutdown.add('relay', 'relay', () => relay.stop());
  const sweep = new StagingSweep({ blobs: rooms.evidence.blobs, log });
  sweep.start();
  shutdown.add('relay', 'evidence sweep', () => sweep.stop());
  return {
    ...rooms,
    config,
    log,
    queues,
    relay,
    reclassifyIncidents: new ReclassifyIncidents(rooms.changeCases, rooms.outbox, relay, rooms.agreements, rooms.sources),
    logReport: new LogReport(dataSource, rooms.outbox, relay, rooms.clock, rooms.sources),
    requestLimits: requestLimitsOf(rooms, config, log, shutdown),
    health: new Health([databaseReachable(dataSource), migrationsDone(dataSource), queuesReachable(queues), keyInPlace(rooms.keyRing), evidenceStoreReady(rooms.evidence.blobs)]),
    takeEvidence: new TakeEvidence(dataSource, rooms.changeCases, rooms.evidence.blobs, rooms.outbox, relay, { size: config.evidenceLimit, types: config.evidenceTypes }),
    metrics: metricsOf(rooms),
  };
}

/** Writes are counted where the processes meet: on Redis where there is one, otherwise in the database. */
function requestLimitsOf({ database, clock }: Rooms, config: Config, log: Logger, shutdown: Shutdown): RequestLimits {
  if (config.redisUrl === undefined) return new RequestLimits(new PostgresCount(database.dataSource), clock, allowancesOf(config));
  const count = new RedisCount(config.redisUrl, log);
  shutdown.add('queues', 'counts', () => Promise.resolve(count.close()));
  return new RequestLimits(count, clock, allowancesOf(config));
}

function metricsOf({ outbox, database }: Rooms): Metrics {
  const metrics = new Metrics();
  metrics.gauge('outbox_depth', 'Reports taken in and not yet classified, and other promised work.', async () => (await outbox.depth()).depth);
  metrics.gauge('outbox_oldest_seconds', 'Age of the oldest promised work in seconds.', async () => (await outbox.depth()).oldestSeconds);
  metrics.gauge('reports_set_aside', 'Reports that could not be classified and wait for a person.', async () => setAside(database.dataSource));
  metrics.gauge('outbox_failed', 'Promised work that cannot be done and waits for a person.', async () => (await outbox.depth()).failed);
  return metrics;
}
