import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract, judge, prepareAgreement, type AgreementModel, type TermVerdict } from './index.js';

const force = (id: string, name: string, alias: string, party: string): AgreementModel['actors'][number] => ({
  id, name, aliases: [alias], kind: 'state_forces', affiliations: [{ party, basis: 'organ_of', status: 'established' }],
});

const AGREEMENT: AgreementModel = {
  id: 'straits', title: 'Truce of the straits', effectiveFrom: '2031-03-01T00:00:00Z', timezone: 'UTC',
  parties: [{ id: 'veldia', name: 'Veldia' }, { id: 'toranistan', name: 'Toranistan' }],
  actors: [
    force('veldia-army', 'Veldian Army', 'Veldian troops', 'veldia'),
    force('toran-army', 'Toranistani Army', 'Toranistani troops', 'toranistan'),
    { id: 'civilians', name: 'Civilians', aliases: ['villagers'], kind: 'civilians', affiliations: [] },
  ],
  places: [{ id: 'oskar', name: 'Oskar', area: ['coast'] }],
  areas: [{ id: 'coast', name: 'The coast' }],
  terms: [
    {
      id: 'civilians', title: 'Civilians', text: 'Neither side shall attack civilians.', kind: 'prohibition', obligated: ['veldia', 'toranistan'], acts: ['shelling', 'air_strike', 'small_arms_fire', 'attack_on_civilians'],
      protects: ['civilians'], areas: ['coast'], exemptions: [], attribution: 'organ',
    },
  ],
};
const PREPARED = prepareAgreement(AGREEMENT);

const verdictsOn = (narrative: string, reportedAt = '2031-05-20T12:00:00Z'): TermVerdict[] =>
  judge(extract({ id: 'r', narrative, reportedAt, source: { name: 'monitors' } }, PREPARED).mentions, PREPARED);
const verdictOn = (narrative: string, reportedAt?: string): TermVerdict => {
  const [first] = verdictsOn(narrative, reportedAt);
  if (!first) throw new Error('the term was not answered');
  return first;
};
const stateOf = (verdict: TermVerdict, element: string): string | undefined => verdict.elements.find((each) => each.element === element)?.state;

const SIDES = [['Veldian', 'Toranistani'], ['Toranistani', 'Veldian']] as const;
const PARTY: Readonly<Record<string, string>> = { Veldian: 'veldia', Toranistani: 'toranistan' };
const ATTACKS = [
  (who: string) => `${who} troops shelled the village of Oskar on 14 May 2031, killing two villagers.`,
  (who: string) => `On 14 May 2031 the village of Oskar was shelled by ${who} troops and four villagers were killed.`,
  (who: string) => `${who} troops fired on villagers in Oskar on 14 May 2031.`,
];
const attack = fc.constantFrom(...ATTACKS);
const side = fc.constantFrom(...SIDES);

