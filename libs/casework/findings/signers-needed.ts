import type { AgreementDocument } from '#agreements';
import { SEVERITY_CODES, type Severity } from '#vocabulary';

/** Where an agreement does not say from which severity on. */
const SECOND_SIGNER_FROM: Severity = 'serious';

/**
 * How many persons must sign. What two persons decided, one alone does not undo: whatever replaces it needs two again.
 * @param replaced how many signed the finding that stands, where one does.
 */
export function signersNeeded({ secondSignerFrom }: Pick<AgreementDocument, 'secondSignerFrom'>, severity: Severity | null, replaced: number): 1 | 2 {
  if (replaced > 1) return 2;
  const from = secondSignerFrom ?? SECOND_SIGNER_FROM;
  if (from === 'never' || severity === null) return 1;
  return SEVERITY_CODES.indexOf(severity) >= SEVERITY_CODES.indexOf(from) ? 2 : 1;
}
