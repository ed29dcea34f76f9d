import type { EntityManager } from 'typeorm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database.js';
import { AuditChain } from './audit-chain.js';
import type { NewAuditEvent } from './audit-event.js';
import { AuditRoots } from './audit-roots.js';
import type { AuditRoot } from './audit-root.js';
import { hashOfEvent } from './event-hash.js';
import { eventOf, STORED_EVENT, type StoredEvent } from './stored-event.js';
import { VerifyAudit, type VerifyReport } from './verify-audit.js';

/** 100,000 events: one long chain, several of the length of a few hundred, and the installation's. */
const CHAINS: readonly [agreement: string | null, events: number][] = [['long-truce', 98_000], ['river-truce', 500], ['hill-truce', 500], ['port-truce', 500], [null, 500]];

let database: FreshDatabase;
let exported: AuditRoot;
beforeAll(async () => {
  database = await freshDatabase();
  const chain = new AuditChain();
  for (const [agreement, count] of CHAINS) {
    for (let first = 1; first <= count; first += 5000) {
      const length = Math.min(5000, count - first + 1);
      await database.dataSource.transaction((manager) => chain.append(manager, Array.from({ length }, (_, index) => event(agreement, first + index))));
    }
  }
  exported = await new AuditRoots(database.dataSource, { now: () => new Date('2025-03-20T12:00:00Z') }).fresh();
  // The owner of a database can do this, and begins with it.
  await database.dataSource.query('ALTER TABLE audit_events DISABLE TRIGGER USER');
  await database.dataSource.query('ALTER TABLE audit_heads DISABLE TRIGGER USER');
});
afterAll(() => database.drop());

function event(agreement: string | null, index: number): NewAuditEvent {
  return {
    agreement, at: new Date(Date.UTC(2025, 0, 1) + index * 1000), by: { kind: 'user', id: `u-${index % 7}`, name: `Analyst ${index % 7}` }, what: 'finding signed', subject: `f-${index}`, incident: `i-${index % 100}`,
    before: { decision: 'violation', severity: index % 4 }, after: { decision: index % 2 ? 'no_violation' : 'violation', severity: 0.1 * index, note: null }, reason: index % 3 ? 'Two accounts agree.' : null,
  };
}

class Undo extends Error {}

/** Tampers with the database, verifies it, and takes the tampering back. */
async function verifyAfter(tamper: (manager: EntityManager) => Promise<unknown>, { only = null, against = exported }: { only?: string | null; against?: AuditRoot | null } = {}): Promise<VerifyReport> {
  let report: VerifyReport | undefined;
  const done = database.dataSource.transaction(async (manager) => {
    await tamper(manager);
    report = await new VerifyAudit(database.dataSource).run({ agreements: [], only, kept: against ? [{ name: 'root.json', root: against }] : [] }, manager);
    throw new Undo();
  });
  await done.catch((error: unknown) => {
    if (!(error instanceof Undo)) throw error;
  });
  if (!report) throw new Error('Nothing was verified.');
  return report;
}

const sql = (text: string, ...parameters: unknown[]) => (manager: EntityManager) => manager.query(text, parameters);
const sentences = ({ faults }: VerifyReport) => faults.map(({ sentence }) => sentence);

const COLUMNS: readonly [column: string, to: string][] = [
  ['at', "at + interval '1 microsecond'"], ['at', "at - interval '4000 years'"], ['at', "'infinity'"], ['author_kind', "'job'"], ['author_id', "author_id || 'x'"], ['author_name', "upper(author_name)"],
  ['what', "'finding withdrawn'"], ['subject', "subject || ' '"], ['agreement_id', "coalesce(agreement_id, '') || 'x'"], ['agreement_id', "CASE WHEN agreement_id IS NULL THEN '' END"], ['incident_id', 'NULL'],
  ['before', `'{"decision":"no_violation","severity":1}'`], ['before', 'NULL'], ['before', "'null'"], ['after', `(after::text || ' ')::json`], ['after', `'{"decision":"violation","severity":0.100000000000000001,"note":null}'`],
  ['after', `('{"decision":"outside_mandate",' || substr(after::text, 2))::json`], ['after', "after::jsonb::json"], ['reason', "coalesce(reason, '') || '.'"], ['reason', "CASE WHEN reason IS NULL THEN '' END"],
  ['previous', "repeat('0', 63) || '1'"], ['previous', 'upper(previous)'], ['hash', "repeat('f', 64)"], ['hash', 'upper(hash)'],
];

