import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../test/support/fresh-database.js';
import { silentLog } from '../../test/support/silent-log.js';
import { readConfig } from './config.js';
import { type Database, openDatabase } from './database.js';

let fresh: FreshDatabase;
const opened: Database[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(async () => {
  for (const database of opened) await database.close();
  await fresh.drop();
});

const open = async (env: NodeJS.ProcessEnv) => {
  const database = await openDatabase(readConfig({ TRUCELINE_SERVER_WAIT_MS: '0', ...env }), { entities: [], migrations: [], log: silentLog });
  opened.push(database);
  return database;
};
const wrong = (change: (url: URL) => void) => {
  const url = new URL(fresh.url);
  change(url);
  return url.href;
};

describe('openDatabase', () => {
  it('opens the database that is named, under its own name', async () => {
    const { dataSource, url } = await open({ DATABASE_URL: fresh.url });

    expect(url).toBe(fresh.url);
    expect(await dataSource.query(`SELECT current_setting('application_name') AS name`)).toEqual([{ name: 'truceline' }]);
  });

  it('ends a statement that runs too long', async () => {
    const { dataSource } = await open({ DATABASE_URL: fresh.url, TRUCELINE_STATEMENT_TIMEOUT_MS: '50' });

    await expect(dataSource.query('SELECT pg_sleep(10)')).rejects.toThrow('statement timeout');
  });

  const refuses = (what: string, url: () => string, code: string) =>
    it(`says what is wrong with ${what}, without the password`, async () => {
      const failure: unknown = await open({ DATABASE_URL: url() }).catch((error: unknown) => error);

      expect(failure).toMatchObject({ code: 'configuration_invalid', faults: [{ path: 'DATABASE_URL' }] });
      expect(String(failure)).toContain(code);
      expect(String(failure)).not.toContain(new URL(fresh.url).password);
    });

  refuses('a server that is not there', () => wrong((url) => (url.port = '1')), 'ECONNREFUSED');
  refuses('a database that is not there', () => wrong((url) => (url.pathname = '/nowhere')), '3D000');
  refuses('a password', () => wrong((url) => (url.password = 'guess')), '28P01');

  it('waits for a server that is not there yet, as long as it is told to', async () => {
    const patience = 300;
    const began = Date.now();

    await open({ DATABASE_URL: wrong((url) => (url.port = '1')), TRUCELINE_SERVER_WAIT_MS: String(patience) }).catch(() => undefined);

    expect(Date.now() - began).toBeGreaterThanOrEqual(patience);
  });
});
