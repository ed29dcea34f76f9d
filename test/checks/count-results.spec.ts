import { describe, expect, it } from 'vitest';

interface Results {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}
type CountResults = (code: number, results: Results) => { passed: number; failed: number; skipped: number };

const script: string = '../run/run-suite.js';
const { countResults } = (await import(script)) as { countResults: CountResults };

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((test) => ({ status: test })) });

describe('the numbers of a suite', () => {
  it.each<[string, number, Results['testResults'], [passed: number, failed: number, skipped: number]]>([
    ['count each test', 1, [file('passed', 'passed', 'skipped'), file('failed', 'passed', 'failed')], [2, 1, 1]],
    ['count what is pending or still to be written as skipped', 0, [file('passed', 'pending', 'todo', 'passed')], [1, 0, 2]],
    ['count a file that cannot be loaded as one failure', 1, [file('failed'), file('passed', 'passed')], [1, 1, 0]],
    ['count a setup that broke as one failure', 1, [], [0, 1, 0]],
    ['count a run that ended badly though its tests passed as one failure', 1, [file('passed', 'passed')], [1, 1, 0]],
    ['are nothing where there is no test', 0, [], [0, 0, 0]],
  ])('%s', (_what, code, testResults, [passed, failed, skipped]) => {
    expect(countResults(code, { testResults })).toEqual({ passed, failed, skipped });
  });
});
