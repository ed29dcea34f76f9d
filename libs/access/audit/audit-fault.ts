/**
 * What may be wrong: an event was changed, is missing, is one too many, or does not follow from the one before it; the
 * chain does not end where its head or a root says; a root was changed; a record is not what its last event says.
 */
export type AuditFaultKind = 'changed' | 'missing' | 'surplus' | 'unlinked' | 'head' | 'root' | 'record';

/** One thing that is wrong, in a sentence that names chain and seq. */
export interface AuditFault {
  kind: AuditFaultKind;
  /** Null where no single chain is concerned. */
  chain: string | null;
  seq: number | null;
  sentence: string;
}
