import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** Stands for npm: installs a compiler that notes each build, and waits for the file named by HOLD before it does. */
const FAKE_NPM = `
import { appendFileSync, copyFileSync, existsSync, mkdirSync, rmSync, watch, writeFileSync } from 'node:fs';
appendFileSync('calls', 'install\\n');
if (process.env.FAIL === 'install') { console.error('registry unreachable'); process.exit(1); }
if (process.env.HOLD) await new Promise((resolve) => {
  const seen = () => existsSync(process.env.HOLD) && (watcher.close(), resolve());
  const watcher = watch('.', seen);
  seen();
});
rmSync('node_modules', { recursive: true, force: true });
mkdirSync('node_modules/typescript/bin', { recursive: true });
copyFileSync('package-lock.json', 'node_modules/.package-lock.json');
writeFileSync('node_modules/typescript/bin/tsc', \`
  const { appendFileSync, mkdirSync, readdirSync, writeFileSync } = require('node:fs');
  appendFileSync('calls', 'build\\\\n');
  if (process.env.FAIL === 'build') { console.log('a.ts(1,1): error'); process.exit(2); }
  mkdirSync('dist/libs', { recursive: true });
  for (const name of readdirSync('libs')) writeFileSync('dist/libs/' + name.replace('.ts', '.js'), '');
\`);
`;

let checkout = '';

beforeEach(() => {
  checkout = realpathSync(mkdtempSync(join(tmpdir(), 'truceline-prepare-')));
  cpSync('bin', join(checkout, 'bin'), { recursive: true });
  file('npm/npm-cli.js', FAKE_NPM);
  file('npm/package.json', '{ "type": "module" }');
  file('package.json', '{ "type": "module" }');
  file('package-lock.json', '{ "packages": { "": {}, "node_modules/typescript": { "version": "6.0.3" } } }');
  file('tsconfig.json', '{}');
  file('tsconfig.build.json', '{}');
  file('libs/a.ts', '');
  file('libs/b.ts', '');
});

afterEach(() => rmSync(checkout, { recursive: true, force: true }));

function file(path: string, text: string): void {
  mkdirSync(dirname(join(checkout, path)), { recursive: true });
  writeFileSync(join(checkout, path), text);
}

/** Runs a script of the checkout's bin/; `onStderr` hears what it says while it runs. */
function run(script: string, environment: Record<string, string> = {}, onStderr: (text: string) => void = () => {}) {
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve, reject) => {
    const env = { PATH: process.env.PATH ?? '', npm_execpath: join(checkout, 'npm/npm-cli.js'), ...environment };
    const child = spawn(process.execPath, [join(checkout, 'bin', script)], { cwd: checkout, env });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
      onStderr(stderr);
    });
    child.on('error', reject).on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

const prepare = (environment?: Record<string, string>) => run('prepare.js', environment);
const calls = () => (existsSync(join(checkout, 'calls')) ? readFileSync(join(checkout, 'calls'), 'utf8').trim().split('\n') : []);
const forgetCalls = () => rmSync(join(checkout, 'calls'), { force: true });

describe('a fresh checkout', () => {
  it('is installed and built, and says so on the error stream alone', async () => {
    const { code, stdout, stderr } = await prepare();
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toBe('Installing what package-lock.json says…\nBuilding…\n');
    expect(calls()).toEqual(['install', 'build']);
  });

  it('is prepared once by many that start at the same time', async () => {
    const waiting = (text: string) => text.includes('waiting for it') && file('go', '');
    const all = await Promise.all([1, 2, 3].map(() => run('prepare.js', { HOLD: 'go' }, waiting)));
    expect(all.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(calls()).toEqual(['install', 'build']);
  });

  it('is left alone in production', async () => {
    expect(await prepare({ NODE_ENV: 'production' })).toMatchObject({ code: 0, stderr: '' });
    expect(calls()).toEqual([]);
  });
});

describe('a checkout that is ready', () => {
  beforeEach(async () => {
    await prepare();
    forgetCalls();
  });

  it('is left alone, without a word', async () => {
    expect(await prepare()).toMatchObject({ code: 0, stderr: '' });
    expect(calls()).toEqual([]);
  });

  it('is installed again when package-lock.json names another version', async () => {
    file('package-lock.json', '{ "packages": { "": {}, "node_modules/typescript": { "version": "6.0.4" } } }');
    await prepare();
    expect(calls()).toContain('install');
  });

  it('takes what a person installed by hand from the same package-lock.json', async () => {
    rmSync(join(checkout, 'node_modules/.truceline-lock-sha256'));
    await prepare();
    expect(calls()).toEqual([]);
  });

  it('is built again when a source changes', async () => {
    file('libs/a.ts', 'export {};');
    await prepare();
    expect(calls()).toEqual(['build']);
  });

  it('loses the output of a source that is gone', async () => {
    rmSync(join(checkout, 'libs/b.ts'));
    await prepare();
    expect([existsSync(join(checkout, 'dist/libs/a.js')), existsSync(join(checkout, 'dist/libs/b.js'))]).toEqual([true, false]);
  });
});

describe('a lock that was left behind', () => {
  const leave = (holder: { pid: number; host: string }) => file('dist/.prepare-lock', JSON.stringify({ id: 'left', ...holder }));

  it('by a process that is gone is put away', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    leave({ pid, host: hostname() });
    expect(await prepare()).toMatchObject({ code: 0 });
  });

  it('on another machine is put away once nobody has touched it for a while', async () => {
    leave({ pid: process.pid, host: 'elsewhere' });
    const anHourAgo = new Date(Date.now() - 3_600_000);
    utimesSync(join(checkout, 'dist/.prepare-lock'), anHourAgo, anHourAgo);
    expect(await prepare()).toMatchObject({ code: 0 });
  });
});

describe('what cannot be done', () => {
  it.each([
    ['install', 'registry unreachable', 'run: npm ci'],
    ['build', 'a.ts(1,1): error', 'then start again'],
  ])('%s ends with what was said and the remedy', async (step, said, remedy) => {
    const { code, stderr } = await prepare({ FAIL: step });
    expect(code).toBe(1);
    expect(stderr).toContain(said);
    expect(stderr).toContain(remedy);
  });

  it('is tried again by the next start', async () => {
    await prepare({ FAIL: 'build' });
    expect(await prepare()).toMatchObject({ code: 0 });
    expect(calls()).toEqual(['install', 'build', 'build']);
  });

  it('the command line says so where it was never built', async () => {
    const { code, stderr } = await run('truceline.js', { NODE_ENV: 'production' });
    expect(code).toBe(1);
    expect(stderr).toContain('dist/apps/cli/main.js is missing');
  });
});

describe('the version of Node', () => {
  it.each([
    ['20.19.0', ''],
    ['22.0.0', ''],
    ['20.18.3', 'this is Node 20.18.3'],
    ['18.20.0', 'this is Node 18.20.0'],
  ])('%s is answered with "%s"', async (version, answer) => {
    const script: string = '../../bin/prepare/node-version.js';
    const { nodeVersionFault } = (await import(script)) as { nodeVersionFault(version: string): string | undefined };
    expect(nodeVersionFault(version) ?? '').toContain(answer);
    expect(nodeVersionFault(version) === undefined).toBe(answer === '');
  });
});
