import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Findings, incidentFilter, listIncidents, type PositionInput, type Signatory } from '#casework';
import { TrucelineError } from '#vocabulary';
import { caseRooms, REPORTER, shelling } from '../../test/support/case-rooms.js';
import { freshDatabase, type FreshDatabase } from '../../test/support/fresh-database.js';
import { riverTruce } from '../../test/support/river-truce.js';
import { ReadStatus } from './read-status.js';
import { RebuildTallies } from './rebuild-tallies.js';
import { Tallies } from './tallies.js';

/** Agreements that are worked on side by side, operations on each, and after how many of them the counts are held against the cases. */
const [AGREEMENTS, OPERATIONS, CHECKPOINT] = [4, 2_500, 500];
/** Change it to draw other operations; the one that stands here found nothing. */
const SEED = 20251019;

let database: FreshDatabase;
let rooms: Awaited<ReturnType<typeof caseRooms>>;
let findings: Findings;
let readStatus: ReadStatus;
let rebuild: RebuildTallies;
beforeAll(async () => {
  database = await freshDatabase();
  rooms = await caseRooms(database.dataSource, [new Tallies()]);
  findings = new Findings(database.dataSource, rooms.changeCases, rooms.agreements);
  readStatus = new ReadStatus(database.dataSource, rooms.agreements, rooms.settleInstant, rooms.clock);
  rebuild = new RebuildTallies(database.dataSource, rooms.clock);
});
afterAll(() => database.drop());

/** `on` chooses among what is there, and whatever the house refuses is no change. */
type Operation =
  | { what: 'log'; day: number; who: string; text: number }
  | { what: 'set aside' | 'apply' | 'reclassify' | 'rebuild' }
  | { what: 'propose'; on: number; decision: 'violation' | 'no_violation' | 'not_determined'; grave: boolean; respondent: 'northland' | 'southland' }
  | { what: 'sign' | 'take back' | 'withdraw position' | 'withdraw notification'; on: number }
  | { what: 'position'; on: number; party: 'northland' | 'southland' | 'north-army'; stance: PositionInput['stance'] }
  | { what: 'notify'; on: number; party: 'northland' | 'southland' };

const on = fc.nat(9_999);
const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 20, arbitrary: fc.record({ what: fc.constant('log' as const), day: fc.integer({ min: 1, max: 19 }), who: fc.constantFrom('north-army', 'south-army', 'reed-men', ''), text: fc.nat(5) }) },
  { weight: 5, arbitrary: fc.record({ what: fc.constantFrom('set aside' as const, 'reclassify' as const) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constantFrom('apply' as const, 'rebuild' as const) }) },
  { weight: 350, arbitrary: fc.record({ what: fc.constant('propose' as const), on, decision: fc.constantFrom('violation' as const, 'no_violation' as const, 'not_determined' as const), grave: fc.boolean(), respondent: fc.constantFrom('northland' as const, 'southland' as const) }) },
  { weight: 150, arbitrary: fc.record({ what: fc.constantFrom('sign' as const, 'sign' as const, 'take back' as const), on }) },
  { weight: 300, arbitrary: fc.record({ what: fc.constant('position' as const), on, party: fc.constantFrom('northland' as const, 'southland' as const, 'north-army' as const), stance: fc.constantFrom('alleges' as const, 'denies' as const, 'acknowledges' as const, 'counter_alleges' as const) }) },
  { weight: 100, arbitrary: fc.record({ what: fc.constantFrom('withdraw position' as const, 'withdraw position' as const, 'withdraw notification' as const), on }) },
  { weight: 50, arbitrary: fc.record({ what: fc.constant('notify' as const), on, party: fc.constantFrom('northland' as const, 'southland' as const) }) },
);

const person = (name: string): Signatory => ({ by: { kind: 'user', id: name, name }, user: name });
const [amal, bintu] = [person('amal'), person('bintu')];

/** One agreement, with what of it can be chosen from. */
class Desk {
  readonly incidents: string[] = [];
  readonly waiting: string[] = [];
  readonly positions: string[] = [];
  readonly notifications: string[] = [];
  readonly done: Record<string, number> = {};

