#!/usr/bin/env node
// What `npm test` runs: first the checks of the source, then the suites, from the quickest to the slowest.
//
//   node test/run.js                        everything
//   node test/run.js --only checks,pure     the parts that are named
//   node test/run.js --checks-only          short for --only checks
//
// Each check counts as one, each test of a suite as one. The last line is `N passed, N failed, N skipped`.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CHECKS, SUITES } from './run/parts.js';
import { runCheck } from './run/run-check.js';
import { runSuite } from './run/run-suite.js';

const PARTS = ['checks', ...SUITES.filter((suite) => suite !== 'checks')];

function wantedParts() {
  const { values } = parseArgs({ options: { 'checks-only': { type: 'boolean' }, only: { type: 'string' } } });
  if (values['checks-only']) return ['checks'];
  const wanted = values.only?.split(',') ?? PARTS;
  const unknown = wanted.filter((part) => !PARTS.includes(part));
  if (unknown.length > 0) throw new Error(`There is no part called ${unknown.join(', ')}; there are ${PARTS.join(', ')}.`);
  return wanted;
}

async function main() {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  const wanted = wantedParts();
  const total = { passed: 0, failed: 0, skipped: 0 };
  const count = (result) => {
    for (const outcome of Object.keys(total)) total[outcome] += result[outcome];
  };
  if (wanted.includes('checks')) for (const check of CHECKS) count(await runCheck(check));
  for (const suite of SUITES.filter((name) => wanted.includes(name))) count(await runSuite(suite));
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
  return total.failed === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
