import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseRooms, shelling } from '../../../test/support/case-rooms.js';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database.js';
import { AuditChain } from './audit-chain.js';
import { incidentHistory, listAuditEvents } from './audit-list.js';
import { CaseAudit } from './case-audit.js';
import { hashOfEvent } from './event-hash.js';
import { VerifyAudit } from './verify-audit.js';
import { WITHHELD } from './withheld.js';

let database: FreshDatabase;
let rooms: Awaited<ReturnType<typeof caseRooms>>;
beforeAll(async () => {
  database = await freshDatabase();
  rooms = await caseRooms(database.dataSource, [new CaseAudit(new AuditChain())]);
});
afterAll(() => database.drop());

const events = async () => (await listAuditEvents(database.dataSource, { limit: 1000 })).items.toReversed();
const verify = () => new VerifyAudit(database.dataSource).run({ agreements: [] });

/** What the narrative and its source would be known by. */
const PLANTED = { narrative: 'Northland Army guns shelled a Southland Army post at Millbank. The woman at the ferry saw it.', source: { name: 'Ferrywoman of Millbank', reliability: 'A' as const } };

describe('the audit of cases', () => {
  it('has an event for every change that a report brings, with author, time, before and after', async () => {
    const report = await rooms.logAndClassify(shelling(PLANTED));
    const [first, second, third, ...others] = await events();
    expect(others).toEqual([]);
    const common = { chain: 'river-truce', agreement: 'river-truce', by: { kind: 'job', id: 'classify-report', name: 'classify-report' }, at: expect.stringMatching(/^2025-03-20T12:00:00\.\d{3}Z$/) };
    expect(first).toMatchObject({ ...common, seq: 1, what: 'report classified', subject: report, before: null, after: { state: 'classified' } });
    expect(second).toMatchObject({ ...common, seq: 2, what: 'origin counted', after: { origins: 1 } });
    expect(third).toMatchObject({ ...common, seq: 3, what: 'incident opened', before: null, after: { day: '2025-03-10', verdicts: expect.arrayContaining([{ reading: '', term: 'no-attacks', verdict: 'violation', respondent: 'northland', attribution: 'attributed' }]) } });
    expect(third?.incident).toBe(third?.subject);
  });

  it('tells of an incident only what differs', async () => {
    await rooms.logAndClassify(shelling({ source: { name: 'Another' }, narrative: 'Northland guns fired at the post at Millbank.' }));
    expect((await events()).at(-1)).toMatchObject({ what: 'incident changed', before: { verdicts: [], findings: [] }, after: { day: '2025-03-10', verdicts: [], findings: [] } });
  });

  it('never holds a narrative, a source, or who reported, whatever is announced', async () => {
    await rooms.changeCases.run('river-truce', { kind: 'user', id: 'u-1', name: 'An analyst' }, ({ announce }) => {
      const slip = { narrative: PLANTED.narrative, source: PLANTED.source, statement: PLANTED.narrative, nested: [{ sourceName: PLANTED.source.name, reporter: { name: PLANTED.source.name } }], sourceId: 's-1' };
      announce({ kind: 'record', agreement: 'river-truce', incident: null, what: 'slip made', subject: 's-1', before: slip, after: slip, reason: 'To see what is kept.' });
      return Promise.resolve();
    });
    const rows: unknown[] = await database.dataSource.query('SELECT * FROM audit_events');
    expect(rows.length).toBeGreaterThan(4);
    for (const planted of [PLANTED.narrative, PLANTED.source.name, 'Ferrywoman', 'ferry saw']) expect(JSON.stringify(rows)).not.toContain(planted);
    expect((await events()).at(-1)).toMatchObject({ after: { narrative: WITHHELD, sourceId: 's-1', nested: [{ sourceName: WITHHELD, reporter: WITHHELD }] }, reason: 'To see what is kept.' });
  });

  it('stands or falls with the change', async () => {
    const before = await events();
    const failing = rooms.changeCases.run('river-truce', { kind: 'user', id: 'u-1', name: 'An analyst' }, async ({ announce, manager }) => {
      announce({ kind: 'origin', agreement: 'river-truce', by: 1 });
      await manager.query('SELECT 1/0');
    });
    await expect(failing).rejects.toThrow(/division/);
    expect(await events()).toEqual(before);
  });

  it('numbers the events of fifty writers at once without a gap, in one chain and in several', async () => {
    const chain = new AuditChain();
    const by = { kind: 'user' as const, id: 'u-2', name: 'Night shift \0 \ud800' };
    const event = (agreement: string | null, index: number) => ({ at: rooms.clock.now(), by, what: 'tried', subject: `s-${index}`, agreement, incident: null, before: null, after: { index, at: new Date(0) }, reason: 'نهر — ‏2 قتلى' });
    await Promise.all(Array.from({ length: 50 }, (_, index) => database.dataSource.transaction((manager) => chain.append(manager, [event(index % 2 ? 'other' : null, index), event(index % 3 ? null : 'other', index)]))));
    expect(await verify()).toMatchObject({ chains: 3, faults: [] });
    const { items } = await listAuditEvents(database.dataSource, { author: 'u-2', limit: 1000 });
    expect(items).toHaveLength(100);
    expect(items[0]).toMatchObject({ by: { name: 'Night shift \uFFFD \uFFFD' }, after: { at: '1970-01-01T00:00:00.000Z' } });
  });

  it('can be recomputed by whoever reads the events', async () => {
    const all = await events();
    for (const { hash, ...event } of all) expect(hashOfEvent(event)).toBe(hash);
    const river = all.filter(({ chain }) => chain === 'river-truce');
    expect(river.slice(1).map(({ previous }) => previous)).toEqual(river.slice(0, -1).map(({ hash }) => hash));
  });
});

