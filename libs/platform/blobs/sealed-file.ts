import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { TrucelineError } from '#vocabulary';
import type { OpenBlob } from './blob-store.js';

/**
 * Opens a blob from a file, after hashing all of it: the file is read through the one handle both times, so that
 * nothing can be put in its place in between. Closes the handle where the bytes are not what the hash says.
 * @throws TrucelineError `evidence_damaged`.
 */
export async function openSealed(file: FileHandle, sha256: string): Promise<OpenBlob> {
  try {
    if ((await hashOf(file)) !== sha256) throw damaged(sha256);
    const { size } = await file.stat();
    return {
      size,
      stream: (range) => streamOf(file, range, size),
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

export function damaged(sha256: string): TrucelineError {
  return new TrucelineError('evidence_damaged', `What is kept under ${sha256} is missing, or is not what its hash says.`);
}

async function hashOf(file: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of file.createReadStream({ start: 0, autoClose: false })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

function streamOf(file: FileHandle, range: { start: number; end: number } | undefined, size: number): Readable {
  const { start, end } = range ?? { start: 0, end: Math.max(size - 1, 0) };
  return file.createReadStream({ start, end, autoClose: true });
}
