import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FindingView, IncidentView } from '#casework';
import type { Status } from '#compliance';
import { apiClient, type Answer, type ApiClient } from '../support/api-client.js';
import { startProduct, type Product } from '../support/product.js';
import { AGREEMENT, truceDesk, verdictOn } from '../support/truce-desk.js';

let product: Product;
let admin: ApiClient;
let analyst: ApiClient;
let reviewer: ApiClient;
let desk: ReturnType<typeof truceDesk>;
beforeAll(async () => {
  product = await startProduct();
  admin = apiClient(product);
  desk = truceDesk(admin);
  await desk.idle();
  [analyst, reviewer] = [await signedIn('amal', 'analyst'), await signedIn('bintu', 'reviewer')];
});
afterAll(() => product?.remove());

/** Invites somebody, gives them a role in the agreement, and has them make a token of their own. */
async function signedIn(login: string, role: 'analyst' | 'reviewer'): Promise<ApiClient> {
  const { body: { user, link } } = await admin.post<{ user: { id: string }; link: { secret: string } }>('/api/v1/users', { login, name: login });
  await admin.put(`/api/v1/users/${user.id}/grants/pakistan-afghanistan-2025`, { role });
  const password = `Seven grey herons wade at ${role === 'analyst' ? 'dawn' : 'dusk'}`;
  await admin.post('/api/v1/session/invitation', { link: link.secret, password });
  const entered = await fromBrowser('/api/v1/session', { login, password });
  const made = await fromBrowser('/api/v1/tokens', { name: `Token of ${login}` }, entered.headers.get('set-cookie')?.split(';')[0]);
  const { secret } = (await made.json()) as { secret: string };
  return apiClient({ baseUrl: product.baseUrl, adminToken: secret });
}

/** As our own page in a browser would send it: with a cookie, and without a token. */
function fromBrowser(path: string, body: object, cookie?: string): Promise<Response> {
  return fetch(product.baseUrl + path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', origin: product.baseUrl, ...(cookie && { cookie }) } });
}

const TERM = 'no-hostile-action';
const REPORT = {
  narrative: 'Pakistan Army artillery shelled an Afghan border guard post near Spin Boldak at 0430hrs on 2 November 2025. Two guards were killed.',
  reportedAt: '2025-11-02T12:00:00+05:00',
  source: { name: 'Liaison officer', reliability: 'A' as const },
};
const finding = (otherwise: object) => ({ term: TERM, decision: 'violation', severity: 'serious', standardOfProof: 'reasonable_grounds', reason: 'Two crews saw the guns fire.', respondent: 'pakistan', attribution: 'attributed', ...otherwise });
const ofTerm = ({ terms }: Status) => terms.find(({ id }) => id === TERM) ?? expect.unreachable('The status leaves the term out.');

describe('a case, from the report to the finding that supersedes the finding', () => {
  it('counts as what it is at each step, and the past stays what it was', async () => {
    const past: { step: string; said: Status; incident: IncidentView | undefined }[] = [];
    const { body: before } = await desk.status();
    past.push({ step: 'before the report', said: before, incident: undefined });
    const incident = await desk.logAndRead(REPORT);
    const read = async (): Promise<Answer<IncidentView>> => admin.get<IncidentView>(`/api/v1/incidents/${incident.id}`);
    const keep = async (step: string): Promise<Status> => {
      const { body } = await desk.status();
      past.push({ step, said: body, incident: (await read()).body });
      return body;
    };
    const tag = async () => ({ 'if-match': (await read()).headers.get('etag') ?? '' });

    expect(verdictOn(incident, TERM)).toBe('violation');
    const classified = await keep('classified');
    expect(classified.totals.incidents).toBe(before.totals.incidents + 1);

    const denied = await analyst.post(`/api/v1/incidents/${incident.id}/positions`, { party: 'pakistan', stance: 'denies', dated: '2025-11-03', source: { name: 'Spokesman' } });
    expect(denied.status).toBe(201);
    const alleged = await analyst.post(`/api/v1/incidents/${incident.id}/positions`, { party: 'afghanistan', stance: 'alleges', dated: '2025-11-03', source: { name: 'Ministry' } });
    expect(alleged.status).toBe(201);
    const contested = await keep('disputed');
    expect(contested.totals.contested).toBe(classified.totals.contested + 1);
    expect(ofTerm(contested).contested).toBe(ofTerm(classified).contested + 1);

    const proposed = await analyst.post<FindingView>(`/api/v1/incidents/${incident.id}/findings`, finding({}), await tag());
    expect([proposed.status, proposed.body.state]).toEqual([201, 'awaiting_second_signer']);
    expect((await keep('proposed')).totals.found).toEqual(contested.totals.found);
    expect((await analyst.post(`/api/v1/findings/${proposed.body.id}/signatures`, undefined)).status).toBe(403);

    const signed = await reviewer.post<FindingView>(`/api/v1/findings/${proposed.body.id}/signatures`, undefined, await tag());
    expect([signed.status, signed.body.state]).toEqual([201, 'signed']);
    const found = await keep('found');
    expect(found.totals.found.violation).toBe(contested.totals.found.violation + 1);
    // On this term it is decided; on the others that the event concerns it stays contested until somebody finds on them.
    expect(ofTerm(found).contested).toBe(ofTerm(classified).contested);
    expect(found.totals.contested).toBe(contested.totals.contested);

    const second = await analyst.post<FindingView>(`/api/v1/incidents/${incident.id}/findings`, finding({ decision: 'no_violation', severity: null, attribution: null, reason: 'The crews saw another battery.' }), await tag());
    expect(second.body.state).toBe('awaiting_second_signer');
    await reviewer.post(`/api/v1/findings/${second.body.id}/signatures`, undefined, await tag());
    const superseded = await keep('superseded');
    expect(superseded.totals.found).toMatchObject({ violation: contested.totals.found.violation, no_violation: contested.totals.found.no_violation + 1 });

    for (const { step, said, incident: then } of past) {
      const again = await admin.get<Status>(`${AGREEMENT}/status?as_of=${said.asOf}`);
      expect(again.body, step).toEqual(said);
      expect((await admin.text(`${AGREEMENT}/status?as_of=${said.asOf}`)).body).toBe(JSON.stringify(said));
      expect((await admin.get(`${AGREEMENT}/status?as_of=${said.asOf}`, { 'if-none-match': again.headers.get('etag') ?? '' })).status).toBe(304);
      if (then) expect((await admin.get<IncidentView>(`/api/v1/incidents/${then.id}?as_of=${then.updatedAt}`)).body, step).toEqual(then);
    }
    expect((await admin.get(`${AGREEMENT}/status?as_of=2199-01-01T00:00:00Z`)).status).toBe(400);
    expect((await admin.get(`/api/v1/incidents/${incident.id}?as_of=${before.asOf}`)).status).toBe(404);
  });
});
