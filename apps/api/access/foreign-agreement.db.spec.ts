import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { command, ROLE_CODES, SCOPE_CODES } from '#vocabulary';
import { anyRow } from '../../../test/support/any-row.js';
import { PASSWORD } from '../../../test/support/access-rooms.js';
import { REPORTER, shelling } from '../../../test/support/case-rooms.js';
import { riverTruce } from '../../../test/support/river-truce.js';
import { startService, type Answered, type Service } from '../../../test/support/service.js';
import { CONTROLLERS } from '../api.module.js';
import { KINDS_OF_ID } from './kinds-of-id.js';
import { MAY, OPEN, type Demand } from './may.decorator.js';
import { addressOf, type Handler } from './route-of.js';

// Every route that the description of the API names, asked by every role and every scope about an agreement that is not
// theirs, and about one that is not there. Whoever writes a new route need do nothing here, unless it takes ids of a new
// kind, or looks for itself what it may touch: then a test below says so.

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const described = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) }).parse(JSON.parse(readFileSync('openapi.json', 'utf8')));
const operation = z.object({ requestBody: z.object({ content: z.record(z.string(), z.unknown()) }).optional() });
const ROUTES = Object.entries(described.paths).flatMap(([path, operations]) => METHODS.filter((method) => method in operations).map((method) => ({ method: method.toUpperCase(), path })));

/** What a route is under in the source: whether it is open, and what it asks of whom. */
const DEMANDS = new Map(CONTROLLERS.flatMap((controller) => Object.getOwnPropertyNames(controller.prototype).flatMap((name) => demandOf(controller, Reflect.get(controller.prototype, name) as Handler))));

function demandOf(controller: (typeof CONTROLLERS)[number], handler: Handler): [string, Demand | 'open'][] {
  if (typeof handler !== 'function') return [];
  const address = addressOf(controller, handler);
  if (address === undefined) return [];
  const method = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'][Number(Reflect.getMetadata('method', handler))] ?? '';
  const open = [controller, handler].some((target) => Reflect.getMetadata(OPEN, target) === true);
  return [[`${method} ${address.replaceAll(/:(\w+)/g, '{$1}')}`, open ? 'open' : (Reflect.getMetadata(MAY, handler) as Demand)]];
}

