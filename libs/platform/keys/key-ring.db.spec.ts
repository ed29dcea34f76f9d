import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database.js';
import { InstallationKey } from './installation-key.js';
import { readKeyFile } from './key-file.js';
import { KeyRing } from './key-ring.js';
import { KeySource, type KeyConfig } from './key-source.js';
import { rotateKeys } from './rotate-keys.js';

let database: FreshDatabase;
let dataDir: string;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.dataSource.query('TRUNCATE installation_keys, data_keys');
  dataDir = await mkdtemp(join(tmpdir(), 'truceline-keys-'));
});
afterEach(async () => {
  await rm(dataDir, { recursive: true });
});

const base64 = (byte: number): string => Buffer.alloc(32, byte).toString('base64');
const ring = (config: Partial<KeyConfig> = {}): KeyRing => new KeyRing(database.dataSource, new KeySource({ dataDir, sourceKey: undefined, sourceKeyFile: undefined, ...config }));
const keyFile = (): string => join(dataDir, 'source-key');

describe('the key of the installation', () => {
  it('is made at the first start, in a file that only its owner reads, and kept at the next', async () => {
    await ring().open();
    expect(((await stat(keyFile())).mode & 0o777).toString(8)).toBe('600');
    const first = await readFile(keyFile(), 'utf8');
    await ring().open();
    expect(await readFile(keyFile(), 'utf8')).toBe(first);
  });

  it('is one where two processes start at once', async () => {
    const rings = [ring(), ring()];
    await Promise.all(rings.map((each) => each.open()));
    const [one, other] = await Promise.all(rings.map((each) => each.keyOf('truce')));
    expect(other?.open(one?.seal('word', 'c') ?? Buffer.of(), 'c')).toBe('word');
  });

  it('may come from the environment, and then no file is made', async () => {
    await ring({ sourceKey: base64(1) }).open();
    expect(await readKeyFile(keyFile())).toBeNull();
  });

  it('is missed at the start of a process that was not given it', async () => {
    await ring({ sourceKey: base64(1) }).open();
    await expect(ring().open()).rejects.toMatchObject({ code: 'source_key_missing' });
    expect(await readKeyFile(keyFile())).toBeNull();
  });

  it('is refused at the start where it is another', async () => {
    await ring({ sourceKey: base64(1) }).open();
    await expect(ring({ sourceKey: base64(2) }).open()).rejects.toMatchObject({ code: 'source_key_wrong' });
  });

  it.each(['', 'short', `${base64(1)}x`])('is refused where its file holds %j', async (text) => {
    await writeFile(keyFile(), text);
    await expect(ring().open()).rejects.toMatchObject({ code: 'source_key_unusable' });
  });

  it('is refused where two places name one', async () => {
    await expect(ring({ sourceKey: base64(1), sourceKeyFile: keyFile() }).open()).rejects.toMatchObject({ code: 'source_key_unusable' });
  });

  it('is nowhere in the database, and neither is a data key', async () => {
    const keys = ring({ sourceKey: base64(1) });
    await keys.keyOf('truce');
    const rows: unknown[] = await database.dataSource.query("SELECT encode(check_value, 'hex') AS v FROM installation_keys UNION ALL SELECT encode(wrapped, 'hex') FROM data_keys");
    expect(JSON.stringify(rows)).not.toContain('01'.repeat(16));
    expect(rows).toHaveLength(2);
  });
});

