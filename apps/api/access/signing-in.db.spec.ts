import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '#vocabulary';
import { PASSWORD } from '../../../test/support/access-rooms.js';
import { riverTruce } from '../../../test/support/river-truce.js';
import { startService, type Answered, type Service } from '../../../test/support/service.js';

const OWN_PAGE = { host: 'truce.example.org', origin: 'https://truce.example.org', 'sec-fetch-site': 'same-origin' };
const API = '/api/v1';

let service: Service;
let admin: string;
beforeAll(async () => {
  service = await startService({ TRUCELINE_PUBLIC_URL: 'https://truce.example.org', TRUCELINE_USER_WRITES_PER_MINUTE: '40', TRUCELINE_TRUSTED_PROXIES: '127.0.0.1' });
  admin = (await service.rooms.tokens.create('admin', command('test'))).secret;
  await service.rooms.agreements.apply(riverTruce(), 'test');
});
afterAll(() => service.close());

type Sent = Parameters<Service['call']>[0];
const post = <Body = unknown>(path: string, payload: object, more: Sent = {}) => service.call<Body>({ method: 'POST', url: `${API}${path}`, payload, headers: OWN_PAGE, ...more });
/** The cookie that an answer sets, as a browser would send it back. */
const cookieOf = (answer: Answered): string => String([answer.headers['set-cookie']].flat()[0]).split(';')[0] ?? '';

let numbers = 0;
/** Somebody with a password and a role, invited over HTTP; each signs in from an address of their own. */
async function person(role: string | null = 'analyst') {
  const login = `person-${++numbers}@example.org`;
  const { body } = await post<{ user: { id: string }; link: { secret: string } }>('/users', { login, name: `Person ${numbers}` }, { token: admin });
  expect(await post('/session/invitation', { link: body.link.secret, password: PASSWORD })).toMatchObject({ status: 204 });
  if (role) await service.call({ method: 'PUT', url: `${API}/users/${body.user.id}/grants/river-truce`, payload: { role }, token: admin });
  const from = { ...OWN_PAGE, 'x-forwarded-for': `198.51.100.${numbers}` };
  const signIn = (more: object = {}, headers: Record<string, string> = from) => post('/session', { login, password: PASSWORD, ...more }, { headers });
  return { id: body.user.id, login, from, signIn, cookie: cookieOf(await signIn()) };
}

