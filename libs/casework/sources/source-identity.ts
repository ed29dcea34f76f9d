import type { Author } from '#vocabulary';
import type { ReportInput } from '../reports/report-input.js';

/** Who said it and who logged it: what is kept sealed of a report. */
export interface SourceIdentity {
  name: string;
  /** Where the account comes from in the last resort, where the source passes on another. */
  origin?: string | undefined;
  /** Whoever logged it. */
  reporter: Author;
}

/** A report as it is stored in plain: all that was received, but for the identity of its source. */
export type StoredBody = Omit<ReportInput, 'source'> & { source: Pick<ReportInput['source'], 'reliability'> };

/** Parts what is received into what is stored in plain and what is sealed. */
export function apart(input: ReportInput, reporter: Author): { body: StoredBody; identity: SourceIdentity } {
  const { name, origin, ...rest } = input.source;
  return { body: { ...input, source: rest }, identity: { name, ...(origin !== undefined && { origin }), reporter } };
}

/** The report as it was received. */
export function together(body: StoredBody, { name, origin }: SourceIdentity): ReportInput {
  return { ...body, source: { name, ...body.source, ...(origin !== undefined && { origin }) } };
}
