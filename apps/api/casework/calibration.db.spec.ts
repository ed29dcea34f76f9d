import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CalibrationView, IncidentView, ReportView } from '#casework';
import { shelling } from '../../../test/support/case-rooms.js';
import { eventually } from '../../../test/support/eventually.js';
import { riverTruce } from '../../../test/support/river-truce.js';
import { startService, type Answered, type Service } from '../../../test/support/service.js';

let service: Service;
let token: string;
beforeAll(async () => {
  service = await startService({}, { worker: true });
  token = (await service.rooms.tokens.create('reviewer')).secret;
  await service.rooms.agreements.apply(riverTruce(), 'test');
});
afterAll(() => service.close());

const get = <Body>(url: string): Promise<Answered<Body>> => service.call<Body>({ method: 'GET', url: `/api/v1${url}`, token });
const post = <Body>(url: string, payload: object): Promise<Answered<Body>> => service.call<Body>({ method: 'POST', url: `/api/v1${url}`, token, payload });
const calibration = (query = '') => get<CalibrationView>(`/agreements/river-truce/calibration${query}`);

async function classified(): Promise<IncidentView> {
  const { body: report } = await post<{ id: string }>('/agreements/river-truce/reports', shelling());
  const { incidents } = await eventually('a classified report', async () => {
    const { body } = await get<ReportView>(`/reports/${report.id}`);
    return body.state === 'classified' && body;
  });
  return (await get<IncidentView>(`/incidents/${incidents[0]}`)).body;
}

describe('the calibration of an agreement', () => {
  it('begins with the engine’s own confidence', async () => {
    expect(await calibration()).toMatchObject({ status: 200, body: { agreement: 'river-truce', calibration: null, overrides: [], versions: [] } });
    const { classifications } = await classified();
    for (const { confidence, rawConfidence, calibration: version } of classifications) expect([confidence, version]).toEqual([rawConfidence, null]);
  });

  it('is made anew by the worker once a finding is signed, and counts what overrode the machine', async () => {
    const { id } = await classified();
    const finding = { term: 'no-attacks', decision: 'no_violation', standardOfProof: 'reasonable_grounds', reason: 'The guns belong to nobody’s army.' };
    expect(await post(`/incidents/${id}/findings`, finding)).toMatchObject({ status: 201 });
    const { body } = await eventually('a calibration', async () => {
      const answer = await calibration();
      return answer.body.calibration !== null && answer;
    });
    expect(body).toMatchObject({ calibration: { version: 1, findings: 1 }, overrides: [{ term: 'no-attacks', verdict: 'violation', findings: 1, confirmed: 0, overridden: 1 }] });
    expect(body.curves[0]).toMatchObject({ verdict: 'violation', method: 'identity', because: expect.stringContaining('Fewer than 10'), findings: 1 });
    expect((await calibration('?version=1')).body).toEqual(body);
  });

  it.each<[string, string, number, string]>([
    ['an agreement that is not there', '/agreements/hill-truce/calibration', 404, 'agreement_unknown'],
    ['a version that is not there', '/agreements/river-truce/calibration?version=99', 404, 'calibration_unknown'],
    ['a version that is no number', '/agreements/river-truce/calibration?version=x', 400, 'request_invalid'],
    ['a version beyond all numbers', '/agreements/river-truce/calibration?version=99999999999', 400, 'request_invalid'],
  ])('is not answered for %s', async (_, url, status, code) => {
    expect(await get(url)).toMatchObject({ status, body: { code } });
  });
});
