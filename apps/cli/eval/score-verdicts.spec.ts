import { describe, expect, it } from 'vitest';
import type { TermVerdict } from '#classification';
import type { Verdict } from '#vocabulary';
import type { CaseAnswer } from './answer-case.js';
import { scoreBy, scoreVerdicts, type ScoredCase } from './score-verdicts.js';

const V: Verdict = 'violation';
const N: Verdict = 'no_violation';
const I: Verdict = 'inconclusive';

const judged = (term: string, verdict: Verdict): TermVerdict => ({ term, verdict, confidence: 1, respondent: null, attribution: null, elements: [], missing: [] });

function scored(expected: Verdict[], given: Verdict[], more: { labels?: Partial<ScoredCase['labelled']['elements']>; answer?: Partial<CaseAnswer>; file?: string } = {}): ScoredCase {
  return {
    file: more.file ?? 'a.json',
    labelled: {
      id: 'x-001', narrative: 'A report.', reportedAt: '2031-05-20T12:00:00Z', trap: 'none',
      expected: Object.fromEntries(expected.map((verdict, i) => [`t${i}`, verdict])),
      elements: { acts: [], perpetrators: [], targets: [], date: null, places: [], fatalitiesMin: 0, fatalitiesMax: 0, ...more.labels },
    },
    answer: { verdicts: given.map((verdict, i) => judged(`t${i}`, verdict)), mentions: [], acts: [], perpetrators: [], places: [], date: null, fatalities: 0, ...more.answer },
  };
}

describe('scores of verdicts', () => {
  const line = (what: string, cases: ScoredCase[], figures: Partial<ReturnType<typeof scoreVerdicts>>): void => {
    it(what, () => expect(scoreVerdicts(cases)).toMatchObject(figures));
  };

  line('all right', [scored([V, N, I], [V, N, I])], { cases: 1, pairs: 3, verdictMacroF1: 1, violationPrecision: 1, violationRecall: 1, caseExact: 1 });
  line('a wrong accusation costs precision and the case', [scored([V, N], [V, V])], { violationPrecision: 0.5, violationRecall: 1, caseExact: 0 });
  line('leaving open costs recall, not precision', [scored([V, V], [V, I])], { violationPrecision: 1, violationRecall: 0.5, inconclusiveRate: 0.5, caseExact: 0 });
  line('a case without violations is exact where none is found', [scored([N, I], [I, N])], { caseExact: 1, violationPrecision: 0 });
  line('macro-F1 is the mean over the verdicts that occur', [scored([V, N], [V, V])], { verdictMacroF1: 0.3333 });

  it('scores each group on its own', () => {
    const groups = scoreBy([scored([V], [V], { file: 'a.json' }), scored([V], [N], { file: 'b.json' })], (each) => each.file);
    expect([groups['a.json']?.violationRecall, groups['b.json']?.violationRecall]).toEqual([1, 0]);
  });
});

describe('scores of elements', () => {
  const elements = (labels: Partial<ScoredCase['labelled']['elements']>, answer: Partial<CaseAnswer>): ReturnType<typeof scoreVerdicts>['elements'] => scoreVerdicts([scored([N], [N], { labels, answer })]).elements;

  it('acts are micro-F1', () => expect(elements({ acts: ['shelling', 'looting'] }, { acts: ['shelling'] }).acts).toBeCloseTo(2 / 3, 3));
  it('nobody named is right where nobody is known', () => expect(elements({ perpetrators: ['unknown'] }, {}).perpetrator).toBe(1));
  it('one name too many is wrong', () => expect(elements({ perpetrators: ['a'] }, { perpetrators: ['a', 'b'] }).perpetrator).toBe(0));
  it('a case without a date is not asked for one', () => expect(elements({ date: null }, { date: '2031-05-14' }).date).toBe(0));
  it('the dead may lie anywhere in the range', () => expect(elements({ fatalitiesMin: 2, fatalitiesMax: 4 }, { fatalities: 3 }).fatalities).toBe(1));
});
