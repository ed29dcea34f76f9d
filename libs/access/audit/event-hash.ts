import { createHash } from 'node:crypto';
import { canonicalJson } from '#vocabulary';
import type { AuditEvent } from './audit-event.js';

/** What the first event of a chain names as the hash before it. */
export const NO_HASH = '0'.repeat(64);

/**
 * The hash of an event: SHA-256 over the canonical JSON (RFC 8785) of the event without its hash, in lower-case
 * hexadecimal. Anybody can recompute it from an event as the API gives it.
 */
export function hashOfEvent(event: Omit<AuditEvent, 'hash'>): string {
  const { chain, seq, at, by, what, subject, agreement, incident, before, after, reason, previous } = event;
  const { kind, id, name } = by;
  return sha256(canonicalJson({ chain, seq, at, by: { kind, id, name }, what, subject, agreement, incident, before, after, reason, previous }));
}

/** SHA-256 of a text, in lower-case hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
