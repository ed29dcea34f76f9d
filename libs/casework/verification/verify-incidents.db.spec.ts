import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mayPass, VERIFICATION_STATE_CODES, VERIFICATION_STATES, type Author, type VerificationState } from '#vocabulary';
import { caseRooms, shelling } from '../../../test/support/case-rooms.js';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database.js';
import { standingOf } from '../incidents/incident-standing.js';
import { readIncident } from '../incidents/incident-view.js';
import type { ReportInput } from '../reports/report-input.js';
import { VerifyIncidents } from './verify-incidents.js';

let database: FreshDatabase;
let rooms: Awaited<ReturnType<typeof caseRooms>>;
let verifyIncidents: VerifyIncidents;
beforeAll(async () => {
  database = await freshDatabase();
  rooms = await caseRooms(database.dataSource);
  verifyIncidents = new VerifyIncidents(database.dataSource, rooms.changeCases);
});
afterAll(() => database.drop());

const amal: Author = { kind: 'user', id: 'amal', name: 'Amal' };

async function incidentOf(report: string): Promise<string> {
  const [link]: { incident_id: string }[] = await database.dataSource.query('SELECT incident_id FROM incident_reports WHERE report_id = $1', [report]);
  return link?.incident_id ?? '';
}

/** Shelling on a day of its own, so that it joins no other incident. */
let day = 0;
const today = () => `2025-${String(1 + Math.floor(day / 28)).padStart(2, '0')}-${String(1 + (day % 28)).padStart(2, '0')}`;
const account = (otherwise: Partial<ReportInput> = {}) =>
  shelling({ narrative: `On ${today()} Northland Army guns shelled a Southland Army post at Millbank.`, occurredAt: { from: `${today()}T05:30:00+02:00`, precision: 'hour' }, ...otherwise });
async function anIncident(): Promise<string> {
  day += 1;
  return incidentOf(await rooms.logAndClassify(account()));
}
const move = (incident: string, to: VerificationState, more: { duplicateOf?: string; seen?: number } = {}) =>
  verifyIncidents.move(incident, { to, reason: `Because it is ${to}.`, ...(more.duplicateOf !== undefined && { duplicateOf: more.duplicateOf }) }, amal, more.seen ?? null);
const read = (incident: string) => readIncident(database.dataSource, incident, null);

describe('verification', () => {
  it.each(VERIFICATION_STATE_CODES.flatMap((from) => VERIFICATION_STATE_CODES.map((to) => ({ from, to, may: mayPass<VerificationState>(VERIFICATION_STATES, from, to) }))))(
    'from $from to $to: $may', async ({ from, to, may }) => {
      const incident = await anIncident();
      // Put there by hand: how one comes into a state is another line's matter.
      await database.dataSource.query('UPDATE incidents SET verification = $2, origins = 2, updated_at = now() WHERE id = $1', [incident, from]);
      const moving = to === 'duplicate' ? move(incident, to, { duplicateOf: await anIncident() }) : move(incident, to);
      if (may) await expect(moving).resolves.toMatchObject({ from, to });
      else await expect(moving).rejects.toMatchObject({ code: 'state_refused', message: expect.stringMatching(new RegExp(`${from} cannot become ${to}`)) });
      expect((await read(incident)).verification).toBe(may ? to : from);
    },
  );

  it('keeps every move with its reason, the latest first, and tells the audit', async () => {
    const incident = await anIncident();
    rooms.heard.length = 0;
    await move(incident, 'under_inquiry');
    const { revision } = await move(incident, 'verified');
    expect(await read(incident)).toMatchObject({
      verification: 'verified', revision,
      verificationMoves: [{ from: 'under_inquiry', to: 'verified', reason: 'Because it is verified.', by: amal }, { from: 'received', to: 'under_inquiry' }],
    });
    const records = rooms.heard.flatMap((change) => (change.kind === 'record' ? [[change.what, change.before, change.after, change.reason]] : []));
    expect(records).toHaveLength(2);
    expect(records[1]).toEqual(['verification moved', { verification: 'under_inquiry' }, { verification: 'verified', duplicateOf: null }, 'Because it is verified.']);
    await expect(database.dataSource.query("UPDATE verification_moves SET reason = 'Otherwise.' WHERE incident_id = $1", [incident])).rejects.toThrow('never changed');
    await expect(database.dataSource.query('DELETE FROM verification_moves WHERE incident_id = $1', [incident])).rejects.toThrow('never changed');
  });

  it('is not moved by somebody who saw the incident as it stood before', async () => {
    const incident = await anIncident();
    const { revision } = await read(incident);
    await move(incident, 'under_inquiry', { seen: revision });
    await expect(move(incident, 'discounted', { seen: revision })).rejects.toMatchObject({ code: 'write_stale' });
    await expect(move('5b7f1f1e-0000-4000-8000-000000000000', 'discounted')).rejects.toMatchObject({ code: 'incident_unknown' });
  });
});

