import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { TrucelineError } from '#vocabulary';
import type { StagedBlob } from './blob-store.js';
import { whereFull } from './where-full.js';

/** The folder in which blobs lie while they come in: one file each, readable by its owner alone. */
export class Staging {
  constructor(readonly folder: string) {}

  async stage(source: AsyncIterable<Uint8Array>, limit: number): Promise<StagedBlob> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, `${randomUUID()}.part`);
    try {
      const file = await open(path, 'wx', 0o600);
      try {
        const { sha256, size } = await write(file, source, limit);
        await file.sync();
        return { path, sha256, size };
      } finally {
        await file.close();
      }
    } catch (error) {
      await rm(path, { force: true });
      throw whereFull(error);
    }
  }

  async discard({ path }: StagedBlob): Promise<void> {
    await rm(path, { force: true });
  }

  /** A file that is still being written has changed lately, and stays. */
  async sweep(before: Date): Promise<number> {
    let swept = 0;
    for (const name of await namesIn(this.folder)) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => undefined);
      if (!found?.isFile() || found.mtime >= before) continue;
      await rm(path, { force: true });
      swept += 1;
    }
    return swept;
  }
}

async function write(file: FileHandle, source: AsyncIterable<Uint8Array>, limit: number): Promise<{ sha256: string; size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > limit) throw new TrucelineError('evidence_too_large', `The file is larger than ${limit} bytes, which TRUCELINE_EVIDENCE_LIMIT sets.`);
    hash.update(chunk);
    await writeAll(file, chunk);
  }
  return { sha256: hash.digest('hex'), size };
}

/** A write may take only a part of what it is given, as it does when the disk is nearly full. */
async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.length; ) {
    const { bytesWritten } = await file.write(chunk, at, chunk.length - at);
    at += bytesWritten;
  }
}

/** The names in a folder; none where there is no folder. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
