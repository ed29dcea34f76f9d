import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditRoots, hashOfEvent, hashOfRoot, type AuditPage, type AuditRoot } from '#access';
import { REPORTER, shelling } from '../../../test/support/case-rooms.js';
import { riverTruce } from '../../../test/support/river-truce.js';
import { startService, type Service } from '../../../test/support/service.js';

let service: Service;
let token: string;
let incident: string;
beforeAll(async () => {
  service = await startService();
  await service.rooms.agreements.apply(riverTruce(), 'test');
  ({ secret: token } = await service.rooms.tokens.create('auditor', REPORTER));
  const { id } = await service.rooms.logReport.log('river-truce', shelling(), REPORTER);
  const [wake]: { id: string }[] = await service.rooms.database.dataSource.query("SELECT id FROM outbox WHERE payload->>'report' = $1", [id]);
  await service.rooms.classifyReport.run(wake?.id ?? '', id);
  const [row]: { id: string }[] = await service.rooms.database.dataSource.query('SELECT id FROM incidents');
  incident = row?.id ?? '';
  await service.rooms.database.dataSource.transaction((manager) =>
    service.rooms.auditChain.append(manager, [{ agreement: null, at: new Date(), by: { kind: 'command', id: 'test', name: 'test' }, what: 'tried', subject: 's', incident: null, before: null, after: null, reason: null }]),
  );
});
afterAll(() => service.close());

const get = <Body>(url: string) => service.call<Body>({ method: 'GET', url: `/api/v1/${url}`, token });

describe('GET /audit', () => {
  it('lists events that can be recomputed as they are', async () => {
    const { status, body } = await get<AuditPage>('audit');
    expect(status).toBe(200);
    expect(body.items.map(({ chain }) => chain)).toEqual(expect.arrayContaining(['installation', 'river-truce']));
    for (const { hash, ...event } of body.items) expect(hashOfEvent(event)).toBe(hash);
  });

  it('pages through an agreement', async () => {
    const first = await get<AuditPage>('audit?agreement=river-truce&limit=1');
    const second = await get<AuditPage>(`audit?agreement=river-truce&limit=1&cursor=${first.body.nextCursor}`);
    expect([first, second].map(({ body }) => body.items.map(({ chain }) => chain))).toEqual([['river-truce'], ['river-truce']]);
    expect(second.body.items[0]?.seq).toBe((first.body.items[0]?.seq ?? 0) - 1);
  });

  it.each([
    ['audit?agreement=none', 404, 'agreement_unknown'],
    ['audit?limit=0', 400, 'request_invalid'],
    ['audit?from=yesterday', 400, 'request_invalid'],
    ['audit?actr=x', 400, 'request_invalid'],
    ['audit?subject=%00', 400, 'request_invalid'],
    ['audit?cursor=x', 400, 'cursor_invalid'],
    ['audit/roots?cursor=x', 400, 'request_invalid'],
    ['incidents/none/history', 404, 'incident_unknown'],
    ['incidents/01890000-0000-7000-8000-000000000000/history', 404, 'incident_unknown'],
  ])('%s is answered %i %s', async (url, status, code) => {
    expect(await get(url)).toMatchObject({ status, body: { code } });
  });
});

describe('GET /incidents/{id}/history', () => {
  it('tells what was done to the incident, oldest first, whatever the case of its id', async () => {
    const { status, body } = await get<AuditPage>(`incidents/${incident.toUpperCase()}/history`);
    expect([status, body.nextCursor]).toEqual([200, null]);
    expect(body.items).toMatchObject([{ what: 'incident opened', subject: incident, by: { kind: 'job' } }]);
  });

  it('says nothing of blind coding, which would be blind no more', async () => {
    const coded = { kind: 'record' as const, agreement: 'river-truce', incident, what: 'coding recorded', subject: 't-1', before: null, after: { decision: 'violation' }, reason: null };
    await service.rooms.changeCases.run('river-truce', { kind: 'user', id: 'u', name: 'A coder' }, ({ announce }) => Promise.resolve(announce(coded)));
    expect((await get<AuditPage>('audit?what=coding%20recorded')).body.items).toHaveLength(1);
    expect((await get<AuditPage>(`incidents/${incident}/history`)).body.items.map(({ what }) => what)).toEqual(['incident opened']);
  });
});

describe('GET /audit/roots', () => {
  it('shows the heads of all chains, or of one and of the others only what takes to recompute the root', async () => {
    await new AuditRoots(service.rooms.database.dataSource, { now: () => new Date(Date.now() + 86_400_000) }).makeDue();
    const { body: all } = await get<{ items: AuditRoot[] }>('audit/roots');
    expect(all.items[0]?.heads).toMatchObject([{ chain: 'installation' }, { chain: 'river-truce' }]);
    const { body: one } = await get<{ items: [AuditRoot] }>('audit/roots?agreement=river-truce');
    expect(one.items[0].heads).toEqual([{ sealed: expect.any(String) }, expect.objectContaining({ chain: 'river-truce' })]);
    expect(hashOfRoot(one.items[0])).toBe(all.items[0]?.root);
  });
});
