import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of one's own that others may enter, as the user must whom the embedded PostgreSQL runs as. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'truceline-test-'));
  await chmod(folder, 0o755);
  return folder;
}
