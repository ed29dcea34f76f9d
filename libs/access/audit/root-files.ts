import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { AuditRoot } from './audit-root.js';

/** A root that lies outside the database, under the name by which people know it. */
export interface KeptRoot {
  name: string;
  root: AuditRoot;
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const form = z.object({
  day: z.iso.date().nullable(),
  madeAt: z.string().max(40),
  heads: z.array(z.union([z.strictObject({ chain: z.string(), seq: z.int().min(1), hash }), z.strictObject({ sealed: hash })])),
  previous: hash,
  root: hash,
});

/** The folder in the data directory to which each root is written, a file a day. */
export const ROOT_FOLDER = 'audit-roots';

const fileOf = (day: string): string => `${day}.json`;

/** Writes a root as JSON, whole or not at all. */
export async function writeRootFile(file: string, root: AuditRoot): Promise<void> {
  await writeFile(`${file}.part`, `${JSON.stringify(root, null, 2)}\n`);
  await rename(`${file}.part`, file);
}

/** Writes each stored root that the folder does not have yet, from its newest one on. What is there is left alone: it may be right where the database is not. */
export async function keepRoots(dataDir: string, since: (day: string | null) => Promise<AuditRoot[]>): Promise<void> {
  const folder = join(dataDir, ROOT_FOLDER);
  await mkdir(folder, { recursive: true });
  const newest = (await rootFilesIn(folder)).at(-1);
  for (const root of await since(newest ? basename(newest, '.json') : null)) {
    if (root.day !== null) await writeRootFile(join(folder, fileOf(root.day)), root);
  }
}

/** The roots that the data directory keeps; none where it has no such folder. @throws Error naming a file that holds no root. */
export async function keptRoots(dataDir: string): Promise<KeptRoot[]> {
  return Promise.all((await rootFilesIn(join(dataDir, ROOT_FOLDER))).map(readRootFile));
}

/** Reads a root from a file. @throws Error naming the file where it holds none. */
export async function readRootFile(file: string): Promise<KeptRoot> {
  const text = await readFile(file, 'utf8');
  try {
    return { name: basename(file), root: form.parse(JSON.parse(text)) };
  } catch {
    throw new Error(`${file} holds no audit root; give a file that \`truceline audit root --out\` wrote`);
  }
}

async function rootFilesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => /^\d{4}-\d\d-\d\d\.json$/.test(name)).toSorted().map((name) => join(folder, name));
}
