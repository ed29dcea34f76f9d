import { RetryableError, TrucelineError } from '#vocabulary';
import { describe, expect, it } from 'vitest';
import { createLogger, type Logger } from './logger.js';

const NARRATIVE = 'Two shells fell on the orchard at dawn';
const SOURCE = 'Monitor-Seven';
const TOKEN = 'tl_9f8e7d6c5b4a';
const PASSWORD = 'correct-horse';
const SECRETS = [NARRATIVE, 'orchard', SOURCE, TOKEN, PASSWORD];

const logged = (write: (log: Logger) => void): string => {
  let text = '';
  write(createLogger({ logLevel: 'trace' }, { write: (line) => void (text += line) }));
  return text;
};

/** PostgreSQL's own error as its driver throws it, and TypeORM's around it. */
const databaseError = () => {
  const driverError = Object.assign(new Error(`invalid input syntax for type uuid: "${NARRATIVE}"`), {
    code: '22P02',
    detail: `Failing row contains (1, ${NARRATIVE}).`,
    where: `unnamed portal parameter $1 = '${NARRATIVE}'`,
    table: 'reports',
    constraint: 'reports_pkey',
  });
  const fields = { driverError, query: `INSERT INTO reports VALUES ('${NARRATIVE}')`, parameters: [NARRATIVE, SOURCE] };
  return Object.assign(new Error(driverError.message), fields, { name: 'QueryFailedError' });
};

const unreadable = () => {
  try {
    return JSON.parse(NARRATIVE) as Error;
  } catch (error) {
    return error;
  }
};

describe('the log', () => {
  const keepsToItself = (what: string, write: (log: Logger) => void) =>
    it(`keeps ${what} to itself`, () => {
      const text = logged(write);
      expect(text).not.toBe('');
      expect(SECRETS.filter((secret) => text.includes(secret))).toEqual([]);
    });

  keepsToItself('a narrative', (log) => log.info({ narrative: NARRATIVE }, 'x'));
  keepsToItself('prose, whatever its name', (log) => log.info({ remark: NARRATIVE }, 'x'));
  keepsToItself('a narrative deep in a report', (log) => log.info({ job: { data: { report: { narrative: NARRATIVE, source: { name: SOURCE } } } } }, 'x'));
  keepsToItself('a narrative in a list', (log) => log.info({ items: [NARRATIVE, { quote: NARRATIVE }] }, 'x'));
  keepsToItself('the name of a source', (log) => log.info({ source: SOURCE, name: SOURCE, origin: SOURCE }, 'x'));
  keepsToItself('a token', (log) => log.info({ token: TOKEN, Authorization: TOKEN, cookie: TOKEN, 'api-key': TOKEN }, 'x'));
  keepsToItself('a token in a header', (log) => log.info({ req: { headers: { authorization: `Bearer ${TOKEN}` } } }, 'x'));
  keepsToItself('a token in the message', (log) => log.info(`refused Bearer ${TOKEN}`));
  keepsToItself('a password', (log) => log.info({ password: PASSWORD, userPassword: PASSWORD }, 'x'));
  keepsToItself('a password in an address', (log) => log.info({ at: `postgres://truceline:${PASSWORD}@db:5432/t` }, `at redis://:${PASSWORD}@r`));
  keepsToItself('a body', (log) => log.info({ body: { remark: SOURCE }, payload: SOURCE }, 'x'));
  keepsToItself('bytes', (log) => log.info({ chunk: Buffer.from(NARRATIVE) }, 'x'));
  keepsToItself('what a child was bound to', (log) => log.child({ room: 'casework', source: SOURCE }).child({ name: SOURCE }).info('x'));
  keepsToItself('what PostgreSQL quotes', (log) => log.error({ err: databaseError() }, 'x'));
  keepsToItself('what PostgreSQL quotes, logged bare', (log) => log.error(databaseError()));
  keepsToItself('what PostgreSQL quotes, logged without a message', (log) => log.error({ err: databaseError() }));
  keepsToItself('what is to be filled into the message', (log) => log.info('read %s', NARRATIVE));
  keepsToItself('what the parser of JSON quotes', (log) => log.error({ err: unreadable() }, 'x'));
  keepsToItself('what any error says of its input', (log) => log.error({ err: new RangeError(`cannot read ${NARRATIVE}`) }, 'x'));
  keepsToItself('what lies beneath an error', (log) => log.error({ err: new RetryableError('x', { cause: databaseError() }) }, 'x'));
  keepsToItself('an error under another name', (log) => log.error({ problem: databaseError(), all: [databaseError()] }, 'x'));
  keepsToItself('errors gathered in one', (log) => log.error({ err: new AggregateError([databaseError()], NARRATIVE) }, 'x'));
  keepsToItself('an error thrown as a string', (log) => log.error({ err: NARRATIVE }, 'x'));

  const says = (what: string, write: (log: Logger) => void, expected: object) =>
    it(`says ${what}`, () => {
      expect(JSON.parse(logged(write))).toMatchObject(expected);
    });

  says('level, time and message', (log) => log.warn('A task fails.'), { level: 'warn', msg: 'A task fails.', time: expect.stringMatching(/^\d{4}-.*Z$/) });
  says('room, ids, codes and figures', (log) => log.child({ room: 'casework' }).info({ report: '0199-a', route: '/api/v1/reports/:id', status: 202, ms: 1.5, ok: true, at: null }, 'x'), {
    room: 'casework', report: '0199-a', route: '/api/v1/reports/:id', status: 202, ms: 1.5, ok: true, at: null,
  });
  says('what our own error says, and where', (log) => log.error({ err: new TrucelineError('report_unknown', 'No report 7.', [{ path: 'id', message: SOURCE }]) }, 'x'), {
    err: { type: 'TrucelineError', code: 'report_unknown', message: 'No report 7.', faults: ['id'], frames: expect.arrayContaining([expect.stringContaining('logger.spec.ts')]) },
  });
  says('which constraint of which table PostgreSQL names', (log) => log.error({ err: databaseError() }, 'x'), {
    err: { type: 'QueryFailedError', code: '22P02', table: 'reports', constraint: 'reports_pkey' },
  });
  says("what the operating system's error says", (log) => log.error({ err: Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:1'), { errno: -111, syscall: 'connect', code: 'ECONNREFUSED' }) }, 'x'), {
    err: { code: 'ECONNREFUSED', message: 'connect ECONNREFUSED 127.0.0.1:1' },
  });

  it('says nothing under its level', () => {
    let lines = 0;
    const log = createLogger({ logLevel: 'warn' }, { write: () => void (lines += 1) });
    log.info('x');
    log.warn('x');
    expect(lines).toBe(1);
  });
});
