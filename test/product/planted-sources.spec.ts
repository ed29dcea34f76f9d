import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IncidentView, ReportReceipt } from '#casework';
import { openDatabase, readConfig, type Database } from '#platform';
import { apiClient, type ApiClient } from '../support/api-client.js';
import { eventually } from '../support/eventually.js';
import { leaksIn, plantedIdentities, type Haystack } from '../support/planted-identities.js';
import { startProduct, type Product } from '../support/product.js';
import { riverTruce } from '../support/river-truce.js';
import { runTruceline } from '../support/run-truceline.js';
import { silentLog } from '../support/silent-log.js';

const ALL = plantedIdentities(200);
const [REPORTERS, NAMES, ORIGINS] = [ALL.slice(0, 4), ALL.slice(4, 104), ALL.slice(104)];
/** Sources that their own narratives name; of these the narrative, stored as received, is the one place that may say so. */
const NAMED = NAMES.slice(0, 12);
const STUMBLE = 'stumble';
const AGREEMENT = '/api/v1/agreements/river-truce';

let product: Product;
let api: ApiClient;
let database: Database;
/** What the service said, under where it said it: answers that nobody asks a source of. */
const said: Haystack[] = [];
const logged: string[] = [];

beforeAll(async () => {
  product = await startProduct({ env: { LOG_LEVEL: 'trace', TRUCELINE_BODY_LIMIT: '65536' } });
  api = apiClient(product);
  database = await openDatabase(readConfig({ TRUCELINE_DATA_DIR: product.dataDir }), { entities: [], migrations: [], log: silentLog });
  await api.put(AGREEMENT, riverTruce({ publicStatus: { delayHours: 1, countsInStepsOf: 1 } }));
  await stumbleOver(STUMBLE);
  await logReports();
  await provokeErrors();
  await decide();
  await settled();
}, 240_000);
afterAll(async () => {
  await database?.close();
  await product?.remove();
});

const at = (index: number): { reportedAt: string; occurredAt: { from: string; precision: 'exact' } } => {
  const day = `2025-${String(3 + Math.floor(index / 28)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`;
  return { reportedAt: `${day}T20:00:00+02:00`, occurredAt: { from: `${day}T05:00:00+02:00`, precision: 'exact' } };
};
const reportOf = (index: number, otherwise: object = {}) => ({
  narrative: `Southern post number ${index} was shelled by the Northland Army.`,
  ...at(index),
  source: { name: NAMES[index], origin: ORIGINS[index], reliability: 'B' },
  perpetrators: ['north-army'],
  ...otherwise,
});
const keep = <Told extends { status: number; body: unknown }>(where: string, answer: Told): Told => {
  said.push({ where: `${where} (${answer.status})`, text: typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body) });
  return answer;
};

/** Has the database refuse what a report of this external id is read as, with an error that quotes the whole row. */
async function stumbleOver(externalId: string): Promise<void> {
  await database.dataSource.query(`CREATE FUNCTION stumble() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'stumbled over %', NEW.body USING ERRCODE = '22023', DETAIL = to_jsonb(NEW)::text, HINT = NEW.body->>'narrative'; END $$`);
  await database.dataSource.query(`CREATE TRIGGER stumble BEFORE UPDATE ON reports FOR EACH ROW WHEN (NEW.external_id = '${externalId}' AND NEW.state = 'classified') EXECUTE FUNCTION stumble()`);
}

async function logReports(): Promise<void> {
  const tokens = await Promise.all(REPORTERS.map((name) => runTruceline(['token', 'create', '--name', name], { TRUCELINE_DATA_DIR: product.dataDir })));
  const clients = tokens.map(({ stdout }) => apiClient({ baseUrl: product.baseUrl, adminToken: stdout.trim() }));
  for (const index of NAMES.keys()) {
    const named = index < NAMED.length && {
      narrative: `${NAMES[index]} told us that Southern post number ${index} was shelled by the Northland Army. ${NAMES[index]?.toUpperCase()} denies the rest; “we saw it”, ${NAMES[index]} said.`,
      ...(index === 0 && { externalId: STUMBLE }),
    };
    const client = clients[index % clients.length];
    const answer = await client?.post<ReportReceipt>(`${AGREEMENT}/reports`, reportOf(index, named || {}), { 'idempotency-key': `once-${index}` });
    if (answer?.status !== 202) throw new Error(`Report ${index} was answered ${answer?.status}.`);
    logged.push(keep('logging a report', answer).body.id);
  }
}

