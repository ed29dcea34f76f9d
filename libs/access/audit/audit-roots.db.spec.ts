import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database.js';
import { AuditChain } from './audit-chain.js';
import { hashOfRoot, sealedExcept, type AuditRoot } from './audit-root.js';
import { AuditRoots } from './audit-roots.js';
import { NO_HASH } from './event-hash.js';
import { keepRoots, keptRoots, readRootFile, ROOT_FOLDER, writeRootFile } from './root-files.js';
import { VerifyAudit } from './verify-audit.js';

let database: FreshDatabase;
let dataDir: string;
let time = Date.parse('2025-03-20T12:00:00Z');
const clock = { now: () => new Date(time) };
const roots = () => new AuditRoots(database.dataSource, clock);
const moveTo = (instant: string) => void (time = Date.parse(instant));
beforeAll(async () => {
  database = await freshDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'truceline-audit-'));
});
afterAll(async () => {
  await database.drop();
  await rm(dataDir, { recursive: true });
});
afterEach(() => database.dataSource.query('ALTER TABLE audit_roots ENABLE TRIGGER USER'));

const append = (agreement: string | null, count = 1) =>
  database.dataSource.transaction((manager) =>
    new AuditChain().append(manager, Array.from({ length: count }, () => ({ agreement, at: clock.now(), by: { kind: 'user' as const, id: 'u', name: 'Analyst' }, what: 'tried', subject: 's', incident: null, before: null, after: null, reason: null }))),
  );
const verify = async (...kept: { name: string; root: AuditRoot }[]) => (await new VerifyAudit(database.dataSource).run({ agreements: [], kept })).faults.map(({ sentence }) => sentence);

describe('the daily root', () => {
  it('is not made before there is an event', async () => {
    expect(await roots().makeDue()).toEqual([]);
    expect(await roots().latest()).toBeNull();
  });

  it('is not made for a day that ended before the first event', async () => {
    await append('river-truce');
    expect(await roots().makeDue()).toEqual([]);
  });

  it('is made once for the day that is over, by however many workers at once', async () => {
    await append('river-truce', 2);
    await append(null);
    moveTo('2025-03-21T00:00:00Z');
    const made = (await Promise.all(Array.from({ length: 10 }, () => roots().makeDue()))).flat();
    expect(made).toMatchObject([{ day: '2025-03-20', madeAt: '2025-03-21T00:00:00.000Z', heads: [{ chain: 'installation', seq: 1 }, { chain: 'river-truce', seq: 3 }], previous: NO_HASH }]);
    moveTo('2025-03-21T23:59:59Z');
    expect(await roots().makeDue()).toEqual([]);
    expect(await roots().latest()).toEqual(made[0]);
  });

  it('is made up for after days without a worker, each day with what was dated before its end and the last with all that stands', async () => {
    moveTo('2025-03-22T10:00:00Z');
    await append('river-truce', 2);
    moveTo('2025-03-24T10:00:00Z');
    await append('river-truce', 4);
    moveTo('2025-03-26T08:00:00Z');
    await append('river-truce');
    const made = await roots().makeDue();
    expect(made.map(({ day, heads }) => [day, heads.flatMap((head) => ('chain' in head && head.chain === 'river-truce' ? head.seq : []))])).toEqual([
      ['2025-03-21', [3]], ['2025-03-22', [5]], ['2025-03-23', [5]], ['2025-03-24', [9]], ['2025-03-25', [10]],
    ]);
    expect(made.slice(1).map(({ previous }) => previous)).toEqual(made.slice(0, -1).map(({ root }) => root));
    expect(await verify()).toEqual([]);
  });

  it('can be recomputed by whoever may know of one chain alone', async () => {
    const root = await roots().latest();
    const sealed = root && sealedExcept(root, (chain) => chain === 'river-truce');
    expect(JSON.stringify(sealed)).not.toContain('installation');
    expect(sealed && hashOfRoot(sealed)).toBe(root?.root);
    expect(sealed && (await verify({ name: 'sealed.json', root: sealed }))).toEqual([]);
  });

  it('is listed, the latest first', async () => {
    const days = (await roots().list({ limit: 3 })).map(({ day }) => day);
    expect(days).toEqual(['2025-03-25', '2025-03-24', '2025-03-23']);
    expect((await roots().list({ limit: 3, before: '2025-03-23' })).map(({ day }) => day)).toEqual(['2025-03-22', '2025-03-21', '2025-03-20']);
  });

  it.each(["UPDATE audit_roots SET root = 'x'", 'DELETE FROM audit_roots', 'TRUNCATE audit_roots'])('stays as it is: %s is refused', async (statement) => {
    await expect(database.dataSource.query(statement)).rejects.toThrow(/never changed or removed/);
  });
});

