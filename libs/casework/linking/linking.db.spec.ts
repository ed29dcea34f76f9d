import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Author } from '#vocabulary';
import { caseRooms, shelling } from '../../../test/support/case-rooms.js';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database.js';
import { riverTruce } from '../../../test/support/river-truce.js';
import { Findings } from '../findings/findings.js';
import { readIncident } from '../incidents/incident-view.js';
import { listIncidents, incidentFilter } from '../incidents/incident-list.js';
import { RemoveSamples } from '../reports/remove-samples.js';
import { linkHistory } from './link-history.js';

let database: FreshDatabase;
let rooms: Awaited<ReturnType<typeof caseRooms>>;
beforeAll(async () => {
  database = await freshDatabase();
  rooms = await caseRooms(database.dataSource);
});
afterAll(() => database.drop());

const BY: Author = { kind: 'user', id: 'u-1', name: 'An analyst' };
const WORDS = 'alder birch cedar damson elder fir gorse hazel ivy juniper larch maple oak pine quince rowan spruce thorn willow yew'.split(' ');
let count = 0;
/** An event of its own: a place that no other is near, told in words that no other has. */
const anEvent = () => {
  count += 1;
  const words = WORDS.map((word) => `${word}${count}`).join(' ');
  return { place: { name: `Post ${count}`, lat: (count * 7) % 80, lon: count % 170, precision: 'exact' as const }, words };
};
type Event = ReturnType<typeof anEvent>;
const account = (event: Event, source: string): string => `Shells fell, says ${source}: ${event.words.replaceAll(/\d+/g, `$&${source}`)}.`;
const tell = (event: Event, source: string, narrative = account(event, source)) =>
  rooms.logAndClassify(shelling({ narrative, source: { name: source }, place: event.place }));
const incidentsOf = async (report: string): Promise<string[]> => {
  const rows: { id: string }[] = await database.dataSource.query('SELECT incident_id AS id FROM incident_reports WHERE report_id = $1 AND unlinked_at IS NULL ORDER BY incident_id', [report]);
  return rows.map(({ id }) => id);
};
const incidentOf = async (report: string): Promise<string> => (await incidentsOf(report))[0] ?? '';
const read = (incident: string) => readIncident(database.dataSource, incident, null);
const listed = async () => (await listIncidents(database.dataSource, 'river-truce', incidentFilter.parse({ limit: 200 }), true)).items.map(({ id }) => id);
/** Two incidents, each of one report. */
const two = async () => {
  const reports = [await tell(anEvent(), 'Wire'), await tell(anEvent(), 'Monitor')] as const;
  return { reports, incidents: [await incidentOf(reports[0]), await incidentOf(reports[1])] as const };
};
const merge = (into: string, ...from: string[]) => rooms.mergeIncidents.merge({ into, from, reason: 'One event.' }, BY);

