import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { caseRooms, shelling } from '../../../test/support/case-rooms.js';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database.js';
import { riverTruce } from '../../../test/support/river-truce.js';
import { standingOf } from '../incidents/incident-standing.js';
import { readIncident, type IncidentView } from '../incidents/incident-view.js';
import type { FindingInput } from './finding-input.js';
import { findingsOf } from './finding-view.js';
import { Findings } from './findings.js';
import type { Signatory } from './signatory.js';

let database: FreshDatabase;
let rooms: Awaited<ReturnType<typeof caseRooms>>;
let findings: Findings;
beforeAll(async () => {
  database = await freshDatabase();
  rooms = await caseRooms(database.dataSource);
  findings = new Findings(database.dataSource, rooms.changeCases, rooms.agreements);
});
afterAll(() => database.drop());

const person = (name: string): Signatory => ({ by: { kind: 'user', id: name, name }, user: name });
const [amal, bintu, chidi] = [person('amal'), person('bintu'), person('chidi')];

const violation = (otherwise: Partial<FindingInput> = {}): FindingInput => ({
  term: 'no-attacks', decision: 'violation', severity: 'minor', standardOfProof: 'reasonable_grounds', reason: 'Two crews saw the guns fire.',
  respondent: 'northland', attribution: 'attributed', ...otherwise,
});
const notOne = (otherwise: Partial<FindingInput> = {}): FindingInput => violation({ decision: 'no_violation', severity: null, attribution: null, ...otherwise });
const grave = (otherwise: Partial<FindingInput> = {}): FindingInput => violation({ severity: 'serious', ...otherwise });

let day = 0;
let incident: string;
beforeEach(async () => {
  day += 1;
  const on = `2025-03-${String(day).padStart(2, '0')}`;
  const report = await rooms.logAndClassify(shelling({ narrative: `Northland Army guns shelled a post on ${on}.`, occurredAt: { from: `${on}T05:30:00+02:00`, precision: 'hour' } }));
  const [link]: { incident_id: string }[] = await database.dataSource.query('SELECT incident_id FROM incident_reports WHERE report_id = $1', [report]);
  incident = link?.incident_id ?? '';
});

const read = (): Promise<IncidentView> => readIncident(database.dataSource, incident, null);
const seen = async (): Promise<number> => (await read()).revision;
const counted = async (): Promise<string[]> => (await standingOf(database.dataSource.manager, incident)).findings.map(({ decision }) => decision);
const statesOf = async (): Promise<string[]> => (await findingsOf(database.dataSource, incident)).map(({ state }) => state);

