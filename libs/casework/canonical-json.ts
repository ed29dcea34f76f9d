import { createHash } from 'node:crypto';

/** SHA-256, in hexadecimal, of a JSON value whose keys are put in order: equal values have equal hashes. */
export function hashOfJson(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(inOrder(value))).digest('hex');
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  );
}
