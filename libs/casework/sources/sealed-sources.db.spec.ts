import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseRooms, REPORTER, shelling } from '../../../test/support/case-rooms.js';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database.js';
import { riverTruce } from '../../../test/support/river-truce.js';
import { incidentFilter, listIncidents } from '../incidents/incident-list.js';
import type { ReportInput } from '../reports/report-input.js';
import type { Viewer } from './viewer.js';

let database: FreshDatabase;
let rooms: Awaited<ReturnType<typeof caseRooms>>;
beforeAll(async () => {
  database = await freshDatabase();
  rooms = await caseRooms(database.dataSource);
});
afterAll(() => database.drop());

const analyst: Viewer = { by: { kind: 'user', id: 'u-1', name: 'An analyst' }, seesSources: () => true };
const viewer: Viewer = { by: { kind: 'user', id: 'u-2', name: 'A viewer' }, seesSources: () => false };
const told = (otherwise: Partial<ReportInput> = {}): ReportInput =>
  shelling({
    narrative: 'Zoë Çelik says that Northland Army guns shelled a Southland Army post at Millbank. Two soldiers were killed, Zoe Celik said.',
    source: { name: 'Zoë Çelik', origin: 'Radio Reedbed', reliability: 'B' },
    ...otherwise,
  });
/** Every row of every table, as text. */
const everything = async (): Promise<string> => {
  const tables: { name: string }[] = await database.dataSource.query("SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public'");
  const rows: unknown[] = [];
  for (const { name } of tables) rows.push(await database.dataSource.query(`SELECT to_jsonb(t)::text AS row FROM ${name} t`));
  return JSON.stringify(rows);
};

