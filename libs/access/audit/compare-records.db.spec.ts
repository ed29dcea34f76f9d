import type { EntityManager } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database.js';
import { AuditChain } from './audit-chain.js';
import type { AuditedRecord, AuditedRecords } from './audited-records.js';
import { VerifyAudit } from './verify-audit.js';

let database: FreshDatabase;
const AT = new Date('2025-03-20T12:00:00Z');
beforeAll(async () => {
  database = await freshDatabase();
  const event = (what: string, subject: string, after: object | null) => ({ agreement: 'river-truce', at: AT, by: { kind: 'user' as const, id: 'u', name: 'Analyst' }, what, subject, incident: null, before: null, after, reason: null });
  await database.dataSource.transaction((manager) =>
    new AuditChain().append(manager, [
      event('mark set', 'a', { level: 1, since: AT }), event('mark set', 'b', { level: 5, since: null, by: 'u' }), event('mark set', 'a', { level: 2, since: AT }),
      event('mark set', 'c', { level: 3 }), event('mark removed', 'c', null), event('looked at', 'b', { level: 99 }),
    ]),
  );
});
afterAll(() => database.drop());

async function compared(...stored: AuditedRecord[]) {
  const marks: AuditedRecords = {
    name: 'mark',
    what: ['mark set', 'mark removed'],
    async *rows(manager: EntityManager) {
      await manager.query('SELECT 1');
      yield* stored;
    },
  };
  const { records, faults } = await new VerifyAudit(database.dataSource, [marks, marks]).run({ agreements: ['river-truce', 'other-truce'], only: 'river-truce' });
  expect(faults.slice(faults.length / 2)).toEqual(faults.slice(0, faults.length / 2));
  return { records: records / 2, told: faults.slice(0, faults.length / 2).map(({ sentence }) => sentence) };
}

const [a, b]: AuditedRecord[] = [{ subject: 'a', content: { level: 2, since: AT } }, { subject: 'b', content: { level: 5 } }];

describe('what is stored, beside the last event about it', () => {
  it('is right where the two say the same, in as far as both say something', async () => {
    expect(await compared(a!, b!)).toEqual({ records: 2, told: [] });
  });

  it.each<[what: string, stored: AuditedRecord[], told: string[]]>([
    ['edited behind our back', [a!, { subject: 'b', content: { level: 4, since: '2025-01-01' } }], ['Chain river-truce, seq 2: mark b is stored otherwise than its last event says: level, since.']],
    ['set back to what it was before', [{ subject: 'a', content: { level: 1 } }, b!], ['Chain river-truce, seq 3: mark a is stored otherwise than its last event says: level.']],
    ['put in without an event', [a!, { subject: 'aa', content: {} }, b!, { subject: 'z', content: {} }], ['Chain river-truce: mark aa is stored, but no event tells of it.', 'Chain river-truce: mark z is stored, but no event tells of it.']],
    ['deleted', [b!], ['Chain river-truce, seq 3: mark a is not there any more, though its last event says that it is.']],
    ['brought back', [a!, b!, { subject: 'c', content: { level: 3 } }], ['Chain river-truce, seq 5: mark c is stored otherwise than its last event says: it was removed.']],
  ])('is told of where it was %s', async (_, stored, told) => {
    expect((await compared(...stored)).told).toEqual(told);
  });
});
