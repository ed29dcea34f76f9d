import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiClient } from '../support/api-client.js';
import { eventually } from '../support/eventually.js';
import { startProduct, type Product } from '../support/product.js';
import { riverTruce } from '../support/river-truce.js';
import { runTruceline } from '../support/run-truceline.js';
import { truceDesk } from '../support/truce-desk.js';

let product: Product;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'truceline-files-'));
  product = await startProduct();
  await truceDesk(apiClient(product)).idle();
});
afterAll(async () => {
  await product?.remove();
  await rm(folder, { recursive: true, force: true });
});

/** Runs a call beside the running product, on its database. */
const truceline = (...args: string[]) => runTruceline(args, { TRUCELINE_DATA_DIR: product.dataDir });
const file = async (name: string, text: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};

describe('truceline', () => {
  it.each([[[]], [['--help']], [['rebuild', '--help']]])('%j prints help and exits 0', async (args) => {
    const { code, stdout, stderr } = await truceline(...args);
    expect([code, stdout + stderr]).toEqual([0, expect.stringMatching(/Usage: truceline/)]);
  });

  it.each([[['frobnicate']], [['apply']], [['rebuild', '--chek']], [['token', 'create']], [['token', 'create', '--name', 'x', '--expires', 'soon']]])(
    '%j is a wrong call: exits 2 and says why on stderr',
    async (args) => {
      const { code, stderr } = await truceline(...args);
      expect([code, stderr]).toEqual([2, expect.stringMatching(/error:/)]);
    },
  );

  it('refuses a variable with a slip in it, and names the one that was meant', async () => {
    const { code, stderr } = await runTruceline(['migrate'], { TRUCELINE_DATA_DIRR: '/nowhere' });
    expect([code, stderr]).toEqual([1, expect.stringMatching(/TRUCELINE_DATA_DIRR.*TRUCELINE_DATA_DIR/s)]);
  });

  it('does not start with another key to the sources, and says which it takes', async () => {
    const { code, stderr } = await runTruceline(['api'], { TRUCELINE_DATA_DIR: product.dataDir, PORT: '0', TRUCELINE_SOURCE_KEY: Buffer.alloc(32, 7).toString('base64') });
    expect([code, stderr]).toEqual([1, expect.stringMatching(/TRUCELINE_SOURCE_KEY is not the one.*Give this process the key that the sources were sealed with/s)]);
  });
});

describe('truceline apply', () => {
  it('applies a document once, and says that a second time changes nothing', async () => {
    const path = await file('river.json', JSON.stringify(riverTruce()));
    expect(await truceline('apply', path)).toMatchObject({ code: 0, stdout: 'river-truce: version 1 applied\n' });
    expect(await truceline('apply', path)).toMatchObject({ code: 0, stdout: 'river-truce: nothing changed, version 1 stands\n' });
  });

  it('names line and key of a fault, exits 1 and applies nothing', async () => {
    const { terms, ...rest } = riverTruce();
    const faulty = { ...rest, id: 'faulty-truce', terms: terms.map((term) => ({ ...term, obligated: ['atlantis'] })) };
    const { code, stderr } = await truceline('apply', await file('faulty.json', JSON.stringify(faulty, null, 2)));
    expect([code, stderr]).toEqual([1, expect.stringMatching(/terms\[0\]\.obligated\[0\], line \d+/)]);
    expect((await apiClient(product).get('/api/v1/agreements/faulty-truce')).status).toBe(404);
  });

  it('says that a file is not there', async () => {
    expect(await truceline('apply', join(folder, 'none.yaml'))).toMatchObject({ code: 1, stderr: expect.stringMatching(/none\.yaml/) });
  });
});

describe('truceline token create', () => {
  it('prints a token that lets in', async () => {
    const { code, stdout } = await truceline('token', 'create', '--name', 'dashboard');
    expect(code).toBe(0);
    expect((await truceDesk(apiClient({ ...product, adminToken: stdout.trim() })).status()).status).toBe(200);
  });
});

describe('truceline verify', () => {
  it('finds the chains of a running service whole, against a root that was exported', async () => {
    const path = join(folder, 'root.json');
    expect(await truceline('audit', 'root', '--out', path)).toMatchObject({ code: 0, stdout: expect.stringMatching(/root\.json: [0-9a-f]{64}, over \d+ chains? as of/) });
    expect(await truceline('verify', '--root', path)).toMatchObject({ code: 0, stdout: expect.stringMatching(/kept elsewhere: nothing was edited, deleted or reordered\n$/) });
    const { code, stdout } = await truceline('verify', '--agreement', 'pakistan-afghanistan-2025', '--json');
    expect([code, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ whole: true, chains: 1, faults: [] })]);
  });

  it('exits 1 with a sentence where the chains are not what the root says', async () => {
    const path = join(folder, 'root.json');
    const root: { heads: { seq: number }[] } = JSON.parse(await readFile(path, 'utf8'));
    const other = await file('other.json', JSON.stringify({ ...root, heads: root.heads.map((head) => ({ ...head, seq: head.seq + 1000 })) }));
    const { code, stdout } = await truceline('verify', '--root', other);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^other\.json was changed/m);
    expect(stdout).toMatch(/^Chain pakistan-afghanistan-2025, seq \d+: the chain ends at seq \d+, but other\.json vouches for seq \d+/m);
  });

  it('refuses a file that holds no root', async () => {
    expect(await truceline('verify', '--root', await file('no-root.json', '{}'))).toMatchObject({ code: 1, stderr: expect.stringMatching(/no-root\.json holds no audit root/) });
  });
});

