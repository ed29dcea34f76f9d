import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { TrucelineError } from '#vocabulary';

/** The user as whom the server runs; undefined where that is ourselves. */
export interface ServerAccount {
  uid: number;
  gid: number;
}

const run = promisify(execFile);

const NAME = 'postgres';

/** Debian and its kin, then BusyBox (Alpine). */
const WAYS_TO_CREATE: [string, string[]][] = [
  ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME]],
  ['adduser', ['-S', '-D', '-H', NAME]],
];

/** PostgreSQL refuses to run as root, so root hands it to the user `postgres`, who is created where missing. */
export async function serverAccount(): Promise<ServerAccount | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  return (await lookUp()) ?? (await create());
}

/** Whether the account can reach a path, through every folder above it. */
export async function canReach(account: ServerAccount | undefined, path: string): Promise<boolean> {
  try {
    await run('/bin/sh', ['-c', 'test -r "$0" && test -x "$0"', path], { ...account, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

async function lookUp(): Promise<ServerAccount | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', NAME]), run('id', ['-g', NAME])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function create(): Promise<ServerAccount> {
  for (const [program, args] of WAYS_TO_CREATE) {
    await run(program, args).catch(() => undefined);
    const account = await lookUp();
    if (account) return account;
  }
  const remedy = 'Create the user postgres, run Truceline as an ordinary user, or set DATABASE_URL.';
  throw new TrucelineError('configuration_invalid', `PostgreSQL does not run as root, and the user postgres could not be created. ${remedy}`, [
    { path: 'DATABASE_URL', message: 'The embedded PostgreSQL has no user to run as.', remedy },
  ]);
}
