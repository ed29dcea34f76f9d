import { createHmac, randomBytes } from 'node:crypto';
import { DataKey } from './data-key.js';
import { derivedKey, KEY_BYTES, openBytes, sealBytes } from './envelope.js';

const CHECK = 'truceline installation key';

/** The key of the installation, which lies outside the database. It seals nothing but the data keys. */
export class InstallationKey {
  /** Tells one key from another, and nothing about either. */
  readonly id: string;
  readonly #wrapping: Buffer;

  constructor(secret: Buffer) {
    if (secret.length !== KEY_BYTES) throw new Error(`An installation key has ${KEY_BYTES} bytes.`);
    this.id = createHmac('sha256', secret).update('truceline key id 1').digest('hex').slice(0, 32);
    this.#wrapping = derivedKey(secret, 'truceline wrapping 1');
  }

  wrap(secret: Buffer, subject: string): Buffer {
    return sealBytes(this.#wrapping, secret, `truceline data key|${subject}`);
  }

  unwrap(wrapped: Buffer, subject: string): Buffer {
    return openBytes(this.#wrapping, wrapped, `truceline data key|${subject}`);
  }

  open(wrapped: Buffer, subject: string): DataKey {
    return new DataKey(this.unwrap(wrapped, subject));
  }

  /** A value that only this key opens, to be kept and tried at each start. */
  checkValue(): Buffer {
    return sealBytes(this.#wrapping, Buffer.from(CHECK), CHECK);
  }

  fits(checkValue: Buffer): boolean {
    try {
      return openBytes(this.#wrapping, checkValue, CHECK).toString() === CHECK;
    } catch {
      return false;
    }
  }
}

export function newSecretKey(): Buffer {
  return randomBytes(KEY_BYTES);
}

/** Base64 of 32 bytes, as it stands in the environment or in a key file; null where it is something else. */
export function secretKeyOf(text: string): Buffer | null {
  const trimmed = text.trim();
  if (!/^[A-Za-z0-9+/_-]{43}=?$/.test(trimmed)) return null;
  const secret = Buffer.from(trimmed, 'base64');
  return secret.length === KEY_BYTES ? secret : null;
}
