import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditChain, CaseAudit, VerifyAudit } from '#access';
import type { Author } from '#vocabulary';
import { caseRooms, shelling } from '../../../test/support/case-rooms.js';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database.js';
import { riverTruce } from '../../../test/support/river-truce.js';
import { commitmentRecords } from '../commitments/commitment-records.js';
import { DecideCommitment } from '../commitments/decide-commitment.js';
import { coverageRecords } from '../coverage/coverage-records.js';
import { RecordCoverage } from '../coverage/record-coverage.js';
import { verificationRecords } from '../verification/verification-records.js';
import { VerifyIncidents } from '../verification/verify-incidents.js';

const ADA: Author = { kind: 'user', id: 'ada', name: 'Ada' };
let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  const rooms = await caseRooms(database.dataSource, [new CaseAudit(new AuditChain())]);
  await rooms.agreements.apply(riverTruce({ commitments: [{ id: 'talks', text: 'The parties meet again.', obligated: ['northland'], due: '2025-03-22' }] }), 'test');
  await rooms.logAndClassify(shelling());
  const [incident]: { id: string }[] = await database.dataSource.query('SELECT id FROM incidents');
  await new VerifyIncidents(database.dataSource, rooms.changeCases).move(incident?.id ?? '', { to: 'under_inquiry', reason: 'A team goes there.' }, ADA, null);
  await new DecideCommitment(rooms.changeCases, rooms.agreements).decide('river-truce', 'talks', { party: 'northland', decision: 'waived', reason: 'Nobody asks for it.' }, ADA);
  const coverage = new RecordCoverage(rooms.changeCases, rooms.agreements);
  const gap = await coverage.record('river-truce', { restriction: 'denied', areas: ['north-bank'], from: '2025-03-12T00:00:00+02:00', reason: 'Closed.' }, ADA);
  await coverage.end('river-truce', gap.id, { at: '2025-03-14T00:00:00+02:00', reason: 'Opened.' }, ADA);
});
afterAll(() => database.drop());

const verify = (manager = database.dataSource.manager) => new VerifyAudit(database.dataSource, [verificationRecords, commitmentRecords, coverageRecords]).run({ agreements: ['river-truce'] }, manager);

describe('what was put on record, beside its audit events', () => {
  it('says the same', async () => {
    expect(await database.dataSource.transaction((manager) => verify(manager))).toMatchObject({ records: 3, faults: [] });
  });

  it.each<[what: string, statement: string, told: RegExp]>([
    ['an incident passed off as verified', "UPDATE incidents SET verification = 'verified'", /verification of incident .* is stored otherwise than its last event says: verification\./],
    ['an incident passed off as never looked at', "UPDATE incidents SET verification = 'received'", /otherwise than its last event says: verification\./],
    ['a waiver turned into a fulfilment', "UPDATE commitment_decisions SET decision = 'met'", /decision on a commitment .* otherwise than its last event says: decision\./],
    ['another reason for it', "UPDATE commitment_decisions SET reason = 'Paid.'", /otherwise than its last event says: reasonHash\./],
    ['a decision deleted', 'DELETE FROM commitment_decisions', /decision on a commitment .* is not there any more/],
    ['a gap made shorter', "UPDATE coverage_gaps SET began_at = began_at + interval '1 day'", /coverage gap .* otherwise than its last event says: from\./],
    ['a gap that nobody recorded', "INSERT INTO coverage_gaps SELECT gen_random_uuid(), gen_random_uuid(), agreement_id, restriction, areas, began_at, ended_at, party, reason, withdrawn, known_from, NULL, recorded_by FROM coverage_gaps WHERE known_to IS NULL", /coverage gap .* is stored, but no event tells of it/],
  ])('tells of %s', async (_, statement, told) => {
    let faults: string[] = [];
    const undone = database.dataSource.transaction(async (manager) => {
      await manager.query("SET LOCAL session_replication_role = 'replica'");
      await manager.query(statement);
      faults = (await verify(manager)).faults.map(({ sentence }) => sentence);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(faults).toEqual([expect.stringMatching(told)]);
  });
});
