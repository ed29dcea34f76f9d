import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditPage } from '#access';
import type { IncidentView, Ledger } from '#casework';
import type { Scope } from '#vocabulary';
import { REPORTER, shelling } from '../../../test/support/case-rooms.js';
import { riverTruce } from '../../../test/support/river-truce.js';
import { startService, type Service } from '../../../test/support/service.js';

const PASSED_ON_BY = 'Pied Kingfisher';
const LIST = 'agreements/river-truce/incidents';

let service: Service;
let incident: string;
let whole: string;
let without: string;
beforeAll(async () => {
  service = await startService();
  const { rooms } = service;
  await rooms.agreements.apply(riverTruce(), 'test');
  [whole, without] = await Promise.all([token('cases:read', 'cases:write', 'sources:read', 'evidence:read'), token('cases:read', 'reports:read')]);
  const { id } = await rooms.logReport.log('river-truce', shelling(), REPORTER);
  const [wake]: { id: string }[] = await rooms.database.dataSource.query("SELECT id FROM outbox WHERE payload->>'report' = $1", [id]);
  await rooms.classifyReport.run(wake?.id ?? '', id);
  const [row]: { id: string }[] = await rooms.database.dataSource.query('SELECT id FROM incidents');
  incident = row?.id ?? '';
  const payload = { party: 'northland', stance: 'denies', dated: '2025-03-20', source: { name: PASSED_ON_BY } };
  const { status } = await service.call({ method: 'POST', url: `/api/v1/incidents/${incident}/positions`, token: whole, payload });
  if (status !== 201) throw new Error(`The position was answered ${status}.`);
});
afterAll(() => service.close());

const token = async (...scopes: Scope[]): Promise<string> => (await service.rooms.tokens.create(scopes.join(' '), REPORTER, { scopes })).secret;
const get = <Body>(url: string, by: string, headers: Record<string, string> = {}) => service.call<Body>({ method: 'GET', url: `/api/v1/${url}`, token: by, headers });

describe('who passed on what a party says', () => {
  it.each<[string, () => string]>([
    ['an incident', () => `incidents/${incident}`],
    ['a list of incidents', () => LIST],
    ['the ledger', () => `incidents/${incident}/positions`],
  ])('is shown in %s to those who may see sources, and withheld from others', async (_where, url) => {
    expect((await get(url(), whole)).text).toContain(PASSED_ON_BY);
    expect((await get(url(), without)).text).not.toContain(PASSED_ON_BY);
  });

  it('is the only thing withheld, under another ETag', async () => {
    const [shown, withheld] = [await get<IncidentView>(`incidents/${incident}`, whole), await get<IncidentView>(`incidents/${incident}`, without)];
    expect(withheld.body).toEqual({ ...shown.body, positions: shown.body.positions.map((each) => ({ ...each, source: { name: 'withheld' } })) });
    expect(withheld.headers.etag).not.toBe(shown.headers.etag);
    expect(await get(`incidents/${incident}`, without, { 'if-none-match': String(withheld.headers.etag) })).toMatchObject({ status: 304 });
    expect((await get<Ledger>(`incidents/${incident}/positions`, without)).body.stances).toMatchObject([{ party: 'northland', stance: 'denies' }]);
  });
});

describe('a search in narratives', () => {
  it('is for those who may read them', async () => {
    expect(await get(`${LIST}?q=shell`, without)).toMatchObject({ status: 200 });
    expect(await get(`${LIST}?q=shell`, whole)).toMatchObject({ status: 403, body: { code: 'not_allowed', detail: 'The token lacks the scope reports:read.' } });
  });
});

describe('the history of an incident', () => {
  it('tells of its evidence, and so of who sent it, only to those who may see what is sealed', async () => {
    const sent = { kind: 'record' as const, agreement: 'river-truce', incident, what: 'evidence taken in', subject: 'e-1', before: null, after: null, reason: null };
    await service.rooms.changeCases.run('river-truce', { kind: 'user', id: 'u', name: 'A sender' }, ({ announce }) => Promise.resolve(announce(sent)));
    const told = async (by: string) => (await get<AuditPage>(`incidents/${incident}/history`, by)).body.items.map(({ what }) => what);
    expect(await told(whole)).toContain('evidence taken in');
    expect(await told(without)).toEqual((await told(whole)).filter((what) => what !== 'evidence taken in'));
  });
});