describe('a session', () => {
  it('lives in a cookie that scripts, other sites and other hosts cannot reach', async () => {
    const { signIn } = await person();
    const answer = await signIn();
    expect(answer).toMatchObject({ status: 201, body: { user: { id: expect.any(String) }, expiresAt: expect.any(String) } });
    expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-truceline-session=truceline_session_[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Expires=[^;]+; Secure$/);
    expect(answer.text).not.toContain('truceline_session_');
  });

  it('says who one is, and lets one do what one may until one signs out', async () => {
    const { id, cookie } = await person();
    expect(await service.call({ url: `${API}/session`, cookie })).toMatchObject({ status: 200, body: { kind: 'user', id, roles: { 'river-truce': 'analyst' }, scopes: null } });
    expect(await service.call({ url: `${API}/agreements/river-truce/incidents`, cookie })).toMatchObject({ status: 200 });
    const out = await service.call({ method: 'DELETE', url: `${API}/session`, cookie, headers: OWN_PAGE });
    expect([out.status, String(out.headers['set-cookie'])]).toEqual([204, expect.stringContaining('Expires=Thu, 01 Jan 1970')]);
    expect(await service.call({ url: `${API}/session`, cookie })).toMatchObject({ status: 401, body: { code: 'token_missing' } });
  });

  it('says what role is lacking inside an agreement that one may see', async () => {
    const { cookie } = await person('viewer');
    const refused = await post('/agreements/river-truce/reports', {}, { cookie });
    expect(refused).toMatchObject({ status: 403, body: { code: 'not_allowed', detail: 'This takes the role analyst, or more.', remedy: expect.any(String) } });
  });

  it.each<[string, Record<string, string>, number]>([
    ['our own page', OWN_PAGE, 204],
    ['our own page in a browser that says only where', { host: 'truce.example.org', origin: 'https://truce.example.org' }, 204],
    ['our own page in a browser that says only how near', { host: 'truce.example.org', 'sec-fetch-site': 'same-origin' }, 204],
    ['another site', { ...OWN_PAGE, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 403],
    ['a neighbour in the same domain', { ...OWN_PAGE, origin: 'https://other.example.org', 'sec-fetch-site': 'same-site' }, 403],
    ['the same host without TLS', { ...OWN_PAGE, origin: 'http://truce.example.org' }, 403],
    ['a frame without origin', { ...OWN_PAGE, origin: 'null' }, 403],
    ['something that says nothing', { host: 'truce.example.org' }, 403],
    ['whoever names the host after their own', { host: 'evil.example', origin: 'https://evil.example' }, 403],
  ])('is used for a change by %s: %s', async (_who, headers, status) => {
    const { cookie } = await person();
    expect(await service.call({ method: 'DELETE', url: `${API}/session`, cookie, headers })).toMatchObject({ status });
  });

  it('is not begun by another site, which would have one work under its name', async () => {
    const { signIn } = await person();
    expect(await signIn({}, { ...OWN_PAGE, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 403, body: { code: 'cross_site_refused' } });
    expect(await signIn({}, {})).toMatchObject({ status: 201 });
  });

  it('is no way in with a token beside it that is not good', async () => {
    const { cookie } = await person();
    expect(await service.call({ url: `${API}/session`, cookie, token: 'truceline_guess' })).toMatchObject({ status: 401 });
  });

  it('ends with the password it began with', async () => {
    const { cookie, signIn, from } = await person();
    const change = { current: PASSWORD, next: 'quite another password 9' };
    expect(await service.call({ method: 'PUT', url: `${API}/session/password`, payload: { ...change, current: 'wrong' }, cookie, headers: from })).toMatchObject({ status: 401, body: { code: 'sign_in_refused' } });
    expect(await service.call({ method: 'PUT', url: `${API}/session/password`, payload: change, cookie, headers: from })).toMatchObject({ status: 204 });
    expect(await service.call({ url: `${API}/session`, cookie })).toMatchObject({ status: 401 });
    expect(await signIn()).toMatchObject({ status: 401 });
    expect(await signIn({ password: change.next })).toMatchObject({ status: 201 });
  });
});

describe('a second factor', () => {
  it('is enrolled, asked for, and taken away by an administrator', async () => {
    const { id, cookie, from, signIn } = await person();
    const { body } = await post<{ secret: string; uri: string }>('/session/totp', { password: PASSWORD }, { cookie, headers: from });
    expect(body.uri).toMatch(/^otpauth:\/\/totp\/Truceline:person-\d+%40example\.org\?/);
    const code = new TOTP({ secret: Secret.fromBase32(body.secret) }).generate();
    expect(await post<{ recoveryCodes: string[] }>('/session/totp/confirm', { code }, { cookie })).toMatchObject({ status: 200, body: { recoveryCodes: expect.toSatisfy((codes: string[]) => codes.length === 10) } });
    expect(await signIn()).toMatchObject({ status: 401, body: { code: 'second_factor_required' } });
    expect(await signIn({ code })).toMatchObject({ status: 401, body: { code: 'sign_in_refused' } });
    expect(await service.call({ method: 'DELETE', url: `${API}/users/${id}/totp`, token: admin })).toMatchObject({ status: 204 });
    expect(await signIn()).toMatchObject({ status: 201 });
  });
});

describe('limits', () => {
  it('hold a guesser off with 429 and the seconds to wait', async () => {
    const { signIn } = await person();
    const answers: Answered[] = [];
    for (let n = 0; n < 7; n++) answers.push(await signIn({ password: 'wrong' }));
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429, 429]);
    expect(answers.at(-1)).toMatchObject({ body: { code: 'too_many_sign_ins' }, headers: { 'retry-after': expect.stringMatching(/^[1-9]\d*$/) } });
  });

  it('give a person so many writes a minute, and nobody else fewer for it', async () => {
    const [busy, other] = [await person(), await person()];
    const write = (cookie: string) => service.call({ method: 'POST', url: `${API}/agreements/river-truce/preview`, payload: {}, cookie, headers: OWN_PAGE });
    const answers: Answered[] = [];
    for (let n = 0; n < 81; n++) answers.push(await write(busy.cookie));
    const refused = answers.find(({ status }) => status === 429);
    expect(answers.slice(0, 40).every(({ status }) => status === 400)).toBe(true);
    expect(refused).toMatchObject({ body: { code: 'too_many_requests' }, headers: { 'retry-after': expect.stringMatching(/^[1-9]\d?$/) } });
    expect(await write(other.cookie)).toMatchObject({ status: 400 });
    expect(await service.call({ url: `${API}/session`, cookie: busy.cookie })).toMatchObject({ status: 200 });
  });
});

