import { describe, expect, it } from 'vitest';
import * as words from './index.js';

// The lists are written out here so that a code which is added, dropped or misspelt shows as a difference.
const LISTS: readonly (readonly [name: string, table: Record<string, words.CodeRow>, codes: string])[] = [
  [
    'acts',
    words.ACTS,
    `armed_clash small_arms_fire sniper_fire shelling missile_attack air_strike drone_strike suicide_bombing
     explosive_device landmine grenade chemical_weapon attack_on_civilians abduction sexual_violence torture
     arrest looting property_destruction ground_incursion airspace_violation territorial_seizure troop_movement
     weapons_placement fortification occupation_of_civilian_building aid_obstruction monitor_obstruction
     movement_restriction blockade recruitment child_recruitment arms_supply support_to_armed_group
     hostile_statement prisoner_release_failure withdrawal_failure live_fire_exercise protest mob_violence
     accident statement negotiation other`,
  ],
  ['protected objects', words.PROTECTED_OBJECTS, 'any civilians security_forces critical_infrastructure humanitarian monitors'],
  ['verdicts', words.VERDICTS, 'violation no_violation inconclusive'],
  ['findings', words.FINDINGS, 'violation no_violation not_determined outside_mandate'],
  ['severities', words.SEVERITIES, 'non_compliance minor serious very_serious'],
  ['attributions', words.ATTRIBUTIONS, 'attributed contested not_attributable'],
  ['attribution bases', words.ATTRIBUTION_BASES, 'organ_of controlled_by supported_by operates_from'],
  ['affiliation statuses', words.AFFILIATION_STATUSES, 'established alleged contested'],
  ['reliabilities', words.RELIABILITIES, 'A B C D E F'],
  ['credibilities', words.CREDIBILITIES, '1 2 3 4 5 6'],
  ['time precisions', words.TIME_PRECISIONS, 'exact hour part_of_day day week month unknown'],
  ['place precisions', words.PLACE_PRECISIONS, 'exact near area region unknown'],
  ['positions', words.POSITIONS, 'alleges denies acknowledges justifies counter_alleges silent'],
  ['third-party roles', words.THIRD_PARTY_ROLES, 'mediator guarantor witness'],
  ['channels', words.CHANNELS, 'monitor party media public ngo sensor'],
  ['access restrictions', words.ACCESS_RESTRICTIONS, 'denied delayed conditioned'],
  ['casualty groups', words.CASUALTY_GROUPS, 'civilians security_forces unknown'],
  ['elements', words.ELEMENTS, 'act actor object area period exemption'],
  ['element states', words.ELEMENT_STATES, 'met unmet unknown'],
  ['mention statuses', words.MENTION_STATUSES, 'asserted negated alleged planned hypothetical recalled'],
  ['term kinds', words.TERM_KINDS, 'prohibition obligation'],
  ['roles', words.ROLES, 'viewer analyst reviewer admin'],
  [
    'scopes',
    words.SCOPES,
    `status:read reports:read cases:read sources:read evidence:read exports:read audit:read reports:write cases:write findings:sign
     evidence:write agreements:write access:admin`,
  ],
  ['compliance levels', words.COMPLIANCE_LEVELS, 'holding strained breached collapsed unknown'],
  [
    'PLOVER events',
    words.PLOVER_EVENTS,
    `AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION
     MOBILIZE COERCE ASSAULT`,
  ],
];

describe.each(LISTS)('%s', (_name, table, codes) => {
  it('hold every code of the list and no other', () => {
    expect(Object.keys(table).sort()).toEqual(codes.split(/\s+/).sort());
  });

  it('define each code in a sentence', () => {
    for (const [code, row] of Object.entries(table)) {
      expect(row.definition, code).toMatch(/^[A-Z].+\.$/);
      expect(row.group, code).not.toBe('');
    }
  });

  it('define no two codes alike', () => {
    const definitions = Object.values(table).map((row) => row.definition);
    expect(new Set(definitions).size).toBe(definitions.length);
  });
});

describe('standards of proof', () => {
  it('stand weakest first', () => {
    expect(Object.keys(words.STANDARDS_OF_PROOF)).toEqual([
      'reasonable_suspicion',
      'reasonable_grounds',
      'balance_of_probabilities',
      'clear_and_convincing',
      'beyond_reasonable_doubt',
    ]);
  });
});

describe('the reach of a term', () => {
  it('takes in, at each step, all of the step before and one basis more', () => {
    const reaches = Object.values(words.TERM_ATTRIBUTIONS).map((row) => [...row.takesIn]);
    const bases = Object.keys(words.ATTRIBUTION_BASES);
    expect(reaches).toEqual(bases.map((_, last) => bases.slice(0, last + 1)));
  });
});

describe('the weight of a grade', () => {
  const weighed: [string, Record<string, { weight: number }>][] = [
    ['reliability', words.RELIABILITIES],
    ['credibility', words.CREDIBILITIES],
  ];

  it.each(weighed)('of %s falls from the best grade to the worst, and what cannot be judged lies between', (_name, table) => {
    const weights = Object.values(table).map((row) => row.weight);
    const [judged, unjudged] = [weights.slice(0, -1), weights.at(-1)];
    expect(judged).toEqual([...judged].sort((a, b) => b - a));
    expect(unjudged).toBeGreaterThan(Math.min(...judged));
    expect(unjudged).toBeLessThan(Math.max(...judged));
  });
});

describe('foreign precisions', () => {
  const precisions: [string, Record<string, { ucdp: readonly number[] }>, number[]][] = [
    ['the five of UCDP date_prec', words.TIME_PRECISIONS, [1, 2, 3, 4, 5]],
    ['the seven of UCDP where_prec', words.PLACE_PRECISIONS, [1, 2, 3, 4, 5, 6, 7]],
  ];

  it.each(precisions)('%s each lead to one of ours', (_name, table, codes) => {
    const known = Object.values(table).flatMap((row) => row.ucdp);
    expect(known.sort((a, b) => a - b)).toEqual(codes);
  });
});

describe('isCode', () => {
  it.each([
    ['a code', 'shelling', true],
    ['a word that is no code', 'bombardment', false],
    ['a code in capitals', 'SHELLING', false],
    ['a property that every object has', 'constructor', false],
  ])('says of %s: %s is %s', (_what, value, expected) => {
    expect(words.isCode(words.ACTS, value)).toBe(expected);
  });
});
