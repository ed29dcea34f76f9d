import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../../../test/support/eventually.js';
import { silentLog } from '../../../test/support/silent-log.js';
import { temporaryFolder } from '../../../test/support/temporary-folder.js';
import { clusterHome } from './cluster-home.js';
import { readRecord } from './cluster-record.js';
import { newPlace } from './elsewhere.js';
import { EmbeddedCluster } from './embedded-cluster.js';
import { isAlive } from './is-alive.js';
import { runningServer } from './postmaster-file.js';
import { stopServer } from './stop-server.js';
import { canReach, serverAccount } from './server-account.js';
import { bundledPrograms, copiedPrograms } from './server-programs.js';

let dataDir: string;
const joined = new Set<EmbeddedCluster>();

beforeEach(async () => {
  dataDir = await temporaryFolder();
});
afterEach(async () => {
  for (const cluster of joined) await cluster.leave();
  joined.clear();
  await stopServer(await dataOf());
  const { elsewhere } = (await readRecord(dataDir)) ?? {};
  for (const folder of [dataDir, ...(elsewhere ? [elsewhere] : [])]) await rm(folder, { recursive: true, force: true });
});

const dataOf = async () => (await clusterHome(dataDir, silentLog)).data;
const server = async () => runningServer(await dataOf());

const enter = async () => {
  const cluster = await EmbeddedCluster.join(dataDir, { log: silentLog, waitMs: 30_000 });
  joined.add(cluster);
  return cluster;
};
const leave = async (cluster: EmbeddedCluster) => {
  joined.delete(cluster);
  await cluster.leave();
};

const query = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};
const remember = (cluster: EmbeddedCluster, what: string) => query(cluster.url, `CREATE TABLE ${what} ()`);
const remembers = (cluster: EmbeddedCluster, what: string) => query(cluster.url, `SELECT * FROM ${what}`);

