import { createHash, randomBytes } from 'node:crypto';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BlobStore, KeptBlob, StagedBlob } from './blob-store.js';

/** What a store brings to be held to the contract. */
export interface StoreUnderTest {
  store: BlobStore;
  /** Where blobs lie while they come in. */
  incoming: string;
  /** Writes other bytes over a kept blob, as somebody would who has the disk or the bucket. */
  alter(sha256: string, bytes: string): Promise<void>;
  /** Takes a kept blob away. */
  lose(sha256: string): Promise<void>;
  close(): Promise<void>;
}

const LIMIT = 10_000_000;
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function* inPieces(bytes: Uint8Array, size = 65_536): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function* cutOffAfter(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
  throw new Error('the connection was lost');
}

/** The promises of `BlobStore`, which every store keeps. */
export function holdToBlobStoreContract(name: string, prepare: () => Promise<StoreUnderTest>): void {
  describe(`blobs in ${name}`, () => {
    let under: StoreUnderTest;
    let store: BlobStore;
    beforeAll(async () => {
      under = await prepare();
      store = under.store;
    });
    afterAll(() => under.close());

    const staged = (bytes: Uint8Array): Promise<StagedBlob> => store.stage(inPieces(bytes), LIMIT);
    const kept = async (bytes: Uint8Array): Promise<string> => {
      const blob = await staged(bytes);
      await store.keep(blob);
      return blob.sha256;
    };
    const read = async (sha256: string, range?: { start: number; end: number }) => buffer((await store.open(sha256)).stream(range));
    const listed = async (): Promise<KeptBlob[]> => collect(store.list());
    const incoming = () => readdir(under.incoming).catch(() => [] as string[]);

    it('says that it works', async () => expect(await store.check()).toBeUndefined());

    it.each([
      ['one byte', 1],
      ['a piece and a byte', 65_537],
      ['five megabytes', 5_000_000],
    ])('gives back %s as they came, under their hash', async (_what, size) => {
      const bytes = randomBytes(size);
      const blob = await staged(bytes);
      expect([blob.sha256, blob.size]).toEqual([hashOf(bytes), size]);
      await store.keep(blob);
      expect((await read(blob.sha256)).equals(bytes)).toBe(true);
      expect(await store.has(blob.sha256)).toBe(true);
      expect(await incoming()).toEqual([]);
    });

    it('gives a part of the bytes where a part is asked for', async () => {
      const sha256 = await kept(Buffer.from('0123456789'));
      expect((await read(sha256, { start: 2, end: 4 })).toString()).toBe('234');
      expect((await read(sha256, { start: 9, end: 9 })).toString()).toBe('9');
    });

    it('has nothing before it is kept, and nothing of what was thrown away', async () => {
      const blob = await staged(randomBytes(1000));
      expect(await store.has(blob.sha256)).toBe(false);
      await store.discard(blob);
      await store.discard(blob);
      expect([await store.has(blob.sha256), await incoming()]).toEqual([false, []]);
    });

    it('keeps the same bytes once, also where they come ten times at once', async () => {
      const bytes = randomBytes(200_000);
      const hashes = await Promise.all(Array.from({ length: 10 }, () => kept(bytes)));
      expect(new Set(hashes)).toEqual(new Set([hashOf(bytes)]));
      expect((await listed()).filter(({ sha256 }) => sha256 === hashOf(bytes))).toEqual([{ sha256: hashOf(bytes), size: 200_000, keptAt: expect.any(Date) }]);
      expect(await incoming()).toEqual([]);
    });

    it('refuses what is too large, and leaves nothing of it', async () => {
      await expect(store.stage(inPieces(randomBytes(100_001)), 100_000)).rejects.toMatchObject({ code: 'evidence_too_large' });
      expect(await incoming()).toEqual([]);
    });

    it('leaves nothing of what was cut off', async () => {
      await expect(store.stage(cutOffAfter(randomBytes(100_000)), LIMIT)).rejects.toThrow('the connection was lost');
      expect(await incoming()).toEqual([]);
    });

    it('hands out no byte of a blob that was altered, even by one bit of the same length', async () => {
      const sha256 = await kept(Buffer.from('sworn statement'));
      await under.alter(sha256, 'sworn statemenu');
      await expect(store.open(sha256)).rejects.toMatchObject({ code: 'evidence_damaged' });
      expect(await incoming()).toEqual([]);
    });

    it('does not take a damaged blob for the same bytes that come once more', async () => {
      const bytes = Buffer.from('second statement');
      const sha256 = await kept(bytes);
      await under.alter(sha256, 'another statement');
      await expect(kept(bytes)).rejects.toMatchObject({ code: 'evidence_damaged' });
      expect(await incoming()).toEqual([]);
    });

    it.each([
      ['a blob that is lost', async () => {
        const sha256 = await kept(randomBytes(10));
        await under.lose(sha256);
        return sha256;
      }],
      ['a blob that never came', () => Promise.resolve(hashOf(randomBytes(10)))],
    ])('tells of %s', async (_what, make) => {
      const sha256 = await make();
      expect(await store.has(sha256)).toBe(false);
      await expect(store.open(sha256)).rejects.toMatchObject({ code: 'evidence_damaged' });
    });

    it('sweeps up what a killed process left while it came in, and not what is coming in', async () => {
      const fresh = await staged(randomBytes(10));
      const old = join(under.incoming, 'left-behind.part');
      await writeFile(old, 'half a vide');
      await utimes(old, new Date(0), new Date(0));
      expect(await store.sweepStaged(new Date('2000-01-01'))).toBe(1);
      expect((await incoming()).length).toBe(1);
      await store.discard(fresh);
    });
  });
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}
