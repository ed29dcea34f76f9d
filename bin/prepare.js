#!/usr/bin/env node
// Makes a checkout ready to run: the Node version, the packages that package-lock.json names, the build in dist/.
// It is the pre-script of `npm start` and `npm test`, and does nothing where there is nothing to do. Whatever it
// has to say goes to the error stream, since the command that follows may have a machine reading its output.
import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, isBuilt } from './prepare/build.js';
import { hasSources } from './prepare/checkout.js';
import { install, isInstalled } from './prepare/install.js';
import { nodeVersionFault } from './prepare/node-version.js';
import { Remedy } from './prepare/remedy.js';
import { takeTurn } from './prepare/turn.js';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Resolves when the checkout at `root` is ready to run; throws a Remedy where it cannot be made so.
 * In production, and in an image without sources, nothing is installed or built.
 */
export async function prepare(root = ROOT, environment = process.env) {
  const fault = nodeVersionFault(process.versions.node);
  if (fault) throw new Remedy(fault);
  if (environment.NODE_ENV === 'production' || !hasSources(root)) return;
  if (isInstalled(root) && isBuilt(root)) return;

  // Another start in the same checkout may be at it already; whoever comes second finds the work done.
  await takeTurn(root, async () => {
    if (!isInstalled(root)) await install(root);
    if (!isBuilt(root)) await build(root);
  });
}

/** Runs `work`; a Remedy ends the process with its sentence alone, anything else with its whole trace. */
export async function orExplain(work) {
  try {
    return await work();
  } catch (error) {
    process.stderr.write(error instanceof Remedy ? `${error.message}\n` : `${error?.stack ?? error}\n`);
    process.exit(1);
  }
}

const isCalledDirectly = process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isCalledDirectly) await orExplain(() => prepare());