describe('merging', () => {
  it('gives the reports of both to the one, whose id the other then leads to', async () => {
    const { reports, incidents: [kept, gone] } = await two();
    await merge(kept, gone);
    expect(await read(kept)).toMatchObject({ reports, origins: 2, state: 'open', mergedInto: null, mergedFrom: [gone] });
    expect(await read(gone)).toMatchObject({ id: kept, mergedInto: kept });
    expect(await incidentsOf(reports[1])).toEqual([kept]);
    expect(await listed()).not.toContain(gone);
  });

  it('leads through chains of merges', async () => {
    const [{ incidents: [a, b] }, { incidents: [c] }] = [await two(), await two()];
    await merge(b, a);
    await merge(c, b);
    expect((await read(a)).id).toBe(c);
    expect((await read(c)).mergedFrom.toSorted()).toEqual([a, b].toSorted());
  });

  it('tells of each incident before and after, and of who did it and why', async () => {
    const { incidents: [kept, gone] } = await two();
    const heard = rooms.heard.length;
    await merge(kept, gone);
    const changes = rooms.heard.slice(heard);
    expect(changes.filter(({ kind }) => kind === 'incident')).toMatchObject([{ after: { incident: kept, closed: false } }, { before: { closed: false }, after: { incident: gone, closed: true } }]);
    expect(changes.filter(({ kind }) => kind === 'record')).toMatchObject([{ what: 'incidents merged', incident: kept, reason: 'One event.' }, { incident: gone, before: { state: 'open' }, after: { state: 'merged', mergedInto: kept } }]);
  });

  it('keeps a report that told of both once, with all that it told', async () => {
    const { reports, incidents: [kept, gone] } = await two();
    await rooms.relinkReport.link({ incident: kept, report: reports[1], reason: 'Tells of both.' }, BY);
    expect(await incidentsOf(reports[1])).toHaveLength(2);
    const { operation } = await merge(kept, gone);
    expect((await read(kept)).reports.toSorted()).toEqual([...reports].toSorted());
    await rooms.undoOperation.undo(operation, 'They are two.', BY);
    expect(await incidentsOf(reports[1])).toEqual([kept, gone].toSorted());
  });

  it('shows what was said of either, and where it was recorded', async () => {
    const { incidents: [kept, gone] } = await two();
    await rooms.recordPosition.record(gone, { party: 'northland', stance: 'denies', dated: '2025-03-20', source: { name: 'Ministry' } }, BY);
    await merge(kept, gone);
    expect(await read(kept)).toMatchObject({ positions: [{ incident: gone, stance: 'denies' }], stances: [{ party: 'northland', stance: 'denies' }] });
    await expect(rooms.recordPosition.record(gone, { party: 'northland', stance: 'denies', dated: '2025-03-20', source: { name: 'Ministry' } }, BY)).rejects.toMatchObject({ code: 'incident_closed', detail: expect.stringContaining(kept) });
  });

  it('is won by one of two that come at once', async () => {
    const { incidents: [a, b] } = await two();
    const tries = await Promise.allSettled([merge(a, b), merge(b, a), merge(a, b)]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of tries) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'incident_closed' });
    expect((await read(a)).id).toBe((await read(b)).id);
  });

  it.each<[string, (a: string, b: string) => Promise<unknown>, string]>([
    ['into itself', (a) => merge(a, a), 'request_invalid'],
    ['with one that is not there', (a) => merge(a, '00000000-0000-7000-8000-000000000000'), 'incident_unknown'],
    ['with one that was changed meanwhile', (a, b) => rooms.mergeIncidents.merge({ into: a, from: [b], reason: 'One.' }, BY, new Map([[b, 99]])), 'write_stale'],
  ])('is refused %s, and changes nothing', async (_, act, code) => {
    const { incidents: [a, b] } = await two();
    await expect(act(a, b)).rejects.toMatchObject({ code });
    expect([(await read(a)).reports.length, (await read(b)).id]).toEqual([1, b]);
  });

  it('is refused with an incident of another agreement as with one that is not there', async () => {
    await rooms.agreements.apply(riverTruce({ id: 'other-truce' }), 'test');
    const { id } = await rooms.logReport.log('other-truce', shelling({ narrative: 'Elsewhere.' }), BY);
    await rooms.classify(id);
    const { incidents: [a] } = await two();
    await expect(merge(a, await incidentOf(id))).rejects.toMatchObject({ code: 'incident_unknown' });
  });

  it('is refused where a finding stands on the one that would go', async () => {
    const { incidents: [a, b] } = await two();
    const findings = new Findings(database.dataSource, rooms.changeCases, rooms.agreements);
    const decision = { term: 'no-attacks', decision: 'no_violation', severity: null, standardOfProof: 'reasonable_grounds', reason: 'Nothing was hit.', respondent: 'northland', attribution: null } as const;
    await findings.propose(b, decision, { by: BY, user: BY.id }, null);
    await expect(merge(a, b)).rejects.toMatchObject({ code: 'incident_found' });
    await expect(merge(b, a)).resolves.toMatchObject({ operation: expect.any(String) });
  });
});