/** Makes every event of a chain from `from` on follow from the one before it again, with right hashes, as somebody would who knows how. */
async function rewrite(manager: EntityManager, chain: string, from: number): Promise<void> {
  const rows: StoredEvent[] = await manager.query(`SELECT ${STORED_EVENT} FROM audit_events WHERE chain = $1 AND seq >= $2 ORDER BY seq`, [chain, from - 1]);
  let previous = rows[0]?.hash ?? '';
  const links = rows.slice(1).map((row) => {
    const link = { ...eventOf(row), previous };
    previous = hashOfEvent(link);
    return { seq: link.seq, previous: link.previous, hash: previous };
  });
  await manager.query(
    'UPDATE audit_events e SET previous = n.previous, hash = n.hash FROM unnest($2::bigint[], $3::text[], $4::text[]) AS n(seq, previous, hash) WHERE e.chain = $1 AND e.seq = n.seq',
    [chain, links.map(({ seq }) => seq), links.map((link) => link.previous), links.map(({ hash }) => hash)],
  );
  await manager.query('UPDATE audit_heads SET hash = $2 WHERE chain = $1', [chain, previous]);
}

describe('100,000 events', { timeout: 120_000 }, () => {
  it('that nobody touched are found whole, with and without a root', async () => {
    expect(await verifyAfter(async () => undefined)).toEqual({ chains: 5, events: 100_000, roots: 0, keptRoots: 1, records: 0, faults: [] });
    expect((await verifyAfter(async () => undefined, { only: 'river-truce', against: null })).faults).toEqual([]);
  });

  it.each<[what: string, tamper: (manager: EntityManager) => Promise<unknown>, told: RegExp[]]>([
    ['one event edited', sql("UPDATE audit_events SET reason = 'Three accounts agree.' WHERE chain = 'long-truce' AND seq = 51234"), [/^Chain long-truce, seq 51234: the event was changed/]],
    ['the first event deleted', sql("DELETE FROM audit_events WHERE chain = 'long-truce' AND seq = 1"), [/^Chain long-truce, seq 1: the event is missing/]],
    ['one in the middle deleted', sql("DELETE FROM audit_events WHERE chain = 'long-truce' AND seq = 49999"), [/^Chain long-truce, seq 49999: the event is missing/]],
    [
      'the last one deleted', sql("DELETE FROM audit_events WHERE chain = 'long-truce' AND seq = 98000"),
      [/^Chain long-truce, seq 98000: the chain ends at seq 97999, but root\.json vouches for seq 98000/, /^Chain long-truce, seq 97999: the chain ends here, but its head says seq 98000/],
    ],
    [
      'two events swapped', sql("UPDATE audit_events SET seq = CASE seq WHEN 300 THEN -400 ELSE -300 END WHERE chain = 'long-truce' AND seq IN (300, 400); UPDATE audit_events SET seq = -seq WHERE seq < 0"),
      [/seq 300: the event does not follow from seq 299/, /seq 300: the event was changed/, /seq 301: the event does not follow/, /seq 400: the event does not/, /seq 400: the event was changed/, /seq 401: the event does not/],
    ],
  ])('%s: found in a walk over all', async (_, tamper, told) => {
    const found = sentences(await verifyAfter(tamper));
    expect(found).toHaveLength(told.length);
    for (const [index, sentence] of told.entries()) expect(found[index]).toMatch(sentence);
  });
});

