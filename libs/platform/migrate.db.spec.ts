import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../test/support/fresh-database.js';
import { migrate, pendingSchemaChanges } from './migrate.js';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const query = (sql: string) => database.dataSource.query<{ n: number }[]>(sql);

describe('migrate', () => {
  it('leaves nothing to do for a second run', async () => {
    expect(await migrate(database.dataSource)).toEqual([]);
  });

  it('lays the schema once when several processes start at the same time', async () => {
    await query('DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP SCHEMA bullmq CASCADE');

    const runs = await Promise.all([migrate(database.dataSource), migrate(database.dataSource), migrate(database.dataSource)]);

    expect(runs.filter((names) => names.length > 0)).toHaveLength(1);
    expect(await query('SELECT count(*)::int AS n FROM outbox')).toEqual([{ n: 0 }]);
    expect(await query('SELECT count(*)::int AS n FROM bullmq.job')).toEqual([{ n: 0 }]);
  });

  it('lays the schema of the queues anew where its tables were emptied with its ledger', async () => {
    await query('TRUNCATE bullmq.job, bullmq.meta, bullmq.migration CASCADE');

    await migrate(database.dataSource);

    expect(await query('SELECT count(*)::int AS n FROM bullmq.job')).toEqual([{ n: 0 }]);
  });
});

describe('pendingSchemaChanges', () => {
  it('finds nothing on a migrated database', async () => {
    expect(await pendingSchemaChanges(database.dataSource)).toEqual([]);
  });

  it('finds what was changed by hand', async () => {
    await query('ALTER TABLE outbox DROP COLUMN last_error');

    expect((await pendingSchemaChanges(database.dataSource)).join()).toContain('last_error');
  });
});
