import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IncidentView } from '#casework';
import { shelling } from '../../../test/support/case-rooms.js';
import { riverTruce } from '../../../test/support/river-truce.js';
import { startService, type Service } from '../../../test/support/service.js';

let service: Service;
let token: string;
const incidents: string[] = [];
beforeAll(async () => {
  service = await startService();
  token = (await service.rooms.tokens.create('admin')).secret;
  await service.rooms.agreements.apply(riverTruce(), 'test');
  for (const [at, lat] of [10, 40].entries()) {
    const { id } = await service.rooms.logReport.log('river-truce', shelling({ narrative: `Shells, ${'volley '.repeat(at + 1)}.`, place: { name: `Post ${at}`, lat, lon: 30, precision: 'exact' } }), { kind: 'command', id: 'test', name: 'test' });
    const [row]: { id: string }[] = await service.rooms.database.dataSource.query("SELECT id FROM outbox WHERE payload->>'report' = $1", [id]);
    await service.rooms.classifyReport.run(row?.id ?? '', id);
    const [link]: { incident_id: string }[] = await service.rooms.database.dataSource.query('SELECT incident_id FROM incident_reports WHERE report_id = $1', [id]);
    incidents.push(link?.incident_id ?? '');
  }
});
afterAll(() => service.close());

const call = <Body>(method: 'GET' | 'POST' | 'DELETE', url: string, payload?: object, headers: Record<string, string> = {}) => service.call<Body>({ method, url: `/api/v1${url}`, token, headers, ...(payload && { payload }) });

describe('linking and positions over HTTP', () => {
  it('records a position, merges, leads the old id to the survivor, and undoes', async () => {
    const [kept = '', gone = ''] = incidents;
    const said = { party: 'northland', stance: 'denies', dated: '2025-03-12', source: { name: 'Ministry' } };
    expect(await call('POST', `/incidents/${gone}/positions`, said, { 'if-match': `"${gone}.0"` })).toMatchObject({ status: 412 });
    expect(await call('POST', `/incidents/${gone}/positions`, said)).toMatchObject({ status: 201 });
    const etag = String((await call('GET', `/incidents/${gone}`)).headers['etag']);
    expect(await call('POST', '/incidents/merge', { into: kept, from: [gone], reason: 'One.', ifMatch: { [gone]: `"${gone}.0"` } })).toMatchObject({ status: 412 });
    const merged = await call<{ operation: string }>('POST', '/incidents/merge', { into: kept, from: [gone], reason: 'One.', ifMatch: { [gone]: etag } });
    expect(merged).toMatchObject({ status: 200, body: { incidents: expect.arrayContaining([expect.objectContaining({ id: gone, state: 'merged' })]) } });
    expect(await call<IncidentView>('GET', `/incidents/${gone}`)).toMatchObject({ status: 200, body: { id: kept, mergedInto: kept, mergedFrom: [gone], stances: [{ stance: 'denies' }] } });
    expect(await call('POST', `/incidents/${gone}/positions`, said)).toMatchObject({ status: 409, body: { code: 'incident_closed' } });
    expect(await call('POST', `/case-operations/${merged.body.operation}/undo`, { reason: 'Two.' })).toMatchObject({ status: 200 });
    expect(await call<IncidentView>('GET', `/incidents/${gone}`)).toMatchObject({ body: { id: gone, mergedInto: null, state: 'open' } });
    const { body } = await call<IncidentView>('GET', `/incidents/${gone}`);
    expect(await call('DELETE', `/incidents/${gone}/links/${body.reports[0] ?? ''}?reason=Not%20this.`)).toMatchObject({ status: 200, body: { incidents: [{ id: gone, state: 'emptied' }] } });
    expect(await call<{ operations: unknown[] }>('GET', `/incidents/${gone}/links`)).toMatchObject({ status: 200, body: { operations: [{ kind: 'merge' }, { kind: 'undo' }, { kind: 'unlink' }] } });
  });
});
