import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database.js';
import { caseRooms, REPORTER, shelling } from '../../../test/support/case-rooms.js';
import { riverTruce } from '../../../test/support/river-truce.js';
import { readIncident, type IncidentView } from '../incidents/incident-view.js';

let database: FreshDatabase;
let rooms: Awaited<ReturnType<typeof caseRooms>>;
let listenerFails = false;
beforeAll(async () => {
  database = await freshDatabase();
  rooms = await caseRooms(database.dataSource, [
    { onCaseChange: () => (listenerFails ? Promise.reject(new Error('The listener cannot write.')) : Promise.resolve()) },
  ]);
});
afterAll(() => database.drop());

const read = (report: string) => rooms.readReports.read(report, { by: REPORTER, seesSources: () => true });
const incidentOf = async (report: string): Promise<IncidentView> => {
  const [incident] = (await read(report)).incidents;
  if (!incident) throw new Error('The report belongs to no incident.');
  return readIncident(database.dataSource, incident, null);
};
const verdictsOf = (incident: IncidentView) => Object.fromEntries(incident.classifications.map(({ term, verdict }) => [term, verdict]));
/** The same shelling on a day of its own, so that it joins nothing that another test logged. */
const on = (day: string) => ({ occurredAt: { from: `${day}T05:30:00+02:00`, to: `${day}T06:00:00+02:00`, precision: 'exact' as const }, reportedAt: `${day}T18:00:00+02:00` });

