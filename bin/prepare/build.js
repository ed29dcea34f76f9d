import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceList } from './checkout.js';
import { Remedy } from './remedy.js';
import { runQuietly, say } from './run-quietly.js';

const STAMP = 'dist/.built-from';
const COMPILER = 'node_modules/typescript/bin/tsc';

/** Whether dist/ was built from the sources as they are now. */
export function isBuilt(root) {
  return builtFrom(root) === sourceList(root).join('\n');
}

export async function build(root) {
  say('Building…');
  const sources = sourceList(root);
  dropOutputsOfGoneSources(root, sources);
  const result = await runQuietly([process.execPath, COMPILER, '-p', 'tsconfig.build.json'], root);
  if (result.code !== 0) {
    throw new Remedy(`${result.output}\nThe build failed. Mend what the compiler names above, then start again.`);
  }
  // A source that changed while the compiler ran differs from this list, and is built by the next start.
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, STAMP), sources.join('\n'));
}

function builtFrom(root) {
  const stamp = join(root, STAMP);
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
}

/** The compiler leaves the output of a deleted file where it is, and a leftover migration would be run. */
function dropOutputsOfGoneSources(root, sources) {
  const present = new Set(sources.map(pathOf));
  const gone = (builtFrom(root) ?? '').split('\n').map(pathOf).filter((path) => path.endsWith('.ts') && !present.has(path));
  for (const path of gone) {
    const output = join(root, 'dist', path.replace(/\.ts$/, '.js'));
    rmSync(output, { force: true });
    rmSync(`${output}.map`, { force: true });
  }
}

function pathOf(line) {
  return line.split(' ', 1)[0] ?? '';
}
