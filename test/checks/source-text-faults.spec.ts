import { describe, expect, it } from 'vitest';
import { sourceTextFaults } from './source-text-faults.js';

const faultsOf = (path: string, text: string) => sourceTextFaults([{ path, text }]);

describe('words that do not belong in the source', () => {
  it.each([
    ['a path of one machine', 'docs/operations.md', 'Look into /home/ada/truceline'],
    ['a path of one machine', 'libs/platform/config.ts', "const dir = 'C:\\\\data';"],
    ['a check that is silenced', 'libs/casework/reports.ts', `// @${'ts'}-expect-error`],
    ['a check that is silenced', 'apps/api/main.ts', `/* ${'ox'}lint-disable */`],
    ['a clock in a pure room', 'libs/classification/decide.ts', 'const today = new Date();'],
    ['a sleep in a test', 'libs/platform/outbox.db.spec.ts', '    await sleep(500);'],
    ['a sleep in a test', 'test/product/restart.spec.ts', 'new Promise((resolve) => setTimeout(resolve, 1_000))'],
  ])('%s, in %s: %s', (because, path, line) => {
    expect(faultsOf(path, `\n${line}`)).toEqual([expect.stringContaining(`${path}:2: ${because}`)]);
  });

  it.each([
    ['a path inside the repository', 'README.md', 'See docs/operations.md and ./bin/truceline.js'],
    ['a path of every machine', 'Dockerfile', 'ENV TRUCELINE_DATA_DIR=/var/lib/truceline'],
    ['an address', 'README.md', 'http://127.0.0.1:3000/api/v1'],
    ['a date that is given', 'libs/classification/dates.ts', 'new Date(iso)'],
    ['a clock where there may be one', 'libs/platform/clock.ts', 'now: () => new Date()'],
  ])('not %s, in %s: %s', (_what, path, line) => {
    expect(faultsOf(path, line)).toEqual([]);
  });
});
