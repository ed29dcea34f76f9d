import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// Rules that need types are silent where the type checker beneath them is missing: this shows that it is not.
const PLANTED: readonly (readonly [rule: string, path: string, text: string])[] = [
  ['typescript(no-floating-promises)', 'libs/casework/floating.ts', "Promise.resolve('lost');"],
  ['typescript(no-misused-promises)', 'libs/casework/misused.ts', 'export const x = (ready: Promise<boolean>) => (ready ? 1 : 2);'],
  ['typescript(no-explicit-any)', 'libs/casework/any.ts', 'export const x = (y: any): string => String(y);'],
  ['typescript(no-unsafe-assignment)', 'libs/casework/unsafe.ts', "export const x: string = JSON.parse('1');"],
  ['typescript(consistent-type-imports)', 'libs/casework/types.ts', "import { Stats } from 'node:fs'; export type X = Stats;"],
  ['eslint(no-unused-vars)', 'libs/casework/unused.ts', 'export function x(used: number, unused: number): number { return used; }'],
  ['eslint(no-console)', 'libs/casework/console.ts', "console.log('x');"],
  ['eslint(no-restricted-properties)', 'libs/classification/clock.ts', 'export const x = Date.now();'],
  ['eslint(no-restricted-globals)', 'libs/classification/process.ts', 'export const x = process.pid;'],
];

let tree = '';
let said = '';

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'truceline-lint-'));
  for (const name of ['.oxlintrc.json', 'tsconfig.json']) cpSync(name, join(tree, name));
  symlinkSync(resolve('node_modules'), join(tree, 'node_modules'), 'junction');
  for (const [, path, text] of PLANTED) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  const args = [resolve('node_modules/oxlint/bin/oxlint'), '--type-aware', '--format', 'unix', 'libs'];
  said = spawnSync(process.execPath, args, { cwd: tree, encoding: 'utf8' }).stdout;
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe('lint', () => {
  it.each(PLANTED)('%s catches %s: %s', (rule, path) => {
    const faults = said.split('\n').filter((line) => line.includes(path));
    expect(faults).toContainEqual(expect.stringContaining(rule));
  });
});
