import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { command } from '#vocabulary';
import { newSecret } from '../secrets.js';
import type { Tokens } from './tokens.js';

/**
 * On a first start, makes the administrator's token and writes it to `admin-token` in the data
 * directory, readable by its owner alone. Later starts leave it be. Answers the file's path where
 * one was written. Where tokens are there but the file is gone, nothing is made: who has a token
 * can make another with `truceline token create`.
 */
export async function ensureAdminToken(tokens: Tokens, dataDir: string): Promise<string | null> {
  if (await tokens.any()) return null;
  const file = join(dataDir, 'admin-token');
  const secret = newSecret();
  await mkdir(dataDir, { recursive: true });
  await rm(file, { force: true });
  // The file comes first: were the process to end here, the next start would find no token and begin anew.
  await writeFile(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  await tokens.create('admin (first start)', command('first start'), { secret });
  return file;
}
