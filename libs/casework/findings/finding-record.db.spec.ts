import type { EntityManager } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditChain, CaseAudit, VerifyAudit } from '#access';
import { caseRooms, shelling } from '../../../test/support/case-rooms.js';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database.js';
import type { FindingInput } from './finding-input.js';
import { findingRecords } from './finding-record.js';
import { Findings } from './findings.js';
import type { Signatory } from './signatory.js';

let database: FreshDatabase;
let verify: (manager?: EntityManager) => Promise<string[]>;
let [signed, grave, withdrawn]: string[] = [];
const person = (name: string): Signatory => ({ by: { kind: 'user', id: name, name }, user: name });
const input = (otherwise: Partial<FindingInput> = {}): FindingInput => ({
  term: 'no-attacks', decision: 'violation', severity: 'minor', standardOfProof: 'reasonable_grounds', reason: 'Two crews saw the guns fire.', respondent: 'northland', attribution: 'attributed', ...otherwise,
});

beforeAll(async () => {
  database = await freshDatabase();
  const rooms = await caseRooms(database.dataSource, [new CaseAudit(new AuditChain())]);
  const findings = new Findings(database.dataSource, rooms.changeCases, rooms.agreements);
  await rooms.logAndClassify(shelling());
  const [incident]: { id: string; revision: number }[] = await database.dataSource.query('SELECT id, revision FROM incidents');
  const id = incident?.id ?? '';
  let { finding, revision } = await findings.propose(id, input(), person('amal'), null);
  signed = finding.id;
  ({ finding, revision } = await findings.propose(id, input({ severity: 'serious', nature: { kind: 'continuing', since: '2025-03-10T06:00:00+02:00' } }), person('amal'), revision));
  grave = finding.id;
  ({ revision } = await findings.sign(grave, person('bintu'), revision));
  ({ finding, revision } = await findings.propose(id, input({ severity: 'serious' }), person('amal'), revision));
  withdrawn = finding.id;
  await findings.withdraw(withdrawn, person('amal'), 'Signed on the wrong term.', revision);
  verify = async (manager) => (await new VerifyAudit(database.dataSource, [findingRecords]).run({ agreements: ['river-truce'] }, manager)).faults.map(({ sentence }) => sentence);
});
afterAll(() => database.drop());

describe('findings beside their audit events', () => {
  it('say the same after each was signed, superseded or withdrawn', async () => {
    const report = await new VerifyAudit(database.dataSource, [findingRecords]).run({ agreements: ['river-truce'] });
    expect(report).toMatchObject({ records: 3, faults: [] });
  });

  it.each<[what: string, statement: () => string, told: () => RegExp]>([
    ['a severity edited', () => `UPDATE findings SET severity = 'minor' WHERE id = '${grave}'`, () => new RegExp(`finding ${grave} is stored otherwise than its last event says: severity`)],
    ['a reason edited', () => `UPDATE findings SET reason = 'Invented.' WHERE id = '${grave}'`, () => /otherwise than its last event says: reasonHash/],
    ['a signature put to another name', () => `UPDATE finding_signatures SET author = '{"kind":"user","id":"chidi","name":"chidi"}' WHERE person LIKE '%bintu%'`, () => /otherwise than its last event says: signers/],
    ['a withdrawn one brought back', () => `UPDATE findings SET state = 'awaiting_second_signer' WHERE id = '${withdrawn}'`, () => /otherwise than its last event says: state/],
    ['one dated back', () => `UPDATE findings SET signed_at = signed_at - interval '1 day' WHERE id = '${grave}'`, () => /otherwise than its last event says: signedAt/],
    ['a superseded one deleted', () => `DELETE FROM finding_signatures WHERE finding_id = '${signed}'; UPDATE findings SET supersedes = NULL; DELETE FROM findings WHERE id = '${signed}'`, () => new RegExp(`finding ${signed} is not there any more`)],
  ])('tell of %s in the database', async (_, statement, told) => {
    let faults: string[] = [];
    const undone = database.dataSource.transaction(async (manager) => {
      await manager.query("SET LOCAL session_replication_role = 'replica'");
      await manager.query(statement());
      faults = await verify(manager);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(faults.join('\n')).toMatch(told());
  });
});
