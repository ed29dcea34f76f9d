import { describe, expect, it } from 'vitest';
import type { AgreementModel } from '../agreement-model.js';
import { prepareAgreement } from '../agreement/prepared-agreement.js';
import { extract } from '../extract.js';
import type { Mention } from '../mention.js';

const LAKES: AgreementModel = {
  id: 'lakes', title: 'Truce of the lakes', effectiveFrom: '2031-03-01T00:00:00Z', timezone: 'UTC',
  parties: [{ id: 'north', name: 'Northland' }, { id: 'south', name: 'Southland' }],
  actors: [
    { id: 'north-army', name: 'Northern Army', aliases: ['Northern troops'], kind: 'state_forces', affiliations: [{ party: 'north', basis: 'organ_of', status: 'established' }] },
    { id: 'south-army', name: 'Southern Army', aliases: ['Southern troops'], kind: 'state_forces', affiliations: [{ party: 'south', basis: 'organ_of', status: 'established' }] },
    { id: 'monitors', name: 'Truce monitors', aliases: ['the monitors'], kind: 'international_force', affiliations: [] },
  ],
  places: [{ id: 'karvo', name: 'Karvo', area: ['shore'] }], areas: [{ id: 'shore', name: 'Lake shore' }], terms: [],
};

const prepared = prepareAgreement(LAKES);

/** The mentions of shelling in a report of 10 May 2031. */
function shellings(narrative: string): readonly Mention[] {
  const report = { id: 'r', narrative, reportedAt: '2031-05-10T10:00:00Z', language: 'en', source: { name: 'a reporter' } };
  return extract(report, prepared).mentions.filter((mention) => mention.act === 'shelling');
}

describe('how far a report stands behind what it tells', () => {
  const line = (narrative: string, status: Mention['status'], agents: readonly string[] | 'anybody' = 'anybody'): void => {
    it(`${status}: ${narrative}`, () => {
      const [first, ...more] = shellings(narrative);
      expect(first?.status).toBe(status);
      expect(more.filter((mention) => mention.status === 'asserted')).toEqual([]);
      if (agents !== 'anybody') expect(first?.agents.map((agent) => agent.actor)).toEqual(agents);
    });
  };

  describe('states it', () => {
    line('On 4 May the Northern Army shelled Karvo.', 'asserted', ['north-army']);
    line('The Northern Army shelled Karvo on 4 May but did not enter it.', 'asserted', ['north-army']);
    line('The Northern Army shelled Karvo on 4 May, the monitors found.', 'asserted', ['north-army']);
    line('The Northern Army said it had shelled Karvo on 4 May.', 'asserted', ['north-army']);
    line('The Northern Army shelled Karvo on 4 May, and its commander admitted it.', 'asserted', ['north-army']);
  });

  describe('puts others in the place of those it rules out', () => {
    line('It was not the Northern Army but the Southern Army that shelled Karvo on 4 May.', 'asserted', ['south-army']);
    line('Karvo was shelled on 4 May not by the Northern Army but by the Southern Army.', 'asserted', ['south-army']);
    line('The monitors correct their note: the Southern Army, not the Northern Army, shelled Karvo on 4 May.', 'asserted', ['south-army']);
    line('According to the Southern Army, the Northern Army shelled Karvo on 4 May.', 'alleged', ['north-army']);
  });

  describe('says that it was not so', () => {
    line('It was not the Northern Army who shelled Karvo on 4 May.', 'negated');
    line('Neither the Northern Army nor the Southern Army shelled Karvo.', 'negated');
    line('The tale that the Northern Army shelled Karvo on 4 May is the truth upside down.', 'negated');
    line('The story that the Northern Army shelled Karvo has been withdrawn.', 'negated');
    line('There was talk that the Northern Army shelled Karvo on 4 May. It turned out to be thunder.', 'negated');
    line('The Northern Army came close to shelling Karvo on 4 May.', 'negated');
    line('The Northern Army very nearly shelled Karvo on 4 May.', 'negated');
    line('Far from shelling Karvo on 4 May, the Northern Army had left.', 'negated');
  });

  describe('only passes it on, or believes it', () => {
    line('A colonel reckons that the Northern Army shelled Karvo on 4 May.', 'alleged');
    line('The mayor is convinced that the Northern Army shelled Karvo on 4 May.', 'alleged');
    line('People assume the Northern Army shelled Karvo on 4 May.', 'alleged');
    line('The Northern Army probably shelled Karvo on 4 May.', 'alleged');
    line('The Northern Army appears to have shelled Karvo on 4 May.', 'alleged');
    line('There is talk in the market that Northern troops shelled Karvo on 4 May.', 'alleged');
    line('The monitors could not confirm that the Northern Army shelled Karvo on 4 May.', 'alleged');
    line('There is no proof that the Northern Army shelled Karvo on 4 May.', 'alleged');
    line('Southern Army spokesman: "The Northern Army shelled Karvo on 4 May."', 'alleged', ['north-army']);
    line('A statement by the Southern Army said the Northern Army shelled Karvo on 4 May.', 'alleged', ['north-army']);
    line("Southland condemned the Northern Army's shelling of Karvo on 4 May.", 'alleged', ['north-army']);
    line("The Southern Army's spokesman suspects that they shelled Karvo on 4 May.", 'alleged');
    line('The Northern Army shelled Karvo on 4 May, the Southland government claimed.', 'alleged', ['north-army']);
  });

  describe('tells of what never was, or long ago', () => {
    line('Had the Northern Army shelled Karvo on 4 May, we would have heard it.', 'hypothetical');
    line('If the Northern Army shelled Karvo on 4 May, it broke the truce.', 'hypothetical');
    line('In the 1990s the Northern Army shelled Karvo every week.', 'recalled');
    line('A generation ago the Northern Army shelled Karvo.', 'recalled');
    line("Five years on, the Northern Army's shelling of Karvo is remembered.", 'recalled');
    line('The commission wrote of the 2029 shelling of Karvo by the Northern Army.', 'recalled');
    line('In those years the Northern Army shelled Karvo every week.', 'recalled');
  });
});

