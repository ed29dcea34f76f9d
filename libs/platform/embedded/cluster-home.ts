import { chmod, chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from '../logging/logger.js';
import { type ClusterRecord, newPassword, readRecord, writeRecord } from './cluster-record.js';
import { ELSEWHERE, newPlace } from './elsewhere.js';
import { freePort } from './free-port.js';
import { canReach, type ServerAccount, serverAccount } from './server-account.js';
import { bundledPrograms, copiedPrograms, type ServerPrograms } from './server-programs.js';

/** Where a cluster lives, as whom it runs and with what. */
export interface ClusterHome {
  account: ServerAccount | undefined;
  programs: ServerPrograms;
  /** The folder around the cluster. */
  folder: string;
  /** PostgreSQL's own data folder. */
  data: string;
  serverLog: string;
  password: string;
  port: number;
}

/**
 * Finds the home of a data folder's cluster, or settles one. Usually it is in the data folder. As root the server runs
 * as another user, who may be unable to enter that folder or the one with the programs (a clone in a home of mode 700);
 * what cannot be reached then goes to /var/lib/truceline, and cluster.json names the place.
 */
export async function clusterHome(dataDir: string, log: Logger): Promise<ClusterHome> {
  const account = await serverAccount();
  const programs = await reachablePrograms(account, log);
  const record = (await readRecord(dataDir)) ?? (await settle(dataDir, account, log));
  const folder = record.elsewhere ?? join(dataDir, 'postgres');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (account) await chown(folder, account.uid, account.gid);
  return { account, programs, folder, data: join(folder, 'data'), serverLog: join(folder, 'server.log'), password: record.password, port: record.port };
}

/** Remembers the port that the cluster took in the end. */
export async function rememberPort(dataDir: string, port: number): Promise<void> {
  const record = await readRecord(dataDir);
  if (record && record.port !== port) await writeRecord(dataDir, { ...record, port });
}

/** A folder that we make may be entered, whatever the umask; what is secret in it has a mode of its own. */
export async function makeEnterable(dataDir: string): Promise<void> {
  const made = await mkdir(dataDir, { recursive: true });
  if (made) await chmod(dataDir, 0o755);
}

async function reachablePrograms(account: ServerAccount | undefined, log: Logger): Promise<ServerPrograms> {
  const programs = await bundledPrograms();
  if (!account || ((await canReach(account, programs.postgres)) && (await canReach(account, programs.root)))) return programs;
  const copy = await copiedPrograms(programs, ELSEWHERE);
  log.info({ path: copy.root }, 'The user postgres cannot reach the programs of PostgreSQL here; a copy of them is used.');
  return copy;
}

async function settle(dataDir: string, account: ServerAccount | undefined, log: Logger): Promise<ClusterRecord> {
  const record: ClusterRecord = { password: newPassword(), port: await freePort() };
  if (account && !(await canReach(account, dataDir))) {
    record.elsewhere = await newPlace(dataDir);
    log.info({ path: record.elsewhere }, 'The user postgres cannot reach the data folder; the database is kept elsewhere, as cluster.json says.');
  }
  await writeRecord(dataDir, record);
  return record;
}
