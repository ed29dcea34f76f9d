import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommitmentView, CoverageGap } from '#casework';
import type { Status } from '#compliance';
import { riverTruce } from '../../../test/support/river-truce.js';
import { startService, type Service } from '../../../test/support/service.js';

const TRUCE = '/api/v1/agreements/river-truce';
let service: Service;
let token: string;
beforeAll(async () => {
  service = await startService();
  ({ secret: token } = await service.rooms.tokens.create('desk'));
  await service.rooms.agreements.apply(riverTruce({ commitments: [{ id: 'talks', text: 'The parties meet again.', obligated: ['northland', 'southland'], due: '2025-03-22' }] }), 'test');
});
afterAll(() => service.close());

const get = <Body>(path: string) => service.call<Body>({ method: 'GET', url: `${TRUCE}${path}`, token });
const post = <Body>(path: string, payload: object) => service.call<Body & { code: string }>({ method: 'POST', url: `${TRUCE}${path}`, payload, token });
const states = async (query = '') => (await get<{ items: CommitmentView[] }>(`/commitments${query}`)).body.items.map(({ party, state }) => `${party} ${state}`);
const gaps = async () => (await get<Status>('/status')).body.coverage.gaps.length;
const fromNowOn = () => encodeURIComponent(new Date().toISOString());

describe('over HTTP', () => {
  it('a commitment that was met is met from then on, and was overdue before', async () => {
    const before = fromNowOn();
    expect(await states()).toEqual(['northland overdue', 'southland overdue']);
    const decided = await post<CommitmentView>('/commitments/talks/decisions', { party: 'northland', decision: 'met', cameAboutAt: '2025-03-21T10:00:00+02:00', reason: 'Both delegations were seen.' });
    expect([decided.status, decided.body.state, decided.body.late, decided.body.decisions[0]?.decidedBy.name]).toEqual([201, 'met', false, 'desk']);
    expect(await states()).toEqual(['northland met', 'southland overdue']);
    expect(await states(`?as_of=${before}`)).toEqual(['northland overdue', 'southland overdue']);
  });

  it('a gap in coverage is recorded, shown in the status, ended and withdrawn, and each time the status says it is another', async () => {
    const tags: unknown[] = [(await get('/status')).headers['etag']];
    const { status, body: gap } = await post<CoverageGap>('/coverage', { restriction: 'denied', areas: ['north-bank'], from: '2025-03-12T00:00:00+02:00', party: 'northland', reason: 'The bridge was closed to monitors.' });
    expect([status, gap.to]).toEqual([201, null]);
    expect(await gaps()).toBe(1);
    tags.push((await get('/status')).headers['etag']);
    expect((await post<CoverageGap>(`/coverage/${gap.id}/end`, { at: '2025-03-14T00:00:00+02:00', reason: 'The bridge was opened.' })).body.to).toBe('2025-03-13T22:00:00.000Z');
    tags.push((await get('/status')).headers['etag']);
    expect((await get<{ items: CoverageGap[] }>('/coverage?area=north-bank')).body.items).toHaveLength(1);
    expect((await get<{ items: CoverageGap[] }>('/coverage?area=south-bank')).body.items).toHaveLength(0);
    expect((await post(`/coverage/${gap.id}/withdrawal`, { reason: 'Another bridge was meant.' })).status).toBe(200);
    tags.push((await get('/status')).headers['etag']);
    expect(new Set(tags).size).toBe(4);
    expect(await gaps()).toBe(0);
  });

  it.each([
    ['a decision that nobody knows', '/commitments/talks/decisions', { party: 'northland', decision: 'forgotten', reason: 'x' }, 400, 'request_invalid'],
    ['a decision on what nobody undertook', '/commitments/dance/decisions', { party: 'northland', decision: 'waived', reason: 'x' }, 404, 'commitment_unknown'],
    ['a decision that does not follow', '/commitments/talks/decisions', { party: 'southland', decision: 'reopened', reason: 'x' }, 409, 'state_refused'],
    ['a gap that ends before it begins', '/coverage', { restriction: 'denied', from: '2025-03-12T00:00:00Z', to: '2025-03-11T00:00:00Z', reason: 'x' }, 400, 'request_invalid'],
    ['the end of a gap that is not there', '/coverage/0195b36c-b201-762a-ad80-e19ec28bd640/end', { at: '2025-03-12T00:00:00Z', reason: 'x' }, 404, 'coverage_gap_unknown'],
  ])('%s is refused by its name', async (_, path, payload, status, code) => {
    const answer = await post(path, payload);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('an instant to come is refused', async () => {
    expect(await get<{ code: string }>('/commitments?as_of=2099-01-01T00:00:00Z')).toMatchObject({ status: 400, body: { code: 'as_of_in_future' } });
    expect(await get<{ code: string }>('/coverage?as_of=2099-01-01T00:00:00Z')).toMatchObject({ status: 400, body: { code: 'as_of_in_future' } });
  });
});
