import { link, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { TrucelineError } from '#vocabulary';
import { InstallationKey, newSecretKey, secretKeyOf } from './installation-key.js';

/** The key that a file holds; null where there is no such file. @throws TrucelineError `source_key_unusable`. */
export async function readKeyFile(file: string): Promise<InstallationKey | null> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const secret = secretKeyOf(text);
  if (!secret) throw new TrucelineError('source_key_unusable', `${file} does not hold 32 bytes in base64.`);
  return new InstallationKey(secret);
}

/**
 * Makes a key in a file that only its owner reads. It is on the disk before this returns: once something is sealed
 * under a key, losing the key loses it. Where another process makes the file first, theirs is taken.
 */
export async function makeKeyFile(file: string): Promise<InstallationKey> {
  await mkdir(dirname(file), { recursive: true });
  const secret = newSecretKey();
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${secret.toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  // The whole file comes into its place at once, and never over one that is there.
  const first = await link(draft, file).then(() => true, wasThere);
  await rm(draft);
  await toDisk(dirname(file));
  if (first) return new InstallationKey(secret);
  const theirs = await readKeyFile(file);
  if (!theirs) throw new Error(`${file} was there and is gone.`);
  return theirs;
}

function wasThere(error: unknown): false {
  if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
  throw error;
}

async function toDisk(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
