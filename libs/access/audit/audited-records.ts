import type { EntityManager } from 'typeorm';

/** One row as it is stored, for comparison with the `after` of the last audit event about it. */
export interface AuditedRecord {
  /** As the events name it. */
  subject: string;
  /** Under the names of the events' `after`; of that, what is not named here is not compared. */
  content: Readonly<Record<string, unknown>>;
}

/** Rows that the audit chain tells the story of. Whoever owns them says what they hold, and the apps wire it. */
export interface AuditedRecords {
  /** What one is called: `finding`. */
  readonly name: string;
  /** What is done to them, as events name it; the last of these says what the row must hold. */
  readonly what: readonly string[];
  /** The rows of an agreement in the order of their subjects by code units, in batches of its own, so that memory stays flat. */
  rows(manager: EntityManager, agreement: string): AsyncIterable<AuditedRecord>;
}
