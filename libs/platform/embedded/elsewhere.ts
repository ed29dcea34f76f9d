import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { stopServer } from './stop-server.js';

/** Where things are kept that the server's user cannot reach in our own folders. */
export const ELSEWHERE = '/var/lib/truceline';

/** Beside a cluster that is kept elsewhere: the data folder that it belongs to. */
const OWNER = 'data-folder';

/** A place elsewhere for the cluster of a data folder. */
export async function newPlace(dataDir: string, root = ELSEWHERE): Promise<string> {
  await mkdir(root, { recursive: true, mode: 0o755 });
  await clearAbandonedPlaces(root);
  const place = await mkdtemp(join(root, 'cluster-'));
  await writeFile(join(place, OWNER), dataDir);
  return place;
}

/**
 * Removes the places whose data folder was a temporary one and is gone: tests and trials in `mktemp -d` would fill the
 * disk unseen. A folder that is missing from anywhere else may merely not be mounted, so its place stays.
 */
async function clearAbandonedPlaces(root: string): Promise<void> {
  const names = (await readdir(root)).filter((name) => name.startsWith('cluster-'));
  for (const place of names.map((name) => join(root, name))) {
    const owner = await readFile(join(place, OWNER), 'utf8').catch(() => '');
    if (!owner.startsWith(tmpdir() + sep) || (await exists(owner))) continue;
    await stopServer(join(place, 'data'));
    await rm(place, { recursive: true, force: true });
  }
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
