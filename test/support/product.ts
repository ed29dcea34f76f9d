/** The whole product, started as a newcomer starts it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { eventually } from './eventually.js';
import { temporaryFolder } from './temporary-folder.js';

export interface Product {
  /** Where it serves, `http://127.0.0.1:PORT`. */
  baseUrl: string;
  /** Written at the first start, by whoever prepares the database: empty for a worker alone. */
  adminToken: string;
  dataDir: string;
  /** All it has printed so far. */
  output(): string;
  /** Kills every process of it, the embedded PostgreSQL too, with signal 9. */
  kill9(): Promise<void>;
  /** Stops it as a terminal or a container does; resolves with its exit code. Leaves the data folder. */
  stop(): Promise<number | null>;
  /** Stops it, if it still runs, and removes the data folder. */
  remove(): Promise<void>;
}

export interface ProductOptions {
  /** `up` by default; `api` and `worker` for separate processes. */
  command?: string[];
  /** A data folder that an earlier product left. */
  dataDir?: string;
  env?: Record<string, string>;
  withinMs?: number;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const READY = /truceline (?:worker )?ready (http:\/\/\S+)/;

/** Starts `truceline up` on any free port and waits for its ready line. Fails with what it printed where that does not come. */
export async function startProduct({ command = ['up'], dataDir, env = {}, withinMs = 60_000 }: ProductOptions = {}): Promise<Product> {
  const folder = dataDir ?? (await temporaryFolder());
  const child = spawn(process.execPath, ['bin/truceline.js', ...command], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: '0', TRUCELINE_DATA_DIR: folder, ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = collectLines(child);
  const ready = await eventually('the ready line', () => printed.join('\n').match(READY) ?? (child.exitCode !== null && 'ended'), withinMs).catch(String);
  if (typeof ready === 'string') {
    await end(child, 'SIGKILL', folder);
    throw new Error(`The product did not start.\n${printed.join('\n')}`);
  }
  const stop = () => end(child, 'SIGTERM', folder);
  return {
    baseUrl: ready[1] ?? '',
    adminToken: (await readFile(join(folder, 'admin-token'), 'utf8').catch(() => '')).trim(),
    dataDir: folder,
    output: () => printed.join('\n'),
    kill9: async () => void (await end(child, 'SIGKILL', folder)),
    stop,
    remove: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function collectLines(child: ChildProcess): string[] {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface(stream).on('line', (line) => lines.push(line));
  }
  return lines;
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL', dataDir: string): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exited = once(child, 'exit');
  const server = serverPid(dataDir);
  signalAll(signal, -(child.pid ?? 0));
  if (signal === 'SIGKILL' && server !== undefined) {
    signalAll(signal, server);
    await eventually('the end of the embedded PostgreSQL', () => isGone(server));
  }
  await exited;
  return child.exitCode;
}

/** The embedded PostgreSQL is in a session of its own, so killing the product's process group does not reach it. */
function serverPid(dataDir: string): number | undefined {
  const file = join(dataDir, 'postgres', 'data', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
}

function signalAll(signal: NodeJS.Signals, target: number): void {
  try {
    process.kill(target, signal);
  } catch {
    // It ended by itself meanwhile.
  }
}

/** Gone, or ended and merely not yet collected by its parent. */
function isGone(pid: number): boolean {
  try {
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return true;
  }
}
