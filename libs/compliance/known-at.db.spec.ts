import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Findings, findingsOf, incidentFilter, listIncidents, readIncident, type CaseListener, type Signatory } from '#casework';
import { TrucelineError } from '#vocabulary';
import { caseRooms, REPORTER, shelling } from '../../test/support/case-rooms.js';
import { freshDatabase, type FreshDatabase } from '../../test/support/fresh-database.js';
import { closedGate, type Gate } from '../../test/support/gate.js';
import { riverTruce } from '../../test/support/river-truce.js';
import { ReadStatus } from './read-status.js';
import { RebuildTallies } from './rebuild-tallies.js';
import { Tallies } from './tallies.js';

let database: FreshDatabase;
let rooms: Awaited<ReturnType<typeof caseRooms>>;
let findings: Findings;
let readStatus: ReadStatus;
let rebuild: RebuildTallies;
beforeAll(async () => {
  database = await freshDatabase();
  rooms = await caseRooms(database.dataSource, [new Tallies(), holding]);
  findings = new Findings(database.dataSource, rooms.changeCases, rooms.agreements);
  readStatus = new ReadStatus(database.dataSource, rooms.agreements, rooms.settleInstant, rooms.clock);
  rebuild = new RebuildTallies(database.dataSource, rooms.clock);
});
afterAll(() => database.drop());

/** Where they are set, a change says that it has arrived at its last listener, and waits there before it is committed. */
let arrived: Gate | null = null;
let onward: Gate | null = null;
const holding: CaseListener = {
  async onCaseChange() {
    arrived?.open();
    await onward?.passed;
  },
};

const HOUR = 3_600_000;
const READINGS = [{ id: 'north-view', party: 'northland', title: 'As Northland reads it', terms: ['no-attacks'], text: 'Every shot counts.' }];
const [attacks, monitors] = riverTruce().terms;

/** What may happen to an agreement, each as a line of a history. */
type Step = { report: number; day: number; who: string } | { version: 'acts' | 'readings' | 'to come' } | { find: 'violation' | 'no_violation'; severity: 'minor' | 'serious'; on: number } | { sign: boolean; on: number } | { clock: number } | 'rebuild' | 'tamper';
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ report: fc.nat(3), day: fc.integer({ min: 1, max: 19 }), who: fc.constantFrom('north-army', 'south-army', 'reed-men', '') }) },
  { weight: 1, arbitrary: fc.record({ version: fc.constantFrom('acts' as const, 'readings' as const, 'to come' as const) }) },
  { weight: 4, arbitrary: fc.record({ find: fc.constantFrom('violation' as const, 'no_violation' as const), severity: fc.constantFrom('minor' as const, 'serious' as const), on: fc.nat(4) }) },
  { weight: 3, arbitrary: fc.record({ sign: fc.boolean(), on: fc.nat(4) }) },
  { weight: 3, arbitrary: fc.record({ clock: fc.constantFrom(1, HOUR, 26 * HOUR, -2 * HOUR) }) },
  { weight: 1, arbitrary: fc.constantFrom('rebuild' as const, 'tamper' as const) },
);

async function take(agreement: string, now: Step): Promise<void> {
  if (now === 'rebuild') await rebuild.rebuild(agreement);
  else if (now === 'tamper') await database.dataSource.query("UPDATE tallies SET n = n + 3 WHERE agreement_id = $1 AND metric = 'violation' AND day = '-infinity'", [agreement]).then(() => rebuild.rebuild(agreement));
  else if ('clock' in now) rooms.clock.advance(now.clock);
  else if ('version' in now) await rooms.agreements.apply(version(agreement, now.version), 'test');
  else if ('find' in now) await refusable(propose(agreement, now));
  else if ('sign' in now) await refusable(signOrWithdraw(agreement, now));
  else {
    const { id } = await rooms.logReport.log(agreement, shelling({
      narrative: `Account ${now.report} of the ${now.day}th.`, perpetrators: now.who ? [now.who] : [], source: { name: `Source ${now.report}` },
      occurredAt: { from: `2025-03-${String(now.day).padStart(2, '0')}T05:30:00+02:00`, precision: 'hour' },
    }), REPORTER);
    await rooms.classify(id);
  }
}

