import { spawn } from 'node:child_process';

/** A line for the person at the terminal. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** Runs a command in `cwd` and keeps what it says, to be shown only if it fails: `{ code, output }`. */
export function runQuietly([command, ...args], cwd) {
  return new Promise((resolve) => {
    // On Windows npm is a script that only a shell can start.
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' && command === 'npm' });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 1, output: `${command}: ${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: output.trim() }));
  });
}
