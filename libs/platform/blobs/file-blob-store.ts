import { constants } from 'node:fs';
import { access, chmod, link, mkdir, open, rename, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { BlobStore, KeptBlob, OpenBlob, StagedBlob } from './blob-store.js';
import { damaged, openSealed } from './sealed-file.js';
import { namesIn, Staging } from './staging.js';
import { whereFull } from './where-full.js';

const HASH = /^[0-9a-f]{64}$/;
const READ_ONLY = 0o400;

/** Keeps blobs as read-only files under `sealed/ab/abcd…` of its folder; they come in under `incoming/`, on the same disk. */
export class FileBlobStore implements BlobStore {
  readonly place: string;
  readonly #staging: Staging;
  readonly #sealed: string;

  constructor(folder: string) {
    this.place = folder;
    this.#staging = new Staging(join(folder, 'incoming'));
    this.#sealed = join(folder, 'sealed');
  }

  stage(source: AsyncIterable<Uint8Array>, limit: number): Promise<StagedBlob> {
    return this.#staging.stage(source, limit);
  }

  discard(staged: StagedBlob): Promise<void> {
    return this.#staging.discard(staged);
  }

  async keep(staged: StagedBlob): Promise<void> {
    const folder = join(this.#sealed, staged.sha256.slice(0, 2));
    const path = join(folder, staged.sha256);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await chmod(staged.path, READ_ONLY);
      if (!(await putInPlace(staged.path, path))) await (await this.open(staged.sha256)).close();
      // The names must be on the disk too, and the folder's own name above it.
      for (const each of [folder, this.#sealed, this.place]) await syncFolder(each);
    } catch (error) {
      throw whereFull(error);
    } finally {
      await this.discard(staged);
    }
  }

  async has(sha256: string): Promise<boolean> {
    return (await stat(this.pathOf(sha256)).catch(() => undefined))?.isFile() === true;
  }

  async open(sha256: string): Promise<OpenBlob> {
    const file = await open(this.pathOf(sha256), 'r').catch((error: unknown): FileHandle => {
      throw error instanceof Error && 'code' in error && error.code === 'ENOENT' ? damaged(sha256) : error;
    });
    return openSealed(file, sha256);
  }

  async *list(): AsyncIterable<KeptBlob> {
    for (const part of (await namesIn(this.#sealed)).toSorted()) {
      for (const sha256 of (await namesIn(join(this.#sealed, part))).toSorted()) {
        const found = HASH.test(sha256) ? await stat(this.pathOf(sha256)).catch(() => undefined) : undefined;
        if (found) yield { sha256, size: found.size, keptAt: found.ctime };
      }
    }
  }

  sweepStaged(before: Date): Promise<number> {
    return this.#staging.sweep(before);
  }

  /** The folder is made when the first file comes in. */
  async check(): Promise<string | undefined> {
    try {
      if (await stat(this.place).then((found) => !found.isDirectory(), whereMissing)) throw new Error('It is no folder.');
      await access(this.place, constants.W_OK).catch(whereMissing);
      return undefined;
    } catch {
      return `the evidence folder ${this.place} cannot be written to`;
    }
  }

  private pathOf(sha256: string): string {
    if (!HASH.test(sha256)) throw damaged(sha256);
    return join(this.#sealed, sha256.slice(0, 2), sha256);
  }
}

function whereMissing(error: unknown): false {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
  throw error;
}

/**
 * Gives a file its final name unless something has it; false where something had. A second name is made and the first removed,
 * since a plain rename would write over what is there. File systems without second names get the rename.
 */
async function putInPlace(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'EEXIST') return false;
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code)) throw error;
  }
  if (await stat(to).catch(() => undefined)) return false;
  await rename(from, to);
  return true;
}

/** Where the system cannot do that for a folder, as Windows cannot, it does it by itself. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  if (!folder) return;
  try {
    await folder.sync();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!['EISDIR', 'EPERM', 'EINVAL', 'EBADF'].includes(code)) throw error;
  } finally {
    await folder.close();
  }
}
