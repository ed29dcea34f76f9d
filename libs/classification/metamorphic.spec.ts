import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract, judge, prepareAgreement, type AgreementModel, type TermVerdict } from './index.js';

const army = (id: string, name: string, alias: string, party: string): AgreementModel['actors'][number] => ({
  id, name, aliases: [alias], kind: 'state_forces', affiliations: [{ party, basis: 'organ_of', status: 'established' }],
});

/** Two made-up neighbours who owe each other the same. */
const AGREEMENT = prepareAgreement({
  id: 'strand', title: 'Truce on the strand', effectiveFrom: '2032-03-01T00:00:00Z', timezone: 'UTC',
  parties: [{ id: 'ardria', name: 'Ardria' }, { id: 'belmark', name: 'Belmark' }],
  actors: [army('ardrian-army', 'Ardrian Army', 'Ardrian troops', 'ardria'), army('belmark-army', 'Belmark Army', 'Belmark troops', 'belmark'), { id: 'civilians', name: 'Civilians', kind: 'civilians', affiliations: [] }],
  places: [{ id: 'harrow', name: 'Harrow' }, { id: 'quill', name: 'Quill' }],
  areas: [],
  terms: [
    { id: 'fire', title: 'Fire', text: 'No fire.', kind: 'prohibition', obligated: ['ardria', 'belmark'], acts: ['armed_clash', 'small_arms_fire', 'sniper_fire', 'shelling', 'missile_attack', 'air_strike', 'drone_strike', 'grenade', 'explosive_device'], protects: ['security_forces', 'civilians'], areas: [], exemptions: [], attribution: 'organ' },
    { id: 'people', title: 'People', text: 'No harm to civilians.', kind: 'prohibition', obligated: ['ardria', 'belmark'], acts: ['attack_on_civilians', 'abduction', 'torture', 'sexual_violence', 'looting', 'property_destruction', 'arrest', 'shelling', 'air_strike', 'small_arms_fire'], protects: ['civilians'], areas: [], exemptions: [], attribution: 'organ' },
  ],
} as AgreementModel);

interface Deed {
  /** "shelled", as past tense and as participle. */
  past: string;
  done: string;
  negated: string;
  target: string;
}

const deed = (past: string, target: string, done = past, bare = past.replace(/ed\b/, '')): Deed => ({ past, done, negated: `did not ${bare}`, target });
const DEEDS: readonly Deed[] = [
  deed('shelled', 'the village of Harrow'), deed('bombarded', 'a farm near Harrow'), deed('mortared', 'the market in Harrow'), deed('bombed', 'a school in Harrow'), deed('looted', 'shops in Harrow'),
  deed('burned down', 'twelve houses in Harrow', 'burned down', 'burn down'), deed('kidnapped', 'a teacher from Harrow', 'kidnapped', 'kidnap'), deed('beat', 'a shopkeeper in Harrow', 'beaten', 'beat'), deed('shot', 'two farmers in Harrow', 'shot', 'shoot'),
  deed('tortured', 'a schoolteacher in Harrow', 'tortured', 'torture'), deed('abducted', 'three women near Harrow'), deed('robbed', 'a bus driver near Harrow', 'robbed', 'rob'),
];
const SIDES = [['Ardrian', 'ardria'], ['Belmark', 'belmark']] as const;
const OTHER = { ardria: 'belmark', belmark: 'ardria' } as const;
const anyDeed = fc.constantFrom(...DEEDS);
const anySide = fc.constantFrom(...SIDES);

/** Verdicts and respondents on a narrative, term by term. */
const judged = (narrative: string): TermVerdict[] => judge(extract({ id: 'r', narrative, reportedAt: '2032-06-20T12:00:00Z', source: { name: 'monitors' } }, AGREEMENT).mentions, AGREEMENT);
const verdicts = (narrative: string): string[] => judged(narrative).map(({ term, verdict, respondent }) => `${term} ${verdict} ${verdict === 'no_violation' ? '' : (respondent ?? '')}`);
const told = ({ past, target }: Deed, who: string, day = '14 May 2032'): string => `On ${day} ${who} troops ${past} ${target}.`;
function holds(property: (each: Deed, side: (typeof SIDES)[number]) => void): void {
  const check = fc.property(anyDeed, anySide, (each, side) => {
    property(each, side);
  });
  fc.assert(check, { numRuns: 60 });
}

describe('the same event told otherwise', () => {
  it('is a violation to begin with', () => holds((each, [who]) => expect(verdicts(told(each, who)).join(' '), told(each, who)).toContain(' violation ')));

  it('turns round with the two sides, and nothing else does', () =>
    holds((each, [who, party]) => {
      const other = who === 'Ardrian' ? 'Belmark' : 'Ardrian';
      const turned = verdicts(told(each, other)).map((line) => line.replace(OTHER[party], party));
      expect(turned, told(each, who)).toEqual(verdicts(told(each, who)));
    }));

  it('stays the same in the passive', () =>
    holds((each, [who]) => {
      const was = /^(?:a|the) /.test(each.target) ? 'was' : 'were';
      const passive = `On 14 May 2032 ${each.target} ${was} ${each.done} by ${who} troops.`;
      expect(verdicts(passive), passive).toEqual(verdicts(told(each, who)));
    }));

  it('stays the same under an alias', () => holds((each, [who]) => expect(verdicts(told(each, who).replace(`${who} troops`, `the ${who} Army`)), told(each, who)).toEqual(verdicts(told(each, who)))));

  it('is no violation before the truce, because of the period', () =>
    holds((each, [who]) => {
      const before = judged(told(each, who, '14 February 2032'));
      expect(before.map(({ verdict }) => verdict)).not.toContain('violation');
      expect(before.filter(({ elements }) => elements.find(({ element }) => element === 'act')?.state === 'met').flatMap(({ elements }) => elements.find(({ element }) => element === 'period')?.state)).not.toContain('met');
    }));

  it('is no violation where it did not happen', () =>
    holds((each, [who]) => {
      for (const narrative of [`On 14 May 2032 ${who} troops ${each.negated} ${each.target}.`, `On 14 May 2032 ${each.target} ${/^(?:a|the) /.test(each.target) ? 'was' : 'were'} not ${each.done} by ${who} troops.`, `It is not true that ${who} troops ${each.past} ${each.target} on 14 May 2032.`]) {
        expect(judged(narrative).map(({ verdict }) => verdict), narrative).not.toContain('violation');
      }
    }));

  const beside = (what: string, ...additions: readonly string[]): void => {
    it(`is not moved by ${what}`, () =>
      holds((each, [who]) => {
        for (const addition of additions) expect(verdicts(`${told(each, who)} ${addition}`), addition).toEqual(verdicts(told(each, who)));
      }));
  };
  beside('an older event told as background', 'In 2019, during the war, Ardrian troops shelled Quill and killed forty people.', '\n\nBackground: in January 2030 Belmark troops burned the town of Quill, an attack still remembered there.', 'Three years ago Belmark troops had attacked Quill.');
  beside('numbers that have nothing to do with it', 'Bread costs 40 a loaf in Quill.', 'It was 31 degrees, with wind from the west at 12 knots.', 'The road is 14 km long and was built in 1987.', 'Some 2,300 voters are on the roll of Quill.');
  beside('a plan, a threat or a rumour about others', 'The council of Quill plans to mend its roof next year.', 'A wedding was held in Quill.');
});
