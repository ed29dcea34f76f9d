import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseRooms, shelling } from '../../../test/support/case-rooms.js';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database.js';
import type { IncidentRelease } from './incident-release.js';
import { ReleaseIncidents } from './release-incidents.js';

let database: FreshDatabase;
let rooms: Awaited<ReturnType<typeof caseRooms>>;
let report: string;
let incident: string;
let released: IncidentRelease;
const by = { kind: 'user', id: 'u-1', name: 'A reviewer' } as const;
beforeAll(async () => {
  database = await freshDatabase();
  rooms = await caseRooms(database.dataSource);
  report = await rooms.logAndClassify(
    shelling({ narrative: 'Gunner Quickreed told us: “Northland Army guns shelled a Southland Army post at Millbank, near the red barn.” Two soldiers were killed.', source: { name: 'Gunner Quickreed' }, place: { name: 'Millbank', lat: 15.2431, lon: 32.6962, precision: 'exact' } }),
  );
  const [row]: { id: string }[] = await database.dataSource.query('SELECT id FROM incidents');
  incident = row?.id ?? '';
  released = await new ReleaseIncidents(database.dataSource, rooms.agreements, rooms.changeCases).release(incident, by);
});
afterAll(() => database.drop());

describe('a redacted copy', () => {
  it('says what was judged, with reasons in words of the house', () => {
    expect(released.classifications.find(({ term }) => term === 'no-attacks')).toMatchObject({ title: 'No attacks', verdict: 'violation', respondent: 'northland' });
    expect(released).toMatchObject({ acts: [{ code: 'shelling' }], perpetrators: [{ id: 'north-army', name: 'Northland Army' }], killed: { low: 2, best: 2, high: 2 } });
    for (const { elements } of released.classifications) expect(elements).toHaveLength(6);
  });

  it('says the day and not the hour, the area and not the place', () => {
    expect(released.occurredOn).toEqual({ from: '2025-03-10', to: '2025-03-10' });
    expect(released.place).toEqual({ areas: [{ id: 'south-bank', name: 'South bank' }], lat: 15.2, lon: 32.7, precision: 'area' });
    expect(JSON.stringify(released)).not.toMatch(/\d\d:\d\d|Millbank/);
  });

  it('leads to no report and no source, and quotes nobody', () => {
    const text = JSON.stringify(released);
    expect(text).not.toContain(report);
    expect(text).not.toMatch(/Quickreed|red barn|told us/i);
    expect(Object.keys(released)).not.toEqual(expect.arrayContaining(['reports']));
  });

  it('says of itself that it is redacted, and is on record', () => {
    expect(released.releaseLevel.note).toMatch(/without reports, narratives and their sources/);
    expect(rooms.heard.at(-1)).toMatchObject({ kind: 'record', what: 'incident released', incident, subject: incident });
  });
});