describe('what is sealed', () => {
  it('opens for every process with the key, under what it belongs to and nothing else', async () => {
    const key = await ring().keyOf('truce');
    const sealed = key.seal({ name: 'Amina' }, 'report 1');
    const elsewhere = await ring().keyOf('truce');
    expect(elsewhere.open(sealed, 'report 1')).toEqual({ name: 'Amina' });
    expect(() => elsewhere.open(sealed, 'report 2')).toThrow(/unable to authenticate/);
    const other = await ring().keyOf('other');
    expect(() => other.open(sealed, 'report 1')).toThrow(/unable to authenticate/);
  });

  it('does not open once a bit of it was changed', async () => {
    const key = await ring().keyOf('truce');
    const sealed = key.seal('word', 'c');
    for (const at of sealed.keys()) {
      const bent = Buffer.from(sealed);
      bent[at] = (bent[at] ?? 0) ^ 1;
      expect(() => key.open(bent, 'c'), `byte ${at}`).toThrow(/unable to authenticate|not in a form/);
    }
  });

  it('tells neither equal values nor short from long ones', async () => {
    const key = await ring().keyOf('truce');
    const [one, same, longer] = [key.seal('A', 'c'), key.seal('A', 'c'), key.seal('Amina Yusuf of Gulu', 'c')];
    expect(one.equals(same)).toBe(false);
    expect(longer).toHaveLength(one.length);
  });

  it('has equal digests for equal texts, of one agreement and one purpose', async () => {
    const [key, again, other] = [await ring().keyOf('truce'), await ring().keyOf('truce'), await ring().keyOf('other')];
    expect(again.digest('origin', 'Amina')).toBe(key.digest('origin', 'Amina'));
    expect(new Set([key.digest('origin', 'Amina'), key.digest('request', 'Amina'), key.digest('origin', 'Omar'), other.digest('origin', 'Amina')]).size).toBe(4);
  });
});

describe('a rotation', () => {
  const [old, next] = [new InstallationKey(Buffer.alloc(32, 1)), new InstallationKey(Buffer.alloc(32, 2))];

  it('wraps every data key anew and leaves what they seal as it is', async () => {
    const before = ring({ sourceKey: base64(1) });
    const sealed = (await before.keyOf('truce')).seal('word', 'c');
    const digest = (await before.keyOf('truce')).digest('origin', 'word');
    await before.keyOf('other');
    expect(await rotateKeys(database.dataSource, old, next)).toEqual({ rewrapped: 2 });
    const after = ring({ sourceKey: base64(2) });
    expect((await after.keyOf('truce')).open(sealed, 'c')).toBe('word');
    expect((await after.keyOf('truce')).digest('origin', 'word')).toBe(digest);
    await expect(ring({ sourceKey: base64(1) }).open()).rejects.toMatchObject({ code: 'source_key_wrong' });
  });

  it('that is asked for again changes nothing', async () => {
    await ring({ sourceKey: base64(1) }).keyOf('truce');
    await rotateKeys(database.dataSource, old, next);
    expect(await rotateKeys(database.dataSource, old, next)).toEqual({ rewrapped: 0 });
  });

  it('can be taken back', async () => {
    const sealed = (await ring({ sourceKey: base64(1) }).keyOf('truce')).seal('word', 'c');
    await rotateKeys(database.dataSource, old, next);
    await rotateKeys(database.dataSource, next, old);
    expect((await ring({ sourceKey: base64(1) }).keyOf('truce')).open(sealed, 'c')).toBe('word');
  });

  it('is refused with another old key, and changes nothing', async () => {
    await ring({ sourceKey: base64(1) }).keyOf('truce');
    await expect(rotateKeys(database.dataSource, new InstallationKey(Buffer.alloc(32, 9)), next)).rejects.toMatchObject({ code: 'source_key_wrong' });
    await ring({ sourceKey: base64(1) }).open();
  });

  it('leaves a process that still has the old key with what it had opened, and makes it unready', async () => {
    const running = ring({ sourceKey: base64(1) });
    const known = await running.keyOf('truce');
    expect(await running.lack()).toBeUndefined();
    await ring({ sourceKey: base64(1) }).keyOf('other');
    await rotateKeys(database.dataSource, old, next);
    expect(await running.keyOf('truce')).toBe(known);
    await expect(running.keyOf('other')).rejects.toThrow(/start it again/);
    await expect(running.keyOf('new one')).rejects.toThrow(/start it again/);
    expect(await running.lack()).toMatch(/start it again/);
  });
});
