import { setTimeout as pause } from 'node:timers/promises';
import { TrucelineError } from '#vocabulary';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Config } from './config.js';
import { EmbeddedCluster } from './embedded/embedded-cluster.js';
import type { Logger } from './logging/logger.js';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** An open database, embedded or yours. */
export interface Database {
  dataSource: DataSource;
  /** Where it is, with its password. */
  url: string;
  /** Closes the connections and, where the last one leaves, the embedded cluster. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  entities: NonNullable<PostgresOptions['entities']>;
  migrations: NonNullable<PostgresOptions['migrations']>;
  log: Logger;
}

type DatabaseConfig = Pick<Config, 'databaseUrl' | 'dataDir' | 'databasePool' | 'serverWaitMs' | 'statementTimeoutMs'>;

/**
 * Opens the database at DATABASE_URL, waiting for one that is still starting; where that is not set, runs the embedded
 * PostgreSQL in the data folder, or joins the one that runs there already. Does not migrate.
 * @throws TrucelineError `configuration_invalid` where it cannot be reached within TRUCELINE_SERVER_WAIT_MS.
 */
export async function openDatabase(config: DatabaseConfig, options: DatabaseOptions): Promise<Database> {
  if (config.databaseUrl) return connect(config.databaseUrl, config, options);
  const cluster = await EmbeddedCluster.join(config.dataDir, { log: options.log, waitMs: config.serverWaitMs });
  try {
    return await connect(cluster.url, config, options, () => cluster.leave());
  } catch (error) {
    await cluster.leave();
    throw error;
  }
}

async function connect(url: string, config: DatabaseConfig, options: DatabaseOptions, afterwards?: () => Promise<void>): Promise<Database> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    entities: options.entities,
    migrations: options.migrations,
    migrationsTransactionMode: 'each',
    applicationName: 'truceline',
    poolSize: config.databasePool,
    connectTimeoutMS: 5000,
    poolErrorHandler: (error: unknown) => options.log.debug({ err: error }, 'A connection to the database was lost.'),
    extra: { statement_timeout: config.statementTimeoutMs, keepAlive: true },
  });
  await initialize(dataSource, config.serverWaitMs, options.log);
  const close = async () => {
    await dataSource.destroy();
    await afterwards?.();
  };
  return { dataSource, url, close };
}

const BETWEEN_TRIES_MS = 200;

/** Connection refused, host not found yet, and PostgreSQL's own "starting up" and "shutting down": all may pass. */
const MAY_PASS = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', '57P03', '57P01', '53300']);

async function initialize(dataSource: DataSource, waitMs: number, log: Logger): Promise<void> {
  const end = Date.now() + waitMs;
  for (let tries = 1; ; tries += 1) {
    try {
      await dataSource.initialize();
      return;
    } catch (error) {
      if (!mayPass(error) || Date.now() >= end) throw unreachable(error, waitMs);
      if (tries === 1) log.info('Waiting for the database.');
    }
    await pause(BETWEEN_TRIES_MS);
  }
}

function mayPass(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && MAY_PASS.has(error.code);
}

function unreachable(error: unknown, waitMs: number): TrucelineError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const message = `The database does not let us in (${code})${mayPass(error) ? ` after ${waitMs} ms` : ''}.`;
  const remedy = 'Check DATABASE_URL, that the server runs, and that the role may connect.';
  return Object.assign(new TrucelineError('configuration_invalid', `${message} ${remedy}`, [{ path: 'DATABASE_URL', message, remedy }]), { cause: error });
}
