import { createHash, randomBytes } from 'node:crypto';

/** A secret that nobody guesses: 256 random bits, with a prefix by which scanners find it where it should not be. */
export function newSecret(prefix = 'truceline'): string {
  return `${prefix}_${randomBytes(32).toString('base64url')}`;
}

/** SHA-256 in hexadecimal: enough for what has too many random bits to be guessed, and never for a password. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
