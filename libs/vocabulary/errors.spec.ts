import { describe, expect, it } from 'vitest';
import { ERRORS, RetryableError, TrucelineError, type ErrorRow } from './errors.js';

const rows: [string, ErrorRow][] = Object.entries(ERRORS);

describe('the table of errors', () => {
  it.each(rows)('%s has a status of an error, a sentence and a remedy', (code, row) => {
    expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
    expect(row.status).toBeGreaterThanOrEqual(400);
    expect(row.status).toBeLessThan(600);
    expect(row.sentence).toMatch(/^[A-Z].+\.$/);
    expect(row.remedy).toMatch(/^[A-Z].+\.$/);
  });

  it('says something else for each code', () => {
    const sentences = rows.map(([, row]) => row.sentence);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

describe('TrucelineError', () => {
  it('speaks with the sentence of its code where nothing more is known', () => {
    const error = new TrucelineError('report_unknown');
    expect([error.code, error.message, error.detail, error.faults]).toEqual(['report_unknown', ERRORS.report_unknown.sentence, error.message, []]);
  });

  it('carries the detail and the faults of its case', () => {
    const faults = [{ path: 'narrative', message: 'is missing' }];
    expect(new TrucelineError('request_invalid', 'One field is missing.', faults)).toMatchObject({ message: 'One field is missing.', faults });
  });

  it('is told apart from a failure that may pass', () => {
    expect(new TrucelineError('internal')).not.toBeInstanceOf(RetryableError);
    expect(new RetryableError('connection lost')).not.toBeInstanceOf(TrucelineError);
  });
});