const below = (path: string) => path.replace('/api/v1/', '').replace(/^\//, '');
const demandFor = ({ method, path }: { method: string; path: string }) => DEMANDS.get(`${method} ${below(path)}`);
const IN_PATH = ROUTES.filter((route) => typeof demandFor(route) === 'object' && (demandFor(route) as Demand).about === 'path');
const OF_INSTALLATION = ROUTES.filter((route) => typeof demandFor(route) === 'object' && (demandFor(route) as Demand).about === 'installation');
const BY_HANDLER = ROUTES.filter((route) => typeof demandFor(route) === 'object' && (demandFor(route) as Demand).about === 'handler');

let service: Service;
/** Who asks: by name, what they send along. None has any part in the foreign agreement. */
const askers = new Map<string, { token?: string; cookie?: string }>();
/** Ids of the foreign agreement and of nothing, by kind; and everything by which the foreign one could be told. */
const foreign = new Map<string, string>();
const missing = new Map<string, string>();
const own = new Map<string, string>();
const MARK = 'quarry-beyond-the-hill';

beforeAll(async () => {
  service = await startService({ TRUCELINE_USER_READS_PER_MINUTE: '0', TRUCELINE_USER_WRITES_PER_MINUTE: '0' });
  for (const id of ['river-truce', 'hills-truce']) await service.rooms.agreements.apply(riverTruce({ id, title: id === 'hills-truce' ? `Truce at the ${MARK}` : 'Truce on the river' }), 'test');
  await populate();
  await admitAskers();
});
afterAll(() => service.close());

async function populate(): Promise<void> {
  const { dataSource } = service.rooms.database;
  for (const [agreement, ids] of [['river-truce', own], ['hills-truce', foreign]] as const) {
    const narrative = `Northland Army guns shelled a Southland Army post at Millbank${agreement === 'hills-truce' ? `, by the ${MARK}` : ''}. Two soldiers were killed.`;
    const { id } = await service.rooms.logReport.log(agreement, shelling({ narrative }), REPORTER);
    const [wake]: { id: string }[] = await dataSource.query("SELECT id FROM outbox WHERE payload->>'report' = $1", [id]);
    await service.rooms.classifyReport.run(wake?.id ?? '', id);
    ids.set('agreements', agreement);
    for (const [kind, { table }] of Object.entries(KINDS_OF_ID)) {
      if (kind === 'agreements') continue;
      const [row]: { id: string }[] = await dataSource.query(`SELECT id FROM ${table} WHERE agreement_id = $1 LIMIT 1`, [agreement]);
      ids.set(kind, row?.id ?? (await anyRow(dataSource, table, agreement)));
    }
  }
  for (const kind of Object.keys(KINDS_OF_ID)) missing.set(kind, kind === 'agreements' ? 'hills-trust' : randomUUID());
}

async function admitAskers(): Promise<void> {
  const { users, account, signIn, tokens } = service.rooms;
  const by = command('test');
  for (const role of [...ROLE_CODES, 'no role'] as const) {
    const { id, link } = await users.create({ login: role, name: role }, by);
    await account.setByLink(link.secret, PASSWORD);
    if (role !== 'no role') await users.grant(id, 'river-truce', role, by);
    const { secret } = await signIn.run({ login: role, password: PASSWORD }, { address: '192.0.2.1', before: null });
    askers.set(`a person with ${role}`, { cookie: `truceline-session=${secret}` });
    if (role === 'admin') askers.set('a token of an admin', { token: (await tokens.create('own', by, { owner: id })).secret });
  }
  askers.set('a token for one agreement', { token: (await tokens.create('all scopes', by, { agreements: ['river-truce'] })).secret });
  for (const scope of SCOPE_CODES) askers.set(`a token with ${scope}`, { token: (await tokens.create(scope, by, { scopes: [scope], agreements: ['river-truce'] })).secret });
}

const JSON_BODY = (body: unknown = {}) => ({ type: 'application/json', payload: JSON.stringify(body) });
const FILE_BODY = { type: 'multipart/form-data; boundary=x', payload: '--x\r\nContent-Disposition: form-data; name="file"; filename="note.txt"\r\nContent-Type: text/plain\r\n\r\nseen\r\n--x--\r\n' };

/** A body of the type that the description asks for: one of another type would be refused before anybody is asked. */
function bodyFor(method: string, path: string): { type: string; payload: string } {
  const { requestBody } = operation.parse(described.paths[path]?.[method.toLowerCase()]);
  const types = Object.keys(requestBody?.content ?? {});
  if (types.includes('multipart/form-data')) return FILE_BODY;
  expect(types.length === 0 || types.includes('application/json'), `${method} ${path} asks for ${types.join(', ')}; say here how such a body looks`).toBe(true);
  return JSON_BODY();
}

const ask = (method: string, url: string, asker: { token?: string; cookie?: string }, headers: Record<string, string> = {}, body = JSON_BODY()): Promise<Answered> =>
  service.call({
    method: method as 'GET',
    url,
    ...asker,
    headers: { host: 'localhost', 'sec-fetch-site': 'same-origin', ...headers, ...(method !== 'GET' && method !== 'HEAD' && { 'content-type': body.type }) },
    ...(method !== 'GET' && method !== 'HEAD' && { payload: body.payload }),
  });

const WITH_AND_WITHOUT_TAG: readonly Record<string, string>[] = [{}, { 'if-none-match': '*', 'if-match': '*' }];

/** An answer without what differs from one request to the next. */
function comparable({ status, headers, text }: Answered): unknown {
  const { date: _, ...rest } = headers;
  return { status, headers: rest, text: text.replace(/"instance":"urn:uuid:[^"]+"/, '') };
}

/** The address with the first parameter, and every other, filled from these ids. */
function filled(path: string, ids: Map<string, string>): string {
  const [first = ''] = below(path).split('/');
  return path.replace(/\{\w+\}/, ids.get(first) ?? 'unfilled').replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === 'version' ? '1' : randomUUID()));
}

