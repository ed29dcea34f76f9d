import type { DataSource } from 'typeorm';
import { currentKey, fitting } from './key-ring.js';
import type { InstallationKey } from './installation-key.js';

export interface Rotation {
  /** How many data keys were wrapped anew; none where the new key was in its place already. */
  rewrapped: number;
}

/**
 * Puts a new installation key in the place of the old one: every data key is wrapped anew, in one transaction, so that
 * a rotation that is cut short has not begun, and can be asked for again. What is sealed under the data keys, such as
 * the sources of reports, stays as it is.
 * @throws TrucelineError `source_key_missing`, `source_key_wrong` where the old key is not the installation's.
 */
export async function rotateKeys(dataSource: DataSource, from: InstallationKey | null, to: InstallationKey): Promise<Rotation> {
  return dataSource.transaction(async (manager) => {
    await manager.query("SELECT pg_advisory_xact_lock(hashtextextended('installation key', 0))");
    const known = await currentKey(manager, 'FOR UPDATE');
    if (known?.id === to.id) return { rewrapped: 0 };
    const old = known && fitting(from, known, null);
    const rows: { subject: string; wrapped: Buffer }[] = await manager.query('SELECT subject, wrapped FROM data_keys ORDER BY subject FOR UPDATE');
    for (const { subject, wrapped } of rows) {
      if (!old) throw new Error('There are data keys and no installation key.');
      await manager.query('UPDATE data_keys SET wrapped = $2, wrapped_by = $3 WHERE subject = $1', [subject, to.wrap(old.unwrap(wrapped, subject), subject), to.id]);
    }
    await manager.query('UPDATE installation_keys SET retired_at = now() WHERE retired_at IS NULL');
    await manager.query(
      'INSERT INTO installation_keys (id, check_value) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET retired_at = NULL, check_value = excluded.check_value',
      [to.id, to.checkValue()],
    );
    return { rewrapped: rows.length };
  });
}