describe('a finding', () => {
  it('of little gravity stands with one signature, is counted, and says what it was decided on', async () => {
    expect(await counted()).toEqual([]);
    const { finding, revision } = await findings.propose(incident, violation(), amal, null);
    expect(finding).toMatchObject({
      state: 'signed', signersNeeded: 1, termVersion: 1, nature: { kind: 'instantaneous', since: null }, signatures: [{ by: amal.by }], supersedes: null, overrides: false, accountsChanged: false,
      basedOn: { classifications: [expect.any(String)], reports: (await read()).reports },
    });
    expect(await read()).toMatchObject({ revision, findings: [{ id: finding.id }] });
    expect(await counted()).toEqual(['violation']);
  });

  it.each<[string, Partial<FindingInput>, string]>([
    ['a term that the version in force then does not have', { term: 'no-boats' }, 'term'],
    ['a violation without a severity', { severity: null }, 'severity'],
    ['a severity with another decision', { decision: 'not_determined' }, 'severity'],
    ['a party that is none', { respondent: 'eastland' }, 'respondent'],
    ['what is attributed to nobody', { respondent: null }, 'respondent'],
    ['a nature with another decision', { decision: 'no_violation', severity: null, nature: { kind: 'instantaneous' } }, 'nature'],
    ['a continuing breach since no time', { nature: { kind: 'continuing' } }, 'nature.since'],
    ['an instantaneous one that lasts', { nature: { kind: 'instantaneous', since: '2025-03-10T00:00:00Z' } }, 'nature.since'],
    ['one put right before it began', { nature: { kind: 'continuing', since: '2025-03-10T00:00:00Z', remediedAt: '2025-03-09T00:00:00Z' } }, 'nature.remediedAt'],
    ['one put right on a day that has not come', { nature: { kind: 'continuing', since: '2025-03-10T00:00:00Z', remediedAt: '2099-03-09T00:00:00Z' } }, 'nature.remediedAt'],
  ])('is refused for %s', async (_, wrong, path) => {
    await expect(findings.propose(incident, violation(wrong), amal, null)).rejects.toMatchObject({ code: 'finding_invalid', faults: [{ path }] });
    expect(await statesOf()).toEqual([]);
  });

  it('is made on an incident that there is', async () => {
    await expect(findings.propose('5b7f1f1e-0000-4000-8000-000000000000', violation(), amal, null)).rejects.toMatchObject({ code: 'incident_unknown' });
    await expect(findings.sign('5b7f1f1e-0000-4000-8000-000000000000', amal, null)).rejects.toMatchObject({ code: 'finding_unknown' });
  });

  it('replaces no other unseen, and none that has changed since', async () => {
    const { revision } = await findings.propose(incident, violation(), amal, null);
    await expect(findings.propose(incident, notOne(), bintu, null)).rejects.toMatchObject({ code: 'if_match_required' });
    await expect(findings.propose(incident, notOne(), bintu, revision - 1)).rejects.toMatchObject({ code: 'write_stale' });
    const later = await findings.propose(incident, notOne(), bintu, revision);
    const [standing, superseded] = await findingsOf(database.dataSource, incident);
    expect(standing).toMatchObject({ id: later.finding.id, decision: 'no_violation', state: 'signed', supersedes: superseded?.id, overrides: true });
    expect(superseded).toMatchObject({ decision: 'violation', state: 'superseded', supersededBy: standing?.id, supersededAt: standing?.signedAt });
    expect((await read()).findings.map(({ id }) => id)).toEqual([standing?.id]);
    expect(await counted()).toEqual(['no_violation']);
  });

  it('is kept by the database as it was signed', async () => {
    const { finding } = await findings.propose(incident, violation(), amal, null);
    const tamper = (statement: string) => database.dataSource.query(`${statement} WHERE id = '${finding.id}'`);
    await expect(tamper("UPDATE findings SET reason = 'Otherwise.'")).rejects.toThrow('never changed');
    await expect(tamper("UPDATE findings SET state = 'withdrawn'")).rejects.toThrow('does not pass from signed to withdrawn');
    await expect(tamper('UPDATE findings SET signed_at = now()')).rejects.toThrow('does not pass');
    await expect(tamper('DELETE FROM findings')).rejects.toThrow('never removed');
    await expect(database.dataSource.query("UPDATE finding_signatures SET person = 'user:nobody' WHERE finding_id = $1", [finding.id])).rejects.toThrow('never changed');
    await expect(database.dataSource.query('DELETE FROM finding_signatures WHERE finding_id = $1', [finding.id])).rejects.toThrow('never changed');
  });
});