describe('what a person took apart', () => {
  const both = async () => {
    const event = anEvent();
    const reports = [await tell(event, 'Wire'), await tell(event, 'Monitor')] as const;
    const incident = await incidentOf(reports[0]);
    expect(await incidentOf(reports[1])).toBe(incident);
    return { event, reports, incident };
  };

  it('is not put together again by the machine for a copy, nor for another account of it from the same origin', async () => {
    const { event, reports, incident } = await both();
    await rooms.relinkReport.unlink({ incident, report: reports[1], reason: 'Another post.' }, BY);
    expect(await incidentsOf(reports[1])).toEqual([]);
    const copy = await tell(event, 'Paper', account(event, 'Monitor'));
    expect(await incidentsOf(copy)).not.toContain(incident);
    const again = await tell(event, 'Monitor', `Our men counted shells at the post: ${event.words.split(' ').slice(0, 12).join(' ')}.`);
    expect(await incidentsOf(again)).not.toContain(incident);
  });

  it('stays open to others: an account of another origin in other words joins as before', async () => {
    const { event, reports, incident } = await both();
    await rooms.relinkReport.unlink({ incident, report: reports[1], reason: 'Another post.' }, BY);
    const other = await tell(event, 'Hospital', 'Two dead soldiers were brought in from the shelled post.');
    expect(await incidentsOf(other)).toContain(incident);
  });

  it('stays apart where the incident is merged into another', async () => {
    const { event, reports, incident } = await both();
    await rooms.relinkReport.unlink({ incident, report: reports[1], reason: 'Another post.' }, BY);
    const into = await incidentOf(await tell(event, 'Hospital', 'Elsewhere and otherwise, a thing was seen by a river.'));
    if (into !== incident) await merge(into, incident);
    const copy = await tell(event, 'Paper', account(event, 'Monitor'));
    expect(await incidentsOf(copy)).not.toContain((await read(incident)).id);
  });

  it('may be put together by a person, and then by the machine', async () => {
    const { event, reports, incident } = await both();
    await rooms.relinkReport.unlink({ incident, report: reports[1], reason: 'Another post.' }, BY);
    await rooms.relinkReport.link({ incident, report: reports[1], reason: 'The same post after all.' }, BY);
    const copy = await tell(event, 'Paper', account(event, 'Monitor'));
    expect(await incidentsOf(copy)).toContain(incident);
  });

  it('splits into two that the machine keeps apart', async () => {
    const { event, reports, incident } = await both();
    const { opened } = await rooms.splitIncident.split({ incident, reports: [reports[1]], reason: 'Two volleys.' }, BY);
    expect([(await read(incident)).reports, (await read(opened)).reports]).toEqual([[reports[0]], [reports[1]]]);
    const [first, second] = [await tell(event, 'Paper one', account(event, 'Wire')), await tell(event, 'Paper two', account(event, 'Monitor'))];
    expect(await incidentsOf(first)).not.toContain(opened);
    expect(await incidentsOf(second)).not.toContain(incident);
    expect((await read(opened)).classifications.map(({ term, verdict }) => [term, verdict])).toEqual([['monitors-pass', 'no_violation'], ['no-attacks', 'violation']]);
  });

  it.each<[string, (incident: string, reports: readonly string[]) => Promise<unknown>, string]>([
    ['a split that takes all', (incident, reports) => rooms.splitIncident.split({ incident, reports, reason: 'All.' }, BY), 'request_invalid'],
    ['a split of what is not there', (incident) => rooms.splitIncident.split({ incident, reports: ['00000000-0000-7000-8000-000000000000'], reason: 'None.' }, BY), 'report_not_linked'],
    ['a link that stands', (incident, [report = '']) => rooms.relinkReport.link({ incident, report, reason: 'Again.' }, BY), 'report_linked'],
    ['a move from where it is not', (incident) => rooms.relinkReport.move({ report: '00000000-0000-7000-8000-000000000000', from: incident, to: '00000000-0000-7000-8000-000000000000', reason: 'Away.' }, BY), 'incident_unknown'],
  ])('refuses %s', async (_, act, code) => {
    const { incident, reports } = await both();
    await expect(act(incident, reports)).rejects.toMatchObject({ code });
  });
});

describe('an incident that loses its last report', () => {
  it('stays readable, is listed no more, and opens again with a report', async () => {
    const { reports: [report], incidents: [incident] } = await two();
    await rooms.relinkReport.unlink({ incident, report, reason: 'Not this one.' }, BY);
    expect(await read(incident)).toMatchObject({ id: incident, state: 'emptied', reports: [], classifications: [] });
    expect(await listed()).not.toContain(incident);
    await rooms.relinkReport.link({ incident, report, reason: 'It was.' }, BY);
    expect(await read(incident)).toMatchObject({ state: 'open', reports: [report], classifications: [{ verdict: 'no_violation' }, { verdict: 'violation' }] });
  });

  it('is left alone by a new version of the agreement', async () => {
    const { reports: [report], incidents: [incident] } = await two();
    await rooms.relinkReport.unlink({ incident, report, reason: 'Not this one.' }, BY);
    const { revision } = await read(incident);
    await rooms.agreements.apply(riverTruce({ title: 'Truce on the river, again' }), 'test');
    const [wake]: { id: string; payload: { version: number } }[] = await database.dataSource.query("SELECT id, payload FROM outbox WHERE queue = 'reclassify-incidents' AND payload->>'agreement' = 'river-truce' ORDER BY id DESC LIMIT 1");
    await rooms.reclassifyIncidents.run(wake?.id ?? '', 'river-truce', wake?.payload.version ?? 0);
    expect((await read(incident)).revision).toBe(revision);
  });
});

