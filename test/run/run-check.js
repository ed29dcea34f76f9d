import { spawn } from 'node:child_process';

/** Runs one check of the table and says how it went: `{ passed, failed, skipped }`, one of them 1. */
export async function runCheck(check) {
  const started = performance.now();
  const { code, output } = check.command ? await run(check.command) : { code: 1, output: check.failed };
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (check.skipped) return report(`- ${check.name}: skipped, ${check.skipped}`, 'skipped');
  if (code === 0) return report(`✓ ${check.name} (${seconds} s)`, 'passed');
  return report(`✗ ${check.name} (${seconds} s)\n\n${output}\n`, 'failed');
}

function report(text, outcome) {
  process.stdout.write(`${text}\n`);
  return { passed: 0, failed: 0, skipped: 0, [outcome]: 1 };
}

function run([command, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: error.message }));
    child.on('close', (code) => resolve({ code, output: output.trim() }));
  });
}