async function provokeErrors(): Promise<void> {
  const [name, origin] = [NAMES[50], ORIGINS[50]];
  const source = { name, origin };
  const post = async (expected: number, body: unknown, path = `${AGREEMENT}/reports`, headers: Record<string, string> = {}): Promise<void> => {
    expect(keep(`an error of ${path}`, await api.post(path, body, headers)).status).toBe(expected);
  };
  await post(400, reportOf(50, { source: { ...source, reliability: 'Z' } }));
  await post(400, reportOf(50, { source: { ...source, name: `${name}\0` } }));
  await post(400, reportOf(50, { source: { name: `${name} `.repeat(60), origin } }));
  await post(400, reportOf(50, { source: `${name} of ${origin}` }));
  await post(400, reportOf(50, { source: [name, origin] }));
  await post(400, reportOf(50, { source: { ...source, relaibility: 'A' } }));
  await post(400, { ...reportOf(50), narrative: 7 });
  await post(400, `{"narrative": "x", "source": {"name": "${name}", "origin": "${origin}" oops`);
  await post(413, reportOf(50, { narrative: `${name} ${origin} `.repeat(2000) }));
  await post(400, `${name} ${origin}`, `${AGREEMENT}/reports`, { 'content-type': 'text/plain' });
  await post(415, `${name} ${origin}`, `${AGREEMENT}/reports`, { 'content-type': 'image/png' });
  await post(202, reportOf(50), `${AGREEMENT}/reports`, { 'idempotency-key': 'reused-again' });
  await post(422, reportOf(50, { source: { name: NAMES[52], origin: ORIGINS[52] } }), `${AGREEMENT}/reports`, { 'idempotency-key': 'reused-again' });
  await post(404, reportOf(50), '/api/v1/agreements/no-such-truce/reports');
  await post(409, { ...riverTruce(), description: 'Another text.' }, '/api/v1/agreements');
  await post(401, reportOf(50), `${AGREEMENT}/reports`, { authorization: 'Bearer nobody' });
  await post(200, reportOf(53), `${AGREEMENT}/preview`);
  await post(400, reportOf(53, { source: { name: '', origin } }), `${AGREEMENT}/preview`);
}

/** What people do with the cases, and a new version that has every narrative read again. */
async function decide(): Promise<void> {
  await settled();
  const { body } = await api.get<{ items: IncidentView[] }>(`${AGREEMENT}/incidents?limit=200`);
  for (const incident of body.items.slice(0, 5)) {
    const { headers } = await api.get(`/api/v1/incidents/${incident.id}`);
    const finding = { term: 'no-attacks', decision: 'violation', severity: 'minor', standardOfProof: 'balance_of_probabilities', reason: 'Two accounts agree.', respondent: 'northland', attribution: 'attributed' };
    keep('a finding', await api.post(`/api/v1/incidents/${incident.id}/findings`, finding, { 'if-match': headers.get('etag') ?? '' }));
  }
  await api.put(AGREEMENT, riverTruce({ title: 'Truce on the river, amended', publicStatus: { delayHours: 1, countsInStepsOf: 1 } }));
}

/** Nothing is left to do, and the report that cannot be read was set aside. */
async function settled(): Promise<void> {
  await eventually(
    'the end of the work',
    async () => {
      const [row]: { left: number; stumbled: boolean }[] = await database.dataSource.query(
        `SELECT (SELECT count(*)::int FROM outbox) AS left, EXISTS (SELECT FROM reports WHERE external_id = $1 AND state = 'quarantined') AS stumbled`,
        [STUMBLE],
      );
      return row?.left === 0 && row.stumbled;
    },
    120_000,
  );
}

