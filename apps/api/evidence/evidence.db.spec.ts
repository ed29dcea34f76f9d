import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CustodyPage, EvidenceView, IncidentView } from '#casework';
import { command } from '#vocabulary';
import { shelling } from '../../../test/support/case-rooms.js';
import { eventually } from '../../../test/support/eventually.js';
import { PLANTED, plantedPicture } from '../../../test/support/planted-pictures.js';
import { riverTruce } from '../../../test/support/river-truce.js';
import { startService, type Service } from '../../../test/support/service.js';
import { temporaryFolder } from '../../../test/support/temporary-folder.js';

let service: Service;
let folder: string;
let base: string;
let admin: string;
let incident: string;
let report: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  service = await startService({ TRUCELINE_DATA_DIR: folder, TRUCELINE_EVIDENCE_LIMIT: '1000000' }, { worker: true });
  admin = (await service.rooms.tokens.create('admin')).secret;
  await service.rooms.agreements.apply(riverTruce(), 'test');
  report = (await service.rooms.logReport.log('river-truce', { ...shelling(), attachments: [{ name: 'a', sha256: hashOf(Buffer.from('what was named')) }, { name: 'b' }] }, command('test'))).id;
  incident = await eventually('the incident', async () => (await get<{ incidents: string[] }>(`/reports/${report}`)).body.incidents[0]);
  await service.app.listen(0, '127.0.0.1');
  base = await service.app.getUrl();
}, 60_000);
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true, force: true });
});

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const get = <Body>(path: string) => service.call<Body>({ url: `/api/v1${path}`, token: admin });
const post = <Body>(path: string, payload: object) => service.call<Body>({ method: 'POST', url: `/api/v1${path}`, token: admin, payload });

interface Sent<Body> {
  status: number;
  body: Body;
}
type Problem = { code: string; detail: string };

/** Sends files over a real connection. */
async function upload<Body = { items: EvidenceView[] }>(files: [name: string, content: Uint8Array | string, sha256?: string][], path = `/incidents/${incident}/evidence`, token = admin): Promise<Sent<Body>> {
  const form = new FormData();
  for (const [name, content, sha256] of files) {
    if (sha256 !== undefined) form.append('sha256', sha256);
    form.append('file', new Blob([Buffer.from(content)]), name);
  }
  const response = await fetch(`${base}/api/v1${path}`, { method: 'POST', body: form, headers: { authorization: `Bearer ${token}` } });
  return { status: response.status, body: (await response.json()) as Body };
}
const download = (path: string, headers: Record<string, string> = {}) => fetch(`${base}/api/v1${path}`, { headers: { authorization: `Bearer ${admin}`, ...headers } });
const uploadOne = async (name: string, content: Uint8Array | string): Promise<EvidenceView> => {
  const { body } = await upload([[name, content]]);
  const [piece] = body.items;
  if (!piece) throw new Error(JSON.stringify(body));
  return piece;
};
const incoming = () => readdir(join(folder, 'evidence', 'incoming')).catch(() => [] as string[]);
const listed = async () => (await get<{ items: EvidenceView[] }>(`/incidents/${incident}/evidence`)).body.items.map(({ id }) => id);