describe('corroboration', () => {
  it('counts independent origins, not copies, and is proposed by the machine but never made', async () => {
    const incident = await anIncident();
    await rooms.logAndClassify(account({ source: { name: 'River Gazette' } }));
    expect(await read(incident)).toMatchObject({ origins: 1, corroborable: false, reports: [expect.any(String), expect.any(String)] });
    await expect(move(incident, 'corroborated')).rejects.toMatchObject({ code: 'corroboration_lacking', message: expect.stringContaining('rests on 1;') });

    await rooms.logAndClassify(account({ narrative: 'Guns of the Northland Army hit the Southland Army post near Millbank in the early morning, a doctor at the clinic said.', source: { name: 'Clinic' } }));
    expect(await read(incident)).toMatchObject({ origins: 2, corroborable: true, verification: 'received' });
    await move(incident, 'corroborated');
    expect(await read(incident)).toMatchObject({ corroborable: false, verification: 'corroborated' });
  });
});

describe('a duplicate', () => {
  it('names another incident of the same agreement that is no duplicate itself, so that no circle comes about', async () => {
    const [first, second, third] = [await anIncident(), await anIncident(), await anIncident()];
    const refused = (from: string, of: string, because: string) =>
      expect(move(from, 'duplicate', { duplicateOf: of })).rejects.toMatchObject({ code: 'duplicate_refused', message: expect.stringContaining(because), faults: [{ path: 'duplicateOf' }] });
    await refused(first, first, 'of itself');
    await refused(first, '5b7f1f1e-0000-4000-8000-000000000000', 'no incident');
    await move(first, 'duplicate', { duplicateOf: second });
    await refused(third, first, `of ${second}`);
    expect(await read(first)).toMatchObject({ duplicateOf: second, verificationMoves: [{ duplicateOf: second }] });
    await move(first, 'under_inquiry');
    expect(await read(first)).toMatchObject({ duplicateOf: null });
  });

  it.each(['discounted', 'duplicate'] as const)('keeps the incident that stands for it from being set aside as %s', async (to) => {
    const [copy, original, other] = [await anIncident(), await anIncident(), await anIncident()];
    await move(copy, 'duplicate', { duplicateOf: original });
    await expect(move(original, to, to === 'duplicate' ? { duplicateOf: other } : {})).rejects.toMatchObject({ code: 'duplicate_refused', message: expect.stringContaining(copy) });
    await move(copy, 'under_inquiry');
    await expect(move(original, to, to === 'duplicate' ? { duplicateOf: other } : {})).resolves.toMatchObject({ to });
  });

  it('is counted as nothing but that, and joined by nothing', async () => {
    const incident = await anIncident();
    const original = await anIncident();
    await move(incident, 'duplicate', { duplicateOf: original });
    expect(await standingOf(database.dataSource.manager, incident)).toMatchObject({ setAside: 'duplicate', verdicts: [{}, {}] });
    day -= 1;
    const report = await rooms.logAndClassify(account({ narrative: 'Another crew: Northland Army guns shelled the Southland Army post at Millbank.', source: { name: 'Second crew' } }));
    day += 1;
    expect(await incidentOf(report)).not.toBe(incident);
  });
});

describe('a discounted incident', () => {
  it('stays discounted when another account comes in, and asks for a second look', async () => {
    const incident = await anIncident();
    await move(incident, 'discounted');
    expect(await read(incident)).toMatchObject({ reconsider: false });
    expect(await standingOf(database.dataSource.manager, incident)).toMatchObject({ setAside: 'discounted' });
    await rooms.logAndClassify(account({ source: { name: 'Clinic' } }));
    expect(await read(incident)).toMatchObject({ verification: 'discounted', reconsider: true });
    await move(incident, 'under_inquiry');
    expect(await read(incident)).toMatchObject({ reconsider: false });
    expect(await standingOf(database.dataSource.manager, incident)).toMatchObject({ setAside: null });
  });
});
