import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What the data folder remembers of its cluster, in `cluster.json`, readable by its owner alone. */
const clusterRecord = z.object({
  /** The folder of the cluster where it is not in the data folder. */
  elsewhere: z.string().optional(),
  password: z.string(),
  /** Kept from one start to the next. */
  port: z.number().int(),
});

export type ClusterRecord = z.infer<typeof clusterRecord>;

const NAME = 'cluster.json';

export async function readRecord(dataDir: string): Promise<ClusterRecord | undefined> {
  try {
    return clusterRecord.parse(JSON.parse(await readFile(join(dataDir, NAME), 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

export async function writeRecord(dataDir: string, record: ClusterRecord): Promise<void> {
  const path = join(dataDir, NAME);
  await writeFile(`${path}.new`, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

export function newPassword(): string {
  return randomBytes(24).toString('base64url');
}
