import { createHmac } from 'node:crypto';
import { derivedKey, openBytes, sealBytes } from './envelope.js';

/** What is sealed is filled up to a multiple of this, so that its length does not tell one name from another. */
const BLOCK = 128;

/** The key to what is kept sealed of one subject. It never leaves the process. */
export class DataKey {
  readonly #sealing: Buffer;
  readonly #digesting: Buffer;

  constructor(secret: Buffer) {
    this.#sealing = derivedKey(secret, 'truceline sealing 1');
    this.#digesting = derivedKey(secret, 'truceline digests 1');
  }

  /** @param context what the value belongs to; the same must be said to open it. */
  seal(value: unknown, context: string): Buffer {
    const plain = Buffer.from(JSON.stringify(value));
    const filled = Buffer.alloc(Math.ceil(plain.length / BLOCK) * BLOCK, ' ');
    plain.copy(filled);
    return sealBytes(this.#sealing, filled, context);
  }

  /** @throws Error where it was sealed under another key or context, or was changed since. */
  open(sealed: Buffer, context: string): unknown {
    return JSON.parse(openBytes(this.#sealing, sealed, context).toString());
  }

  /**
   * Equal for equal texts under one purpose, and of no use to whoever guesses at the text without the key
   * (HMAC-SHA-256, in hexadecimal).
   */
  digest(purpose: string, text: string): string {
    return createHmac('sha256', this.#digesting).update(`${purpose}\0${text}`).digest('hex');
  }
}
