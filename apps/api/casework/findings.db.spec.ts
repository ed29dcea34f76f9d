import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FindingView, IncidentView, ReportReceipt } from '#casework';
import { shelling } from '../../../test/support/case-rooms.js';
import { riverTruce } from '../../../test/support/river-truce.js';
import { startService, type Answered, type Service } from '../../../test/support/service.js';

let service: Service;
let tokens: [string, string];
let incident: string;
beforeAll(async () => {
  service = await startService();
  tokens = [(await service.rooms.tokens.create('first reviewer')).secret, (await service.rooms.tokens.create('second reviewer')).secret];
  await service.rooms.agreements.apply(riverTruce(), 'test');
  const { body } = await service.call<ReportReceipt>({ method: 'POST', url: '/api/v1/agreements/river-truce/reports', token: tokens[0], payload: shelling() });
  const [wake]: { id: string }[] = await service.rooms.database.dataSource.query("SELECT id FROM outbox WHERE payload->>'report' = $1", [body.id]);
  await service.rooms.classifyReport.run(wake?.id ?? '', body.id);
  const page = await service.call<{ items: IncidentView[] }>({ url: '/api/v1/agreements/river-truce/incidents', token: tokens[0] });
  incident = page.body.items[0]?.id ?? '';
});
afterAll(() => service.close());

const violation = { term: 'no-attacks', decision: 'violation', severity: 'minor', standardOfProof: 'reasonable_grounds', reason: 'Two crews saw the guns fire.', respondent: 'northland', attribution: 'attributed' };
const post = <Body>(url: string, payload: object | undefined, { as = 0, tag }: { as?: 0 | 1; tag?: string } = {}): Promise<Answered<Body>> =>
  service.call<Body>({ method: 'POST', url, token: tokens[as], ...(payload && { payload }), headers: tag === undefined ? {} : { 'if-match': tag } });
const propose = (changes: object, options?: { as?: 0 | 1; tag?: string }) => post<FindingView>(`/api/v1/incidents/${incident}/findings`, { ...violation, ...changes }, options);
const read = () => service.call<IncidentView>({ url: `/api/v1/incidents/${incident}`, token: tokens[0] });
const tagNow = async () => String((await read()).headers['etag']);

describe('findings over HTTP', () => {
  it('fifty at once with one ETag: one is made, the others are told that they are late, and the audit chain is whole', async () => {
    const tag = await tagNow();
    const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => propose({ reason: `Reviewer ${index} decided.` }, { tag })));
    const made = answers.filter(({ status }) => status === 201);
    expect([made.length, answers.filter(({ status }) => status === 412).length]).toEqual([1, 49]);
    expect(answers.filter(({ status }) => status === 412).every(({ text }) => text.includes('"write_stale"'))).toBe(true);

    const { items } = (await service.call<{ items: FindingView[] }>({ url: `/api/v1/incidents/${incident}/findings`, token: tokens[0] })).body;
    expect(items.map(({ id, state }) => [id, state])).toEqual([[made[0]?.body.id, 'signed']]);
    const after = await read();
    expect([made[0]?.headers['etag'], made[0]?.headers['location']]).toEqual([after.headers['etag'], `/api/v1/findings/${items[0]?.id}`]);
    expect(after.body.findings).toEqual(items);
    expect((await service.rooms.verifyAudit.run({ agreements: ['river-truce'] })).faults).toEqual([]);
    expect(await service.rooms.rebuildTallies.check('river-truce')).toEqual([]);
  });

  it('fifty at once that saw nothing: none replaces what stands', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => propose({})));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([428]));
  });

  it('a grave one is signed by one person, then by another, and stands; a later one supersedes it', async () => {
    const first = await propose({ severity: 'very_serious' }, { tag: await tagNow() });
    expect(first.body).toMatchObject({ state: 'awaiting_second_signer', signersNeeded: 2 });
    const sign = (as: 0 | 1, tag?: string) => post<FindingView & { code: string }>(`/api/v1/findings/${first.body.id}/signatures`, undefined, { as, ...(tag !== undefined && { tag }) });
    expect(await sign(0)).toMatchObject({ status: 409, body: { code: 'second_signer_is_first' } });
    expect(await sign(1, `"${incident}.1"`)).toMatchObject({ status: 412 });
    expect(await sign(1, String(first.headers['etag']))).toMatchObject({ status: 201, body: { state: 'signed' } });
    expect(await sign(1)).toMatchObject({ status: 409, body: { code: 'state_refused' } });
    expect((await read()).body.findings).toMatchObject([{ id: first.body.id, state: 'signed', overrides: false }]);
    const second = await propose({ decision: 'not_determined', severity: undefined, reason: 'One crew took it back.' }, { tag: await tagNow() });
    expect(await post(`/api/v1/findings/${second.body.id}/withdrawal`, { reason: 'Too soon.' })).toMatchObject({ status: 200, body: { state: 'withdrawn', withdrawalReason: 'Too soon.' } });
    const listed = await service.call<{ items: FindingView[] }>({ url: `/api/v1/incidents/${incident}/findings`, token: tokens[0] });
    expect(listed.body.items.map(({ state }) => state)).toEqual(['signed', 'withdrawn', 'superseded']);
    expect((await service.rooms.verifyAudit.run({ agreements: ['river-truce'] })).faults).toEqual([]);
  });

  it.each<[string, object, number, string]>([
    ['a term that there is none of', { term: 'no-boats' }, 422, 'finding_invalid'],
    ['an unknown decision', { decision: 'guilty' }, 400, 'request_invalid'],
    ['no reason', { reason: ' ' }, 400, 'request_invalid'],
    ['a field that nobody knows', { verdict: 'violation' }, 400, 'request_invalid'],
  ])('refuse %s', async (_, wrong, status, code) => {
    expect(await propose(wrong, { tag: await tagNow() })).toMatchObject({ status, body: { code } });
  });

  it('know neither an incident nor a finding that is not there', async () => {
    const nowhere = '5b7f1f1e-0000-4000-8000-000000000000';
    expect(await post(`/api/v1/incidents/${nowhere}/findings`, violation)).toMatchObject({ status: 404, body: { code: 'incident_unknown' } });
    expect(await service.call({ url: `/api/v1/incidents/${nowhere}/findings`, token: tokens[0] })).toMatchObject({ status: 404 });
    expect(await service.call({ url: `/api/v1/findings/${nowhere}`, token: tokens[0] })).toMatchObject({ status: 404, body: { code: 'finding_unknown' } });
    expect(await post(`/api/v1/findings/none/signatures`, undefined)).toMatchObject({ status: 404, body: { code: 'finding_unknown' } });
  });
});

