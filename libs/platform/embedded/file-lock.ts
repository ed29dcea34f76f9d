import { open, readFile, rm, stat, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { RetryableError } from '#vocabulary';
import { isAlive } from './is-alive.js';

const BETWEEN_TRIES_MS = 50;
const HEARTBEAT_MS = 1000;
/** A holder touches its lock every second; one that has not for so long is gone. */
const STALE_MS = 10_000;

/**
 * Does the work while holding the lock file, so that of several processes one is at it. A lock whose holder died is
 * taken over.
 * @throws RetryableError where the lock is not free within `waitMs`.
 */
export async function withFileLock<Value>(path: string, waitMs: number, work: () => Promise<Value>): Promise<Value> {
  await acquire(path, Date.now() + waitMs);
  const heartbeat = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => undefined), HEARTBEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    await rm(path, { force: true });
  }
}

async function acquire(path: string, end: number): Promise<void> {
  while (!(await create(path))) {
    if (await isStale(path)) await rm(path, { force: true });
    else if (Date.now() >= end) throw new RetryableError(`Another process holds ${path}.`);
    else await pause(BETWEEN_TRIES_MS);
  }
}

async function create(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(`${hostname()} ${process.pid}`);
    await file.close();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function isStale(path: string): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > STALE_MS) return true;
    const [host, pid] = (await readFile(path, 'utf8')).split(' ');
    return host === hostname() && Number(pid) > 0 && !isAlive(Number(pid));
  } catch {
    return false; // It went away meanwhile: the next try finds it free.
  }
}
