import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startS3Server, type S3Server } from '../../../test/support/s3-server.js';
import { temporaryFolder } from '../../../test/support/temporary-folder.js';
import { holdToBlobStoreContract } from './blob-store.contract.js';
import { FileBlobStore } from './file-blob-store.js';
import { S3BlobStore } from './s3-blob-store.js';
import { whereFull } from './where-full.js';

holdToBlobStoreContract('a folder', async () => {
  const folder = await temporaryFolder();
  const pathOf = (sha256: string) => join(folder, 'sealed', sha256.slice(0, 2), sha256);
  return {
    store: new FileBlobStore(folder),
    incoming: join(folder, 'incoming'),
    alter: async (sha256, bytes) => {
      await chmod(pathOf(sha256), 0o600);
      await writeFile(pathOf(sha256), bytes);
    },
    lose: (sha256) => rm(pathOf(sha256)),
    close: () => rm(folder, { recursive: true, force: true }),
  };
});

holdToBlobStoreContract('an S3-compatible store', async () => {
  const [folder, server] = [await temporaryFolder(), await startS3Server()];
  const keyOf = (sha256: string) => `evidence/${sha256.slice(0, 2)}/${sha256}`;
  const store = new S3BlobStore({ ...server, prefix: 'evidence/', region: 'us-east-1' }, folder);
  return {
    store,
    incoming: join(folder, 'incoming'),
    alter: (sha256, bytes) => Promise.resolve(void server.objects.set(keyOf(sha256), Buffer.from(bytes))),
    lose: (sha256) => Promise.resolve(void server.objects.delete(keyOf(sha256))),
    close: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
});

async function* once(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text);
}

describe('a folder of blobs', () => {
  it('makes what it keeps read-only, and lets nobody else in', async () => {
    const folder = await temporaryFolder();
    const store = new FileBlobStore(folder);
    const blob = await store.stage(once('a photograph'), 100);
    expect((await stat(blob.path)).mode & 0o777).toBe(0o600);
    await store.keep(blob);
    const sealed = join(folder, 'sealed', blob.sha256.slice(0, 2));
    expect([(await stat(join(sealed, blob.sha256))).mode & 0o777, (await stat(sealed)).mode & 0o777]).toEqual([0o400, 0o700]);
    await rm(folder, { recursive: true, force: true });
  });

  it('says so where its folder cannot be had', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'evidence'), 'in the way');
    expect(await new FileBlobStore(join(folder, 'evidence')).check()).toContain('cannot be written to');
    await rm(folder, { recursive: true, force: true });
  });

  it.each(['ENOSPC', 'EDQUOT', 'EFBIG'])('says that it is full where the system says %s, and leaves any other error as it is', (code) => {
    expect(whereFull(Object.assign(new Error('write'), { code }))).toMatchObject({ code: 'evidence_store_full' });
    const other = Object.assign(new Error('write'), { code: 'EIO' });
    expect(whereFull(other)).toBe(other);
  });

  const mayMount = process.platform === 'linux' && process.getuid?.() === 0;
  it.skipIf(!mayMount)('leaves nothing half written on a disk that is full', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'disk'));
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', join(folder, 'disk')]);
    expect(mounted.status, String(mounted.stderr)).toBe(0);
    try {
      const store = new FileBlobStore(join(folder, 'disk'));
      await store.keep(await store.stage(once('a small one'), 100));
      async function* large(): AsyncIterable<Uint8Array> {
        for (let piece = 0; piece < 64; piece += 1) yield Buffer.alloc(65_536, piece);
      }
      await expect(store.stage(large(), Infinity)).rejects.toMatchObject({ code: 'evidence_store_full' });
      expect(await readdir(join(folder, 'disk', 'incoming'))).toEqual([]);
    } finally {
      spawnSync('umount', [join(folder, 'disk')]);
      await rm(folder, { recursive: true, force: true });
    }
  });
});

describe('an S3-compatible store', () => {
  const place = { prefix: 'evidence/', region: 'eu-central-1' };
  const within = async (act: (server: S3Server, folder: string) => Promise<void>): Promise<void> => {
    const [folder, server] = [await temporaryFolder(), await startS3Server()];
    try {
      await act(server, folder);
    } finally {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  };

  it.each([
    ['a wrong secret', { secretAccessKey: 'wrong' }],
    ['a wrong key', { accessKeyId: 'nobody' }],
  ])('refuses %s, and nothing of its own message is passed on', (_what, wrong) =>
    within(async (server, folder) => {
      const store = new S3BlobStore({ ...place, ...server, credentials: { ...server.credentials, ...wrong } }, folder);
      expect(await store.check()).toContain('refuses these credentials');
      await expect(store.keep(await store.stage(once('x'), 10))).rejects.toThrow(/^The evidence store answered \w+\.$/);
      expect(server.objects.size).toBe(0);
    }));

  it('that is overrun is sent the whole file anew', () =>
    within(async (server, folder) => {
      const store = new S3BlobStore({ ...place, ...server }, folder);
      server.failUploads(2);
      await store.keep(await store.stage(once('a photograph'), 100));
      expect([...server.objects.values()].map(String)).toEqual(['a photograph']);
    }));

  it('whose answer is that of another bucket is not taken for one that lacks the object', () =>
    within(async (server, folder) => {
      const store = new S3BlobStore({ ...place, ...server, bucket: 'another' }, folder);
      expect(await store.check()).toContain('s3://another/evidence/');
      await expect(store.keep(await store.stage(once('x'), 10))).rejects.toMatchObject({ name: 'RetryableError' });
    }));

  it('that does not answer is an error that may pass, and leaves nothing staged', () =>
    within(async (server, folder) => {
      const store = new S3BlobStore({ ...place, ...server }, folder);
      const blob = await store.stage(once('x'), 10);
      await server.stop();
      await expect(store.keep(blob)).rejects.toMatchObject({ name: 'RetryableError' });
      expect(await readdir(join(folder, 'incoming'))).toEqual([]);
    }));

  it('lists what it keeps, page after page', () =>
    within(async (server, folder) => {
      const store = new S3BlobStore({ ...place, ...server }, folder);
      for (let each = 0; each < 7; each += 1) await store.keep(await store.stage(once(`photograph ${each}`), 100));
      let listed = 0;
      for await (const { size } of store.list()) listed += size;
      expect(listed).toBe(7 * 'photograph 0'.length);
    }));
});
