import { RetryableError, TrucelineError } from '#vocabulary';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../../../test/support/eventually.js';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.js';
import { silentLog } from '../../../test/support/silent-log.js';
import { newId } from '../new-id.js';
import { type Processors, startProcessors } from '../queues/processors.js';
import { openQueues } from '../queues/open-queues.js';
import type { Queues, Work } from '../queues/queues.js';
import { Outbox } from './outbox.js';
import { OutboxRelay } from './outbox-relay.js';
import { Reconciler } from './reconciler.js';

const QUEUE = 'classify-report';
const LONG_MS = 60_000;
const now = { olderThanMs: 0 };

let database: FreshDatabase;
let queues: Queues;
let outbox: Outbox;
let relay: OutboxRelay;
let reconciler: Reconciler;

beforeAll(async () => {
  database = await freshDatabase();
  const { dataSource, url } = database;
  queues = await openQueues({ redisUrl: undefined, serverWaitMs: 5000 }, { databaseUrl: url, log: silentLog });
  outbox = new Outbox(dataSource);
  await dataSource.query('CREATE TABLE effect (report uuid)');
});
beforeEach(() => {
  const options = { dataSource: database.dataSource, queues, intervalMs: LONG_MS, log: silentLog };
  relay = new OutboxRelay(options);
  reconciler = new Reconciler(options);
});
afterEach(async () => {
  await Promise.all([relay.stop(), reconciler.stop()]);
  await database.dataSource.query('TRUNCATE outbox, effect, bullmq.job CASCADE');
});
afterAll(async () => {
  await queues.close();
  await database.drop();
});

const put = (report = newId()) => database.dataSource.transaction((manager) => outbox.put(manager, QUEUE, { report }, 'trace'));
const settle = (id: string) => database.dataSource.transaction((manager) => outbox.settle(manager, id));
const waiting = async () => (await queues.counts(QUEUE)).waiting;
const rows = <Row>(sql: string) => database.dataSource.query<Row[]>(sql);
const forget = () => rows('TRUNCATE bullmq.job CASCADE');

/** What a use case does: its effect, in the transaction that settles the promise. */
const takeEffect = (id: string, report: string) =>
  database.dataSource.transaction(async (manager) => {
    if (await outbox.settle(manager, id)) await manager.query('INSERT INTO effect (report) VALUES ($1)', [report]);
  });

describe('Outbox', () => {
  it('keeps a promise only with the change that made it', async () => {
    const change = database.dataSource.transaction(async (manager) => {
      await outbox.put(manager, QUEUE, { report: newId() }, 'trace');
      throw new RetryableError('the change fails');
    });

    await expect(change).rejects.toThrow('the change fails');
    expect(await outbox.depth()).toMatchObject({ depth: 0 });
  });

  it('settles a promise exactly once, also when two try at the same time', async () => {
    const id = await put();

    const outcomes = await Promise.all([settle(id), settle(id), settle(id)]);

    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await settle(id)).toBe(false);
  });

  it('keeps the promise when the effect fails', async () => {
    const id = await put();
    const effect = database.dataSource.transaction(async (manager) => {
      await outbox.settle(manager, id);
      throw new RetryableError('the effect fails');
    });

    await expect(effect).rejects.toThrow('the effect fails');
    expect(await settle(id)).toBe(true);
  });

  it('tells how deep it is, how old, and what failed', async () => {
    await put();
    await outbox.fail(await put(), 'report_unknown');
    await rows(`UPDATE outbox SET created_at = now() - interval '90 seconds'`);

    const { depth, failed, oldestSeconds } = await outbox.depth();

    expect({ depth, failed }).toEqual({ depth: 1, failed: 1 });
    expect(oldestSeconds).toBeGreaterThanOrEqual(90);
  });
});

