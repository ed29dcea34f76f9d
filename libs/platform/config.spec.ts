import { resolve } from 'node:path';
import { TrucelineError, type Fault } from '#vocabulary';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.js';
import { VARIABLES } from './variables.js';

const faultsOf = (env: NodeJS.ProcessEnv): readonly Fault[] => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof TrucelineError && error.code === 'configuration_invalid') return error.faults;
    throw error;
  }
  return [];
};

describe('readConfig', () => {
  it('needs nothing to be set', () => {
    expect(readConfig({})).toMatchObject({ host: '127.0.0.1', port: 3000, databaseUrl: undefined, redisUrl: undefined, logLevel: 'info', bodyLimit: 1_048_576 });
  });

  it('takes what is set', () => {
    const config = readConfig({ HOST: '0.0.0.0', PORT: '0', DATABASE_URL: 'postgres://a:b@db/t', REDIS_URL: 'rediss://r:6380', LOG_LEVEL: 'debug' });

    expect(config).toMatchObject({ host: '0.0.0.0', port: 0, databaseUrl: 'postgres://a:b@db/t', redisUrl: 'rediss://r:6380', logLevel: 'debug' });
  });

  it('makes the data folder absolute, so that a later change of folder cannot move it', () => {
    expect(readConfig({ TRUCELINE_DATA_DIR: 'here' }).dataDir).toBe(resolve('here'));
  });

  const refuses = (env: NodeJS.ProcessEnv, variable: string, message: string) =>
    it(`refuses ${Object.entries(env).map((pair) => pair.join('=')).join(' ')}`, () => {
      const faults = faultsOf(env);
      expect(faults).toHaveLength(1);
      expect(faults[0]).toMatchObject({ path: variable, message: `${variable} ${message}` });
      expect(faults[0]?.remedy).toBeTruthy();
    });

  refuses({ PORT: '80a' }, 'PORT', 'is not a whole number.');
  refuses({ PORT: '-1' }, 'PORT', 'is not a whole number.');
  refuses({ PORT: '65536' }, 'PORT', 'is over 65535.');
  refuses({ PORT: '' }, 'PORT', 'is not a whole number.');
  refuses({ HOST: ' ' }, 'HOST', 'is empty.');
  refuses({ DATABASE_URL: 'localhost:5432' }, 'DATABASE_URL', 'is not an address that starts with postgres:// or postgresql://.');
  refuses({ DATABASE_URL: '' }, 'DATABASE_URL', 'is not an address that starts with postgres:// or postgresql://.');
  refuses({ REDIS_URL: 'http://redis' }, 'REDIS_URL', 'is not an address that starts with redis:// or rediss://.');
  refuses({ LOG_LEVEL: 'loud' }, 'LOG_LEVEL', 'is not one of fatal, error, warn, info, debug, trace, silent.');
  refuses({ TRUCELINE_BODY_LIMIT: '1' }, 'TRUCELINE_BODY_LIMIT', 'is under 1024.');
  refuses({ TRUCELINE_EVIDENCE_TYPES: 'image/jpeg, *' }, 'TRUCELINE_EVIDENCE_TYPES', 'is not a list of media types.');
  refuses({ TRUCELINE_S3_PREFIX: 'evidence' }, 'TRUCELINE_S3_PREFIX', 'does not end with /, or holds more than letters, digits, . _ - and /.');
  refuses({ TRUCELINE_S3_BUCKET: 'a-bucket', TRUCELINE_S3_ACCESS_KEY_ID: 'a-key' }, 'TRUCELINE_S3_SECRET_ACCESS_KEY', 'is missing, while other settings of the store are there.');
  refuses({ TRUCELINE_DATA_DIRR: 'x' }, 'TRUCELINE_DATA_DIRR', 'is not a variable that Truceline knows.');

  it('names the variable that a slip of the pen was meant for', () => {
    expect(faultsOf({ TRUCELINE_BODYLIMIT: '1' })[0]?.remedy).toContain('TRUCELINE_BODY_LIMIT');
  });

  it('tells every fault at once, each with its remedy', () => {
    const env = { PORT: 'x', REDIS_URL: 'y', TRUCELINE_RELAY: '1' };

    expect(faultsOf(env).map(({ path }) => path).sort()).toEqual(['PORT', 'REDIS_URL', 'TRUCELINE_RELAY']);
    expect(() => readConfig(env)).toThrow(/PORT is not a whole number\. Give a port.*\n.*REDIS_URL/);
  });

  it('never repeats a value, which may hold a password', () => {
    expect(JSON.stringify(faultsOf({ DATABASE_URL: 'mysql://root:hunter2@db' }))).not.toContain('hunter2');
  });

  it('has a remedy for every variable', () => {
    expect(Object.values(VARIABLES).filter(({ remedy }) => !remedy.endsWith('.'))).toEqual([]);
  });
});
