import { describe, expect, it } from 'vitest';
import type { IncidentStanding } from '#casework';
import { countsOf, movesOf } from './tally-moves.js';

const standing = (changes: Partial<IncidentStanding> = {}): IncidentStanding => ({
  agreement: 'truce',
  incident: 'i-1',
  day: '2025-03-10',
  areas: [],
  unjudged: false,
  verdicts: [
    { reading: '', term: 't1', verdict: 'violation', respondent: 'north', attribution: 'attributed' },
    { reading: '', term: 't2', verdict: 'inconclusive', respondent: 'north', attribution: 'contested' },
    { reading: '', term: 't3', verdict: 'no_violation', respondent: null, attribution: null },
  ],
  setAside: null,
  findings: [],
  stances: [],
  closed: false,
  ...changes,
});
const named = (incident: IncidentStanding) => countsOf(incident).filter(({ day }) => day === null).map(({ scope, key, metric }) => [scope, key, metric].filter(Boolean).join(' ')).toSorted();

describe('what is counted of an incident', () => {
  it('has a lapsed deadline that no term takes in wait for review', () => {
    expect(named(standing({ verdicts: [], unjudged: true }))).toEqual(['total incidents', 'total pending_review']);
  });

  it('counts it once under its gravest verdict, in all, by term and by party', () => {
    expect(named(standing())).toEqual([
      'party north concerned', 'party north contested', 'party north violation',
      'term t1 concerned', 'term t1 violation', 'term t2 concerned', 'term t2 contested', 'term t2 inconclusive', 'term t3 no_violation',
      'total concerned', 'total contested', 'total incidents', 'total open_violation', 'total pending_review', 'total violation',
    ].toSorted());
  });

  it('counts it under its day and for all time, or for all time alone where the day is not known', () => {
    expect(countsOf(standing({ day: null })).length * 2).toBe(countsOf(standing()).length);
  });

  it('waits for review until each term that it concerns has a finding, and is contested until that term has one', () => {
    const onSecond = { term: 't2', decision: 'not_determined', respondent: 'north', attribution: null } as const;
    const found = named(standing({ findings: [onSecond] }));
    expect(found).toContain('total pending_review');
    expect(found).not.toContain('total contested');
    expect(named(standing({ findings: [onSecond, { ...onSecond, term: 't1' }] }))).not.toContain('total pending_review');
    expect(found).toContain('term t2 found_not_determined');
    expect(found).toContain('party north found_not_determined');
  });

  describe('is contested by what the parties say', () => {
    const verdict = { reading: '', term: 't1', verdict: 'violation', respondent: 'north', attribution: 'attributed' } as const;
    const contested = (stances: IncidentStanding['stances'], changes: Partial<IncidentStanding> = {}) => named(standing({ verdicts: [verdict], stances, ...changes })).filter((count) => count.endsWith('contested'));
    const says = (...pairs: readonly (readonly [party: string, stance: IncidentStanding['stances'][number]['stance']])[]): IncidentStanding['stances'] => pairs.map(([party, stance]) => ({ party, stance }));
    const all = ['party north contested', 'term t1 contested', 'total contested'];

    it.each<[string, IncidentStanding['stances'], string[]]>([
      ['nobody said anything', [], []],
      ['one side alleges and nobody answers', says(['south', 'alleges']), []],
      ['the respondent denies', says(['north', 'denies']), all],
      ['the respondent owns to it', says(['south', 'alleges'], ['north', 'acknowledges']), []],
      ['the respondent keeps silent', says(['south', 'alleges'], ['north', 'silent']), []],
      ['the respondent denies what another alleges', says(['south', 'alleges'], ['north', 'denies']), all],
      ['the respondent says that it was entitled to', says(['south', 'alleges'], ['north', 'justifies']), all],
      ['each alleges', says(['south', 'counter_alleges'], ['north', 'counter_alleges']), [...all, 'party south contested'].toSorted()],
      ['one side says two things of itself', says(['south', 'counter_alleges']), []],
      ['somebody else denies what nobody laid to them', says(['west', 'denies']), []],
    ])('%s', (_, stances, expected) => expect(contested(stances)).toEqual(expected));

    it('where the machine sees no violation, for the agreement and for whoever answers', () => {
      const quiet = { verdicts: [{ ...verdict, verdict: 'no_violation', respondent: null, attribution: null }] } as const;
      expect(contested(says(['south', 'alleges'], ['north', 'denies']), quiet)).toEqual(['party north contested', 'total contested']);
    });

    it('until a finding is signed', () => {
      const findings = [{ term: 't1', decision: 'violation', respondent: 'north', attribution: 'attributed' }] as const;
      expect(contested(says(['south', 'alleges'], ['north', 'denies']), { findings })).toEqual([]);
    });
  });

  it('counts nothing of an incident that is closed', () => expect(named(standing({ closed: true }))).toEqual([]));

  it('waits as what the gravest undecided verdict says', () => {
    const [onFirst, onSecond] = ['t1', 't2'].map((term) => ({ term, decision: 'no_violation' as const, respondent: null, attribution: null }));
    const open = (findings: IncidentStanding['findings']) => named(standing({ findings })).filter((name) => name.startsWith('total open'));
    expect([open([]), open(onFirst ? [onFirst] : []), open(onFirst && onSecond ? [onFirst, onSecond] : [])]).toEqual([['total open_violation'], ['total open_inconclusive'], []]);
  });

  it('counts a violation against nobody to whom it is not attributed, and any other decision under the party that it is about', () => {
    const parties = (finding: Partial<IncidentStanding['findings'][number]>) =>
      named(standing({ findings: [{ term: 't1', decision: 'violation', respondent: 'south', attribution: null, ...finding }] })).filter((name) => name.startsWith('party south'));
    expect(parties({})).toEqual([]);
    expect(parties({ attribution: 'contested' })).toEqual([]);
    expect(parties({ attribution: 'attributed' })).toEqual(['party south found_violation']);
    expect(parties({ decision: 'no_violation' })).toEqual(['party south found_no_violation']);
  });

  it.each(['discounted', 'duplicate'] as const)('counts one that is %s as nothing but that, for its day and for all time', (setAside) => {
    expect(countsOf(standing({ setAside })).map(({ scope, metric, day }) => [scope, metric, day])).toEqual([['total', setAside, null], ['total', setAside, '2025-03-10']]);
  });

  it('counts each reading for itself', () => {
    const readings = countsOf(standing({ verdicts: [{ reading: 'strict', term: 't1', verdict: 'violation', respondent: null, attribution: null }] })).filter(({ metric }) => metric === 'violation');
    expect(new Set(readings.map(({ reading }) => reading))).toEqual(new Set(['strict']));
  });
});

describe('what a change moves', () => {
  it('is nothing where the incident stands as before', () => expect(movesOf([{ kind: 'incident', before: standing(), after: standing() }])).toEqual([]));

  it('takes back what is said no longer', () => {
    const opened = movesOf([{ kind: 'incident', before: null, after: standing() }]);
    const removed = movesOf([{ kind: 'incident', before: standing(), after: null }]);
    expect(removed).toEqual(opened.map((move) => ({ ...move, by: -move.by })));
  });

  it('adds several changes up before it moves anything', () => {
    const report = { kind: 'report' as const, before: null, after: { agreement: 'truce', report: 'r', state: 'classified' as const } };
    expect(movesOf([report, report])).toEqual([{ reading: '', day: null, scope: 'total', key: '', metric: 'reports', by: 2 }]);
  });
});