describe('undoing', () => {
  it('brings back what a move changed, and what the machine may link', async () => {
    const { reports: [report], incidents: [from, to] } = await two();
    const { operation } = await rooms.relinkReport.move({ report, from, to, reason: 'It was there.' }, BY);
    expect([(await read(from)).state, await incidentsOf(report)]).toEqual(['emptied', [to]]);
    await rooms.undoOperation.undo(operation, 'It was not.', BY);
    expect([(await read(from)).state, await incidentsOf(report), (await read(to)).reports.length]).toEqual(['open', [from], 1]);
    const standing: unknown[] = await database.dataSource.query('SELECT 1 FROM link_refusals WHERE report_id = $1 AND lifted_at IS NULL', [report]);
    expect(standing).toEqual([]);
  });

  it('is refused twice, and where later operations rest on what is undone', async () => {
    const { reports: [report], incidents: [from, to] } = await two();
    const first = await rooms.relinkReport.move({ report, from, to, reason: 'There.' }, BY);
    const second = await rooms.relinkReport.move({ report, from: to, to: from, reason: 'Back.' }, BY);
    await expect(rooms.undoOperation.undo(first.operation, 'No.', BY)).rejects.toMatchObject({ code: 'operation_overtaken' });
    await rooms.undoOperation.undo(second.operation, 'No.', BY);
    await expect(rooms.undoOperation.undo(second.operation, 'No.', BY)).rejects.toMatchObject({ code: 'operation_undone' });
  });

  it('goes back through everything, the later before the earlier', async () => {
    const event = anEvent();
    const reports = [await tell(event, 'Wire'), await tell(event, 'Monitor')] as const;
    const incident = await incidentOf(reports[0]);
    const split = await rooms.splitIncident.split({ incident, reports: [reports[1]], reason: 'Two volleys.' }, BY);
    const moved = await rooms.relinkReport.move({ report: reports[1], from: split.opened, to: incident, reason: 'One after all.' }, BY);
    await rooms.undoOperation.undo(moved.operation, 'No, two.', BY);
    expect(await incidentsOf(reports[1])).toEqual([split.opened]);
    await rooms.undoOperation.undo(split.operation, 'One.', BY);
    expect([await incidentsOf(reports[1]), (await read(split.opened)).state]).toEqual([[incident], 'emptied']);
    const standing: unknown[] = await database.dataSource.query('SELECT 1 FROM link_refusals WHERE report_id = ANY($1::uuid[]) AND lifted_at IS NULL', [reports]);
    expect(standing).toEqual([]);
  });

  it('leaves the whole history of links to be read', async () => {
    const { reports: [report], incidents: [from, to] } = await two();
    const { operation } = await rooms.relinkReport.move({ report, from, to, reason: 'There.' }, BY);
    await rooms.undoOperation.undo(operation, 'Back.', BY);
    const { links, operations } = await linkHistory(database.dataSource, from);
    expect(links).toMatchObject([
      { report, linkedBy: null, unlinkedBy: { kind: 'move', by: BY, reason: 'There.' } },
      { report, linkedBy: { kind: 'undo', reason: 'Back.' }, unlinkedAt: null, unlinkedBy: null },
    ]);
    expect(operations.map(({ kind, undoes }) => [kind, undoes])).toEqual([['move', null], ['undo', operation]]);
  });
});

describe('removing the samples', () => {
  it('takes merged, split and emptied ones along, and leaves what real reports have been to', async () => {
    const sample = async (): Promise<string> => {
      const event = anEvent();
      const { id } = await rooms.logReport.log('river-truce', shelling({ narrative: `Sample ${event.words}.`, source: { name: `Sample ${count}` }, place: event.place }), BY, { sample: true });
      await rooms.classify(id);
      return id;
    };
    const samples = [await sample(), await sample(), await sample()] as const;
    const [a, b, c] = [await incidentOf(samples[0]), await incidentOf(samples[1]), await incidentOf(samples[2])];
    const { reports: [real], incidents: [kept] } = await two();
    await rooms.recordPosition.record(a, { party: 'northland', stance: 'denies', dated: '2025-03-20', report: samples[0] }, BY);
    await merge(b, a);
    await rooms.relinkReport.move({ report: real, from: kept, to: c, reason: 'There.' }, BY);
    await rooms.relinkReport.move({ report: real, from: c, to: kept, reason: 'Back.' }, BY);
    expect(await new RemoveSamples(rooms.changeCases, rooms.agreements).remove('river-truce')).toBe(3);
    await expect(read(a)).rejects.toMatchObject({ code: 'incident_unknown' });
    await expect(read(b)).rejects.toMatchObject({ code: 'incident_unknown' });
    expect(await read(c)).toMatchObject({ state: 'emptied' });
    expect(await read(kept)).toMatchObject({ state: 'open', reports: [real] });
  });
});
