import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';

/** The strong tag of an answer whose bytes alone say which it is. */
export function tagOfBytes(body: unknown): string {
  return `"${createHash('sha256').update(typeof body === 'string' ? body : JSON.stringify(body)).digest('base64url')}"`;
}

/**
 * Puts an answer under its strong tag; undefined, with 304, for whoever holds it. What is kept must be asked about each
 * time, also where it never changes: that somebody may see it can be taken back.
 */
export function tagged<Body>(reply: FastifyReply, held: string | undefined, tag: string, body: Body): Body | undefined {
  void reply.header('etag', tag).header('cache-control', 'private, no-cache');
  if (!holdsTag(held, tag)) return body;
  void reply.status(304);
  return undefined;
}

/** Whether a tag is among those of If-None-Match. Weak and strong tags compare alike here, as RFC 9110 asks. */
export function holdsTag(held: string | undefined, tag: string): boolean {
  return held !== undefined && held.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === tag);
}