  constructor(readonly agreement: string) {}

  /** Answers whether it came about. */
  async take(operation: Operation): Promise<boolean> {
    try {
      if (!(await this.act(operation))) return false;
    } catch (error) {
      if (error instanceof TrucelineError) return false;
      throw error;
    }
    this.done[operation.what] = (this.done[operation.what] ?? 0) + 1;
    return true;
  }

  private async act(operation: Operation): Promise<boolean> {
    switch (operation.what) {
      case 'log': return this.log(operation);
      case 'set aside': return this.setAside();
      case 'apply': return (await rooms.agreements.apply(riverTruce({ id: this.agreement, title: `Truce, wording ${(this.done['apply'] ?? 0) + 1}`, terms: this.terms() }), 'test')).changed;
      case 'reclassify': return this.reclassify();
      case 'rebuild': return (await rebuild.rebuild(this.agreement)).length === 0;
      case 'propose': return this.propose(operation);
      case 'sign': return this.settle(operation.on, (id) => findings.sign(id, bintu, null));
      case 'take back': return this.settle(operation.on, (id) => findings.withdraw(id, amal, 'Looked at it again.', null));
      case 'position': return this.record(operation);
      case 'withdraw position': return this.drop(this.positions, operation.on, (id) => rooms.settlePosition.withdraw(id, 'Entered twice.', amal.by));
      case 'notify': return this.notify(operation);
      case 'withdraw notification': return this.drop(this.notifications, operation.on, (id) => rooms.notifyParty.withdraw(id, 'Entered twice.', amal.by));
    }
  }

  private terms(): unknown[] {
    const [attacks, monitors] = riverTruce().terms;
    return [{ ...attacks, acts: (this.done['apply'] ?? 0) % 2 === 0 ? ['small_arms_fire', 'armed_clash'] : attacks?.acts }, monitors];
  }

  private async log({ day, who, text }: { day: number; who: string; text: number }): Promise<boolean> {
    const { id } = await rooms.logReport.log(this.agreement, shelling({
      narrative: `Account ${text}.`, perpetrators: who ? [who] : [], source: { name: `Source ${text}` },
      occurredAt: { from: `2025-03-${String(day).padStart(2, '0')}T05:30:00+02:00`, precision: 'hour' },
    }), REPORTER);
    await rooms.classify(id);
    const linked: { id: string }[] = await database.dataSource.query('SELECT incident_id AS id FROM incident_reports WHERE report_id = $1', [id]);
    for (const { id: incident } of linked) if (!this.incidents.includes(incident)) this.incidents.push(incident);
    return true;
  }

  private async setAside(): Promise<boolean> {
    const { id } = await rooms.logReport.log(this.agreement, shelling({ narrative: 'Cannot be read.' }), REPORTER);
    await rooms.classifyReport.quarantine(await rooms.wakeOf(id), id, 'body_unreadable');
    return true;
  }

  private async reclassify(): Promise<boolean> {
    const [wake]: { id: string; version: number }[] = await database.dataSource.query(
      "SELECT id, (payload->>'version')::int AS version FROM outbox WHERE queue = 'reclassify-incidents' AND payload->>'agreement' = $1 ORDER BY created_at LIMIT 1", [this.agreement],
    );
    if (wake) await rooms.reclassifyIncidents.run(wake.id, this.agreement, wake.version);
    return wake !== undefined;
  }

  private async propose({ on: index, decision, grave, respondent }: { on: number; decision: 'violation' | 'no_violation' | 'not_determined'; grave: boolean; respondent: string }): Promise<boolean> {
    const incident = chosen(this.incidents, index);
    if (!incident) return false;
    const broken = decision === 'violation';
    const [row]: { revision: number }[] = await database.dataSource.query('SELECT revision FROM incidents WHERE id = $1', [incident]);
    const input = { term: 'no-attacks', decision, severity: broken ? (grave ? 'serious' as const : 'minor' as const) : null, standardOfProof: 'reasonable_grounds' as const, reason: 'Two crews saw it.', respondent, attribution: broken ? 'attributed' as const : null };
    const { finding } = await findings.propose(incident, input, amal, row?.revision ?? null);
    if (finding.state === 'awaiting_second_signer') this.waiting.push(finding.id);
    return true;
  }

