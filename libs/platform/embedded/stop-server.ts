import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './is-alive.js';
import { runningServer } from './postmaster-file.js';

const BETWEEN_LOOKS_MS = 20;
const PATIENCE_MS = 15_000;

/** Stops the server that runs on the data, if one does: connections are cut, everything committed is kept. */
export async function stopServer(data: string): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    const running = await runningServer(data);
    if (!running) return;
    try {
      process.kill(running.pid, signal);
    } catch {
      return; // Gone between the look and the signal.
    }
    if (await ended(running.pid)) return;
  }
}

async function ended(pid: number): Promise<boolean> {
  const end = Date.now() + PATIENCE_MS;
  while (isAlive(pid)) {
    if (Date.now() >= end) return false;
    await pause(BETWEEN_LOOKS_MS);
  }
  return true;
}
