import { describe, expect, it } from 'vitest';
import type { ActCode, MentionStatus } from '#vocabulary';
import type { AgreementModel, TermModel } from '../agreement-model.js';
import { prepareAgreement } from '../agreement/prepared-agreement.js';
import type { ActorMention, Mention, TargetMention, TimeMention } from '../mention.js';
import type { ElementFinding } from '../verdict.js';
import { judge } from './judge.js';

const CEASEFIRE: TermModel = {
  id: 'quiet', title: 'No attacks', text: 'Neither side shall attack the other.', kind: 'prohibition', obligated: ['north', 'south'], acts: ['shelling', 'small_arms_fire'],
  protects: ['any'], areas: [], exemptions: [], attribution: 'organ',
};

const MODEL: AgreementModel = {
  id: 'lakes', title: 'Truce of the lakes', effectiveFrom: '2031-03-01T00:00:00Z', timezone: 'UTC',
  parties: [{ id: 'north', name: 'Northland' }, { id: 'south', name: 'Southland' }],
  actors: [
    { id: 'north-army', name: 'Northern Army', kind: 'state_forces', affiliations: [{ party: 'north', basis: 'organ_of', status: 'established' }] },
    { id: 'south-army', name: 'Southern Army', kind: 'state_forces', affiliations: [{ party: 'south', basis: 'organ_of', status: 'established' }] },
    { id: 'reed-men', name: 'Reed Men', kind: 'non_state_armed_group', affiliations: [] },
  ],
  places: [], areas: [], terms: [CEASEFIRE],
};

const by = (actor: string): ActorMention => ({ actor, party: null, text: actor, certainty: 'stated', span: null });
const at = (from: string, to = from, basis: TimeMention['basis'] = 'stated'): TimeMention => ({ from, to, precision: 'day', basis, span: null });

function told(report: string, actor: string | null, more: Partial<Mention> = {}): Mention {
  return {
    act: 'shelling', trigger: { start: 0, end: 7, report }, status: 'asserted', allegedBy: null, deniedBy: [], agents: actor ? [by(actor)] : [], targets: [],
    time: at('2031-04-02T00:00:00Z'), places: [], killed: null, injured: null, captured: null, weapon: null, circumstances: [], ...more,
  };
}

function judged(mentions: readonly Mention[], model: Partial<AgreementModel> = {}): { verdict: string; because: (element: ElementFinding['element']) => string } {
  const [verdict] = judge(mentions, prepareAgreement({ ...MODEL, ...model }));
  if (!verdict) throw new Error('the term was not answered');
  return { verdict: verdict.verdict, because: (element) => verdict.elements.find((each) => each.element === element)?.because ?? '' };
}

describe('reports that stand against each other', () => {
  const line = (what: string, mentions: readonly Mention[], verdict: string): void => {
    it(`${what}: ${verdict}`, () => expect(judged(mentions).verdict).toBe(verdict));
  };
  const denied: MentionStatus = 'negated';
  const rifles: ActCode = 'small_arms_fire';

  line('one report names an army', [told('a', 'north-army')], 'violation');
  line('two name the same', [told('a', 'north-army'), told('b', 'north-army')], 'violation');
  line('two name the hands of different sides', [told('a', 'north-army'), told('b', 'south-army')], 'inconclusive');
  line('the order does not matter', [told('b', 'south-army'), told('a', 'north-army')], 'inconclusive');
  line('they name different weapons and different sides', [told('a', 'north-army'), told('b', 'south-army', { act: rifles })], 'inconclusive');
  line('one names an army and one a band that nobody answers for', [told('a', 'north-army'), told('b', 'reed-men')], 'inconclusive');
  line('another report denies it of the same army', [told('a', 'north-army'), told('b', 'north-army', { status: denied })], 'inconclusive');
  line('another report denies that it happened', [told('a', 'north-army'), told('b', null, { status: denied })], 'inconclusive');
  line('another report denies it of the other army', [told('a', 'north-army'), told('b', 'south-army', { status: denied })], 'violation');
  line('one report tells of an exchange', [told('a', 'north-army'), told('a', 'south-army')], 'violation');
  line('the other names nobody', [told('a', 'north-army'), told('b', null)], 'violation');

  it('says that they disagree, and who is named', () => {
    expect(judged([told('a', 'north-army'), told('b', 'south-army')]).because('actor')).toBe('The reports disagree on who did it: one names Northland, another Southland.');
  });
});

