import { type ChildProcess, spawn } from 'node:child_process';
import { chown, open, readFile, rename } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { RetryableError } from '#vocabulary';
import type { ClusterHome } from './cluster-home.js';
import { freePort, tryPort } from './free-port.js';
import { serverEnvironment } from './initialise-cluster.js';
import { isAlive } from './is-alive.js';
import { runningServer } from './postmaster-file.js';

const BETWEEN_LOOKS_MS = 20;

/**
 * On loopback alone; durable; and with a log of its own life, but not of statements and their values, which hold what
 * people wrote.
 */
const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  logging_collector: 'off',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_statement: 'none',
  log_checkpoints: 'off',
  log_timezone: 'UTC',
  timezone: 'UTC',
};

interface ServeOptions {
  /** Resolves once a server on this port lets us in, rejects where it cannot yet. */
  knock: (port: number) => Promise<void>;
  /** Only this port will do, since others know it already. */
  fixedPort: boolean;
  end: number;
}

/**
 * Has a server run on the cluster's data: joins the one that does, whoever started it, or starts one.
 * @returns its port.
 * @throws RetryableError where none serves in time.
 */
export async function serve(home: ClusterHome, options: ServeOptions): Promise<number> {
  while (Date.now() < options.end) {
    const running = await runningServer(home.data);
    if (running && (await answers(running.port, () => isAlive(running.pid), options))) return running.port;
    const port = running ? undefined : await startOnce(home, options);
    if (port !== undefined) return port;
    await pause(BETWEEN_LOOKS_MS);
  }
  throw new RetryableError(`The embedded PostgreSQL did not come up in time. Its log: ${home.serverLog}`);
}

async function startOnce(home: ClusterHome, options: ServeOptions): Promise<number | undefined> {
  const port = options.fixedPort ? await tryPort(home.port) : await freePort(home.port);
  if (port === undefined) return undefined;
  const child = await launch(home, port);
  if (await answers(port, () => child.exitCode === null && child.signalCode === null, options)) return port;
  if (await isHopeless(home.serverLog)) throw new RetryableError(`The embedded PostgreSQL does not start. Its log: ${home.serverLog}`);
  return undefined;
}

/** In a session of its own, so that Ctrl-C in a terminal reaches us and not the server beneath us. */
async function launch(home: ClusterHome, port: number): Promise<ChildProcess> {
  await rename(home.serverLog, `${home.serverLog}.old`).catch(() => undefined);
  const log = await open(home.serverLog, 'w', 0o600);
  try {
    if (home.account) await chown(home.serverLog, home.account.uid, home.account.gid);
    const settings = Object.entries({ ...SETTINGS, port: String(port) }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(home.programs.postgres, ['-D', home.data, ...settings], {
      ...home.account,
      cwd: home.folder,
      env: serverEnvironment(),
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    child.on('error', () => undefined); // Seen as an exit code by whoever waits.
    child.unref();
    return child;
  } finally {
    await log.close();
  }
}

async function answers(port: number, lives: () => boolean, { knock, end }: ServeOptions): Promise<boolean> {
  while (lives() && Date.now() < end) {
    try {
      await knock(port);
      return true;
    } catch (error) {
      if (!isComing(error)) throw error;
    }
    await pause(BETWEEN_LOOKS_MS);
  }
  return false;
}

/** Not listening yet, or PostgreSQL's "starting up" and "shutting down"; anything else will not pass. */
function isComing(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return error instanceof Error && /terminated/.test(error.message);
  return ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P03', '57P01', '57P02', '53300'].includes(String(error.code));
}

/** A port taken under our hands and the traces of a server killed a moment ago pass; all else stays as it is. */
async function isHopeless(serverLog: string): Promise<boolean> {
  const said = await readFile(serverLog, 'utf8').catch(() => '');
  return !/could not bind|pre-existing shared memory|lock file "postmaster.pid"|is still in use/.test(said);
}
