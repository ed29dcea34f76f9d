#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { orExplain, prepare } from './prepare.js';
import { Remedy } from './prepare/remedy.js';

const COMMAND_LINE = new URL('../dist/apps/cli/main.js', import.meta.url);

await orExplain(async () => {
  await prepare();
  if (!existsSync(fileURLToPath(COMMAND_LINE))) {
    throw new Remedy('The command line is not built: dist/apps/cli/main.js is missing. Run `npm run build` in a checkout, or use an image that was built from one.');
  }
});
await import(COMMAND_LINE.href);
