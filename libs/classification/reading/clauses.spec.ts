import { describe, expect, it } from 'vitest';
import { prepareAgreement } from '../agreement/prepared-agreement.js';
import { extract } from '../extract.js';

const organ = (party: string) => [{ party, basis: 'organ_of' as const, status: 'established' as const }];
const prepared = prepareAgreement({
  id: 'lakes', title: 'Truce of the lakes', effectiveFrom: '2031-03-01T00:00:00Z', timezone: 'UTC',
  parties: [{ id: 'north', name: 'Northland' }, { id: 'south', name: 'Southland' }],
  actors: [
    { id: 'north-army', name: 'Northern Army', kind: 'state_forces', affiliations: organ('north') },
    { id: 'south-army', name: 'Southern Army', kind: 'state_forces', affiliations: organ('south') },
  ],
  places: [{ id: 'karvo', name: 'Karvo' }], areas: [], terms: [],
});

describe('whose verb it is, past a relative clause between commas', () => {
  const line = (narrative: string, agents: readonly string[]): void => {
    it(`${agents.join() || 'nobody'}: ${narrative}`, () => {
      const { mentions } = extract({ id: 'r', narrative, reportedAt: '2031-05-10T10:00:00Z', language: 'en', source: { name: 'a reporter' } }, prepared);
      expect(mentions.filter(({ act }) => act === 'shelling').flatMap((mention) => mention.agents.map((agent) => agent.actor))).toEqual(agents);
    });
  };

  line('The Northern Army, which had come by night, shelled Karvo on 4 May.', ['north-army']);
  line('The Northern Army, whose guns stand on the hill, shelled Karvo on 4 May.', ['north-army']);
  line('The Northern Army, which the Southern Army had let pass, went up the hill and shelled Karvo on 4 May.', ['north-army']);
  line('Two soldiers of the Northern Army, whom their own police have since locked up, shelled Karvo on 4 May.', ['north-army']);
  line('The Northern Army, said the monitors, shelled Karvo on 4 May.', ['north-army']);
});