describe('verification over HTTP', () => {
  const verify = (payload: object, tag?: string) => post<{ code: string; detail: string }>(`/api/v1/incidents/${incident}/verification`, payload, tag === undefined ? {} : { tag });

  it('moves by the table of states, says why not, and shows how it came about', async () => {
    expect(await verify({ to: 'verified', reason: 'Seen.' })).toMatchObject({ status: 409, body: { code: 'state_refused', detail: expect.stringMatching(/received cannot become verified/) } });
    expect(await verify({ to: 'corroborated', reason: 'Seen.' })).toMatchObject({ status: 409, body: { code: 'corroboration_lacking' } });
    expect(await verify({ to: 'duplicate', reason: 'Seen.' })).toMatchObject({ status: 400, body: { code: 'request_invalid' } });
    expect(await verify({ to: 'duplicate', reason: 'Seen.', duplicateOf: incident })).toMatchObject({ status: 422, body: { code: 'duplicate_refused' } });
    expect(await verify({ to: 'under_inquiry', reason: 'Seen.' }, `"${incident}.1"`)).toMatchObject({ status: 412 });
    const moved = await verify({ to: 'under_inquiry', reason: 'A team goes there.' }, await tagNow());
    expect(moved).toMatchObject({ status: 201, body: { from: 'received', to: 'under_inquiry' } });
    expect(await read()).toMatchObject({ headers: { etag: moved.headers['etag'] }, body: { verificationMoves: [{ to: 'under_inquiry', reason: 'A team goes there.', by: { name: 'first reviewer' } }] } });
  });

  it('sets a discounted incident aside, where nothing is found any more and the list still has it', async () => {
    expect((await verify({ to: 'discounted', reason: 'An exercise.' })).status).toBe(201);
    expect(await propose({}, { tag: await tagNow() })).toMatchObject({ status: 409, body: { code: 'incident_set_aside' } });
    expect((await service.call<{ items: IncidentView[] }>({ url: '/api/v1/agreements/river-truce/incidents?status=discounted', token: tokens[0] })).body.items.map(({ id }) => id)).toEqual([incident]);
    expect(await service.rooms.rebuildTallies.check('river-truce')).toEqual([]);
  });
});

describe('findings of incidents that were merged', () => {
  it('are those of all of them, by the id of each', async () => {
    const far = { ...shelling({ narrative: 'Guns fired far away.', source: { name: 'Far away' } }), place: { name: 'Far away', lat: 60, lon: 100, precision: 'exact' } };
    const { body: logged } = await service.call<ReportReceipt>({ method: 'POST', url: '/api/v1/agreements/river-truce/reports', token: tokens[0], payload: far });
    const [wake]: { id: string }[] = await service.rooms.database.dataSource.query("SELECT id FROM outbox WHERE payload->>'report' = $1", [logged.id]);
    await service.rooms.classifyReport.run(wake?.id ?? '', logged.id);
    const [other]: { id: string }[] = await service.rooms.database.dataSource.query('SELECT incident_id AS id FROM incident_reports WHERE report_id = $1', [logged.id]);
    const waiting = await post<FindingView>(`/api/v1/incidents/${other?.id}/findings`, { ...violation, severity: 'serious' });
    await post(`/api/v1/findings/${waiting.body.id}/withdrawal`, { reason: 'It was the same.' });
    const of = async (id: string | undefined, query = '') =>
      (await service.call<{ items: FindingView[] }>({ url: `/api/v1/incidents/${id}/findings${query}`, token: tokens[0] })).body.items.map(({ id: finding }) => finding);
    const [before, then] = [await of(incident), new Date().toISOString()];
    expect(await of(other?.id)).toEqual([waiting.body.id]);

    await post(`/api/v1/incidents/${incident}/verification`, { to: 'under_inquiry', reason: 'Nothing is brought to what is set aside.' });
    expect((await post('/api/v1/incidents/merge', { into: incident, from: [other?.id], reason: 'One event.' })).status).toBe(200);
    const after = await of(incident);
    expect(after.toSorted()).toEqual([...before, waiting.body.id].toSorted());
    expect(await of(other?.id)).toEqual(after);
    expect([await of(incident, `?as_of=${then}`), await of(other?.id, `?as_of=${then}`)]).toEqual([before, [waiting.body.id]]);
  });
});
