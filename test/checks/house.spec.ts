import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const CRUISER = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const ROOMS = ['vocabulary', 'classification', 'agreements', 'casework', 'compliance', 'access', 'platform', 'sitreps', 'exchange'];

/** A small house in which each line of text is one file; what stands after the arrow is the rule it breaks. */
const PLANTED: readonly (readonly [path: string, text: string, rule: string])[] = [
  ['libs/vocabulary/up.ts', "import { it } from '#classification'; export const x = it;", 'direction-vocabulary'],
  ['libs/vocabulary/package.ts', "import { z } from 'zod'; export const x = z;", 'vocabulary-imports-nothing'],
  ['libs/classification/up.ts', "import { it } from '#agreements'; export const x = it;", 'direction-classification'],
  ['libs/classification/up-type.ts', "import type { It } from '#casework'; export type X = It;", 'direction-classification'],
  ['libs/classification/platform.ts', "import { it } from '#platform'; export const x = it;", 'direction-classification'],
  ['libs/classification/file.ts', "import { readFileSync } from 'node:fs'; export const x = readFileSync;", 'classification-without-input-or-output'],
  ['libs/classification/net.ts', "export const x = await import('node:https');", 'classification-without-input-or-output'],
  ['libs/classification/database.ts', "import type { DataSource } from 'typeorm'; export type X = DataSource;", 'classification-without-services'],
  ['libs/agreements/up.ts', "import { it } from '#casework'; export const x = it;", 'direction-agreements'],
  ['libs/casework/up.ts', "import { it } from '#compliance'; export const x = it;", 'direction-casework'],
  ['libs/casework/nest.ts', "import { HttpException } from '@nestjs/common'; export const x = HttpException;", 'nest-in-apps-alone'],
  ['libs/casework/inside.ts', "import { it } from '../agreements/part.js'; export const x = it;", 'through-the-index'],
  ['libs/casework/path.ts', "import { it } from '../agreements/index.js'; export const x = it;", 'rooms-by-name'],
  ['libs/casework/own.ts', "import { it } from './index.js'; export const x = it;", 'not-through-ones-own-index'],
  ['libs/casework/app.ts', "import { it } from '../../apps/api/main.js'; export const x = it;", 'rooms-below-apps'],
  ['libs/casework/migration.ts', "import { it } from '../../migrations/index.js'; export const x = it;", 'rooms-without-migrations'],
  ['libs/casework/circle-a.ts', "import { b } from './circle-b.js'; export const a = b;", 'no-circles'],
  ['libs/casework/nowhere.ts', "import { it } from './gone.js'; export const x = it;", 'resolvable'],
  ['libs/casework/unnamed.ts', "import { it } from 'unnamed'; export const x = it;", 'packages-named'],
  ['libs/casework/dev.ts', "import { it } from 'vitest'; export const x = it;", 'product-without-dev-packages'],
  ['libs/compliance/up.ts', "import { it } from '#sitreps'; export const x = it;", 'direction-compliance'],
  ['libs/sitreps/aside.ts', "import { it } from '#exchange'; export const x = it;", 'direction-sitreps'],
  ['libs/access/up.ts', "import { it } from '#platform'; export const x = it;", 'direction-access'],
  ['libs/platform/up.ts', "import { it } from '#casework'; export const x = it;", 'direction-platform'],
  ['libs/helpers/index.ts', "import { it } from '#vocabulary'; export const x = it;", 'known-rooms'],
  ['apps/api/inside.ts', "import { it } from '../../libs/casework/part.js'; export const x = it;", 'through-the-index-from-outside'],
  ['apps/api/path.ts', "import { it } from '../../libs/casework/index.js'; export const x = it;", 'rooms-by-name'],
  ['apps/worker/queue.ts', "import { Worker } from 'bullmq'; export const x = Worker;", 'queues-behind-one-door'],
  ['apps/api/support.ts', "import { it } from '../../test/support.js'; export const x = it;", 'product-without-tests'],
  ['apps/api/web.ts', "import { it } from '../web/main.js'; export const x = it;", 'nobody-imports-web'],
  ['apps/web/room.ts', "import { it } from '#vocabulary'; export const x = it;", 'web-through-http'],
];

const SOUND: readonly (readonly [path: string, text: string])[] = [
  ['libs/casework/sound.ts', "import { it } from '#agreements'; import { other } from './part.js'; export const x = [it, other];"],
  ['libs/casework/sound.spec.ts', "import { it } from 'vitest'; import { other } from './index.js'; export const x = [it, other];"],
  ['libs/platform/sound.ts', "import { readFileSync } from 'node:fs'; export const x = readFileSync;"],
  ['libs/classification/sound.ts', "import { it } from '#vocabulary'; import { inspect } from 'node:util'; export const x = [it, inspect];"],
  ['apps/api/sound.ts', "import { HttpException } from '@nestjs/common'; import { it } from '#casework'; export const x = [HttpException, it];"],
];

const cruise = z.object({
  summary: z.object({ violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })) }),
  modules: z.array(z.object({ source: z.string(), dependencies: z.array(z.object({ module: z.string(), resolved: z.string() })) })),
});

let house = '';
let seen: z.output<typeof cruise>;

beforeAll(() => {
  house = realpathSync(mkdtempSync(join(tmpdir(), 'truceline-house-')));
  const imports = Object.fromEntries(ROOMS.map((room) => [`#${room}`, { source: `./libs/${room}/index.ts`, default: `./dist/libs/${room}/index.js` }]));
  const dependencies = { '@nestjs/common': '1.0.0', bullmq: '1.0.0', typeorm: '1.0.0', zod: '1.0.0' };
  put('package.json', JSON.stringify({ name: 'house', type: 'module', imports, dependencies, devDependencies: { vitest: '1.0.0' } }));
  cpSync('tsconfig.json', join(house, 'tsconfig.json'));
  for (const name of [...Object.keys(dependencies), 'vitest', 'unnamed']) {
    put(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    put(`node_modules/${name}/index.js`, '');
  }
  for (const room of ROOMS) {
    put(`libs/${room}/part.ts`, 'export const it = 1;');
    put(`libs/${room}/index.ts`, "export * from './part.js';");
  }
  // A circle is told of once, at the first of its files.
  put('libs/casework/circle-b.ts', "import { a } from './circle-a.js'; export const b = a;");
  for (const path of ['apps/api/main.ts', 'apps/web/main.ts', 'migrations/index.ts', 'test/support.ts']) put(path, 'export const it = 1;');
  for (const [path, text] of [...PLANTED, ...SOUND]) put(path, text);

  const args = [CRUISER, '--config', resolve('.dependency-cruiser.cjs'), '-T', 'json', 'apps', 'libs', 'migrations', 'test'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  seen = cruise.parse(JSON.parse(stdout));
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
}

const rulesBrokenBy = (path: string) => seen.summary.violations.filter(({ from }) => from === path).map(({ rule }) => rule.name);

describe('the direction of the house', () => {
  it.each(PLANTED)('%s: %s breaks %s', (path, _text, rule) => {
    expect(rulesBrokenBy(path)).toContain(rule);
  });

  it.each(SOUND)('%s: %s is sound', (path) => {
    expect(rulesBrokenBy(path)).toEqual([]);
  });

  it('reads a room by its name as its source, not as what was built', () => {
    const dependencies = seen.modules.find(({ source }) => source === 'libs/casework/sound.ts')?.dependencies;
    expect(dependencies).toContainEqual({ module: '#agreements', resolved: 'libs/agreements/index.ts' });
  });
});
