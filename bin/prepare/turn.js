import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Remedy } from './remedy.js';
import { say } from './run-quietly.js';

/** Times in milliseconds. The holder touches its lock every `beat`; one untouched for `stale` was left by a dead process. */
const TIMES = { look: 200, beat: 2_000, stale: 20_000, patience: 15 * 60_000 };

/** Runs `work` while no other process does so in the same checkout, and waits for its turn first. */
export async function takeTurn(root, work, times = TIMES) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  const lock = join(root, 'dist/.prepare-lock');
  const id = randomUUID();
  await acquire(lock, id, times);
  const isOurs = () => read(lock)?.id === id;
  const release = () => isOurs() && rmSync(lock, { force: true });
  const leave = () => process.exit(130);
  const heartbeat = setInterval(() => isOurs() && utimesSync(lock, new Date(), new Date()), times.beat);
  process.once('exit', release).once('SIGINT', leave).once('SIGTERM', leave);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    process.off('exit', release).off('SIGINT', leave).off('SIGTERM', leave);
    release();
  }
}

async function acquire(lock, id, times) {
  const deadline = Date.now() + times.patience;
  let told = false;
  while (!claim(lock, id)) {
    const holder = read(lock);
    if (!holder) continue;
    if (isStale(holder, times)) {
      clear(lock, holder);
      continue;
    }
    if (Date.now() > deadline) throw new Remedy(`Process ${holder.pid} has been preparing this checkout for too long. End it, then start again.`);
    if (!told) say(`Another start (process ${holder.pid}) is preparing this checkout; waiting for it…`);
    told = true;
    await wait(times.look);
  }
}

/** Whether the lock is ours now. It appears under its name with its content, so nobody reads it half written. */
function claim(lock, id) {
  const draft = `${lock}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ id, pid: process.pid, host: hostname() }));
  try {
    linkSync(draft, lock);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function read(lock) {
  try {
    return { ...JSON.parse(readFileSync(lock, 'utf8')), mtimeMs: statSync(lock).mtimeMs };
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function isStale(holder, times) {
  if (Date.now() - holder.mtimeMs > times.stale) return true;
  return holder.host === hostname() && !isAlive(holder.pid);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Puts a stale lock away. Two may see it stale: the one that finds it had moved a newer one puts that back. */
function clear(lock, stale) {
  const aside = `${lock}.stale.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (read(aside).id !== stale.id) linkSync(aside, lock);
  rmSync(aside, { force: true });
}
