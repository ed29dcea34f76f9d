import type { DataSource, EntityManager } from 'typeorm';
import { RetryableError, TrucelineError } from '#vocabulary';
import type { DataKey } from './data-key.js';
import { newSecretKey, type InstallationKey } from './installation-key.js';
import type { KeySource } from './key-source.js';

/**
 * The keys to what is kept sealed (envelope encryption): each agreement has a data key, which lies in the database
 * wrapped with the installation's key, which does not. Whoever has only a copy of the database opens nothing.
 */
export class KeyRing {
  readonly #opened = new Map<string, DataKey>();
  #installationKey: Promise<InstallationKey> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly source: Pick<KeySource, 'file' | 'read' | 'make'>,
  ) {}

  /**
   * Finds the installation's key and holds it against the value that the database keeps of it; at the very first start
   * makes one where the environment names none. To be done before anything is served.
   * @throws TrucelineError `source_key_missing`, `source_key_wrong`, `source_key_unusable`.
   */
  async open(): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query("SELECT pg_advisory_xact_lock(hashtextextended('installation key', 0))");
      // Looked for once the lock is held: another process may just have made the file.
      const key = await this.source.read();
      const known = await currentKey(manager);
      if (known) return this.#take(fitting(key, known, this.source.file));
      const first = key ?? (await this.source.make());
      await manager.query('INSERT INTO installation_keys (id, check_value) VALUES ($1, $2)', [first.id, first.checkValue()]);
      this.#take(first);
    });
  }

  /** Whether the key that this process holds is still the installation's; a sentence where it is not. */
  async lack(): Promise<string | undefined> {
    const [key, known] = [await this.#key(), await currentKey(this.dataSource.manager)];
    return known?.id === key.id ? undefined : ROTATED;
  }

  /** Whether the data key of the subject is at hand, so that it is certain that there is one. */
  has(subject: string): boolean {
    return this.#opened.has(subject);
  }

  /**
   * The data key of a subject, made at its first use.
   * @param manager to look it up inside a transaction; one that has to be made is committed at once all the same, for
   * it must outlive the transaction that asks.
   * @throws RetryableError where the installation's key was changed while this process ran.
   */
  async keyOf(subject: string, manager: EntityManager = this.dataSource.manager): Promise<DataKey> {
    const opened = this.#opened.get(subject);
    if (opened) return opened;
    const installationKey = await this.#key();
    const row = (await wrappedKey(manager, subject)) ?? (await this.#make(installationKey, subject));
    if (row.wrapped_by !== installationKey.id) throw new RetryableError(ROTATED);
    const key = installationKey.open(row.wrapped, subject);
    this.#opened.set(subject, key);
    return key;
  }

  async #make(installationKey: InstallationKey, subject: string): Promise<WrappedKey> {
    // The row of the installation's key is held, so that no rotation overlooks the new data key.
    await this.dataSource.query(
      `INSERT INTO data_keys (subject, wrapped, wrapped_by)
       SELECT $1, $2, id FROM (SELECT id FROM installation_keys WHERE id = $3 AND retired_at IS NULL FOR SHARE) AS current
       ON CONFLICT (subject) DO NOTHING`,
      [subject, installationKey.wrap(newSecretKey(), subject), installationKey.id],
    );
    const row = await wrappedKey(this.dataSource.manager, subject);
    if (!row) throw new RetryableError(ROTATED);
    return row;
  }

  #take(key: InstallationKey): void {
    this.#installationKey = Promise.resolve(key);
  }

  async #key(): Promise<InstallationKey> {
    if (!this.#installationKey) await this.open();
    if (!this.#installationKey) throw new Error('The ring of keys is not open.');
    return this.#installationKey;
  }
}

const ROTATED = 'The key of the installation was changed while this process ran: start it again with the new one.';

interface WrappedKey {
  wrapped: Buffer;
  wrapped_by: string;
}

async function wrappedKey(manager: EntityManager, subject: string): Promise<WrappedKey | undefined> {
  const [row]: WrappedKey[] = await manager.query('SELECT wrapped, wrapped_by FROM data_keys WHERE subject = $1', [subject]);
  return row;
}

interface KnownKey {
  id: string;
  check_value: Buffer;
}

/** The installation key that the database knows of. */
export async function currentKey(manager: EntityManager, lock: '' | 'FOR UPDATE' = ''): Promise<KnownKey | undefined> {
  const [row]: KnownKey[] = await manager.query(`SELECT id, check_value FROM installation_keys WHERE retired_at IS NULL ${lock}`);
  return row;
}

/** The key, if it is the one that the database was sealed with. */
export function fitting(key: InstallationKey | null, known: KnownKey, file: string | null): InstallationKey {
  if (!key) throw new TrucelineError('source_key_missing', `The sources in this database are sealed, and ${file ?? 'the environment'} holds no key to them.`);
  if (key.id !== known.id || !key.fits(known.check_value)) {
    throw new TrucelineError('source_key_wrong', `The key in ${file ?? 'TRUCELINE_SOURCE_KEY'} is not the one that the sources in this database are sealed with.`);
  }
  return key;
}
