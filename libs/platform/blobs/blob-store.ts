import type { Readable } from 'node:stream';

/**
 * Words of this folder. A *blob* is a run of bytes kept under its SHA-256: the same bytes are one blob,
 * however often they come. It is *staged* while it comes in: in a temporary file, hashed and counted, and
 * nobody's yet. *Keeping* makes it durable under its hash; a blob that is kept is never written again.
 * It is *opened* only once all its bytes have been hashed anew: what is handed out is what was kept.
 */

/** Bytes that have come in and are not yet kept. */
export interface StagedBlob {
  /** Where they lie meanwhile. */
  readonly path: string;
  /** In lower-case hexadecimal. */
  readonly sha256: string;
  readonly size: number;
}

/** A blob whose bytes were found to be those that were kept. Close it, unless its stream was read to the end. */
export interface OpenBlob {
  readonly size: number;
  /** The bytes from `start` up to and with `end`; all of them where nothing is said. Reads once, and closes the blob. */
  stream(range?: { start: number; end: number }): Readable;
  close(): Promise<void>;
}

export interface KeptBlob {
  sha256: string;
  size: number;
  keptAt: Date;
}

/** Keeps blobs, and never removes one. Every store passes the same suite, `blob-store.contract.ts`. */
export interface BlobStore {
  /** Where it keeps them, for people. */
  readonly place: string;
  /**
   * Takes bytes in as they come, never the whole in memory. What is refused or cut off leaves nothing.
   * @throws TrucelineError `evidence_too_large` past `limit` bytes, `evidence_store_full`.
   */
  stage(source: AsyncIterable<Uint8Array>, limit: number): Promise<StagedBlob>;
  /** Throws what was staged away; nothing happens where it was kept or thrown away before. */
  discard(staged: StagedBlob): Promise<void>;
  /**
   * Makes a staged blob durable; when this resolves it survives a power cut. A blob that is there already is left as it is.
   * @throws TrucelineError `evidence_damaged` where the one that is there is not what its hash says; `evidence_store_full`.
   */
  keep(staged: StagedBlob): Promise<void>;
  has(sha256: string): Promise<boolean>;
  /** @throws TrucelineError `evidence_damaged` where it is missing or its bytes are not what its hash says. */
  open(sha256: string): Promise<OpenBlob>;
  /** Every blob that is kept. */
  list(): AsyncIterable<KeptBlob>;
  /** Removes what was staged before `before` and forgotten, as a killed process leaves it. Answers how many. */
  sweepStaged(before: Date): Promise<number>;
  /** What keeps the store from working, in a sentence. */
  check(): Promise<string | undefined>;
}
