import { access, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closedGate } from '../../../test/support/gate.js';
import { withFileLock } from './file-lock.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'truceline-lock-'));
});
afterAll(() => rm(folder, { recursive: true }));

const done = () => Promise.resolve('done');
const failing = () => Promise.reject(new Error('fails'));

describe('withFileLock', () => {
  it('lets one at a time in', async () => {
    const lock = join(folder, 'one');
    let inside = 0;
    const work = async () => {
      inside += 1;
      await access(lock);
      const together = inside;
      inside -= 1;
      return together;
    };

    const seen = await Promise.all(Array.from({ length: 5 }, () => withFileLock(lock, 5000, work)));

    expect(seen).toEqual([1, 1, 1, 1, 1]);
  });

  it('is free again after work that failed', async () => {
    const lock = join(folder, 'failed');
    await expect(withFileLock(lock, 0, failing)).rejects.toThrow('fails');

    expect(await withFileLock(lock, 0, done)).toBe('done');
  });

  it('gives up when it is not free in time', async () => {
    const lock = join(folder, 'held');
    const gate = closedGate();
    const holder = withFileLock(lock, 0, () => gate.passed);

    await expect(withFileLock(lock, 20, done)).rejects.toThrow('Another process holds');

    gate.open();
    await holder;
  });

  const takesOver = (whose: string, prepare: (lock: string) => Promise<void>) =>
    it(`takes over the lock of ${whose}`, async () => {
      const lock = join(folder, 'left');
      await prepare(lock);

      expect(await withFileLock(lock, 0, done)).toBe('done');
    });

  takesOver('a process that is dead', (lock) => writeFile(lock, `${hostname()} 99999999`));
  takesOver('a holder that has shown no life for long', async (lock) => {
    await writeFile(lock, `${hostname()} ${process.pid}`);
    await utimes(lock, new Date(0), new Date(0));
  });
});
