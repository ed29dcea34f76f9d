import type { ActCode } from '#vocabulary';
import { prepareAgreement } from '../agreement/prepared-agreement.js';
import type { AgreementModel } from '../agreement-model.js';
import { readNarrative } from './read-narrative.js';

/** Two made-up sides with a place between them, for what is read of single sentences. */
export const OSTLAND_TRUCE: AgreementModel = {
  id: 'made-up', title: 'A made-up truce', effectiveFrom: '2024-01-01', effectiveTo: null, timezone: 'UTC',
  parties: [{ id: 'ostland', name: 'Republic of Ostland', aliases: ['Ostland'], kind: 'state' }, { id: 'front', name: 'River Front', aliases: [], kind: 'non_state_armed_group' }],
  actors: [
    { id: 'ost-army', name: 'Ostland army', aliases: ['Ostland soldiers', '7th Brigade'], kind: 'state_forces', affiliations: [{ party: 'ostland', basis: 'organ_of', status: 'established' }] },
    { id: 'front-men', name: 'River Front fighters', aliases: ['RFF'], kind: 'non_state_armed_group', affiliations: [{ party: 'front', basis: 'organ_of', status: 'established' }] },
  ],
  places: [{ id: 'kilo', name: 'Kilo', aliases: [], lat: 1, lon: 1, area: [] }], areas: [], terms: [],
};

const PREPARED = prepareAgreement(OSTLAND_TRUCE);

/** The acts that a text is read to tell of, stated or alleged. */
export function actsTold(text: string): ActCode[] {
  return readNarrative(text, '2024-11-14T00:00:00Z', PREPARED).filter(({ status }) => status === 'asserted' || status === 'alleged').map(({ act }) => act);
}