describe('the routes of the description', () => {
  it('are those of the source, and each is said to be open or to ask something', () => {
    expect(ROUTES.map(({ method, path }) => `${method} ${below(path)}`).filter((route) => !DEMANDS.has(route))).toEqual([]);
    expect(IN_PATH.length).toBeGreaterThan(15);
  });

  it('that look for themselves what they may touch are these, each tested below', () => {
    expect(BY_HANDLER.map(({ method, path }) => `${method} ${path}`).filter((route) => !LOOKED_AT_BELOW.includes(route))).toEqual([]);
  });
});

describe.each(IN_PATH)('$method $path', ({ method, path }) => {
  it('answers about a foreign agreement as about none', async () => {
    const [kind = ''] = below(path).split('/');
    const [there, nowhere] = [filled(path, foreign), filled(path, missing)];
    const body = bodyFor(method, path);
    for (const as of method === 'GET' ? ['GET', 'HEAD'] : [method]) {
      for (const [who, asker] of askers) {
        for (const headers of WITH_AND_WITHOUT_TAG) {
          const [answer, none] = [await ask(as, there, asker, headers, body), await ask(as, nowhere, asker, headers, body)];
          expect(comparable(answer), `${as} ${who}`).toEqual(comparable(none));
          expect([answer.status, as === 'HEAD' || (answer.body as { code: string }).code], who).toEqual([404, as === 'HEAD' || KINDS_OF_ID[kind]?.missing]);
        }
      }
      for (const address of [there, nowhere]) expect(await ask(as, address, {}, {}, body)).toMatchObject({ status: 401 });
    }
  });
});

describe.each(ROUTES.filter((route) => demandFor(route) === 'open' && route.path.includes('{')))('$method $path, which is open', ({ method, path }) => {
  it('answers about an agreement that has not been opened to the public as about none', async () => {
    const [there, nowhere] = [foreign, missing].map((ids) => path.replace(/\{id\}/, ids.get('agreements') ?? ''));
    const nameless = (answer: Answered) => JSON.stringify(comparable(answer)).replaceAll(/hills-tru(ce|st)/g, 'ID');
    expect(nameless(await ask(method, there ?? '', {}))).toEqual(nameless(await ask(method, nowhere ?? '', {})));
    expect(await ask(method, there ?? '', {})).toMatchObject({ status: 404 });
  });
});

describe.each(OF_INSTALLATION)('$method $path', ({ method, path }) => {
  it('is for administrators of the installation, or about oneself', async () => {
    const { capability } = demandFor({ method, path }) as Demand;
    if (['know_oneself', 'keep_account', 'keep_tokens'].includes(capability)) return;
    for (const [who, asker] of askers) expect(await ask(method, path.replaceAll(/\{\w+\}/g, randomUUID()), asker), who).toMatchObject({ status: 403, body: { code: 'not_allowed' } });
    expect(await ask(method, path.replaceAll(/\{\w+\}/g, randomUUID()), {})).toMatchObject({ status: 401 });
  });
});