describe('a grave finding', () => {
  it('counts only once a second person has signed', async () => {
    const { finding } = await findings.propose(incident, grave(), amal, null);
    expect(finding).toMatchObject({ state: 'awaiting_second_signer', signersNeeded: 2, signedAt: null });
    expect(await counted()).toEqual([]);
    await expect(findings.sign(finding.id, amal, null)).rejects.toMatchObject({ code: 'second_signer_is_first' });
    const tokenOfHers: Signatory = { by: { kind: 'token', id: 'a-token', name: 'Her script' }, user: 'amal' };
    await expect(findings.sign(finding.id, tokenOfHers, null)).rejects.toMatchObject({ code: 'second_signer_is_first' });
    const { finding: signed } = await findings.sign(finding.id, bintu, null);
    expect(signed).toMatchObject({ state: 'signed', signatures: [{ by: amal.by }, { by: bintu.by }] });
    expect(await counted()).toEqual(['violation']);
  });

  it('is signed second by one of two who try at once', async () => {
    const { finding } = await findings.propose(incident, grave(), amal, null);
    const tries = await Promise.allSettled([findings.sign(finding.id, bintu, null), findings.sign(finding.id, chidi, null)]);
    expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'state_refused', message: expect.stringContaining('signed') } });
    expect((await findings.read(finding.id)).signatures).toHaveLength(2);
  });

  it('leaves the one before standing until it is fully signed, or for good where it is withdrawn', async () => {
    await findings.propose(incident, notOne(), amal, null);
    const { finding: first } = await findings.propose(incident, grave(), amal, await seen());
    expect(await statesOf()).toEqual(['awaiting_second_signer', 'signed']);
    await expect(findings.withdraw(first.id, bintu, 'Not mine.', null)).rejects.toMatchObject({ code: 'finding_not_yours' });
    expect(await findings.withdraw(first.id, amal, 'The second crew was elsewhere.', null)).toMatchObject({ finding: { state: 'withdrawn', withdrawalReason: 'The second crew was elsewhere.' } });
    expect(await statesOf()).toEqual(['signed', 'withdrawn']);
    const { finding: second } = await findings.propose(incident, grave(), amal, await seen());
    await findings.sign(second.id, bintu, null);
    expect(await statesOf()).toEqual(['signed', 'withdrawn', 'superseded']);
    await expect(findings.withdraw(second.id, amal, 'Too late.', null)).rejects.toMatchObject({ code: 'state_refused' });
  });

  it('is undone by two again, and never by one alone', async () => {
    const { finding } = await findings.propose(incident, grave(), amal, null);
    await findings.sign(finding.id, bintu, null);
    const { finding: undoing } = await findings.propose(incident, notOne(), chidi, await seen());
    expect(undoing).toMatchObject({ state: 'awaiting_second_signer', signersNeeded: 2 });
    expect((await findings.read(finding.id)).state).toBe('signed');
    await findings.sign(undoing.id, amal, null);
    expect((await findings.read(finding.id))).toMatchObject({ state: 'superseded', supersededBy: undoing.id });
  });

  it('that still waits gives way to another that is proposed with sight of it', async () => {
    const { finding: first, revision } = await findings.propose(incident, grave(), amal, null);
    await expect(findings.propose(incident, grave(), bintu, null)).rejects.toMatchObject({ code: 'if_match_required' });
    const { finding: second } = await findings.propose(incident, grave(), bintu, revision);
    expect(await findings.read(first.id)).toMatchObject({ state: 'superseded', supersededBy: second.id });
    await expect(findings.sign(first.id, chidi, null)).rejects.toMatchObject({ code: 'state_refused' });
  });
});

describe('the audit', () => {
  it('hears of each step, with whose it was and why', async () => {
    rooms.heard.length = 0;
    const { finding, revision } = await findings.propose(incident, grave(), amal, null);
    await findings.sign(finding.id, bintu, null);
    const { finding: again } = await findings.propose(incident, grave({ reason: 'A third crew.' }), amal, revision + 1);
    await findings.withdraw(again.id, amal, 'A slip.', null);
    const records = rooms.heard.flatMap((change) => (change.kind === 'record' ? [[change.what, change.subject, change.reason]] : []));
    expect(records).toEqual([
      ['finding proposed', finding.id, 'Two crews saw the guns fire.'], ['finding signed', finding.id, null],
      ['finding proposed', again.id, 'A third crew.'], ['finding withdrawn', again.id, 'A slip.'],
    ]);
  });
});

describe('a finding on a term that a later version took out', () => {
  it('can be superseded as it could before; another cannot be made', async () => {
    const { finding, revision } = await findings.propose(incident, violation(), amal, null);
    const { terms } = riverTruce();
    const later = await rooms.agreements.apply(riverTruce({ terms: terms.filter(({ id }) => id !== 'no-attacks') }), 'test');
    await database.dataSource.query('UPDATE incidents SET agreement_version = $2, updated_at = updated_at WHERE id = $1', [incident, later.version]);
    await expect(findings.propose(incident, violation({ term: 'no-boats' }), bintu, await seen())).rejects.toMatchObject({ code: 'finding_invalid', faults: [{ path: 'term' }] });
    expect(await seen()).toBeGreaterThanOrEqual(revision);
    const anew = await findings.propose(incident, notOne({ decision: 'outside_mandate' }), bintu, await seen());
    expect(anew.finding).toMatchObject({ state: 'signed', supersedes: finding.id, termVersion: 1 });
    expect(await counted()).toEqual(['outside_mandate']);
  });
});
