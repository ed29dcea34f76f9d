import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditChain, CaseAudit, VerifyAudit } from '#access';
import type { Author } from '#vocabulary';
import { caseRooms, shelling } from '../../../test/support/case-rooms.js';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database.js';
import type { PositionInput } from './position-input.js';
import { positionRecords } from './position-records.js';
import { SettlePosition } from './settle-position.js';

let database: FreshDatabase;
let kept: string;
let withdrawn: string;
const ANALYST: Author = { kind: 'user', id: 'u-1', name: 'An analyst' };
const denial: PositionInput = { party: 'northland', stance: 'denies', statement: 'Not ours.', dated: '2025-03-20', source: { name: 'Foreign ministry' } };

beforeAll(async () => {
  database = await freshDatabase();
  const rooms = await caseRooms(database.dataSource, [new CaseAudit(new AuditChain())]);
  await rooms.logAndClassify(shelling());
  const [incident]: { id: string }[] = await database.dataSource.query('SELECT id FROM incidents');
  kept = await rooms.recordPosition.record(incident?.id ?? '', denial, ANALYST);
  withdrawn = await rooms.recordPosition.record(incident?.id ?? '', { ...denial, party: 'southland', stance: 'alleges' }, ANALYST);
  await new SettlePosition(database.dataSource, rooms.changeCases).withdraw(withdrawn, 'Entered twice.', ANALYST);
});
afterAll(() => database.drop());

const verify = (manager = database.dataSource.manager) => new VerifyAudit(database.dataSource, [positionRecords]).run({ agreements: ['river-truce'] }, manager);

describe('the ledger beside its audit events', () => {
  it('says the same, recorded or withdrawn, and the events hold neither its words nor who passed them on', async () => {
    const report = await database.dataSource.transaction((manager) => verify(manager));
    expect(report).toMatchObject({ records: 2, faults: [] });
    const events = JSON.stringify(await database.dataSource.query('SELECT * FROM audit_events'));
    expect(events).toContain(kept);
    for (const said of ['Not ours', 'Foreign ministry']) expect(events).not.toContain(said);
  });

  it.each<[what: string, statement: () => string, told: RegExp]>([
    ['a stance edited', () => `UPDATE positions SET stance = 'acknowledges' WHERE id = '${kept}'`, /position .* is stored otherwise than its last event says: stance\./],
    ['words edited', () => `UPDATE positions SET statement = 'Ours.' WHERE id = '${kept}'`, /otherwise than its last event says: statementHash\./],
    ['who passed it on edited', () => `UPDATE positions SET source = '{"sealed":""}' WHERE id = '${kept}'`, /otherwise than its last event says: sourceHash\./],
    ['a withdrawal taken back', () => `UPDATE positions SET withdrawn_at = NULL WHERE id = '${withdrawn}'`, /otherwise than its last event says: withdrawnAt\./],
    ['an entry deleted', () => `DELETE FROM positions WHERE id = '${kept}'`, /position .* is not there any more/],
  ])('tells of %s in the database', async (_, statement, told) => {
    let faults: string[] = [];
    const undone = database.dataSource.transaction(async (manager) => {
      await manager.query("SET LOCAL session_replication_role = 'replica'");
      await manager.query(statement());
      faults = (await verify(manager)).faults.map(({ sentence }) => sentence);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(faults).toEqual([expect.stringMatching(told)]);
  });
});
