import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { Provider } from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startService, type Answered, type Service } from '../../../test/support/service.js';
import { command } from '#vocabulary';

const PUBLIC = 'http://truce.test';
const CALLBACK = `${PUBLIC}/api/v1/session/oidc/callback`;

let service: Service;
let listener: Server;
let issuer: string;
/** Whom the provider takes everybody for, just now. */
let account = { sub: 'amina', email: 'amina@example.org', email_verified: true };

beforeAll(async () => {
  listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  issuer = `http://127.0.0.1:${(listener.address() as { port: number }).port}`;
  listener.on('request', provider().callback());
  service = await startService({ TRUCELINE_PUBLIC_URL: PUBLIC, TRUCELINE_OIDC_ISSUER: issuer, TRUCELINE_OIDC_CLIENT_ID: 'truceline', TRUCELINE_OIDC_CLIENT_SECRET: 'a secret of the two' });
});
afterAll(async () => {
  await service.close();
  listener.close();
});

/** A real provider that asks nobody for a password: whoever comes is the account of the moment. */
function provider(): Provider {
  const made = new Provider(issuer, {
    clients: [{ client_id: 'truceline', client_secret: 'a secret of the two', redirect_uris: [CALLBACK], token_endpoint_auth_method: 'client_secret_post' }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['only for this test'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ ...account, sub }) }),
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ clientId: 'truceline', accountId: ctx.oidc.session?.accountId ?? '' });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  made.use(async (ctx, next) => {
    if (!ctx.path.startsWith('/interaction/')) return next();
    ctx.body = '';
    await made.interactionFinished(ctx.req, ctx.res, { login: { accountId: account.sub } }, { mergeWithLastSubmission: false });
    ctx.respond = false;
  });
  return made;
}

const cookieOf = (answer: Answered, name: string): string | undefined => [answer.headers['set-cookie']].flat().map((cookie) => String(cookie).split(';')[0] ?? '').find((cookie) => cookie.startsWith(`${name}=`));

/** Goes to the provider as a browser does. @returns the address that it is sent back to, and the cookie it holds. */
async function throughProvider(): Promise<{ back: string; browser: string }> {
  const departed = await service.call({ url: '/api/v1/session/oidc' });
  expect(departed.status).toBe(303);
  const jar = new Map<string, string>();
  let url = String(departed.headers['location']);
  for (let hop = 0; hop < 8 && !url.startsWith(CALLBACK); hop++) {
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s);
      jar.set(name, value);
    }
    url = new URL(answer.headers.get('location') ?? `about:blank?${answer.status}`, issuer).href;
  }
  return { back: url.slice(PUBLIC.length), browser: cookieOf(departed, 'truceline-openid') ?? '' };
}

const invite = async (login: string) => (await service.rooms.users.create({ login, name: login }, command('test'))).id;

describe('signing in through a provider', () => {
  it('lets in whom an administrator has made a user of, by the address that the provider verified', async () => {
    const id = await invite('amina@example.org');
    const { back, browser } = await throughProvider();
    const arrived = await service.call({ url: back, cookie: browser });
    expect([arrived.status, arrived.headers['location']]).toEqual([303, '/']);
    expect(await service.call({ url: '/api/v1/session', cookie: cookieOf(arrived, 'truceline-session') })).toMatchObject({ status: 200, body: { kind: 'user', id } });
  });

  it('knows them afterwards by their subject, whatever address they have then, and nobody else by theirs', async () => {
    account = { sub: 'amina', email: 'amina.new@example.org', email_verified: true };
    const again = await throughProvider();
    expect(await service.call({ url: again.back, cookie: again.browser })).toMatchObject({ status: 303 });
    account = { sub: 'mallory', email: 'amina@example.org', email_verified: true };
    const other = await throughProvider();
    expect(await service.call({ url: other.back, cookie: other.browser })).toMatchObject({ status: 401, body: { code: 'sign_in_refused' } });
  });

  it.each([
    ['whom nobody invited', { sub: 'stranger', email: 'stranger@example.org', email_verified: true }, false],
    ['whose address the provider has not verified', { sub: 'unverified', email: 'unverified@example.org', email_verified: false }, true],
  ])('refuses somebody %s', async (_who, whom, invited) => {
    if (invited) await invite(whom.email);
    account = whom;
    const { back, browser } = await throughProvider();
    expect(await service.call({ url: back, cookie: browser })).toMatchObject({ status: 401, body: { code: 'sign_in_refused' } });
  });

  it('takes an answer once, from the browser that asked, with the state that was given it', async () => {
    account = { sub: 'amina', email: 'amina@example.org', email_verified: true };
    const [mine, theirs] = [await throughProvider(), await throughProvider()];
    expect(await service.call({ url: mine.back, cookie: theirs.browser })).toMatchObject({ status: 401 });
    expect(await service.call({ url: mine.back })).toMatchObject({ status: 401 });
    expect(await service.call({ url: mine.back.replace(/state=[^&]+/, 'state=other'), cookie: mine.browser })).toMatchObject({ status: 401 });
    expect(await service.call({ url: mine.back, cookie: mine.browser })).toMatchObject({ status: 303 });
    expect(await service.call({ url: mine.back, cookie: mine.browser })).toMatchObject({ status: 401 });
    expect(await service.call({ url: theirs.back.replace(/code=[^&]+/, 'code=guess'), cookie: theirs.browser })).toMatchObject({ status: 401 });
  });

  it('is off where no provider is named', async () => {
    const without = await startService();
    expect(await without.call({ url: '/api/v1/session/oidc' })).toMatchObject({ status: 404, body: { code: 'oidc_off' } });
    await without.close();
  });
});