describe('whatever is done to one row', () => {
  it.each(COLUMNS)('%s edited to %s is found, in whatever row', async (column, to) => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('river-truce', 'hill-truce', 'installation'), fc.integer({ min: 1, max: 500 }), async (chain, seq) => {
        const { faults } = await verifyAfter(async (manager) => {
          const [, edited]: [unknown, number] = await manager.query(`UPDATE audit_events SET ${column} = ${to} WHERE chain = $1 AND seq = $2 AND ${column}::text IS DISTINCT FROM (${to})::text`, [chain, seq]);
          if (edited === 0) fc.pre(false);
        }, { only: chain });
        expect(faults.some((fault) => fault.chain === chain && fault.seq === seq && ['changed', 'unlinked'].includes(fault.kind))).toBe(true);
      }),
      { numRuns: 6 },
    );
  });

  it('deleted, it is found missing, wherever it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 500 }), async (seq) => {
        const { faults } = await verifyAfter(sql("DELETE FROM audit_events WHERE chain = 'hill-truce' AND seq = $1", seq), { only: 'hill-truce' });
        expect(faults[0]).toMatchObject({ kind: 'missing', chain: 'hill-truce', seq });
      }),
      { numRuns: 20, examples: [[1], [500]] },
    );
  });

  it('swapped with any other, each of the two is found', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 2 }), async ([one, other]) => {
        const swap = sql('UPDATE audit_events SET seq = CASE seq WHEN $1::bigint THEN -$2::bigint ELSE -$1::bigint END WHERE chain = $3 AND seq IN ($1, $2)', one, other, 'port-truce');
        const { faults } = await verifyAfter(async (manager) => {
          await swap(manager);
          await manager.query('UPDATE audit_events SET seq = -seq WHERE seq < 0');
        }, { only: 'port-truce' });
        for (const seq of [one, other]) expect(faults).toContainEqual(expect.objectContaining({ kind: 'changed', seq }));
      }),
      { numRuns: 20 },
    );
  });
});

/** Copies event 250 to another place; the places behind it move on by one. */
const insert = (at: number) => async (manager: EntityManager) => {
  await manager.query("UPDATE audit_events SET seq = -seq - 1 WHERE chain = 'hill-truce' AND seq >= $1", [at]);
  await manager.query('UPDATE audit_events SET seq = -seq WHERE seq < 0');
  await manager.query(
    `INSERT INTO audit_events (chain, seq, at, author_kind, author_id, author_name, what, subject, agreement_id, incident_id, before, after, reason, previous, hash)
     SELECT chain, $1, at, author_kind, author_id, author_name, what, subject, agreement_id, incident_id, before, after, reason, previous, hash FROM audit_events WHERE chain = 'hill-truce' AND seq = 250`,
    [at],
  );
};

/** Kinds of tampering that are looked for among all 100,000; the others in the chain that was touched, whose walk is the same. */
const AMONG_ALL = /^(inserts an event in the middle|deletes the tail|edits an event and rewrites)/;

