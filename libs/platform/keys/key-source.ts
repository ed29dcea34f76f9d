import { join } from 'node:path';
import { TrucelineError } from '#vocabulary';
import type { Config } from '../config.js';
import { InstallationKey, secretKeyOf } from './installation-key.js';
import { makeKeyFile, readKeyFile } from './key-file.js';

export type KeyConfig = Pick<Config, 'sourceKey' | 'sourceKeyFile' | 'dataDir'>;

/** Where the installation's key comes from: the environment, a file that it names, or `source-key` in the data folder. */
export class KeySource {
  constructor(private readonly config: KeyConfig) {}

  /** The file that holds the key; null where the environment itself does. */
  get file(): string | null {
    return this.config.sourceKey === undefined ? (this.config.sourceKeyFile ?? join(this.config.dataDir, 'source-key')) : null;
  }

  /** Null where there is none. @throws TrucelineError `source_key_unusable`. */
  async read(): Promise<InstallationKey | null> {
    const { sourceKey, sourceKeyFile } = this.config;
    if (sourceKey !== undefined && sourceKeyFile !== undefined) {
      throw new TrucelineError('source_key_unusable', 'Both TRUCELINE_SOURCE_KEY and TRUCELINE_SOURCE_KEY_FILE are set; unset one of them.');
    }
    if (this.file !== null) return readKeyFile(this.file);
    const secret = secretKeyOf(sourceKey ?? '');
    if (!secret) throw new TrucelineError('source_key_unusable', 'TRUCELINE_SOURCE_KEY does not hold 32 bytes in base64.');
    return new InstallationKey(secret);
  }

  /** Makes the key that a first start needs, in its file. */
  async make(): Promise<InstallationKey> {
    if (this.file === null) throw new Error('The environment holds the key; there is none to make.');
    return makeKeyFile(this.file);
  }
}