describe('OutboxRelay', () => {
  it('gives every promise to the queue, once', async () => {
    const ids = await Promise.all([put(), put(), put()]);

    expect(await relay.relayOnce()).toBe(3);
    expect(await relay.relayOnce()).toBe(0);

    expect(await queues.present(QUEUE, ids)).toEqual(new Set(ids));
  });

  it('shares the work between relays that run at the same time', async () => {
    await rows(`INSERT INTO outbox (id, queue, payload) SELECT gen_random_uuid(), '${QUEUE}', '{}' FROM generate_series(1, 1200)`);

    const relayed = await Promise.all([relay.relayOnce(), relay.relayOnce(), relay.relayOnce()]);

    expect(relayed.reduce((sum, count) => sum + count)).toBe(1200);
    expect(await waiting()).toBe(1200);
  });

  it('keeps what the queue does not take, and relays it later', async () => {
    await put();
    const broken = new OutboxRelay({ dataSource: database.dataSource, queues: { ...queues, enqueue: () => Promise.reject(new RetryableError('away')) }, intervalMs: LONG_MS, log: silentLog });

    await expect(broken.relayOnce()).rejects.toThrow('away');

    expect(await relay.relayOnce()).toBe(1);
  });

  it('relays at once when nudged, long before its interval', async () => {
    relay.start();
    await put();

    relay.nudge();

    await eventually('the job in the queue', async () => (await waiting()) === 1);
  });
});

describe('Reconciler', () => {
  it('brings back what the queue forgot, under the same ids', async () => {
    const ids = await Promise.all([put(), put()]);
    await relay.relayOnce();
    await forget();

    expect(await reconciler.reconcileOnce(now)).toBe(2);
    expect(await queues.present(QUEUE, ids)).toEqual(new Set(ids));
  });

  it('brings back more than one batch, and each row once', async () => {
    await rows(`INSERT INTO outbox (id, queue, payload, relayed_at) SELECT gen_random_uuid(), '${QUEUE}', '{}', now() FROM generate_series(1, 2500)`);

    expect(await reconciler.reconcileOnce(now)).toBe(2500);
    expect(await waiting()).toBe(2500);
  });

  it('leaves alone what waits in the queue, what is young, and what failed for good', async () => {
    const id = await put();
    await relay.relayOnce();
    expect(await reconciler.reconcileOnce(now)).toBe(0);

    await forget();
    expect(await reconciler.reconcileOnce({ olderThanMs: LONG_MS })).toBe(0);

    await outbox.fail(id, 'report_unknown');
    expect(await reconciler.reconcileOnce(now)).toBe(0);
  });

  it('waits with what was put off', async () => {
    const id = await put();
    await relay.relayOnce();
    await forget();
    await outbox.postpone(id, 'RetryableError');
    expect(await reconciler.reconcileOnce(now)).toBe(0);

    await rows(`UPDATE outbox SET not_before = now() - interval '1 second'`);
    expect(await reconciler.reconcileOnce(now)).toBe(1);
  });

  it('looks at once when it starts', async () => {
    await put();
    await relay.relayOnce();
    await forget();

    reconciler.start();

    await eventually('the job in the queue', async () => (await waiting()) === 1);
  });
});

describe('promised work', () => {
  let work: Work | undefined;
  afterEach(async () => {
    await work?.close();
    work = undefined;
  });
  const startWork = (processor: Processors[typeof QUEUE]) => {
    work = startProcessors(queues, { [QUEUE]: processor, 'reclassify-incidents': () => Promise.resolve(), calibrate: () => Promise.resolve(), 'make-working-copy': () => Promise.resolve() }, { outbox, concurrency: 4, log: silentLog });
  };
  const settled = () => eventually('a settled outbox', async () => (await outbox.depth()).depth === 0);

  it('takes effect exactly once, though its job is delivered again and again', async () => {
    const reports = Array.from({ length: 20 }, () => newId());
    startWork(({ id, payload }) => takeEffect(id, payload.report));
    await Promise.all(reports.map((report) => put(report)));

    await Promise.all([relay.relayOnce(), reconciler.reconcileOnce(now), forget().then(() => reconciler.reconcileOnce(now))]);
    await reconciler.reconcileOnce(now);
    await settled();

    const effects = await rows<{ report: string }>('SELECT report FROM effect');
    expect(effects.map(({ report }) => report).sort()).toEqual(reports.sort());
  });

  it('is kept with its code when it fails for good, and not tried again', async () => {
    let tries = 0;
    startWork(() => {
      tries += 1;
      throw new TrucelineError('report_unknown');
    });
    await put();
    await relay.relayOnce();

    await eventually('a failed promise', async () => (await outbox.depth()).failed === 1);

    expect(await reconciler.reconcileOnce(now)).toBe(0);
    expect(await rows('SELECT last_error FROM outbox')).toEqual([{ last_error: 'report_unknown' }]);
    expect(tries).toBe(1);
  });
});
