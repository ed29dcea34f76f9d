import { TrucelineError } from '#vocabulary';

/** ENOSPC: the disk; EDQUOT: the user's share of it; EFBIG: the largest file that it takes. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** An error of the file system that says it is full, in our words; any other as it is. */
export function whereFull(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return FULL.has(code) ? new TrucelineError('evidence_store_full') : error;
}
