import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isAlive } from './is-alive.js';

/** What PostgreSQL's own postmaster.pid says of a running server. */
export interface RunningServer {
  pid: number;
  port: number;
}

const nameIn = (data: string) => join(data, 'postmaster.pid');

/**
 * The server that runs on a data folder, undefined where none does. A file left by a server that was killed names a
 * dead process, which PostgreSQL sees through itself; but it refuses to start where the number has gone to another
 * program since (in containers it often has), so such a file is taken away.
 */
export async function runningServer(data: string): Promise<RunningServer | undefined> {
  const lines = (await readFile(nameIn(data), 'utf8').catch(() => '')).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!(pid > 0) || !isAlive(pid)) return undefined;
  if (isServer(pid, data)) return { pid, port };
  await rm(nameIn(data), { force: true });
  return undefined;
}

function isServer(pid: number, data: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return basename(words[0] ?? '') === 'postgres' && words.includes(data);
  } catch {
    return true; // Not ours to look at: leave the judgement to PostgreSQL.
  }
}