describe('a list of events', () => {
  it('is paged through without a gap or a repetition', async () => {
    const all = (await listAuditEvents(database.dataSource, { limit: 1000 })).items.map(({ chain, seq }) => `${chain} ${seq}`);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listAuditEvents(database.dataSource, { limit: 7, cursor });
      paged.push(...page.items.map(({ chain, seq }) => `${chain} ${seq}`));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(paged).toEqual(all);
  });

  it.each([
    ['agreement', { agreement: 'river-truce' }, true],
    ['agreement that is not there', { agreement: 'none' }, false],
    ['what', { what: 'incident opened' }, true],
    ['author', { author: 'classify-report' }, true],
    ['from', { from: '2025-03-20T12:00:01Z' }, false],
    ['to', { to: '2025-03-20T12:00:00Z' }, false],
    ['subject', { subject: 's-1' }, true],
  ])('is narrowed by %s', async (_, filter, some) => {
    const { items } = await listAuditEvents(database.dataSource, { ...filter, limit: 1000 });
    expect(items.length > 0).toBe(some);
    for (const [field, wanted] of Object.entries(filter)) {
      if (field === 'author') expect(new Set(items.map(({ by }) => by.id))).toEqual(new Set([wanted]));
      else if (some) expect(new Set(items.map((item) => item[field as 'what']))).toEqual(new Set([wanted]));
    }
  });

  it.each(['x', Buffer.from('["1.000000","a\\u0000","1"]').toString('base64url'), Buffer.from('[1,2,3]').toString('base64url')])('refuses the cursor %j', async (cursor) => {
    await expect(listAuditEvents(database.dataSource, { cursor, limit: 1 })).rejects.toMatchObject({ code: 'cursor_invalid' });
  });

  it('of one incident begins with its opening', async () => {
    const [opened] = (await listAuditEvents(database.dataSource, { what: 'incident opened', limit: 1 })).items;
    const first = await incidentHistory(database.dataSource, opened?.subject ?? '', { limit: 1 });
    expect(first.items).toEqual([opened]);
    const rest = await incidentHistory(database.dataSource, opened?.subject ?? '', { limit: 10, cursor: first.nextCursor ?? '' });
    expect(rest).toMatchObject({ items: [{ what: 'incident changed' }], nextCursor: null });
  });
});

describe('the tables of the audit', () => {
  it.each(["UPDATE audit_events SET what = 'x'", 'DELETE FROM audit_events', 'TRUNCATE audit_events', 'DELETE FROM audit_heads', 'TRUNCATE audit_heads'])('refuse %s', async (statement) => {
    await expect(database.dataSource.query(statement)).rejects.toThrow(/never changed or removed/);
  });
});