describe('what one reads of one’s own', () => {
  const READS = ROUTES.filter((route) => route.method === 'GET' && demandFor(route) !== 'open');

  it.each(READS)('GET $path holds nothing of a foreign agreement', async ({ path }) => {
    for (const [who, asker] of askers) {
      const { text } = await ask('GET', filled(path, own), asker);
      for (const sign of [MARK, ...foreign.values()]) expect(text.includes(sign), `${who} finds ${sign}`).toBe(false);
    }
  });

  it('would show the sign by which the foreign agreement is known to whoever may see it', async () => {
    const { secret } = await service.rooms.tokens.create('everything', command('test'));
    for (const path of ['/api/v1/agreements', '/api/v1/agreements/hills-truce/reports']) expect((await ask('GET', path, { token: secret })).text).toContain(MARK);
    expect((await ask('GET', '/api/v1/agreements/hills-truce/incidents', { token: secret })).text).toContain(foreign.get('incidents'));
  });
});

const LOOKED_AT_BELOW = ['GET /api/v1/agreements', 'GET /api/v1/audit', 'GET /api/v1/audit/roots', 'POST /api/v1/incidents/merge', 'POST /api/v1/incidents/split'];

describe('a route that looks for itself', () => {
  it('lists to each the agreements that they may see, and to whoever has no role none', async () => {
    for (const [who, asker] of askers) {
      const { status, body } = await ask('GET', '/api/v1/agreements', asker);
      const ids = (body as { items: { id: string }[] }).items.map(({ id }) => id);
      expect([status, ids], who).toEqual([200, who === 'a person with no role' ? [] : ['river-truce']]);
    }
  });

  it.each(['/api/v1/audit', '/api/v1/audit/roots'])('GET %s answers about a foreign chain as about none', async (path) => {
    for (const [who, asker] of askers) {
      const [answer, none] = await Promise.all(['hills-truce', 'hills-trust'].map((agreement) => ask('GET', `${path}?agreement=${agreement}`, asker)));
      expect(comparable(answer as Answered), who).toEqual(comparable(none as Answered));
      expect([403, 404], who).toContain(answer?.status);
      expect((await ask('GET', path, asker)).status, who).toBe(403);
    }
  });
});

describe('something foreign inside a body', () => {
  const reason = 'Because it was so.';
  type Ids = Map<string, string>;
  it.each<[path: string, body: (ids: Ids) => Record<string, unknown>]>([
    ['/api/v1/incidents/merge', (ids) => ({ into: own.get('incidents'), from: [ids.get('incidents')], reason })],
    ['/api/v1/incidents/merge', (ids) => ({ into: ids.get('incidents'), from: [own.get('incidents')], reason })],
    ['/api/v1/incidents/split', (ids) => ({ incident: ids.get('incidents'), reports: [own.get('reports')], reason })],
    ['/api/v1/incidents/split', (ids) => ({ incident: own.get('incidents'), reports: [ids.get('reports')], reason })],
    ['/api/v1/incidents/{incidents}/links', (ids) => ({ report: ids.get('reports'), reason })],
    ['/api/v1/reports/{reports}/move', (ids) => ({ from: own.get('incidents'), to: ids.get('incidents'), reason })],
  ])('POST %s is answered as if it were nothing', async (path, body) => {
    const url = path.replace(/\{(\w+)\}/, (_, kind: string) => own.get(kind) ?? '');
    for (const who of ['a person with analyst', 'a person with admin', 'a token for one agreement']) {
      const [answer, none] = [await ask('POST', url, askers.get(who) ?? {}, {}, JSON_BODY(body(foreign))), await ask('POST', url, askers.get(who) ?? {}, {}, JSON_BODY(body(missing)))];
      const nameless = (each: Answered, ids: Ids) => [...ids.values()].reduce((text, id) => text.replaceAll(id, 'ID'), JSON.stringify(comparable(each)));
      expect(nameless(answer, foreign), who).toEqual(nameless(none, missing));
      expect([404, 409, 422], who).toContain(answer.status);
    }
  });
});