/** Every row of every table of every schema, but for the narratives of reports and the directory of who may come in. */
async function dumped(): Promise<Haystack[]> {
  const tables: { schema: string; name: string }[] = await database.dataSource.query(
    "SELECT table_schema AS schema, table_name AS name FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')",
  );
  const haystacks: Haystack[] = [];
  for (const { schema, name } of tables) {
    const row = name === 'reports' ? "to_jsonb(t) #- '{body,narrative}'" : name === 'api_tokens' ? "to_jsonb(t) - 'name'" : 'to_jsonb(t)';
    const where = name === 'audit_events' ? 'WHERE agreement_id IS NOT NULL' : '';
    const rows: { row: string }[] = await database.dataSource.query(`SELECT (${row})::text AS row FROM "${schema}"."${name}" t ${where}`);
    haystacks.push({ where: `table ${schema}.${name}`, text: rows.map((each) => each.row).join('\n') });
  }
  return haystacks;
}

async function files(): Promise<Haystack[]> {
  const names = await readdir(product.dataDir, { recursive: true, withFileTypes: true });
  const paths = names.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name)).filter((path) => !/\/(base|global|pg_wal|evidence)\//.test(path));
  return Promise.all(paths.map(async (path) => ({ where: path.slice(product.dataDir.length), text: await readFile(path, 'utf8').catch(() => '') })));
}

/** A JPEG whose EXIF says who took it, and whose comment says so again. */
function signedPicture(jpeg: Buffer, artist: string): Buffer {
  const text = Buffer.from(`${artist}\0`);
  const entry = Buffer.alloc(26);
  entry.write('II*\0', 'latin1');
  entry.writeUInt32LE(8, 4);
  entry.writeUInt16LE(1, 8);
  entry.writeUInt16LE(315, 10); // Artist, as text
  entry.writeUInt16LE(2, 12);
  entry.writeUInt32LE(text.length, 14);
  entry.writeUInt32LE(26, 18);
  const segment = (marker: number, content: Buffer) => Buffer.concat([Buffer.from([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff]), content]);
  return Buffer.concat([jpeg.subarray(0, 2), segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), entry, text])), segment(0xfe, text), jpeg.subarray(2)]);
}

