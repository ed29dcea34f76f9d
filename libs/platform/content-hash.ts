import { createHash } from 'node:crypto';
import { canonicalJson } from '#vocabulary';

/** SHA-256 of the canonical JSON, in lower-case hexadecimal. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