describe('the samples', () => {
  it('are there on a first start, marked as such, with a status that gives its reasons', async () => {
    const { body } = await truceDesk(apiClient(product)).status();
    expect(body.totals.reports).toBeGreaterThan(3);
    expect(body.totals.classified.violation, 'samples accuse nobody').toBe(0);
    expect(body.why).not.toEqual([]);
  });

  it('go with one command, and the tallies agree with a count from scratch before and after', async () => {
    expect(await truceline('rebuild', '--check')).toMatchObject({ code: 0 });
    expect(await truceline('samples', 'remove')).toMatchObject({ code: 0, stdout: expect.stringMatching(/sample reports removed/) });
    const { body } = await truceDesk(apiClient(product)).status();
    expect(body.totals).toMatchObject({ reports: 0, origins: 0, incidents: 0, pendingReview: 0 });
    expect(await truceline('rebuild', '--check')).toMatchObject({ code: 0 });
    expect(await truceline('samples', 'remove')).toMatchObject({ code: 0, stdout: 'there are no sample reports\n' });
  });
});

describe('truceline token', () => {
  it('makes a token that is narrowed, lists it without its secret, and revokes it', async () => {
    const { code, stdout } = await truceline('token', 'create', '--name', 'narrow', '--scope', 'status:read', '--agreement', 'pakistan-afghanistan-2025');
    const api = apiClient({ ...product, adminToken: stdout.trim() });
    const statuses = async () => Promise.all(['/status', '/incidents'].map(async (path) => (await api.get(`/api/v1/agreements/pakistan-afghanistan-2025${path}`)).status));
    expect([code, await statuses()]).toEqual([0, [200, 403]]);
    const listed = await truceline('token', 'list');
    const line = listed.stdout.split('\n').find((each) => each.includes('  narrow  '));
    expect(line).toMatch(/^[0-9a-f-]{36} {2}narrow {2}status:read, pakistan-afghanistan-2025, last used \S+Z$/);
    expect(listed.stdout).not.toContain(stdout.trim());
    expect(await truceline('token', 'revoke', line?.slice(0, 36) ?? '')).toMatchObject({ code: 0 });
    await eventually('the end of what was believed of it', async () => (await statuses()).every((status) => status === 401), 10_000);
  });

  it.each([[['--scope', 'everything'], 2], [['--agreement', 'none-such'], 1]])('create %j is refused', async (args, code) => {
    expect(await truceline('token', 'create', '--name', 'x', ...args)).toMatchObject({ code, stdout: '' });
  });
});

describe('truceline user', () => {
  it('invites somebody, gives a role, and lets them in again with a new password', async () => {
    const password = 'a password for the test 5';
    const invited = await truceline('user', 'create', '--login', 'amina@example.org', '--name', 'Amina');
    expect(await truceline('user', 'grant', '--login', 'amina@example.org', '--role', 'analyst', '--agreement', 'pakistan-afghanistan-2025')).toMatchObject({ code: 0 });
    const reset = await truceline('user', 'reset-password', '--login', 'Amina@example.org');
    const set = (link: string) => fetch(`${product.baseUrl}/api/v1/session/invitation`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ link: link.trim(), password }) });
    expect([(await set(invited.stdout)).status, (await set(reset.stdout)).status]).toEqual([404, 204]);
    const signedIn = await fetch(`${product.baseUrl}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login: 'amina@example.org', password }) });
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const oneself = await fetch(`${product.baseUrl}/api/v1/session`, { headers: { cookie } });
    expect(await oneself.json()).toMatchObject({ kind: 'user', name: 'Amina', roles: { 'pakistan-afghanistan-2025': 'analyst' } });
  });

  it.each([
    [['create', '--login', 'amina@example.org', '--name', 'Twin'], 1],
    [['grant', '--login', 'amina@example.org', '--role', 'analyst'], 2],
    [['grant', '--login', 'amina@example.org', '--role', 'owner', '--every-agreement'], 2],
    [['grant', '--login', 'nobody', '--role', 'analyst', '--every-agreement'], 1],
  ])('%j is refused', async (args, code) => {
    expect(await truceline('user', ...args)).toMatchObject({ code });
  });
});
