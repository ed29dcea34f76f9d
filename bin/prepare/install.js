import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Remedy } from './remedy.js';
import { runQuietly, say } from './run-quietly.js';

const STAMP = 'node_modules/.truceline-lock-sha256';

/** Whether node_modules holds what package-lock.json says. */
export function isInstalled(root) {
  const hash = lockHash(root);
  const stamp = join(root, STAMP);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true;
  if (!agreesWithLock(root)) return false;
  writeFileSync(stamp, hash);
  return true;
}

export async function install(root) {
  say('Installing what package-lock.json says…');
  // npm names its own script, which spares a shell (and finds npm where it is not on the path).
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const result = await runQuietly([...npm, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], root);
  if (result.code !== 0) {
    throw new Remedy(`${result.output}\nThe packages could not be installed. Check the connection to the npm registry, then run: npm ci`);
  }
  writeFileSync(join(root, STAMP), lockHash(root));
}

function lockHash(root) {
  return createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}

/**
 * Whether a person's own `npm ci` or `npm install` left what the lock file says: npm writes what it installed
 * to node_modules/.package-lock.json at its end. Optional packages may be absent, being for other platforms.
 */
function agreesWithLock(root) {
  const written = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(written)) return false;
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(written);
  const unwanted = Object.keys(present).some((path) => !isSame(wanted[path], present[path]));
  const missing = Object.entries(wanted).some(([path, entry]) => path !== '' && !mayBeAbsent(entry) && !present[path]);
  return !unwanted && !missing;
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

function isSame(wanted, present) {
  return wanted !== undefined && wanted.version === present.version && wanted.integrity === present.integrity;
}

function mayBeAbsent(entry) {
  return Boolean(entry.optional || entry.devOptional);
}