describe('roots outside the database', () => {
  it('are written a file a day, and never over what is there', async () => {
    await keepRoots(dataDir, (day) => roots().since(day));
    const names = await readdir(join(dataDir, ROOT_FOLDER));
    expect(names.toSorted()).toEqual(['20', '21', '22', '23', '24', '25'].map((day) => `2025-03-${day}.json`));
    const file = join(dataDir, ROOT_FOLDER, '2025-03-25.json');
    expect((await readRootFile(file)).root).toEqual(await roots().latest());
    await writeFile(file, 'kept as it is');
    await keepRoots(dataDir, (day) => roots().since(day));
    expect(await readFile(file, 'utf8')).toBe('kept as it is');
    await expect(keptRoots(dataDir)).rejects.toThrow(/2025-03-25\.json holds no audit root/);
    await rm(file);
    await keepRoots(dataDir, (day) => roots().since(day));
    expect(await keptRoots(dataDir)).toHaveLength(6);
    expect(await verify(...(await keptRoots(dataDir)))).toEqual([]);
  });

  it('are none where there is no folder', async () => {
    expect(await keptRoots(join(dataDir, 'nowhere'))).toEqual([]);
  });

  it('one that is made now is not stored, and holds', async () => {
    await append('hill-truce');
    const fresh = await roots().fresh();
    const file = join(dataDir, 'fresh.json');
    await writeRootFile(file, fresh);
    expect(fresh).toMatchObject({ day: null, previous: (await roots().latest())?.root });
    expect(await verify(await readRootFile(file))).toEqual([]);
  });

  it.each<[what: string, statement: string, told: RegExp]>([
    ['a stored root edited', "UPDATE audit_roots SET made_at = made_at + interval '1 microsecond' WHERE day = '2025-03-22'", /^The stored root of 2025-03-22 was changed/],
    ['a stored root replaced', "UPDATE audit_roots SET root = repeat('a', 64) WHERE day = '2025-03-22'", /^2025-03-22\.json is another root than the one that is stored for 2025-03-22/],
    ['a stored root removed', "DELETE FROM audit_roots WHERE day = '2025-03-22'", /^The stored root of 2025-03-23 does not follow from the one before it/],
    ['the latest one removed', "DELETE FROM audit_roots WHERE day = '2025-03-25'", /^2025-03-25\.json is the root of 2025-03-25, and none of that day is stored/],
    ['all of them removed', 'DELETE FROM audit_roots', /^2025-03-20\.json is the root of 2025-03-20, and none/],
  ])('tell of %s', async (_, statement, told) => {
    const kept = await keptRoots(dataDir);
    let faults: string[] = [];
    const undone = database.dataSource.transaction(async (manager) => {
      await manager.query('ALTER TABLE audit_roots DISABLE TRIGGER USER');
      await manager.query(statement);
      faults = (await new VerifyAudit(database.dataSource).run({ agreements: [], kept }, manager)).faults.map(({ sentence }) => sentence);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(faults.join('\n')).toMatch(new RegExp(told.source, 'm'));
  });
});
