import { execFile } from 'node:child_process';
import { chown, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { TrucelineError } from '#vocabulary';
import type { ClusterHome } from './cluster-home.js';

const run = promisify(execFile);

export const SUPERUSER = 'truceline';

/**
 * Makes the cluster where there is none yet: UTF-8, and the locale C.UTF-8 that PostgreSQL brings itself, so that it
 * sorts alike on every machine. A beginning that was cut off leaves nothing that looks like a cluster.
 */
export async function initialiseCluster(home: ClusterHome): Promise<void> {
  if (await isInitialised(home)) return;
  const draft = await mkdtemp(join(home.folder, 'draft-'));
  const passwordFile = join(draft, 'password');
  const data = join(draft, 'data');
  try {
    await writeFile(passwordFile, home.password, { mode: 0o600 });
    if (home.account) await Promise.all([draft, passwordFile].map((path) => chown(path, home.account?.uid ?? 0, home.account?.gid ?? 0)));
    await run(home.programs.initdb, initArguments(data, passwordFile), { ...home.account, cwd: home.folder, env: serverEnvironment() });
    await rename(data, home.data);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

function initArguments(data: string, passwordFile: string): string[] {
  return [
    `--pgdata=${data}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ];
}

/** Nothing of our own environment: PG* variables would change what the server does, and others hold secrets. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC', ...(process.platform === 'win32' && { SystemRoot: process.env['SystemRoot'] }) };
}

async function isInitialised({ data, programs }: ClusterHome): Promise<boolean> {
  const made = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (made === undefined) return false;
  const major = programs.version.split('.')[0];
  if (made.trim() === major) return true;
  const remedy = `Start the version of Truceline that made it and dump the database, or give TRUCELINE_DATA_DIR another folder.`;
  throw new TrucelineError('configuration_invalid', `The embedded database was made by PostgreSQL ${made.trim()}, and this is ${major}. ${remedy}`, [
    { path: 'TRUCELINE_DATA_DIR', message: 'The embedded database is of another major version.', remedy },
  ]);
}
