import type { Span, TimePrecision } from '#vocabulary';

/**
 * A time that a text names, with the words it was read from. `from` and `to` are ISO 8601 instants with the
 * offset of the zone they were read in; the time meant lies somewhere in between, ends included.
 */
export interface TimeReading {
  from: string;
  to: string;
  precision: TimePrecision;
  /** Written out, worked out from another date, or the dateline of the text. */
  basis: 'stated' | 'relative' | 'dateline';
  role: TimeRole;
  /** It stands before a noun that it tells apart ("the July 2 attack", "Tuesday's raid"): the time of that, not of what is being told. */
  attributive: boolean;
  span: Span;
}

/**
 * What the time is the time of: something that happened, the saying of it ("said on Tuesday"), the dateline of
 * a news text, the document itself, or a day by which something is due.
 */
export type TimeRole = 'event' | 'statement' | 'dateline' | 'document' | 'deadline';

/** When a text was reported, and the zone whose clocks it speaks of. */
export interface ReportedAt {
  /** ISO 8601 with offset; null where nobody knows: then only what the text itself dates can be read. */
  reportedAt: string | null;
  /** IANA name. */
  timezone: string;
}
