import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AgreementDocument } from '#agreements';
import type { ReportReceipt } from '#casework';
import { apiClient, type ApiClient } from '../support/api-client.js';
import type { Product } from '../support/product.js';
import { AGREEMENT, truceDesk, verdictOn } from '../support/truce-desk.js';

const BORDER_POST = {
  narrative: 'Pakistan Army artillery shelled an Afghan border guard post near Spin Boldak at 0430hrs on 2 November 2025. Two guards were killed.',
  reportedAt: '2025-11-02T12:00:00+05:00',
  source: { name: 'Liaison officer', reliability: 'A' as const },
};

/** The main job over HTTP, from a report to the status: the same on every way of running the product. */
export function mainJob(start: () => Promise<Pick<Product, 'baseUrl' | 'adminToken'> & { remove(): Promise<void> }>): void {
  let product: Awaited<ReturnType<typeof start>>;
  let api: ApiClient;
  let desk: ReturnType<typeof truceDesk>;
  beforeAll(async () => {
    product = await start();
    api = apiClient(product);
    desk = truceDesk(api);
    await desk.idle();
  });
  afterAll(() => product?.remove());

  describe('a report', () => {
    it('is answered 202, classified within five seconds on every term in force, and moves the status', async () => {
      const before = await desk.status();
      const logged = await desk.log(BORDER_POST);
      expect([logged.status, logged.headers.get('location')]).toEqual([202, logged.body.statusUrl]);
      const [incident] = await desk.incidentsOf(await desk.classified(logged.body.id));

      const { body: agreement } = await api.get<{ document: AgreementDocument }>(AGREEMENT);
      expect(incident?.classifications.map(({ term }) => term).toSorted()).toEqual(agreement.document.terms.map(({ id }) => id).toSorted());
      for (const { elements } of incident?.classifications ?? []) expect(elements).toHaveLength(6);
      const spans = incident?.classifications.flatMap(({ elements }) => elements.flatMap(({ span }) => span ?? [])) ?? [];
      expect(spans.length).toBeGreaterThan(0);
      for (const { start, end, report } of spans) {
        expect(report).toBe(logged.body.id);
        expect(BORDER_POST.narrative.slice(start, end)).not.toBe('');
      }

      const [oldTag, after] = [before.headers.get('etag') ?? '', await desk.status()];
      const newTag = after.headers.get('etag') ?? '';
      expect(newTag).not.toBe(oldTag);
      expect(newTag).toMatch(/^"[^"]+"$/);
      expect(after.body.totals.incidents).toBe(before.body.totals.incidents + 1);
      expect((await desk.status({ 'if-none-match': oldTag })).status).toBe(200);
      expect((await desk.status({ 'if-none-match': newTag })).status).toBe(304);
    });

    it('of an attack by an established organ on a border post is a violation by that party', async () => {
      const incident = await desk.logAndRead({ ...BORDER_POST, narrative: BORDER_POST.narrative.replace('2 November', '5 November'), reportedAt: '2025-11-05T12:00:00+05:00' });
      expect(verdictOn(incident, 'no-hostile-action')).toBe('violation');
      expect(verdictOn(incident, 'no-attacks-on-security-forces')).toBe('violation');
      expect(incident.classifications.find(({ term }) => term === 'no-hostile-action')).toMatchObject({ respondent: 'pakistan', attribution: 'attributed' });
    });

    it('of a strike before the agreement is no violation, because of the period', async () => {
      const incident = await desk.logAndRead({
        narrative: 'Pakistani jets carried out air strikes in Kabul on 9 October 2025, aimed at the leader of the TTP.',
        reportedAt: '2025-10-10T09:00:00+04:30',
        source: { name: 'Wire agency' },
      });
      expect(verdictOn(incident, 'no-hostile-action')).toMatch(/^no_violation: .*period/);
      expect(incident.classifications.map(({ verdict }) => verdict)).toEqual(incident.classifications.map(() => 'no_violation'));
    });

    it('of an attack by a group whose tie is contested is inconclusive on the support term, because of the actor', async () => {
      const incident = await desk.logAndRead({
        narrative: 'TTP fighters who had crossed from Afghan soil attacked a Pakistan Army post in Kurram on 24 October 2025. Three soldiers were killed.',
        reportedAt: '2025-10-25T09:00:00+05:00',
        source: { name: 'Liaison officer' },
      });
      expect(verdictOn(incident, 'no-support-to-armed-groups')).toBe('inconclusive: actor');
      expect(incident.classifications.find(({ term }) => term === 'no-support-to-armed-groups')).toMatchObject({ attribution: 'contested' });
      expect(incident.classifications.map(({ verdict }) => verdict)).not.toContain('violation');
    });

    it('that repeats a key fifty times at once is one report with fifty equal answers; with another body it is refused', async () => {
      const key = { 'idempotency-key': 'fifty-at-once' };
      const report = { ...BORDER_POST, narrative: `${BORDER_POST.narrative} Seen from the ridge.` };
      const answers = await Promise.all(Array.from({ length: 50 }, () => desk.log(report, key)));
      expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
      expect(answers[0]?.status).toBe(202);
      const other = await desk.log({ ...report, narrative: 'Another report.' }, key);
      expect([other.status, other.body]).toEqual([422, expect.objectContaining({ code: 'idempotency_key_reused', remedy: expect.any(String) })]);
    });
  });

  describe('what cannot be taken', () => {
    const document = async () => (await api.get<{ document: AgreementDocument }>(AGREEMENT)).body.document;
    const withStranger = async () => {
      const { terms, ...rest } = await document();
      return { ...rest, terms: terms.map((term, index) => (index === 1 ? { ...term, obligated: ['atlantis'] } : term)) };
    };
    type Problem = { code: string; remedy: string; faults: { path: string }[] };
    const cases: [string, number, string, string | null, () => Promise<{ status: number; headers: Headers; body: Problem }>][] = [
      ['a report on an unknown agreement', 404, 'agreement_unknown', null, () => api.post('/api/v1/agreements/none/reports', BORDER_POST)],
      ['a report without a narrative', 400, 'request_invalid', 'narrative', () => api.post(`${AGREEMENT}/reports`, { ...BORDER_POST, narrative: undefined })],
      ['a date that is no date', 400, 'request_invalid', 'reportedAt', () => api.post(`${AGREEMENT}/reports`, { ...BORDER_POST, reportedAt: '2025-02-30T00:00:00Z' })],
      ['an unknown act', 400, 'request_invalid', 'acts[1]', () => api.post(`${AGREEMENT}/reports`, { ...BORDER_POST, acts: ['shelling', 'sorcery'] })],
      ['a field that nobody knows', 400, 'request_invalid', 'narative', () => api.post(`${AGREEMENT}/reports`, { ...BORDER_POST, narative: 'x' })],
      ['a NUL in the narrative', 400, 'request_invalid', 'narrative', () => api.post(`${AGREEMENT}/reports`, { ...BORDER_POST, narrative: 'a\0b' })],
      ['a body over the limit', 413, 'body_too_large', null, () => api.post(`${AGREEMENT}/reports`, { ...BORDER_POST, narrative: 'x'.repeat(2_000_000) })],
      ['a body that is not JSON', 400, 'body_unreadable', null, () => api.post(`${AGREEMENT}/reports`, '{"narrative":')],
      ['an unknown party in a term', 422, 'agreement_document_invalid', 'terms[1].obligated[0]', async () => api.put(AGREEMENT, await withStranger())],
      ['a request without a token', 401, 'token_missing', null, () => api.get(`${AGREEMENT}/status`, { authorization: '' })],
      ['an address that nobody knows', 404, 'route_unknown', null, () => api.get('/api/v1/nothing')],
      ['an address that cannot be read', 404, 'route_unknown', null, () => api.get('/api/v1/%zz')],
      ['a report that is not there', 404, 'report_unknown', null, () => api.get('/api/v1/reports/none')],
    ];
    it.each(cases)('%s gets a problem with its code, place and remedy, and changes nothing', async (_, status, code, path, send) => {
      await desk.idle();
      const before = [(await desk.status()).headers.get('etag'), (await desk.latestReport())?.id];
      const answer = await send();
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect(answer.headers.get('content-type')).toMatch('application/problem+json');
      expect(answer.body.remedy).toMatch(/\w/);
      if (path) expect(answer.body.faults.map((fault) => fault.path)).toContain(path);
      await desk.idle();
      expect([(await desk.status()).headers.get('etag'), (await desk.latestReport())?.id]).toEqual(before);
    });
  });

  it('describes itself, and says whether it can serve', async () => {
    expect((await api.get<{ openapi: string }>('/api/openapi.json')).body.openapi).toMatch(/^3\.1/);
    expect((await api.get('/api/v1/schemas/agreement.json')).status).toBe(200);
    expect((await api.get('/health/live')).status).toBe(200);
    expect((await api.get<{ ok: boolean }>('/health/ready')).body.ok).toBe(true);
    expect((await api.text('/metrics')).body).toMatch(/truceline_outbox_depth \d/);
  });

  it('takes a document in YAML, makes a version of a changed one and none of the same', async () => {
    const { body } = await api.get<{ version: number; document: AgreementDocument }>(AGREEMENT);
    const same = await api.put<{ changed: boolean }>(AGREEMENT, body.document);
    expect(same.body).toMatchObject({ changed: false, version: body.version });
    const changed = await api.put(AGREEMENT, JSON.stringify({ ...body.document, title: `${body.document.title}, corrected` }), { 'content-type': 'application/yaml' });
    expect(changed.body).toMatchObject({ changed: true, version: body.version + 1 });
    const versions = await api.get<{ items: unknown[] }>(`${AGREEMENT}/versions`);
    expect(versions.body.items).toHaveLength(body.version + 1);
  });

  it('answers a receipt that leads to the report', async () => {
    const { body } = await desk.log(BORDER_POST);
    expect(body satisfies ReportReceipt).toEqual({ id: expect.any(String), receivedAt: expect.any(String), statusUrl: `/api/v1/reports/${body.id}` });
    expect(await desk.classified(body.id)).toMatchObject({ narrative: BORDER_POST.narrative, source: BORDER_POST.source });
  });
}
