import type { Processor } from '#platform';
import type { EvidenceRooms } from '../rooms/evidence-rooms.js';

/** Makes the working copy of bytes that came in as evidence. */
export function makeWorkingCopyProcessor({ evidence }: { evidence: Pick<EvidenceRooms, 'makeWorkingCopy'> }): Processor<'make-working-copy'> {
  return ({ id, payload }) => evidence.makeWorkingCopy.run(id, payload.agreement, payload.blob);
}
