import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database.js';
import { command } from '#vocabulary';
import { ChangeAccess } from '../change-access.js';
import { Trust } from '../trust.js';
import { ensureAdminToken } from './admin-token.js';
import { Tokens } from './tokens.js';

let database: FreshDatabase;
let dataDir: string;
let time = Date.parse('2025-10-20T12:00:00Z');
const clock = { now: () => new Date(time) };
beforeAll(async () => {
  database = await freshDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'truceline-access-'));
});
afterAll(async () => {
  await database.drop();
  await rm(dataDir, { recursive: true });
});
const by = command('test');
const tokens = () => {
  const trust = new Trust(clock);
  return new Tokens(database.dataSource, new ChangeAccess(database.dataSource, [], trust, clock), trust);
};

describe('the first administrator', () => {
  it('gets a token in a file that only its owner reads, once', async () => {
    const file = await ensureAdminToken(tokens(), dataDir);
    expect(file).toBe(join(dataDir, 'admin-token'));
    expect(((await stat(file ?? '')).mode & 0o777).toString(8)).toBe('600');
    await expect(tokens().holderOf((await readFile(file ?? '', 'utf8')).trim())).resolves.toMatchObject({ name: 'admin (first start)' });
    expect(await ensureAdminToken(tokens(), dataDir)).toBeNull();
  });
});

describe('a token', () => {
  it('is good for its holder, and its secret is nowhere in the database', async () => {
    const { id, secret } = await tokens().create('dashboard', by);
    await expect(tokens().holderOf(secret)).resolves.toMatchObject({ kind: 'token', id, name: 'dashboard' });
    const rows: unknown[] = await database.dataSource.query('SELECT * FROM api_tokens');
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it.each(['', 'truceline_guess', "' OR 1=1 --"])('that was never made (%j) is refused', async (secret) => {
    await expect(tokens().holderOf(secret)).rejects.toMatchObject({ code: 'token_missing' });
  });

  it('is refused the moment it expires, even by who has just let it in', async () => {
    const door = tokens();
    const { secret } = await door.create('short', by, { expiresAt: new Date('2025-10-20T12:00:02Z') });
    await door.holderOf(secret);
    time += 2_000;
    await expect(door.holderOf(secret)).rejects.toMatchObject({ code: 'token_missing' });
  });

  it('is refused within seconds of being withdrawn', async () => {
    const door = tokens();
    const { id, secret } = await door.create('withdrawn', by);
    await door.holderOf(secret);
    await database.dataSource.query('UPDATE api_tokens SET revoked_at = now() WHERE id = $1', [id]);
    time += 5_000;
    await expect(door.holderOf(secret)).rejects.toMatchObject({ code: 'token_missing' });
  });

  it('remembers when it was last used', async () => {
    const { id, secret } = await tokens().create('used', by);
    await tokens().holderOf(secret);
    const [row]: { last_used_at: Date }[] = await database.dataSource.query('SELECT last_used_at FROM api_tokens WHERE id = $1', [id]);
    expect(row?.last_used_at).toEqual(clock.now());
  });
});