describe('the time of the term', () => {
  const ended: Partial<AgreementModel> = { effectiveTo: '2031-06-01T00:00:00Z' };
  const shortTerm: Partial<AgreementModel> = { terms: [{ ...CEASEFIRE, effectiveTo: '2031-05-01T00:00:00Z' }] };
  const line = (what: string, time: TimeMention | null, verdict: string, model: Partial<AgreementModel> = {}): void => {
    it(`${what}: ${verdict}`, () => expect(judged([told('a', 'north-army', { time })], model).verdict).toBe(verdict));
  };

  line('the day before it began', at('2031-02-28T00:00:00Z', '2031-02-28T23:59:59Z'), 'no_violation');
  line('the first moment', at('2031-03-01T00:00:00Z'), 'violation');
  line('a week that straddles the beginning', at('2031-02-26T00:00:00Z', '2031-03-04T23:59:59Z'), 'inconclusive');
  line('after the agreement ended', at('2031-06-01T00:00:00Z'), 'no_violation', ended);
  line('a week that straddles the end', at('2031-05-29T00:00:00Z', '2031-06-04T00:00:00Z'), 'inconclusive', ended);
  line('after the term ended, within the agreement', at('2031-05-02T00:00:00Z'), 'no_violation', shortTerm);
  line('no time at all', null, 'inconclusive');
  line('only the day of a report from within the term', at('2031-04-02T00:00:00Z', '2031-04-02T18:00:00Z', 'report_date'), 'violation');
  line('only the day of a report from the first day', at('2031-03-01T00:00:00Z', '2031-03-01T18:00:00Z', 'report_date'), 'inconclusive');
  line('only the day of a report from before the term', at('2031-02-10T00:00:00Z', '2031-02-10T18:00:00Z', 'report_date'), 'no_violation');
  line('only the day of a report from after the end', at('2031-06-03T00:00:00Z', '2031-06-03T18:00:00Z', 'report_date'), 'inconclusive', ended);

  it('says that it stands on the day of the report alone', () => {
    expect(judged([told('a', 'north-army', { time: at('2031-04-02T00:00:00Z', '2031-04-02T18:00:00Z', 'report_date') })]).because('period')).toContain('names no day');
  });
});

describe('the day that the wording of a term sets', () => {
  const worded = (text: string, acts: ActCode[] = ['shelling']): Partial<AgreementModel> => ({ terms: [{ ...CEASEFIRE, kind: 'obligation', text, acts }] });
  const line = (what: string, text: string, day: string, verdict: string, act: ActCode = 'shelling'): void => {
    it(`${what}: ${verdict}`, () => expect(judged([told('a', 'north-army', { act, time: at(`${day}T12:00:00Z`) })], worded(text, [act])).verdict).toBe(verdict));
  };

  line('before a duty begins', 'From 1 May 2031 both armies keep to their barracks.', '2031-04-20', 'no_violation');
  line('after it began', 'From 1 May 2031 both armies keep to their barracks.', '2031-05-20', 'violation');
  line('not yet withdrawn, before it is due', 'Both armies leave the shore by 1 May 2031.', '2031-04-20', 'no_violation', 'withdrawal_failure');
  line('not yet withdrawn, past the day', 'Both armies leave the shore by 1 May 2031.', '2031-05-20', 'violation', 'withdrawal_failure');
  line('shelling while a withdrawal is not yet due', 'Neither army shells, and both leave the shore by 1 May 2031.', '2031-04-20', 'violation');
});

describe('what an exemption asks for', () => {
  const target = (actor: string): TargetMention => ({ object: 'security_forces', actor, party: null, text: actor, span: null });
  const exempt = (sentence: string): Partial<AgreementModel> => ({ terms: [{ ...CEASEFIRE, exemptions: [sentence] }] });
  const line = (what: string, sentence: string, more: Partial<Mention>, verdict: string): void => {
    it(`${what}: ${verdict}`, () => expect(judged([told('a', 'north-army', more)], exempt(sentence)).verdict).toBe(verdict));
  };

  line('a group of the agreement that no party answers for, named in the exemption', 'Operations against the Reed Men', { targets: [target('reed-men')] }, 'no_violation');
  line('the same exemption, the other army hit', 'Operations against the Reed Men', { targets: [target('south-army')] }, 'violation');
  line('bandits and such, as a class', 'Action against bandits and other criminal groups', { targets: [target('reed-men')] }, 'no_violation');
  line('return fire that the report tells of', 'Fire returned in self-defence', { circumstances: [{ kind: 'self_defence', text: 'returned fire', certainty: 'stated', span: null }] }, 'no_violation');
  line('return fire that only the shooter claims', 'Fire returned in self-defence', { circumstances: [{ kind: 'self_defence', text: 'returned fire', certainty: 'alleged', span: null }] }, 'inconclusive');
  line('nothing told that excuses', 'Fire returned in self-defence', {}, 'violation');
});