describe('something foreign inside an address of one’s own', () => {
  const reason = 'Because it was so.';
  /** By the parameter that follows one's own agreement: its table, and bodies that are in order. */
  const INSIDE: Record<string, { table: string | null; bodies: Record<string, unknown> }> = {
    version: { table: null, bodies: {} },
    // Ids from the agreement's own document, which nobody else's can be in.
    commitment: { table: null, bodies: {} },
    report: { table: 'reports', bodies: {} },
    gap: { table: 'coverage_gaps', bodies: { end: { at: '2025-03-11T00:00:00Z', reason }, withdrawal: { reason } } },
  };
  const NESTED = IN_PATH.filter(({ path }) => (path.match(/\{/g) ?? []).length > 1);

  it.each(NESTED)('$method $path', async ({ method, path }) => {
    const names = [...path.matchAll(/\{(\w+)\}/g)].slice(1).map(([, name = '']) => name);
    for (const name of names) {
      expect(Object.keys(INSIDE), 'a kind of id that this test does not know').toContain(name);
      const { table, bodies } = INSIDE[name] ?? { table: null, bodies: {} };
      if (table === null) continue;
      const last = path.split('/').at(-1) ?? '';
      const inside = await anyRow(service.rooms.database.dataSource, table, 'hills-truce');
      const [kind = ''] = below(path).split('/');
      const address = (id: string) => `${path.replace(/\{\w+\}/, own.get(kind) ?? '').replace(`{${name}}`, id)}${method === 'DELETE' ? '?reason=so' : ''}`;
      const [answer, none] = [await ask(method, address(inside), askers.get('a person with admin') ?? {}, {}, JSON_BODY(bodies[last])), await ask(method, address(randomUUID()), askers.get('a person with admin') ?? {}, {}, JSON_BODY(bodies[last]))];
      const nameless = (each: Answered) => JSON.stringify(comparable(each)).replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID');
      expect(nameless(answer)).toEqual(nameless(none));
      expect([404, 409]).toContain(answer.status);
    }
  });
});

describe('an address written otherwise', () => {
  const spellings = (path: string) => [
    path.replace('users', '%75sers'), path.replace('users', '%55SERS'), path.replace('/users', '//users'), path.replace('/api', '//api'), `${path}/`, `${path}//`, `${path};a=b`, `${path};`, `${path}%2f`,
    path.replace('users', 'USERS'), path.replace('/users', '/./users'), path.replace('/users', '/x/../users'), path.replace('/users', '/%2e%2e/v1/users'), `${path}%00`, `${path}?token=x`, `${path}#x`, path.replace('/users', '\\users'), `${path}%3f`, `/health/live/..${path}`, `/api/v1/schemas/..%2fusers`,
  ];

  it.each(spellings('/api/v1/users'))('%s gets past no guard', async (url) => {
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST', 'TRACE', 'PROPFIND']) {
      for (const asker of [{}, askers.get('a person with admin') ?? {}]) {
        const answer = await ask(method, url, asker).catch(() => ({ status: 400, text: '' }));
        expect([400, 401, 403, 404, 405, 415], `${method} ${url}`).toContain(answer.status);
        expect(answer.text).not.toContain('login');
      }
    }
  });

  it.each(['/api/v1/agreements/hills-truce', '/api/v1/agreements/%68ills-truce', '/api/v1/agreements/HILLS-TRUCE', '/api/v1//agreements/hills-truce', '/api/v1/agreements//hills-truce', '/api/v1/agreements/hills-truce/', '/api/v1/agreements/hills-truce;x', '/api/v1/agreements/river-truce/../hills-truce', '/api/v1/agreements/river-truce%2f..%2fhills-truce', '/api/v1/agreements/hills-truce%20', '/api/v1/agreements/hills-truce%00', '/api/v1/agreements/.%2fhills-truce'])(
    '%s leads nobody to the foreign agreement',
    async (url) => {
      for (const [who, asker] of askers) {
        for (const method of ['GET', 'HEAD', 'OPTIONS']) {
          const answer = await ask(method, url, asker);
          expect([404], `${method} ${who}`).toContain(answer.status);
          expect(answer.text.includes(MARK)).toBe(false);
        }
      }
    },
  );
});