describe('the time of what a report tells', () => {
  const dated = (narrative: string): string => {
    const { time } = shellings(narrative)[0] ?? {};
    return time ? `${time.from.slice(0, 10)} ${time.basis}` : 'none';
  };

  it('takes the time in the clause of the event, not a nearer one past a comma', () => {
    expect(dated('On 2 May the Northern Army shelled Karvo, and on 4 May the monitors came.')).toBe('2031-05-02 relative');
  });
  it('falls back to the day of the report where no word dates the news', () => {
    expect(dated('The Northern Army shelled Karvo.')).toBe('2031-05-10 report_date');
  });
  it('gives no time where those who should know differ on it', () => {
    expect(dated('The Northern Army shelled Karvo. On the date the elders differ, and it may have been before or after the truce.')).toBe('none');
  });
});

describe('hands that the words themselves put in doubt', () => {
  const line = (narrative: string, certainty: string): void => {
    it(`${certainty}: ${narrative}`, () => expect(shellings(narrative)[0]?.agents.map((agent) => agent.certainty)).toEqual([certainty]));
  };

  line('Northern troops shelled Karvo on 4 May.', 'stated');
  line('A former Northern Army officer shelled Karvo on 4 May.', 'alleged');
  line('A Northern deserter shelled Karvo on 4 May.', 'alleged');
  line("Karvo was shelled on 4 May, from the direction of the Northern Army's lines.", 'alleged');
  line('Men calling themselves Northern troops shelled Karvo on 4 May.', 'alleged');
});

describe('who is answerable where both fought', () => {
  const certainties = (narrative: string): string[] => extractAll(narrative).flatMap((mention) => mention.agents.map((agent) => agent.certainty));
  const extractAll = (narrative: string): readonly Mention[] => extract({ id: 'r', narrative, reportedAt: '2031-05-10T10:00:00Z', language: 'en', source: { name: 'a reporter' } }, prepared).mentions;

  it('nobody in particular, unless a word says who began', () => {
    expect(new Set(certainties('The Northern Army and the Southern Army clashed at Karvo on 4 May.'))).toEqual(new Set(['disputed']));
  });
});
