import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Findings, VerifyIncidents, type FindingInput, type Signatory } from '#casework';
import { caseRooms, shelling } from '../../test/support/case-rooms.js';
import { freshDatabase, type FreshDatabase } from '../../test/support/fresh-database.js';
import { riverTruce } from '../../test/support/river-truce.js';
import { ReadStatus } from './read-status.js';
import { RebuildTallies } from './rebuild-tallies.js';
import { Tallies } from './tallies.js';

let database: FreshDatabase;
let rooms: Awaited<ReturnType<typeof caseRooms>>;
let findings: Findings;
let incident: string;
beforeAll(async () => {
  database = await freshDatabase();
  rooms = await caseRooms(database.dataSource, [new Tallies()]);
  findings = new Findings(database.dataSource, rooms.changeCases, rooms.agreements);
  const report = await rooms.logAndClassify(shelling());
  const [link]: { incident_id: string }[] = await database.dataSource.query('SELECT incident_id FROM incident_reports WHERE report_id = $1', [report]);
  incident = link?.incident_id ?? '';
});
afterAll(() => database.drop());

const person = (name: string): Signatory => ({ by: { kind: 'user', id: name, name }, user: name });
const grave: FindingInput = {
  term: 'no-attacks', decision: 'violation', severity: 'serious', standardOfProof: 'reasonable_grounds', reason: 'Two crews saw the guns fire.', respondent: 'northland', attribution: 'contested',
};
const status = async () => (await new ReadStatus(database.dataSource, rooms.agreements, rooms.settleInstant, rooms.clock).read('river-truce', null)).status;
const revision = async (): Promise<number> => {
  const [row]: { revision: number }[] = await database.dataSource.query('SELECT revision FROM incidents WHERE id = $1', [incident]);
  return row?.revision ?? 0;
};
const differences = () => new RebuildTallies(database.dataSource, rooms.clock).check('river-truce');

describe('what is found', () => {
  it('is counted once it is fully signed, and against nobody to whom it is not attributed', async () => {
    const { finding } = await findings.propose(incident, grave, person('amal'), null);
    expect(await status()).toMatchObject({ level: 'strained', totals: { pendingReview: 1, found: { violation: 0 } }, lastFoundViolationAt: null });
    await findings.sign(finding.id, person('bintu'), null);
    expect(await status()).toMatchObject({
      level: 'breached',
      totals: { pendingReview: 0, found: { violation: 1 } },
      terms: [{ id: 'no-attacks', found: { violation: 1 } }, { id: 'monitors-pass', found: { violation: 0 } }],
      parties: [{ id: 'northland', found: { violation: 0 }, classified: { violation: 1 } }, { id: 'southland', found: { violation: 0 } }],
      lastFoundViolationAt: '2025-03-09T22:00:00.000Z',
    });
    expect(await differences()).toEqual([]);
  });

  it('counts against the party once it is attributed to it', async () => {
    const { finding } = await findings.propose(incident, { ...grave, attribution: 'attributed' }, person('amal'), await revision());
    await findings.sign(finding.id, person('bintu'), null);
    expect(await status()).toMatchObject({ totals: { found: { violation: 1 } }, parties: [{ id: 'northland', found: { violation: 1 } }, { id: 'southland', found: { violation: 0 } }] });
    expect(await differences()).toEqual([]);
  });

  it('stands when a new version takes its term away', async () => {
    const [attacks, monitors] = riverTruce().terms;
    await rooms.agreements.apply(riverTruce({ terms: [{ ...attacks, id: 'no-fire' }, monitors] }), 'test');
    const [wake]: { id: string }[] = await database.dataSource.query("SELECT id FROM outbox WHERE queue = 'reclassify-incidents'");
    await rooms.reclassifyIncidents.run(wake?.id ?? '', 'river-truce', 2);
    expect(await status()).toMatchObject({ totals: { found: { violation: 1 } }, terms: [{ id: 'no-fire', found: { violation: 0 }, classified: { violation: 1 } }, { id: 'monitors-pass' }, { id: 'no-attacks', found: { violation: 1 } }] });
    expect(await differences()).toEqual([]);
  });

  it('no longer strains the level once somebody decided otherwise, nor ends the quiet', async () => {
    const report = await rooms.logAndClassify(shelling({ narrative: 'Later shelling.', occurredAt: { from: '2025-03-18T05:30:00+02:00', precision: 'hour' } }));
    const [link]: { incident_id: string }[] = await database.dataSource.query('SELECT incident_id FROM incident_reports WHERE report_id = $1', [report]);
    const before = await status();
    expect(before).toMatchObject({ quietDays: 2, totals: { pendingReview: 2 } });
    await findings.propose(link?.incident_id ?? '', { ...grave, term: 'no-fire', decision: 'no_violation', severity: null, attribution: null }, person('amal'), null);
    expect(await status()).toMatchObject({ quietDays: 10, totals: { pendingReview: 1, classified: before.totals.classified, found: { violation: 1, no_violation: 1 } }, parties: [{ found: { no_violation: 1 } }, {}] });
    expect(await differences()).toEqual([]);
  });

  it('is counted of no incident that is discounted, until it is taken under inquiry again', async () => {
    const verifyIncidents = new VerifyIncidents(database.dataSource, rooms.changeCases);
    const before = await status();
    await verifyIncidents.move(incident, { to: 'discounted', reason: 'It was an exercise.' }, person('amal').by, null);
    expect(await status()).toMatchObject({
      level: 'holding', lastFoundViolationAt: null, quietDays: null,
      totals: { incidents: before.totals.incidents - 1, setAside: { discounted: 1, duplicate: 0 }, found: { violation: 0 } },
      parties: [{ id: 'northland', found: { violation: 0 } }, {}],
    });
    expect(await differences()).toEqual([]);
    await verifyIncidents.move(incident, { to: 'under_inquiry', reason: 'It was none.' }, person('amal').by, null);
    expect((await status()).totals).toEqual(before.totals);
    expect(await differences()).toEqual([]);
  });
});