describe('evidence over HTTP', { timeout: 60_000 }, () => {
  it('goes in as a photograph, and comes out as it was for some, without place and author for others', async () => {
    const photograph = await plantedPicture('jpeg');
    const { status, body } = await upload([['../../صورة 🕊.jpg', photograph, hashOf(photograph).toUpperCase()], ['note.txt', 'Seen from the ridge.']]);
    expect([status, body.items.map(({ name, type }) => [name, type])]).toEqual([201, [['صورة 🕊.jpg', 'image/jpeg'], ['note.txt', 'text/plain']]]);
    const [piece] = body.items;
    const path = `/evidence/${piece?.id}`;
    await eventually('the working copy', async () => (await get<EvidenceView>(path)).body.workingCopy.state === 'ready', 30_000);

    const copy = await download(`${path}/working-copy`);
    const shown = Buffer.from(await copy.arrayBuffer());
    expect([copy.status, copy.headers.get('content-type'), PLANTED.filter((planted) => shown.includes(planted))]).toEqual([200, 'image/jpeg', []]);
    expect(copy.headers.get('content-disposition')).toBe(`attachment; filename="evidence-${piece?.id}.jpg"; filename*=UTF-8''evidence-${piece?.id}.jpg`);

    const original = await download(`${path}/original`);
    expect(Buffer.from(await original.arrayBuffer()).equals(photograph)).toBe(true);
    expect(Object.fromEntries(original.headers)).toMatchObject({
      'content-disposition': `attachment; filename="____ _.jpg"; filename*=UTF-8''${encodeURIComponent('صورة 🕊.jpg')}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'repr-digest': `sha-256=:${Buffer.from(hashOf(photograph), 'hex').toString('base64')}:`,
    });

    const part = await download(`${path}/original`, { range: 'bytes=10-19' });
    expect([part.status, part.headers.get('content-range'), Buffer.from(await part.arrayBuffer())]).toEqual([206, `bytes 10-19/${photograph.length}`, photograph.subarray(10, 20)]);
    const stale = await download(`${path}/original`, { range: 'bytes=10-19', 'if-range': '"another"' });
    expect([stale.status, (await stale.arrayBuffer()).byteLength]).toEqual([200, photograph.length]);

    const { body: log } = await get<CustodyPage>(`${path}/custody`);
    expect(log.items.map(({ what, by }) => `${what} by ${by.kind}`)).toEqual(['arrived by token', 'linked by token', 'copied by job', 'viewed by token', 'handed_out by token', 'handed_out by token', 'handed_out by token']);
    expect(await get(`${path}/working-copy`)).toMatchObject({ status: 200 });
  });

  it('is listed with its incident and its report, and shows in the report where the report named its hash', async () => {
    const held = async () => (await get<{ attachments: { name: string; held?: boolean }[] }>(`/reports/${report}`)).body.attachments;
    expect(await held()).toEqual([expect.objectContaining({ name: 'a', held: false }), { name: 'b' }]);
    const { body } = await upload([['a', 'what was named']], `/reports/${report}/evidence`);
    expect((await get<{ items: EvidenceView[] }>(`/reports/${report}/evidence`)).body.items).toEqual(body.items);
    expect(await held()).toEqual([expect.objectContaining({ name: 'a', held: true }), { name: 'b' }]);
    const [piece] = body.items;
    expect(await post(`/evidence/${piece?.id}/links`, { incident })).toMatchObject({ status: 200, body: { incidents: [incident], reports: [report] } });
    expect(await listed()).toContain(piece?.id);
    expect(await post(`/evidence/${piece?.id}/integrity`, {})).toMatchObject({ status: 200, body: { intact: true } });
    expect(await post(`/evidence/${piece?.id}/withdrawal`, { reason: 'Sent in error.' })).toMatchObject({ status: 200, body: { withdrawn: { reason: 'Sent in error.' } } });
    expect(await listed()).not.toContain(piece?.id);
    expect(await held()).toEqual([expect.objectContaining({ name: 'a', held: false }), { name: 'b' }]);
  });

  it('changes the ETag of its incident', async () => {
    const tag = async () => (await get<IncidentView>(`/incidents/${incident}`)).headers['etag'];
    const before = await tag();
    await uploadOne('new.txt', 'Something new.');
    expect(await tag()).not.toBe(before);
  });

  it('of the same bytes, sent twenty times at once, is twenty pieces of one blob', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => upload([[`${at}.txt`, 'all at once']])));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(new Set(answers.map(({ body }) => body.items[0]?.id)).size).toBe(20);
    expect(await incoming()).toEqual([]);
  });
});

describe('what is refused', { timeout: 60_000 }, () => {
  it.each<[string, () => Promise<Sent<unknown>>, number, string]>([
    ['an incident that is not there', () => upload([['a.txt', 'x']], '/incidents/00000000-0000-0000-0000-000000000000/evidence'), 404, 'incident_unknown'],
    ['a report that is not there', () => upload([['a.txt', 'x']], '/reports/none/evidence'), 404, 'report_unknown'],
    ['nobody', () => upload([['a.txt', 'x']], `/incidents/${incident}/evidence`, 'nobody'), 401, 'token_missing'],
    ['no file', () => upload([]), 422, 'evidence_empty'],
    ['an empty file', () => upload([['a.txt', '']]), 422, 'evidence_empty'],
    ['a file over the limit', () => upload([['a.txt', 'words'], ['b.txt', 'x'.repeat(1_000_001)]]), 413, 'evidence_too_large'],
    ['a file far over the limit', () => upload([['b.txt', 'x'.repeat(20_000_000)]]), 413, 'evidence_too_large'],
    ['eleven files', () => upload(Array.from({ length: 11 }, (_, at): [string, string] => [`${at}.txt`, 'x'])), 400, 'request_invalid'],
    ['another hash than was declared', () => upload([['a.txt', 'words', hashOf(Buffer.from('other words'))]]), 422, 'evidence_hash_differs'],
    ['a hash that is none', () => upload([['a.txt', 'words', 'abc']]), 400, 'request_invalid'],
    ['a page that passes for a picture', () => upload([['photo.jpg', '<!doctype html><script>alert(1)</script>']]), 415, 'evidence_type_refused'],
    ['a drawing that can hold a program', () => upload([['plan.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>']]), 415, 'evidence_type_refused'],
    ['JSON where files are asked for', () => post(`/incidents/${incident}/evidence`, { file: 'x' }), 415, 'media_type_unsupported'],
    ['files where JSON is asked for', () => upload([['a.txt', 'x']], '/agreements/river-truce/reports'), 415, 'media_type_unsupported'],
    ['a link to two things', () => post('/evidence/00000000-0000-0000-0000-000000000000/links', { incident, report }), 400, 'request_invalid'],
    ['a withdrawal without a reason', () => post('/evidence/00000000-0000-0000-0000-000000000000/withdrawal', { reason: ' ' }), 400, 'request_invalid'],
    ['evidence that is not there', () => get('/evidence/00000000-0000-0000-0000-000000000000/original'), 404, 'evidence_unknown'],
    ['evidence with a bad id', () => get('/evidence/none/custody'), 404, 'evidence_unknown'],
  ])('%s', async (_what, send, status, code) => {
    const before = await listed();
    const answer = await send();
    expect([answer.status, (answer.body as Problem).code]).toEqual([status, code]);
    expect([await listed(), await incoming()]).toEqual([before, []]);
  });

  it('an upload whose connection is lost half way leaves nothing', async () => {
    const before = await listed();
    const { hostname, port } = new URL(base);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    const head = [`POST /api/v1/incidents/${incident}/evidence HTTP/1.1`, `Host: ${hostname}`, `Authorization: Bearer ${admin}`, 'Content-Type: multipart/form-data; boundary=b', 'Content-Length: 900000', '', ''];
    socket.write(`${head.join('\r\n')}--b\r\nContent-Disposition: form-data; name="file"; filename="half.txt"\r\n\r\n${'half of it '.repeat(10_000)}`);
    await eventually('the file coming in', async () => (await incoming()).length === 1);
    socket.destroy();
    await eventually('nothing left of it', async () => (await incoming()).length === 0);
    expect(await listed()).toEqual(before);
  });

  it.each([
    ['no boundary', 'multipart/form-data', 'x'],
    ['a boundary that never comes', 'multipart/form-data; boundary=b', 'no form at all'],
    ['a form that ends in the middle', 'multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf'],
  ])('a body with %s', async (_what, type, payload) => {
    const before = await listed();
    const answer = await service.call<Problem>({ method: 'POST', url: `/api/v1/incidents/${incident}/evidence`, token: admin, headers: { 'content-type': type }, payload });
    expect([answer.status, answer.body.code]).toEqual([400, 'body_unreadable']);
    expect([await listed(), await incoming()]).toEqual([before, []]);
  });
});
