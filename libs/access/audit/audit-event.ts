import type { Author } from '#vocabulary';

/** The chain of what belongs to no agreement. An agreement of this very id would share it, which does no harm. */
export const INSTALLATION = 'installation';

/** Something that was done and is to be remembered. */
export interface NewAuditEvent {
  at: Date;
  by: Author;
  /** What was done, in two or three words: `finding signed`. */
  what: string;
  /** Id of what it was done to. */
  subject: string;
  /** Id of the agreement that it belongs to; null: the event belongs to the installation. */
  agreement: string | null;
  incident: string | null;
  /** What stood before and what stands after; null where there was or is nothing. Ids, codes, figures and hashes; people's words only under `reason`. */
  before: object | null;
  after: object | null;
  /** Why, as whoever did it said. */
  reason: string | null;
}

/** One link of a chain. `hash` is that of all the rest, which includes the hash of the event before it. */
export interface AuditEvent {
  chain: string;
  /** Counted from 1 in each chain, without gaps. */
  seq: number;
  /** ISO 8601, UTC, milliseconds. */
  at: string;
  by: Author;
  what: string;
  subject: string;
  agreement: string | null;
  incident: string | null;
  before: unknown;
  after: unknown;
  reason: string | null;
  /** Hash of the event before it; of the first one: 64 zeros. */
  previous: string;
  hash: string;
}

/** The name of the chain that an event goes into. */
export function chainOf({ agreement }: Pick<NewAuditEvent, 'agreement'>): string {
  return agreement ?? INSTALLATION;
}