describe('tokens over HTTP', () => {
  it('made by a person can do no more than they, and are seen and revoked by them alone', async () => {
    const [owner, other] = [await person('analyst'), await person('admin')];
    const { body } = await post<{ id: string; secret: string }>('/tokens', { name: 'mine', scopes: ['cases:read'], agreements: ['river-truce'] }, { cookie: owner.cookie });
    expect(await service.call({ url: `${API}/agreements/river-truce/incidents`, token: body.secret })).toMatchObject({ status: 200 });
    expect(await service.call({ url: `${API}/agreements/river-truce/reports`, token: body.secret })).toMatchObject({ status: 403, body: { detail: 'The token lacks the scope reports:read.' } });
    expect((await service.call<{ items: { id: string }[] }>({ url: `${API}/tokens`, cookie: owner.cookie })).body.items.map(({ id }) => id)).toEqual([body.id]);
    expect((await service.call<{ items: unknown[] }>({ url: `${API}/tokens`, cookie: other.cookie })).body.items).toEqual([]);
    expect(await service.call({ method: 'DELETE', url: `${API}/tokens/${body.id}`, cookie: other.cookie, headers: OWN_PAGE })).toMatchObject({ status: 404, body: { code: 'token_unknown' } });
    expect(await service.call({ method: 'DELETE', url: `${API}/tokens/${body.id}`, cookie: owner.cookie, headers: OWN_PAGE })).toMatchObject({ status: 204 });
    expect(await service.call({ url: `${API}/session`, token: body.secret })).toMatchObject({ status: 401 });
  });

  it.each<[string, object, number, string]>([
    ['of a service, by nobody but an administrator', { name: 'x', service: true }, 403, 'not_allowed'],
    ['for an agreement that one does not see', { name: 'x', agreements: ['hill-truce'] }, 404, 'agreement_unknown'],
    ['with a scope that is not in the list', { name: 'x', scopes: ['everything'] }, 400, 'request_invalid'],
    ['with no scope at all', { name: 'x', scopes: [] }, 400, 'request_invalid'],
  ])('are not made %s', async (_what, wish, status, code) => {
    const { cookie } = await person('admin');
    expect(await post('/tokens', wish, { cookie })).toMatchObject({ status, body: { code } });
  });
});

describe('users', () => {
  it('are listed, renamed, shut out, and given roles in agreements that are there', async () => {
    const { id, cookie } = await person('viewer');
    const change = (payload: object) => service.call({ method: 'PATCH', url: `${API}/users/${id}`, payload, token: admin });
    expect(await change({ name: 'Renamed' })).toMatchObject({ status: 200, body: { name: 'Renamed', roles: { 'river-truce': 'viewer' } } });
    expect(await service.call({ method: 'PUT', url: `${API}/users/${id}/grants/none-such`, payload: { role: 'viewer' }, token: admin })).toMatchObject({ status: 404, body: { code: 'agreement_unknown' } });
    expect(await service.call({ method: 'PUT', url: `${API}/users/${id}/grants/*`, payload: { role: 'admin' }, token: admin })).toMatchObject({ status: 204 });
    expect(await service.call({ url: `${API}/users/${id}/grants`, cookie })).toMatchObject({ status: 200, body: { items: expect.arrayContaining([{ agreement: '*', role: 'admin' }]) } });
    expect(await service.call({ method: 'DELETE', url: `${API}/users/${id}/grants/*`, token: admin })).toMatchObject({ status: 204 });
    expect(await service.call({ url: `${API}/users`, cookie })).toMatchObject({ status: 403 });
    expect(await change({ disabled: true })).toMatchObject({ status: 200 });
    expect(await service.call({ url: `${API}/session`, cookie })).toMatchObject({ status: 401 });
    expect(await post('/users', { login: 'PERSON-1@example.org', name: 'Twin' }, { token: admin })).toMatchObject({ status: 409, body: { code: 'login_taken' } });
  });
});
