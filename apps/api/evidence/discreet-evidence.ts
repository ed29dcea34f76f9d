import { may, type Holder } from '#access';
import type { EvidenceView } from '#casework';

/** A piece as the holder may see it: what a file is called, and who sent it, can betray a person, and is for those who may see what is sealed. */
export function discreetEvidence(evidence: EvidenceView, holder: Holder): EvidenceView {
  if (may(holder, 'see_sealed_evidence', evidence.agreement)) return evidence;
  const { withdrawn } = evidence;
  return { ...evidence, name: null, receivedBy: null, withdrawn: withdrawn && { ...withdrawn, by: null } };
}