/** Another process that has joined. */
const startGuest = async () => {
  const guest = spawn(process.execPath, ['--conditions=source', '--import', 'tsx', 'test/support/cluster-guest.ts', dataDir], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(guest.stdout, 'data');
  const end = async (how: () => void) => {
    const exited = once(guest, 'exit');
    how();
    await exited;
  };
  return { kill9: () => end(() => guest.kill('SIGKILL')), leave: () => end(() => guest.stdin.end()) };
};

describe('the embedded cluster', { timeout: 60_000 }, () => {
  it('serves an empty UTF-8 database, durably and on loopback alone', async () => {
    const { url } = await enter();

    const [answer] = await query(
      url,
      `SELECT current_setting('listen_addresses') AS on, current_setting('fsync') AS fsync, current_setting('server_encoding') AS encoding,
              current_setting('unix_socket_directories') AS sockets, datlocale AS locale, datname AS name
         FROM pg_database WHERE datname = current_database()`,
    );

    expect(answer).toEqual({ on: '127.0.0.1', fsync: 'on', encoding: 'UTF8', sockets: '', locale: 'C.UTF-8', name: 'truceline' });
  });

  it('lets nobody in without its password, which only its owner can read', async () => {
    const { url } = await enter();
    const stranger = new URL(url);
    stranger.password = 'guess';

    await expect(query(stranger.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    expect((await stat(join(dataDir, 'cluster.json'))).mode & 0o777).toBe(0o600);
  });

  it('keeps its data and its address from one start to the next', async () => {
    const first = await enter();
    await remember(first, 'sightings');
    await leave(first);
    expect(await server()).toBeUndefined();

    const second = await enter();

    expect(second.url).toBe(first.url);
    expect(await remembers(second, 'sightings')).toEqual([]);
  });

  it('is one server for all who join at the same time, and the last to leave stops it', async () => {
    const [first, second, third] = await Promise.all([enter(), enter(), enter()]);
    expect(second.url).toBe(first.url);
    expect(third.url).toBe(first.url);

    await leave(first);
    await leave(second);
    expect(await query(third.url, 'SELECT 1 AS up')).toEqual([{ up: 1 }]);

    await leave(third);
    expect(await server()).toBeUndefined();
  });

  it('is shared with another process, which leaves it running', async () => {
    const cluster = await enter();
    const guest = await startGuest();
    const running = await server();

    await guest.leave();

    expect(await server()).toEqual(running);
    expect(await query(cluster.url, 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
  });

  it('is taken over as it runs when the process that started it was killed', async () => {
    const guest = await startGuest();
    const running = await server();
    await guest.kill9();

    const cluster = await enter();
    expect(await server()).toEqual(running);

    await leave(cluster);
    expect(await server()).toBeUndefined();
  });

  it('recovers when everything was killed, with all that was committed', async () => {
    const guest = await startGuest();
    const cluster = await enter();
    await remember(cluster, 'sightings');
    const running = await server();
    joined.delete(cluster);
    // Nobody is left to start it again but the one who joins next.
    await Promise.all([guest.kill9(), killServer(running?.pid), cluster.leave()]);

    expect(await remembers(await enter(), 'sightings')).toEqual([]);
  });

  it('is started again at the same address when the server dies under its guests', async () => {
    const { url } = await enter();
    const before = await server();

    await killServer(before?.pid);

    await eventually('an answer', () => query(url, 'SELECT 1').catch(() => undefined), 20_000);
    expect((await server())?.pid).not.toBe(before?.pid);
  });

  it('starts although the number of the dead server went to another program', async () => {
    await leave(await enter());
    const { port } = (await readRecord(dataDir)) ?? {};
    await writeFile(join(await dataOf(), 'postmaster.pid'), `${process.pid}\n${await dataOf()}\n0\n${port}\n\n127.0.0.1\n0 0\nready\n`);

    expect(await query((await enter()).url, 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
  });

  it('writes nothing of what statements hold into its log', async () => {
    const { url } = await enter();

    await query(url, `SELECT 'shells fell on the orchard'::uuid`).catch(() => undefined);

    const { serverLog } = await clusterHome(dataDir, silentLog);
    expect(await readFile(serverLog, 'utf8')).not.toContain('orchard');
  });
});

describe.runIf(process.getuid?.() === 0)('the embedded cluster, as root', { timeout: 60_000 }, () => {
  it('is kept elsewhere, and says where, when its user cannot enter the data folder', async () => {
    await chmod(dataDir, 0o700);

    const { url } = await enter();

    expect(await query(url, 'SELECT 1 AS up')).toEqual([{ up: 1 }]);
    expect((await readRecord(dataDir))?.elsewhere).toMatch(/^\/var\/lib\/truceline\/cluster-/);
  });

  it('is removed from elsewhere once its temporary data folder is gone', async () => {
    const places = join(dataDir, 'places');
    const abandoned = await newPlace(join(tmpdir(), 'truceline-never-was'), places);
    const lived = await newPlace(dataDir, places);
    const perhapsUnmounted = await newPlace('/srv/truceline-never-was', places);

    const latest = await newPlace(dataDir, places);

    expect((await readdir(places)).sort()).toEqual([lived, perhapsUnmounted, latest].map((place) => basename(place)).sort());
    expect(abandoned).not.toBe(latest);
  });

  it('copies the programs to where its user can run them, once', async () => {
    const programs = await bundledPrograms();
    const copy = await copiedPrograms(programs, dataDir);
    const again = await copiedPrograms(programs, dataDir);

    expect(again).toEqual(copy);
    expect(await canReach(await serverAccount(), copy.postgres)).toBe(true);
  });

  it('knows which folders its user cannot enter', async () => {
    await chmod(dataDir, 0o700);

    expect(await canReach(await serverAccount(), dataDir)).toBe(false);
  });
});

async function killServer(pid = 0): Promise<void> {
  if (pid > 0) process.kill(pid, 'SIGKILL');
  await eventually('the end of the server', () => !isAlive(pid));
}