describe('who said it', () => {
  it('is shown as received to those who may see sources, and that they saw it is on record', async () => {
    const report = await rooms.logAndClassify(told());
    const heard = rooms.heard.length;
    expect(await rooms.readReports.read(report, analyst)).toMatchObject({ ...told(), reporter: REPORTER });
    expect(rooms.heard.slice(heard)).toEqual([
      { kind: 'record', agreement: 'river-truce', incident: null, what: 'sources opened', subject: report, before: null, after: { reports: [report] }, reason: null },
    ]);
  });

  it('is withheld from everybody else, in the narrative and in what was read of it too, and every span still points right', async () => {
    const report = await rooms.logAndClassify(told());
    const heard = rooms.heard.length;
    const shown = await rooms.readReports.read(report, viewer);
    expect(shown).toMatchObject({ source: { name: 'withheld', reliability: 'B' }, reporter: null });
    expect(shown.source).not.toHaveProperty('origin');
    expect(JSON.stringify(shown)).not.toMatch(/Zo[eë]|[ÇC]elik|Reedbed/i);
    expect(shown.narrative).toBe('█████████ says that Northland Army guns shelled a Southland Army post at Millbank. Two soldiers were killed, █████████ said.');
    const [mention] = shown.mentions;
    expect(shown.narrative.slice(mention?.trigger.start, mention?.trigger.end)).toBe('shelled');
    expect(rooms.heard.slice(heard)).toEqual([]);
  });

  it('is withheld before the report has been read as well', async () => {
    const shown = await rooms.readReports.read(await rooms.log(told()), viewer);
    expect(JSON.stringify(shown)).not.toMatch(/Zo[eë]|[ÇC]elik|Reedbed/i);
  });

  it('is let stand in the text where the agreement itself publishes the name', async () => {
    const shown = await rooms.readReports.read(await rooms.logAndClassify(shelling({ source: { name: 'Northland army' } })), viewer);
    expect(shown).toMatchObject({ narrative: shelling().narrative, source: { name: 'withheld' } });
  });

  it('makes one record for a page, and none for a page of a viewer', async () => {
    const heard = rooms.heard.length;
    const { items } = await rooms.readReports.list('river-truce', { limit: 3 }, analyst);
    await rooms.readReports.list('river-truce', { limit: 3 }, viewer);
    expect(rooms.heard.slice(heard)).toMatchObject([{ what: 'sources opened', subject: 'river-truce', after: { reports: items.map(({ id }) => id) } }]);
  });

  it('cannot be found out by searching, by those who may not see it', async () => {
    await rooms.logAndClassify(told({ narrative: 'Omar Quickreed says that Northland Army guns shelled a Southland Army post at Millbank.', source: { name: 'Omar Quickreed' } }));
    const search = async (q: string, seesSources: boolean): Promise<number> =>
      (await listIncidents(database.dataSource, 'river-truce', incidentFilter.parse({ q }), seesSources)).items.length;
    expect([await search('Quickreed', true), await search('Quickreed', false)]).toEqual([1, 0]);
    expect(await search('shelled', false)).toBeGreaterThan(0);
  });

  it('stands nowhere in the database, but in a narrative that says it', async () => {
    const [name, origin, key] = ['Silvered Heron', 'Brindled Otter', 'once-more'];
    const input = shelling({ source: { name, origin } });
    const report = (await rooms.logReport.log('river-truce', input, { kind: 'user', id: 'id-of-a-reporter', name: 'Dappled Newt' }, { idempotency: { key, holder: 'id-of-a-reporter' } })).id;
    await rooms.classify(report);
    const dump = await everything();
    expect(dump).toContain(key);
    for (const secret of [name, origin, 'Dappled Newt', 'id-of-a-reporter']) expect(dump.toLowerCase()).not.toContain(secret.toLowerCase());
    expect(await rooms.readReports.read(report, analyst)).toMatchObject({ source: { name, origin }, reporter: { name: 'Dappled Newt' } });
  });

  it('is never changed: the database refuses it', async () => {
    const report = await rooms.log(told());
    await expect(database.dataSource.query("UPDATE reports SET sealed = '' WHERE id = $1", [report])).rejects.toThrow(/never changed/);
  });

  it('does not open beside another report', async () => {
    const [one, other] = [await rooms.log(told()), await rooms.log(told())];
    const [row]: { sealed: Buffer }[] = await database.dataSource.query('SELECT sealed FROM reports WHERE id = $1', [one]);
    const sources = await rooms.sources.of('river-truce');
    expect(sources.open(one, row?.sealed ?? Buffer.of())).toMatchObject({ name: 'Zoë Çelik' });
    expect(() => sources.open(other, row?.sealed ?? Buffer.of())).toThrow(/unable to authenticate/);
  });

  it('still makes reports of one origin count once, whatever their spelling', async () => {
    const on = (day: string): Partial<ReportInput> => ({ occurredAt: { from: `${day}T05:00:00+02:00`, precision: 'exact' }, reportedAt: `${day}T18:00:00+02:00` });
    const before = rooms.heard.filter(({ kind }) => kind === 'origin').length;
    await rooms.logAndClassify(shelling({ ...on('2025-03-12'), narrative: 'Northland Army guns shelled Millbank.', source: { name: 'Reed Gazette' } }));
    await rooms.logAndClassify(shelling({ ...on('2025-03-14'), narrative: 'Northland Army guns shelled the Old Ford.', source: { name: ' reed  GAZETTE' } }));
    expect(rooms.heard.filter(({ kind }) => kind === 'origin').length - before).toBe(1);
  });

  it('still says who “we” are when a new version has narratives read again', async () => {
    const { version } = await rooms.agreements.apply(riverTruce({ title: 'Truce on the river, amended' }), 'test');
    const [row]: { id: string }[] = await database.dataSource.query("SELECT id FROM outbox WHERE queue = 'reclassify-incidents'");
    await rooms.reclassifyIncidents.run(row?.id ?? '', 'river-truce', version);
    expect(await everything()).not.toMatch(/Reedbed|Heron/);
  });
});
