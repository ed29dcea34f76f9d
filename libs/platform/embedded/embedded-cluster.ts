import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from '../logging/logger.js';
import { type ClusterHome, clusterHome, makeEnterable, rememberPort } from './cluster-home.js';
import { withFileLock } from './file-lock.js';
import { initialiseCluster, SUPERUSER } from './initialise-cluster.js';
import { serve } from './run-server.js';
import { stopServer } from './stop-server.js';

interface ClusterOptions {
  log: Logger;
  /** How long the server may take to serve, in milliseconds. */
  waitMs: number;
}

const DATABASE = 'truceline';
/** Held in shared mode, for its whole life, by each process that uses the cluster. Spells GUEST. */
const GUEST_LOCK = 0x47_55_45_53_54;
const SLOWEST_REVIVAL_MS = 5000;

/**
 * The PostgreSQL that Truceline runs itself, for one data folder. Any number of processes of one machine may join it:
 * the first starts the server, one that finds it running (even though whoever started it was killed) takes it as it is,
 * and the last to leave stops it. Who is there is told by an advisory lock on a connection of each, which goes when its
 * process goes, however that ends. A server that dies under its guests is started again.
 */
export class EmbeddedCluster {
  #guard: pg.Client | undefined;
  #leaving = false;
  #revival: Promise<void> | undefined;
  #port: number;

  private constructor(
    private readonly dataDir: string,
    private readonly home: ClusterHome,
    private readonly options: ClusterOptions,
  ) {
    this.#port = home.port;
  }

  /**
   * @throws TrucelineError `configuration_invalid` where no server can run here; RetryableError where it does not serve in time.
   */
  static async join(dataDir: string, options: ClusterOptions): Promise<EmbeddedCluster> {
    const end = Date.now() + options.waitMs;
    await makeEnterable(dataDir);
    return exclusively(dataDir, options.waitMs, async () => {
      const home = await clusterHome(dataDir, options.log);
      await initialiseCluster(home);
      const cluster = new EmbeddedCluster(dataDir, home, options);
      try {
        await cluster.#serve({ end, fixedPort: false });
        await cluster.#ensureDatabase();
        return cluster;
      } catch (error) {
        await cluster.#abandon();
        throw error;
      }
    });
  }

  /** The database, with the superuser's password. */
  get url(): string {
    return this.#urlOf(DATABASE, this.#port);
  }

  /** Stops the server if nobody else uses it. */
  async leave(): Promise<void> {
    this.#leaving = true;
    await this.#revival;
    await exclusively(this.dataDir, this.options.waitMs, async () => {
      const alone = await this.#isAlone();
      await this.#guard?.end().catch(() => undefined);
      if (alone) await stopServer(this.home.data);
    });
  }

  /** A guard that stayed connected would keep the process from ending. */
  async #abandon(): Promise<void> {
    this.#leaving = true;
    await this.#guard?.end().catch(() => undefined);
  }

  async #serve({ end, fixedPort }: { end: number; fixedPort: boolean }): Promise<void> {
    const home = { ...this.home, port: this.#port };
    this.#port = await serve(home, { end, fixedPort, knock: (port) => this.#enter(port) });
    await rememberPort(this.dataDir, this.#port);
  }

  /** Connects the guard and signs in as a guest. */
  async #enter(port: number): Promise<void> {
    const guard = new pg.Client({ connectionString: this.#urlOf('postgres', port), application_name: 'truceline guard', keepAlive: true, connectionTimeoutMillis: 5000 });
    guard.on('error', () => this.#revive(guard));
    guard.on('end', () => this.#revive(guard));
    try {
      await guard.connect();
      await guard.query('SELECT pg_advisory_lock_shared($1)', [GUEST_LOCK]);
    } catch (error) {
      await guard.end().catch(() => undefined);
      throw error;
    }
    this.#guard = guard;
  }

  async #ensureDatabase(): Promise<void> {
    const found = await this.#guard?.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found?.rowCount === 0) await this.#guard?.query(`CREATE DATABASE ${DATABASE}`);
  }

  /** Whether every other guest has gone; a server that does not answer has none. */
  async #isAlone(): Promise<boolean> {
    try {
      await this.#guard?.query('SELECT pg_advisory_unlock_shared($1)', [GUEST_LOCK]);
      const answer = await this.#guard?.query<{ alone: boolean }>('SELECT pg_try_advisory_lock($1) AS alone', [GUEST_LOCK]);
      return answer?.rows[0]?.alone ?? true;
    } catch {
      return true;
    }
  }

  /** The guard's connection broke, so the server most likely did: have it serve again, at the address that is known. */
  #revive(guard: pg.Client): void {
    if (this.#leaving || guard !== this.#guard || this.#revival) return;
    this.options.log.error('The embedded PostgreSQL went away; it is started again.');
    this.#revival = this.#serveAgain().finally(() => {
      this.#revival = undefined;
    });
  }

  async #serveAgain(): Promise<void> {
    for (let wait = 100; !this.#leaving; wait = Math.min(wait * 2, SLOWEST_REVIVAL_MS)) {
      try {
        const { waitMs } = this.options;
        await exclusively(this.dataDir, waitMs, () => this.#serve({ end: Date.now() + waitMs, fixedPort: true }));
        this.options.log.info('The embedded PostgreSQL serves again.');
        return;
      } catch (error) {
        this.options.log.debug({ err: error }, 'The embedded PostgreSQL does not serve yet.');
        await pause(wait);
      }
    }
  }

  #urlOf(database: string, port: number): string {
    return `postgres://${SUPERUSER}:${this.home.password}@127.0.0.1:${port}/${database}`;
  }
}

/** One process at a time starts, joins or stops the server of a data folder. */
function exclusively<Value>(dataDir: string, waitMs: number, work: () => Promise<Value>): Promise<Value> {
  return withFileLock(join(dataDir, 'cluster.lock'), waitMs, work);
}