describe('classifying a report', () => {
  it('opens an incident with a verdict, six elements and their reasons for every term', async () => {
    const incident = await incidentOf(await rooms.logAndClassify(shelling(on('2025-03-02'))));
    expect(verdictsOf(incident)).toEqual({ 'no-attacks': 'violation', 'monitors-pass': 'no_violation' });
    for (const { elements } of incident.classifications) {
      expect(elements.map(({ element }) => element)).toEqual(['act', 'actor', 'object', 'area', 'period', 'exemption']);
      for (const { because } of elements) expect(because).toMatch(/\w.*\.$/);
    }
  });

  it('loses no report in a language that is not read: it opens an incident on which every term stays open', async () => {
    const { acts: _acts, perpetrators: _who, targets: _whom, ...bare } = shelling(on('2025-05-21'));
    const incident = await incidentOf(await rooms.logAndClassify({ ...bare, narrative: 'أطلقت المدفعية النار على القرية صباح اليوم وقتل عدد من السكان', language: 'ar' }));
    expect(verdictsOf(incident)).toEqual({ 'no-attacks': 'inconclusive', 'monitors-pass': 'inconclusive' });
    expect(incident.classifications[0]?.elements[0]?.because).toContain('Arabic');
  });

  it('brings its effects about once, however often and at once it is run', async () => {
    const report = await rooms.log(shelling(on('2025-03-03')));
    const wake = await rooms.wakeOf(report);
    const heard = rooms.heard.length;
    await Promise.all(Array.from({ length: 5 }, () => rooms.classifyReport.run(wake, report)));
    await rooms.classifyReport.run(wake, report);
    expect((await read(report)).incidents).toHaveLength(1);
    expect(rooms.heard.slice(heard).filter(({ kind }) => kind === 'report')).toHaveLength(1);
  });

  it('leaves nothing half-written where a listener fails, and does all of it the next time', async () => {
    const report = await rooms.log(shelling(on('2025-03-04')));
    listenerFails = true;
    await expect(rooms.classify(report)).rejects.toThrow('The listener cannot write.');
    listenerFails = false;
    expect(await read(report)).toMatchObject({ state: 'received', incidents: [], mentions: [] });
    await rooms.classify(report);
    expect(await read(report)).toMatchObject({ state: 'classified', incidents: [expect.any(String)] });
  });

  it('joins another account of the same event, which counts as a second origin', async () => {
    const first = await rooms.logAndClassify(shelling(on('2025-03-05')));
    const second = await rooms.logAndClassify(
      shelling({ ...on('2025-03-05'), narrative: 'Shells from the northern side hit our post at Millbank at half past five; two of our soldiers died.', source: { name: 'Southland defence ministry' } }),
    );
    const incident = await incidentOf(second);
    expect(incident.reports.toSorted()).toEqual([first, second].toSorted());
    expect(incident.origins).toBe(2);
    expect(incident.links.find(({ report }) => report === second)).toMatchObject({ score: expect.any(Number), because: expect.arrayContaining([expect.any(String)]) });
  });

  it('counts copies of one text, and reports that name one origin, once', async () => {
    const first = await rooms.logAndClassify(shelling({ ...on('2025-03-06'), source: { name: 'Paper one', origin: 'Wire agency' } }));
    await rooms.logAndClassify(shelling({ ...on('2025-03-06'), source: { name: 'Paper two', origin: 'wire  AGENCY' } }));
    await rooms.logAndClassify(shelling({ ...on('2025-03-06'), source: { name: 'Paper three' } }));
    const incident = await incidentOf(first);
    expect(incident.reports).toHaveLength(3);
    expect(incident.origins).toBe(1);
  });

  it('opens one incident where many reports of one event come at once', async () => {
    const reports = await Promise.all(Array.from({ length: 12 }, (_, index) => rooms.log(shelling({ ...on('2025-03-07'), source: { name: `Observer ${index}` } }))));
    await Promise.all(reports.map((report) => rooms.classify(report)));
    const incidents = new Set((await Promise.all(reports.map(read))).flatMap((report) => report.incidents));
    expect(incidents.size).toBe(1);
  });

  it('keeps events apart that differ in day or place', async () => {
    const [one, other, third] = [
      await rooms.logAndClassify(shelling(on('2025-03-08'))),
      await rooms.logAndClassify(shelling({ ...on('2025-03-14'), narrative: 'Northern guns fired on the post at Millbank again; one man was hurt.' })),
      await rooms.logAndClassify(shelling({ ...on('2025-03-08'), narrative: 'A patrol was shelled at Old Ford.', place: { name: 'Old Ford', lat: 18.5, lon: 36.5, precision: 'exact' }, killed: undefined })),
    ];
    expect(new Set([(await incidentOf(one)).id, (await incidentOf(other)).id, (await incidentOf(third)).id]).size).toBe(3);
  });

  it('keeps fire and the answer to it apart, so that each side’s part can be seen', async () => {
    const attack = await incidentOf(await rooms.logAndClassify(shelling({ ...on('2025-03-16'), narrative: 'Northland Army guns shelled a Southland Army post at Millbank.' })));
    const answer = await incidentOf(
      await rooms.logAndClassify(shelling({ ...on('2025-03-16'), narrative: 'Southland Army guns shelled a Northland Army post at Millbank.', perpetrators: ['south-army'], targets: ['north-army'], source: { name: 'Wire' } })),
    );
    expect(answer.id).not.toBe(attack.id);
    expect([attack, answer].map(({ classifications }) => classifications.find(({ term }) => term === 'no-attacks')?.respondent)).toEqual(['northland', 'southland']);
  });

  it('finds no violation in what happened before the agreement, because of the period', async () => {
    const incident = await incidentOf(await rooms.logAndClassify(shelling(on('2025-02-20'))));
    expect(verdictsOf(incident)['no-attacks']).toBe('no_violation');
    expect(incident.classifications.find(({ term }) => term === 'no-attacks')?.elements.filter(({ state }) => state === 'unmet').map(({ element }) => element)).toEqual(['period']);
  });

  it('leaves open what a group did whose tie to a party is contested', async () => {
    const incident = await incidentOf(await rooms.logAndClassify(shelling({ ...on('2025-03-09'), narrative: 'Reed Men shelled a Northland Army post at Old Ford.', perpetrators: ['reed-men'], targets: ['north-army'], place: { name: 'Old Ford', precision: 'exact' } })));
    const verdict = incident.classifications.find(({ term }) => term === 'no-attacks');
    expect(verdict).toMatchObject({ verdict: 'inconclusive', attribution: 'contested', respondent: 'southland' });
    expect(verdict?.elements.filter(({ state }) => state === 'unknown').map(({ element }) => element)).toEqual(['actor']);
    expect(verdict?.missing).not.toEqual([]);
  });

  it('judges by the version in force at the time of the event, not by the newest', async () => {
    const [attacks, monitors] = riverTruce().terms;
    await rooms.agreements.apply(riverTruce({ inForceFrom: '2025-06-01T00:00:00+02:00', terms: [{ ...attacks, acts: ['air_strike'] }, monitors] }), 'test');
    const before = await incidentOf(await rooms.logAndClassify(shelling(on('2025-05-20'))));
    const after = await incidentOf(await rooms.logAndClassify(shelling(on('2025-06-20'))));
    expect([verdictsOf(before)['no-attacks'], before.classifications[0]?.termVersion]).toEqual(['violation', 1]);
    expect([verdictsOf(after)['no-attacks'], after.classifications[0]?.termVersion]).toEqual(['no_violation', 2]);
  });

  it('sets a report aside that cannot be classified, with the reason, and counts it', async () => {
    const report = await rooms.log(shelling(on('2025-03-12')));
    const heard = rooms.heard.length;
    await rooms.classifyReport.quarantine(await rooms.wakeOf(report), report, 'body_unreadable');
    expect(await read(report)).toMatchObject({ state: 'quarantined', failure: 'body_unreadable', incidents: [] });
    expect(rooms.heard.slice(heard).filter(({ kind }) => kind !== 'record')).toEqual([{ kind: 'report', before: null, after: { agreement: 'river-truce', report, state: 'quarantined' } }]);
  });
});
