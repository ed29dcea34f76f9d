import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = ['apps', 'libs', 'migrations'];
const SETTINGS = ['package.json', 'tsconfig.json', 'tsconfig.build.json'];

/** Whether this is a checkout that can be built, and not an image that holds only what was built. */
export function hasSources(root) {
  return existsSync(join(root, 'tsconfig.build.json')) && existsSync(join(root, 'package-lock.json'));
}

/**
 * What dist/ is built from, one line a file: path, time of change, size. Equal lists mean an equal build;
 * a file that went away shows as a line that is missing.
 */
export function sourceList(root) {
  const files = [...SETTINGS, ...SOURCES.flatMap((directory) => sourcesUnder(root, directory))];
  return files.sort().map((file) => {
    const { mtimeMs, size } = statSync(join(root, file));
    return `${file} ${Math.round(mtimeMs)} ${size}`;
  });
}

function sourcesUnder(root, directory) {
  if (directory === 'apps/web' || !existsSync(join(root, directory))) return [];
  return readdirSync(join(root, directory), { withFileTypes: true }).flatMap((entry) => {
    const path = `${directory}/${entry.name}`;
    if (entry.isDirectory()) return sourcesUnder(root, path);
    return /\.(ts|tsx|json)$/.test(path) && !/\.(spec|contract)\.ts$/.test(path) ? [path] : [];
  });
}
