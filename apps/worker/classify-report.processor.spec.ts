import { describe, expect, it } from 'vitest';
import type { ClassifyReport } from '#casework';
import { TrucelineError } from '#vocabulary';
import { silentLog } from '../../test/support/silent-log.js';
import { classifyReportProcessor } from './classify-report.processor.js';

/** Runs a job whose classification ends with this error; answers why the report was set aside, or that the job failed. */
async function after(error: Error | null, lastAttempt: boolean): Promise<string> {
  let outcome = 'classified';
  const classifyReport = {
    run: () => (error ? Promise.reject(error) : Promise.resolve()),
    quarantine: (_wake: string, _report: string, reason: string) => Promise.resolve(void (outcome = `set aside: ${reason}`)),
  };
  const process = classifyReportProcessor({ classifyReport: classifyReport as unknown as ClassifyReport, log: silentLog });
  await process({ id: 'wake', payload: { report: 'r', trace: 't' }, attempt: 1, lastAttempt }).catch(() => (outcome = 'tried again'));
  return outcome;
}
const sqlError = (code: string) => Object.assign(new Error('query failed'), { code });

describe('a report whose job', () => {
  it.each([
    ['ends well', null, false, 'classified'],
    ['can never end well', new TrucelineError('agreement_unknown'), false, 'set aside: agreement_unknown'],
    ['stumbles for the first time', new TypeError('x is not a function'), false, 'tried again'],
    ['stumbles for the last time', new TypeError('x is not a function'), true, 'set aside: The report could not be classified (TypeError).'],
    ['holds a value that the database refuses', sqlError('22P05'), true, 'set aside: The report could not be classified (22P05).'],
    ['loses the database for the last time', sqlError('57P01'), true, 'tried again'],
    ['meets a deadlock for the last time', sqlError('40P01'), true, 'tried again'],
    ['loses its connection for the last time', new Error('Connection terminated'), true, 'tried again'],
  ])('%s', async (_, error, lastAttempt, outcome) => expect(await after(error, lastAttempt)).toBe(outcome));
});
