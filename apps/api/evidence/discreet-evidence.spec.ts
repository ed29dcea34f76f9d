import { expect, it } from 'vitest';
import type { Holder } from '#access';
import type { EvidenceView } from '#casework';
import type { Role } from '#vocabulary';
import { discreetEvidence } from './discreet-evidence.js';

const SENDER = { kind: 'user', id: 'u', name: 'A named person' } as const;
const PIECE: EvidenceView = {
  id: 'e', agreement: 'river-truce', sha256: 'a', size: 1, type: 'image/jpeg', name: 'from a named person.jpg', receivedAt: '2025-03-10T00:00:00.000Z', receivedBy: SENDER, incidents: [], reports: [],
  workingCopy: { state: 'pending', sha256: null, size: null, type: null, because: null },
  withdrawn: { at: '2025-03-11T00:00:00.000Z', by: SENDER, reason: 'Sent in error.' },
};
const holding = (agreement: string, role: Role): Holder => ({ kind: 'user', id: 'u', name: 'u', user: 'u', roles: new Map([[agreement, role]]), scopes: null, agreements: null });

it.each<[string, Holder, boolean]>([
  ['a viewer', holding('river-truce', 'viewer'), false],
  ['an analyst', holding('river-truce', 'analyst'), false],
  ['a reviewer', holding('river-truce', 'reviewer'), true],
  ['a reviewer of another agreement', holding('another', 'reviewer'), false],
  ['an administrator', holding('*', 'admin'), true],
])('%s is told who sent a piece, or not', (_who, holder, told) => {
  const shown = discreetEvidence(PIECE, holder);
  expect(JSON.stringify(shown).includes('named person')).toBe(told);
  expect(shown).toMatchObject({ id: 'e', sha256: 'a', withdrawn: { reason: 'Sent in error.' } });
});
