import { canonicalJson } from '#vocabulary';
import { sha256 } from './event-hash.js';

/** Where a chain stood. */
export interface ChainHead {
  chain: string;
  /** Of its last event. */
  seq: number;
  /** Of its last event. */
  hash: string;
}

/** A head that is not shown: its hash alone, which is enough to recompute the root. */
export interface SealedHead {
  sealed: string;
}

/** How every chain stood at a time, in one hash. Who holds it elsewhere can tell later whether anything before it was changed. */
export interface AuditRoot {
  /** The day (UTC) after whose end it was made, YYYY-MM-DD; null for one made in between, which is not stored. */
  day: string | null;
  /** ISO 8601, UTC, milliseconds. */
  madeAt: string;
  /** In the order of the chains' names, by code units. */
  heads: readonly (ChainHead | SealedHead)[];
  /** The root of the day before it that has one; of the first: 64 zeros. */
  previous: string;
  root: string;
}

/** SHA-256 over the canonical JSON of day, time, sealed heads and previous root. */
export function hashOfRoot({ day, madeAt, heads, previous }: Omit<AuditRoot, 'root'>): string {
  return sha256(canonicalJson({ day, madeAt, heads: heads.map(sealOf), previous }));
}

/** The same root for somebody who may know of these chains alone: it can still be recomputed, and tells nothing of the others. */
export function sealedExcept(root: AuditRoot, mayKnow: (chain: string) => boolean): AuditRoot {
  return { ...root, heads: root.heads.map((head) => ('sealed' in head || mayKnow(head.chain) ? head : { sealed: sealOf(head) })) };
}

function sealOf(head: ChainHead | SealedHead): string {
  if ('sealed' in head) return head.sealed;
  const { chain, seq, hash } = head;
  return sha256(canonicalJson({ chain, seq, hash }));
}