const person = (name: string): Signatory => ({ by: { kind: 'user', id: name, name }, user: name });

/** The incidents of an agreement, in order. */
async function incidentsOf(agreement: string): Promise<{ id: string; revision: number }[]> {
  return database.dataSource.query('SELECT id, revision FROM incidents WHERE agreement_id = $1 ORDER BY id', [agreement]);
}

async function propose(agreement: string, { find, severity, on }: { find: 'violation' | 'no_violation'; severity: 'minor' | 'serious'; on: number }): Promise<void> {
  const incident = (await incidentsOf(agreement)).at(on);
  if (!incident) return;
  const broken = find === 'violation';
  await findings.propose(
    incident.id,
    { term: 'no-attacks', decision: find, severity: broken ? severity : null, standardOfProof: 'reasonable_grounds', reason: 'Two crews saw it.', respondent: 'northland', attribution: broken ? 'attributed' : null },
    person('amal'), incident.revision,
  );
}

/** Signs, or takes back, a finding that waits. */
async function signOrWithdraw(agreement: string, { sign, on }: { sign: boolean; on: number }): Promise<void> {
  const incident = (await incidentsOf(agreement)).at(on);
  const waiting = incident && (await findingsOf(database.dataSource.manager, incident.id)).find(({ state }) => state === 'awaiting_second_signer');
  if (!incident || !waiting) return;
  await (sign ? findings.sign(waiting.id, person('bintu'), incident.revision) : findings.withdraw(waiting.id, person('amal'), 'Looked at it again.', incident.revision));
}

async function everyFinding(agreement: string): Promise<{ incident: string; said: string }[]> {
  return Promise.all((await incidentsOf(agreement)).map(async ({ id }) => ({ incident: id, said: JSON.stringify(await findingsOf(database.dataSource.manager, id)) })));
}

/** What the house refuses is no change. */
async function refusable(act: Promise<void>): Promise<void> {
  await act.catch((error: unknown) => {
    if (!(error instanceof TrucelineError)) throw error;
  });
}

function version(id: string, which: 'acts' | 'readings' | 'to come') {
  if (which === 'acts') return riverTruce({ id, terms: [{ ...attacks, acts: ['air_strike'] }, monitors] });
  return which === 'readings' ? riverTruce({ id, readings: READINGS }) : riverTruce({ id, terms: [monitors], inForceFrom: '2025-03-21T00:00:00+02:00' });
}

/** The instant up to which what was known of the agreement is settled. */
async function settledAt(agreement: string): Promise<Date> {
  const [row]: { settled_at: Date }[] = await database.dataSource.query('SELECT settled_at FROM agreement_clocks WHERE agreement_id = $1', [agreement]);
  if (!row) throw new Error('The agreement has no clock.');
  return row.settled_at;
}

const list = async (agreement: string, at?: Date, query: Record<string, unknown> = {}): Promise<string> =>
  JSON.stringify(await listIncidents(database.dataSource, agreement, incidentFilter.parse({ ...query, ...(at && { as_of: at.toISOString() }) }), true));
const statusAsOf = async (agreement: string, at: Date): Promise<string> => JSON.stringify(await readStatus.readAsOf(agreement, null, at));

