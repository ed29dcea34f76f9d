import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TrucelineError } from '#vocabulary';
import { caseRooms, shelling } from '../../../test/support/case-rooms.js';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database.js';
import type { FindingInput } from './finding-input.js';
import { findingsOf, type FindingView } from './finding-view.js';
import { Findings } from './findings.js';
import type { Signatory } from './signatory.js';

let database: FreshDatabase;
let findings: Findings;
let incident: string;
beforeAll(async () => {
  database = await freshDatabase();
  const rooms = await caseRooms(database.dataSource);
  findings = new Findings(database.dataSource, rooms.changeCases, rooms.agreements);
  const report = await rooms.logAndClassify(shelling());
  const [link]: { incident_id: string }[] = await database.dataSource.query('SELECT incident_id FROM incident_reports WHERE report_id = $1', [report]);
  incident = link?.incident_id ?? '';
});
afterAll(() => database.drop());

const person = (name: string): Signatory => ({ by: { kind: 'user', id: name, name }, user: name });
const step = fc.record({
  what: fc.constantFrom('propose', 'propose', 'sign', 'withdraw' as const),
  term: fc.constantFrom('no-attacks', 'monitors-pass'),
  severity: fc.constantFrom('minor', 'serious', null),
  who: fc.constantFrom('amal', 'bintu', 'chidi'),
  /** How many revisions ago the writer last looked; null: they do not say. */
  behind: fc.constantFrom(0, 0, 0, 1, null),
  which: fc.nat(3),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function take({ what, term, severity, who, behind, which }: Step): Promise<void> {
  const [row]: { revision: number }[] = await database.dataSource.query('SELECT revision FROM incidents WHERE id = $1', [incident]);
  const seen = behind === null ? null : (row?.revision ?? 0) - behind;
  const existing = await findingsOf(database.dataSource, incident);
  const chosen = existing[which % Math.max(1, existing.length)]?.id;
  const input = { term, decision: severity ? 'violation' : 'no_violation', severity, standardOfProof: 'reasonable_grounds', reason: 'So it was.' } as FindingInput;
  if (what === 'propose') await findings.propose(incident, input, person(who), seen);
  else if (chosen && what === 'sign') await findings.sign(chosen, person(who), seen);
  else if (chosen) await findings.withdraw(chosen, person(who), 'A slip.', seen);
}

/** What must hold whatever was done: one that stands and one that waits at the most, signed by as many as it takes. */
function expectSound(all: readonly FindingView[]): void {
  for (const term of ['no-attacks', 'monitors-pass']) {
    for (const state of ['signed', 'awaiting_second_signer']) {
      expect(all.filter((each) => each.term === term && each.state === state).length).toBeLessThanOrEqual(1);
    }
  }
  for (const each of all) {
    const people = new Set(each.signatures.map(({ by }) => by.id));
    expect(people.size).toBe(each.signatures.length);
    if (each.signedAt) expect(each.signatures).toHaveLength(each.signersNeeded);
    expect(each.state === 'superseded').toBe(each.supersededBy !== null);
  }
}

describe('findings on one incident', () => {
  it('never stand twice on one term, nor short of a signature, whatever is done in whatever order, some of it at once', async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 }), async (rounds) => {
        for (const round of rounds) {
          const outcomes = await Promise.allSettled(round.map(take));
          for (const outcome of outcomes) {
            if (outcome.status === 'fulfilled') done += 1;
            else expect(outcome.reason).toBeInstanceOf(TrucelineError);
          }
          expectSound(await findingsOf(database.dataSource, incident));
        }
      }),
      { numRuns: 12 },
    );
    expect(done).toBeGreaterThan(10);
  });
});
