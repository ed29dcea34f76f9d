import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tokens } from './tokens.js';

/**
 * On a first start, makes the administrator's token and writes it to `admin-token` in the data
 * directory, readable by its owner alone. Later starts leave it be. Answers the file's path where
 * one was written. Where tokens are there but the file is gone, nothing is made: who has a token
 * can make another with `truceline token create`.
 */
export async function ensureAdminToken(tokens: Tokens, dataDir: string): Promise<string | null> {
  const file = join(dataDir, 'admin-token');
  if (await tokens.any()) return null;
  await mkdir(dataDir, { recursive: true });
  const { secret } = await tokens.create('admin (first start)');
  await writeFile(file, `${secret}\n`, { mode: 0o600, flag: (await exists(file)) ? 'w' : 'wx' });
  return file;
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(() => true, () => false);
}