describe('what was known at an instant', () => {
  it('is answered the same to the letter whatever came after, across versions, rebuilds and a clock that is set back', async () => {
    let histories = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const agreement = `truce-${(histories += 1)}`;
        rooms.clock.moveTo('2025-03-20T12:00:00Z');
        await rooms.agreements.apply(riverTruce({ id: agreement }), 'test');
        const recorded: { what: string; said: string; again: () => Promise<string> }[] = [];
        for (const [index, now] of steps.entries()) {
          await take(agreement, now);
          const { status } = await readStatus.read(agreement, null);
          const settled = await settledAt(agreement);
          const asked = rooms.clock.now();
          recorded.push(
            { what: `the status after step ${index}, by its asOf`, said: JSON.stringify(status), again: () => statusAsOf(agreement, new Date(status.asOf)) },
            { what: `the incidents after step ${index}`, said: await list(agreement), again: () => list(agreement, settled) },
            ...(await everyFinding(agreement)).map(({ incident, said }) => (
              { what: `the findings on ${incident} after step ${index}`, said, again: async () => JSON.stringify(await findingsOf(database.dataSource.manager, incident, settled)) }
            )),
            { what: `a filtered list after step ${index}`, said: await list(agreement, undefined, { party: 'northland', from: '2025-03-05T00:00:00Z', q: 'account' }), again: () => list(agreement, settled, { party: 'northland', from: '2025-03-05T00:00:00Z', q: 'account' }) },
            { what: `the status asked about in step ${index}`, said: await statusAsOf(agreement, asked), again: () => statusAsOf(agreement, asked) },
          );
        }
        for (const { what, said, again } of recorded) expect(await again(), what).toBe(said);
        expect(await rebuild.check(agreement)).toEqual([]);
      }),
      { numRuns: 12, seed: 20250320 },
    );
  }, 120_000);

  it('waits for a change that began before it and is still being made, and never gives two answers', async () => {
    rooms.clock.moveTo('2025-03-22T12:00:00Z');
    const held = await rooms.log(shelling({ narrative: 'Held open.' }));
    const late = await rooms.log(shelling({ narrative: 'Classified under a clock that was set back.' }));
    [arrived, onward] = [closedGate(), closedGate()];
    const classified = rooms.classify(held);
    await arrived.passed;
    rooms.clock.moveTo('2025-03-22T12:01:00Z');
    const asked = rooms.clock.now();
    let answered = false;
    const first = statusAsOf('river-truce', asked).finally(() => (answered = true));
    await waitingForLock();
    expect(answered).toBe(false);
    onward.open();
    await classified;
    const then = await first;
    expect(JSON.parse(then)).toMatchObject({ asOf: '2025-03-22T12:01:00.000Z', totals: { reports: 1 } });

    [arrived, onward] = [null, null];
    rooms.clock.moveTo('2025-03-22T11:00:00Z');
    await rooms.classify(late);
    expect((await readStatus.read('river-truce', null)).status).toMatchObject({ asOf: '2025-03-22T12:01:00.001Z', totals: { reports: 2 } });
    expect(await statusAsOf('river-truce', asked)).toBe(then);
  });

  it('is not told of an instant that is still to come, and is nothing before the agreement was on record', async () => {
    await expect(readStatus.readAsOf('river-truce', null, new Date('2999-01-01T00:00:00Z'))).rejects.toMatchObject({ code: 'as_of_in_future' });
    expect(await readStatus.readAsOf('river-truce', null, new Date('2024-01-01T00:00:00Z'))).toMatchObject({ agreementVersion: 0, level: 'unknown', totals: { incidents: 0 }, terms: [], period: { to: '2024-01-01' } });
    await expect(readStatus.readAsOf('river-truce', 'north-view', new Date('2024-01-01T00:00:00Z'))).rejects.toMatchObject({ code: 'reading_unknown' });
    await expect(readStatus.readAsOf('nowhere', null, new Date('2024-01-01T00:00:00Z'))).rejects.toMatchObject({ code: 'agreement_unknown' });
  });

  it('knows an incident from its opening on', async () => {
    rooms.clock.moveTo('2025-03-25T12:00:00Z');
    await rooms.logAndClassify(shelling({ narrative: 'Opened late.', occurredAt: { from: '2025-03-24T05:30:00+02:00', precision: 'hour' } }));
    const [opened] = (await listIncidents(database.dataSource, 'river-truce', incidentFilter.parse({ limit: 1 }), true)).items;
    const at = new Date(opened?.openedAt ?? '');
    expect(await readIncident(database.dataSource, opened?.id ?? '', null, at)).toEqual(opened);
    await expect(readIncident(database.dataSource, opened?.id ?? '', null, new Date(at.getTime() - 1))).rejects.toMatchObject({ code: 'incident_unknown' });
  });
});

/** Resolves once somebody waits for an advisory lock of this database. */
async function waitingForLock(): Promise<void> {
  for (;;) {
    const waiting: unknown[] = await database.dataSource.query("SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database WHERE l.locktype = 'advisory' AND NOT l.granted AND d.datname = current_database()");
    if (waiting.length > 0) return;
  }
}
