import { posix } from 'node:path';
import type { TextFile } from './tree.js';

const LINK = /\[[^\]]*\]\(([^)\s]+)\)/g;

/** Links of a page to other files of the repository must lead somewhere; addresses of the web are not asked. */
export function linkFaults(pages: readonly TextFile[], paths: readonly string[]): string[] {
  const known = new Set(paths.flatMap((path) => [path, ...foldersOf(path)]));
  return pages.flatMap(({ path, text }) =>
    [...text.matchAll(LINK)]
      .map(([, target = '']) => target)
      .filter((target) => !/^(?:[a-z]+:|#)/i.test(target))
      .filter((target) => !known.has(resolved(path, target)))
      .map((target) => `${path}: the link to ${target} leads nowhere`),
  );
}

function resolved(page: string, target: string): string {
  const [file = ''] = target.split('#');
  return posix.join(posix.dirname(page), file).replace(/\/$/, '');
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, last) => parts.slice(0, last + 1).join('/'));
}