  private settle(index: number, act: (finding: string) => Promise<unknown>): Promise<boolean> {
    return this.drop(this.waiting, index, act);
  }

  private async record({ on: index, party, stance }: { on: number; party: string; stance: PositionInput['stance'] }): Promise<boolean> {
    const incident = chosen(this.incidents, index);
    if (!incident) return false;
    this.positions.push(await rooms.recordPosition.record(incident, { party, stance, dated: '2025-03-20', source: { name: 'Radio' } }, amal.by));
    return true;
  }

  private async notify({ on: index, party }: { on: number; party: string }): Promise<boolean> {
    const incident = chosen(this.incidents, index);
    if (!incident) return false;
    this.notifications.push((await rooms.notifyParty.notify(incident, { party, at: '2025-03-20T12:00:00Z', how: 'Hotline' }, amal.by)).id);
    return true;
  }

  private async drop(from: string[], index: number, act: (id: string) => Promise<unknown>): Promise<boolean> {
    const [id] = from.splice(index % Math.max(1, from.length), 1);
    if (id !== undefined) await act(id);
    return id !== undefined;
  }
}

function chosen(ids: readonly string[], index: number): string | undefined {
  return ids[index % Math.max(1, ids.length)];
}

const said = async (agreement: string, at: Date): Promise<string> =>
  JSON.stringify([await readStatus.readAsOf(agreement, null, at), await listIncidents(database.dataSource, agreement, incidentFilter.parse({ limit: 20, as_of: at.toISOString() }), true)]);

/** Does them one after the other. At each checkpoint nothing differs; at the end, nothing that was said at one has changed. */
async function work(desk: Desk, operations: readonly Operation[]): Promise<void> {
  await rooms.agreements.apply(riverTruce({ id: desk.agreement }), 'test');
  const checkpoints: { at: Date; said: string }[] = [];
  for (const [index, operation] of operations.entries()) {
    rooms.clock.advance(1_000);
    await desk.take(operation);
    if ((index + 1) % CHECKPOINT !== 0) continue;
    expect(await rebuild.check(desk.agreement), `${desk.agreement} after ${index + 1} operations`).toEqual([]);
    const at = rooms.clock.now();
    checkpoints.push({ at, said: await said(desk.agreement, at) });
  }
  for (const checkpoint of checkpoints) expect(await said(desk.agreement, checkpoint.at)).toBe(checkpoint.said);
}

describe('the tallies after ten thousand operations', () => {
  it('are what the cases come to, and what was known at each checkpoint is what was said at it', async () => {
    const desks: Desk[] = [];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(operation, { minLength: OPERATIONS, maxLength: OPERATIONS, size: 'max' }), { minLength: AGREEMENTS, maxLength: AGREEMENTS, size: 'max' }), async (histories) => {
        await Promise.all(histories.map((operations, index) => {
          const desk = new Desk(`truce-${index}`);
          desks.push(desk);
          return work(desk, operations);
        }));
      }),
      { numRuns: 1, seed: SEED, endOnFailure: true },
    );
    const done = desks.flatMap((desk) => Object.entries(desk.done)).reduce<Record<string, number>>((sums, [what, n]) => ({ ...sums, [what]: (sums[what] ?? 0) + n }), {});
    // A run in which most is refused, or some kind never comes about, would show nothing.
    expect(Object.keys(done).toSorted()).toEqual(['apply', 'log', 'notify', 'position', 'propose', 'rebuild', 'reclassify', 'set aside', 'sign', 'take back', 'withdraw notification', 'withdraw position']);
    expect(Object.values(done).reduce((sum, n) => sum + n, 0)).toBeGreaterThan(0.8 * AGREEMENTS * OPERATIONS);
  }, 300_000);
});