describe('of two hundred planted identities of sources and reporters', () => {
  const none = (haystacks: readonly Haystack[]) => expect(leaksIn(haystacks, ALL)).toEqual([]);

  it('each is found by who looks for it, in whatever form, so that finding none means something', () => {
    expect(new Set(ALL).size).toBe(200);
    for (const identity of ALL) {
      const planted = [
        `{"level":"info","msg":"logged","by":"${identity}"}`, identity.toLowerCase(), JSON.stringify(identity).replaceAll(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
        encodeURIComponent(identity), ...['', 'x', 'xy'].map((before) => Buffer.from(`${before}${identity} and more`).toString('base64')), Buffer.from(identity).toString('hex'),
      ];
      for (const text of planted) expect(leaksIn([{ where: 'control', text }], [identity]).map((leak) => leak.identity), text).toContain(identity);
    }
  });

  it('none is in a line of a log, at the level at which everything is said', () => {
    const output = product.output();
    expect(output).toMatch(/"level":"(debug|trace)"|"level":"error"/);
    expect(output).toContain('cannot be classified and is set aside');
    none([{ where: 'output', text: output }]);
    const [identity = ''] = NAMES;
    expect(leaksIn([{ where: 'output', text: `${output}\n{"msg":"${identity}"}` }], ALL)).toEqual([{ where: 'output', identity, form: 'as it is' }]);
  });

  it('none is in a table: no promise, no job, no key of an origin, no event of the audit, no mention and no verdict', async () => {
    const tables = await dumped();
    expect(tables.map(({ where }) => where)).toEqual(expect.arrayContaining(['table public.reports', 'table public.outbox', 'table public.source_origins', 'table public.audit_events', 'table public.idempotency_keys']));
    none(tables);
    // Whose tokens were made is no secret; what they logged is.
    const installation: { row: string }[] = await database.dataSource.query('SELECT to_jsonb(t)::text AS row FROM audit_events t WHERE agreement_id IS NULL');
    expect(leaksIn([{ where: 'events of the installation', text: installation.map(({ row }) => row).join('\n') }], [...NAMES, ...ORIGINS])).toEqual([]);
  });

  it('each was stored all the same, and opens for who may see it', async () => {
    for (const index of [0, 1, 50, 99]) {
      const { body } = await api.get(`/api/v1/reports/${logged[index]}`);
      expect(body).toMatchObject({ source: { name: NAMES[index], ...(ORIGINS[index] && { origin: ORIGINS[index] }) }, reporter: { name: REPORTERS[index % 4] } });
    }
  });

  it('none is in a file beside the database, such as its server’s log', async () => {
    none(await files());
  });

  it('none is in an answer to a report, be it good or bad', () => {
    expect(new Set(said.map(({ where }) => /\((\d+)\)/.exec(where)?.[1]))).toEqual(new Set(['200', '201', '202', '400', '401', '404', '409', '413', '415', '422']));
    none(said);
  });

  it('none is in the working copy of a picture that says whose it is', async () => {
    const { body } = await api.get<{ items: IncidentView[] }>(`${AGREEMENT}/incidents?limit=1`);
    for (const identity of [...NAMES.slice(20, 24), ...ORIGINS.slice(20, 24)]) {
      const picture = signedPicture(await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } }).jpeg().toBuffer(), identity);
      expect(leaksIn([{ where: 'the picture', text: picture.toString() }], ALL)).not.toEqual([]);
      const form = new FormData();
      form.append('file', new Blob([Uint8Array.from(picture)], { type: 'image/jpeg' }), 'picture.jpg');
      const headers = { authorization: `Bearer ${product.adminToken}` };
      const sent = await fetch(`${product.baseUrl}/api/v1/incidents/${body.items[0]?.id}/evidence`, { method: 'POST', headers, body: form });
      expect(sent.status).toBe(201);
      const [piece] = ((await sent.json()) as { items: { id: string }[] }).items;
      const copy = await eventually('the working copy', async () => {
        const answer = await fetch(`${product.baseUrl}/api/v1/evidence/${piece?.id}/working-copy`, { headers });
        return answer.status === 200 && answer.arrayBuffer();
      });
      expect(copy.byteLength).toBeGreaterThan(0);
      none([{ where: 'the working copy', text: Buffer.from(copy).toString() }]);
    }
    none((await dumped()).filter(({ where }) => where.includes('evidence')));
    none([{ where: 'output', text: product.output() }]);
  });

  it('none is in the metrics, the description of the API, or anything that is read of cases in bulk or handed out', async () => {
    const { body } = await api.get<{ items: IncidentView[] }>(`${AGREEMENT}/incidents?limit=200`);
    expect(body.items.length).toBeGreaterThan(80);
    const perIncident = body.items.slice(0, 20).flatMap(({ id }) => ['', '/release', '/history', '/findings', '/positions'].map((part) => `/api/v1/incidents/${id}${part}`));
    const paths = ['/metrics', '/api/openapi.json', '/health/ready', `${AGREEMENT}/incidents?limit=200`, `${AGREEMENT}/status`, '/api/v1/public/agreements/river-truce/status', '/api/v1/audit?limit=200', '/api/v1/audit?agreement=river-truce&limit=200', ...perIncident];
    const answers = await Promise.all(paths.map(async (path) => ({ path, ...(await api.text(path)) })));
    expect(answers.filter(({ status }) => status !== 200).map(({ path, status }) => `${path} ${status}`)).toEqual([]);
    none(answers.map(({ path, body: text }) => ({ where: path, text })));
  });
});
