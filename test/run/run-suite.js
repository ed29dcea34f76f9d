import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const VITEST = 'node_modules/vitest/vitest.mjs';

/** Runs one vitest project on the terminal and answers its numbers: `{ passed, failed, skipped }`. */
export async function runSuite(project) {
  const directory = mkdtempSync(join(tmpdir(), 'truceline-test-'));
  const results = join(directory, 'results.json');
  try {
    const code = await vitest(['run', '--project', project, '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`]);
    return countResults(code, readResults(results));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/**
 * A file that could not be loaded has no tests to fail, and a suite whose setup broke may leave no results at
 * all; each counts as one failure, since a run that ends badly must never read as passed.
 */
export function countResults(code, { testResults }) {
  const statuses = testResults.flatMap((file) => file.assertionResults.map(({ status }) => status));
  const withStatus = (wanted) => statuses.filter((status) => status === wanted).length;
  const brokenFiles = testResults.filter((file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'));
  const [passed, failedTests] = [withStatus('passed'), withStatus('failed')];
  const failed = failedTests + brokenFiles.length;
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed, skipped: statuses.length - passed - failedTests };
}

function readResults(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { testResults: [] };
  }
}

function vitest(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [VITEST, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject).on('close', (code) => resolve(code ?? 1));
  });
}