describe('what must hold of every verdict', () => {
  it('answers for every term with six elements, each with a reason, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const verdicts = verdictsOn(text);
        expect(verdicts).toHaveLength(AGREEMENT.terms.length);
        for (const { elements } of verdicts) {
          expect(new Set(elements.map((each) => each.element)).size).toBe(6);
          expect(elements.every((each) => each.because.length > 0)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('finds the attack, and turns the respondent alone when the sides change places', () => {
    fc.assert(
      fc.property(attack, side, (tell, [one, other]) => {
        const [first, second] = [verdictOn(tell(one)), verdictOn(tell(other))];
        expect([first.verdict, second.verdict]).toEqual(['violation', 'violation']);
        expect([first.respondent, second.respondent]).toEqual([PARTY[one], PARTY[other]]);
        expect(first.elements.map((each) => each.state)).toEqual(second.elements.map((each) => each.state));
      }),
      { numRuns: 12 },
    );
  });

  it('finds no violation in what happened before the truce, because of the period', () => {
    fc.assert(
      fc.property(attack, side, (tell, [one]) => {
        const verdict = verdictOn(tell(one).replace('14 May 2031', '14 February 2031'));
        expect(verdict.verdict).toBe('no_violation');
        expect(stateOf(verdict, 'period')).toBe('unmet');
      }),
      { numRuns: 12 },
    );
  });

  it('finds no violation where the text says that it did not happen', () => {
    for (const [one] of SIDES) {
      expect(verdictOn(`${one} troops did not shell the village of Oskar on 14 May 2031.`).verdict).toBe('no_violation');
      expect(verdictOn(`No shelling of Oskar by ${one} troops was seen on 14 May 2031.`).verdict).toBe('no_violation');
    }
  });

  it('is not moved by numbers that have nothing to do with it', () => {
    fc.assert(
      fc.property(attack, side, fc.integer({ min: 2, max: 9000 }), fc.integer({ min: 2, max: 40 }), (tell, [one], price, degrees) => {
        const plain = verdictOn(tell(one));
        const noisy = verdictOn(`${tell(one)} Flour costs ${price} a bag. The temperature was ${degrees} degrees.`);
        expect([noisy.verdict, noisy.respondent]).toEqual([plain.verdict, plain.respondent]);
      }),
      { numRuns: 20 },
    );
  });

  const line = (what: string, text: string, verdict: string): void => {
    it(`${what}: ${verdict}`, () => expect(verdictOn(text).verdict).toBe(verdict));
  };
  line('a threat alone', 'Veldian troops will shell Oskar, a spokesman threatened on 14 May 2031.', 'no_violation');
  line('an attack that only the other side tells of', 'A Toranistani Army spokesman said that Veldian troops shelled villagers in Oskar on 14 May 2031. Veldia denied it.', 'inconclusive');
  line('an attack by nobody knows whom', 'Unidentified gunmen fired on villagers in Oskar on 14 May 2031.', 'inconclusive');
  line('a text in a language that is not read', 'جنود أطلقوا النار على القرية يوم الأربعاء وقتلوا رجلين', 'inconclusive');

  it('says of a text that it does not read in which language it is, and what would settle it', () => {
    const { elements, missing } = verdictOn('Soldaten haben am Mittwoch auf das Dorf geschossen und zwei Männer getötet, und die Häuser sind verbrannt.');
    expect(new Set(elements.map(({ state }) => state))).toEqual(new Set(['unknown']));
    expect(elements[0]?.because).toContain('German');
    expect(missing).toEqual([expect.stringContaining('translation')]);
  });
});

describe('fields of a report', () => {
  const logged = (narrative: string): TermVerdict | undefined =>
    judge(
      extract(
        {
          id: 'r', narrative, reportedAt: '2031-05-20T12:00:00Z', source: { name: 'monitors' }, acts: ['shelling'], perpetrators: ['Veldian troops'], targets: ['civilians'],
          occurredAt: { from: '2031-05-14T06:00:00Z', precision: 'hour' }, place: { name: 'Oskar', precision: 'exact' },
        },
        PREPARED,
      ).mentions,
      PREPARED,
    )[0];

  it('are enough without a text that can be read', () => expect(logged('قصف')?.verdict).toBe('violation'));
  it('say where the text tells otherwise, and point to its words', () => {
    const narrative = 'Toranistani troops shelled Oskar on 3 February 2031.';
    const elements = logged(narrative)?.elements ?? [];
    const actor = elements.find(({ element }) => element === 'actor');
    expect(actor?.because).toContain('filled in by hand');
    expect(narrative.slice(actor?.span?.start, actor?.span?.end)).toContain('Toranistani');
    expect(elements.find(({ element }) => element === 'period')?.because).toContain('2031-02-03');
    expect(elements.find(({ element }) => element === 'area')?.because).not.toContain('filled in by hand');
  });
  it('say where the text denies what they name', () => {
    const act = logged('Veldian troops did not shell Oskar on 14 May 2031.')?.elements.find(({ element }) => element === 'act');
    expect(act?.because).toContain('it was not done');
  });
  it.each(['EN', 'eng', 'en-GB', 'not-a-tag-zzzzzzzzzz'])('leave an English text readable whatever way its language is written (%s)', (language) => {
    const told = extract({ id: 'r', language, narrative: 'Veldian troops shelled villagers in Oskar on 14 May 2031.', reportedAt: '2031-05-20T12:00:00Z', source: { name: 'monitors' } }, PREPARED);
    expect(told.mentions).toMatchObject([{ act: 'shelling' }]);
  });
  it('win over the text', () => expect(logged('Toranistani troops shelled Oskar on 3 February 2031.')?.respondent).toBe('veldia'));
});