describe('whoever knows how the chain is made', { timeout: 120_000 }, () => {
  it.each<[what: string, tamper: (manager: EntityManager) => Promise<unknown>, told: RegExp]>([
    ['inserts an event in the middle', insert(300), /^Chain hill-truce, seq 300: the event does not follow from seq 299/],
    ['inserts an event in the middle with right hashes and a right head', async (manager) => {
      await insert(300)(manager);
      await rewrite(manager, 'hill-truce', 300);
      await manager.query("UPDATE audit_heads SET seq = 501 WHERE chain = 'hill-truce'");
    }, /^Chain hill-truce, seq 500: root\.json vouches for another hash of this event; the chain was rewritten/],
    ['appends one without moving the head', insert(501), /^Chain hill-truce, seq 501: the event/],
    ['puts one before the first', sql("UPDATE audit_events SET seq = 0 WHERE chain = 'hill-truce' AND seq = 5"), /^Chain hill-truce, seq 0: the event is one too many/],
    ['repeats a seq, with the key dropped', async (manager) => {
      await manager.query('ALTER TABLE audit_events DROP CONSTRAINT audit_events_pkey');
      await manager.query("INSERT INTO audit_events SELECT * FROM audit_events WHERE chain = 'hill-truce' AND seq = 7");
    }, /^Chain hill-truce, seq 7: there is more than one event of this seq/],
    ['moves an event into another chain', sql("UPDATE audit_events SET chain = 'port-truce', seq = 501 WHERE chain = 'hill-truce' AND seq = 500"), /^Chain hill-truce, seq 500: the chain ends at seq 499/],
    ['deletes the tail and sets the head back', async (manager) => {
      await manager.query("DELETE FROM audit_events WHERE chain = 'hill-truce' AND seq > 480");
      await manager.query("UPDATE audit_heads h SET seq = 480, hash = e.hash FROM audit_events e WHERE e.chain = h.chain AND h.chain = 'hill-truce' AND e.seq = 480");
    }, /^Chain hill-truce, seq 481: the chain ends at seq 480, but root\.json vouches for seq 500; the events after seq 480 were removed/],
    ['sets the head back alone', sql("UPDATE audit_heads h SET seq = 480, hash = e.hash FROM audit_events e WHERE e.chain = h.chain AND h.chain = 'hill-truce' AND e.seq = 480"), /^Chain hill-truce, seq 500: the chain ends here, but its head says seq 480/],
    ['gives the head another hash', sql("UPDATE audit_heads SET hash = repeat('a', 64) WHERE chain = 'hill-truce'"), /^Chain hill-truce, seq 500: the last event has another hash than the head/],
    ['removes the head', sql("DELETE FROM audit_heads WHERE chain = 'hill-truce'"), /^Chain hill-truce, seq 500: the chain has no head/],
    ['removes a whole chain with its head', async (manager) => {
      await manager.query("DELETE FROM audit_events WHERE chain = 'hill-truce'");
      await manager.query("DELETE FROM audit_heads WHERE chain = 'hill-truce'");
    }, /^Chain hill-truce, seq 1: the chain ends at seq 0, but root\.json vouches for seq 500/],
    ['edits an event and its hash', async (manager) => {
      const [[row]]: [[StoredEvent], number] = await manager.query(`UPDATE audit_events SET reason = 'Invented.' WHERE chain = 'hill-truce' AND seq = 40 RETURNING ${STORED_EVENT}`);
      await manager.query("UPDATE audit_events SET hash = $1 WHERE chain = 'hill-truce' AND seq = 40", [hashOfEvent(eventOf(row))]);
    }, /^Chain hill-truce, seq 41: the event does not follow from seq 40/],
    ['edits an event and rewrites all that follows, head and all', async (manager) => {
      await manager.query("UPDATE audit_events SET reason = 'Invented.' WHERE chain = 'hill-truce' AND seq = 40");
      await rewrite(manager, 'hill-truce', 40);
    }, /^Chain hill-truce, seq 500: root\.json vouches for another hash of this event; the chain was rewritten from here or from before/],
  ])('%s: found', async (what, tamper, told) => {
    const report = await verifyAfter(tamper, { only: AMONG_ALL.test(what) ? null : 'hill-truce' });
    expect(sentences(report).join('\n')).toMatch(new RegExp(told.source, 'm'));
    expect(new Set(report.faults.map(({ chain }) => chain))).toEqual(new Set(['hill-truce']));
  });

  it('rewrites a chain with all its hashes: only a root that lies elsewhere tells', async () => {
    const tamper = async (manager: EntityManager) => {
      await manager.query("UPDATE audit_events SET reason = 'Invented.' WHERE chain = 'river-truce' AND seq = 40");
      await rewrite(manager, 'river-truce', 40);
    };
    expect((await verifyAfter(tamper, { only: 'river-truce', against: null })).faults).toEqual([]);
    expect((await verifyAfter(tamper, { only: 'river-truce' })).faults).toMatchObject([{ kind: 'root', chain: 'river-truce', seq: 500 }]);
  });

  it('changes the root that was exported: found too', async () => {
    const heads = exported.heads.map((head) => ('chain' in head && head.chain === 'hill-truce' ? { ...head, seq: 1 } : head));
    expect(sentences(await verifyAfter(async () => undefined, { only: 'hill-truce', against: { ...exported, heads } }))[0]).toBe('root.json was changed: its content and its hash do not match.');
  });
});
