import { describe, expect, it } from 'vitest';
import { ROLE_CODES, SCOPE_CODES, type Role } from '#vocabulary';
import { EVERY_AGREEMENT, type Holder } from './holder.js';
import * as policy from './policy.js';
import { refusal } from './refusal.js';

const person = (role: Role | null, agreement = 'river-truce'): Holder => ({
  kind: 'user', id: 'u', name: 'Somebody', user: 'u', roles: new Map(role ? [[agreement, role]] : []), scopes: null, agreements: null,
});
const service = (otherwise: Partial<Holder> = {}): Holder => ({
  kind: 'token', id: 't', name: 'A service', user: null, roles: new Map([[EVERY_AGREEMENT, 'admin']]), scopes: null, agreements: null, ...otherwise,
});

/** Each question, the least role that it asks for in an agreement, and the scopes of which a narrowed token needs one. */
const INSIDE: readonly (readonly [question: Exclude<keyof typeof policy, 'QUESTIONS' | 'may'>, least: Role, scopes: string])[] = [
  ['maySeeAgreement', 'viewer', SCOPE_CODES.join(' ')],
  ['mayReadStatus', 'viewer', 'status:read cases:read'],
  ['mayReadCases', 'viewer', 'cases:read'],
  ['mayReadReports', 'viewer', 'reports:read'],
  ['maySeeEvidence', 'viewer', 'evidence:read'],
  ['maySeeSources', 'analyst', 'sources:read'],
  ['mayLogReport', 'analyst', 'reports:write'],
  ['mayTryOut', 'analyst', 'cases:read reports:write'],
  ['mayVerify', 'analyst', 'cases:write'],
  ['mayLinkByHand', 'analyst', 'cases:write'],
  ['maySignFinding', 'analyst', 'findings:sign'],
  ['mayRecordPosition', 'analyst', 'cases:write'],
  ['mayCodeBlind', 'analyst', 'cases:write'],
  ['mayRecordCoverage', 'analyst', 'cases:write'],
  ['mayAttachEvidence', 'analyst', 'evidence:write'],
  ['mayExport', 'analyst', 'exports:read'],
  ['mayCountersignFinding', 'reviewer', 'findings:sign'],
  ['mayDirectCoding', 'reviewer', 'cases:write'],
  ['mayDecideCommitment', 'reviewer', 'cases:write'],
  ['maySeeSealedEvidence', 'reviewer', 'evidence:read'],
  ['mayRelease', 'reviewer', 'exports:read'],
  ['mayApplyAgreement', 'admin', 'agreements:write'],
  ['mayReadAudit', 'admin', 'audit:read'],
];

describe.each(INSIDE)('%s', (question, least, scopes) => {
  const ask = Object.values(policy.QUESTIONS).find(({ name }) => name === question) ?? policy.mayKeepAccount;

  it.each(ROLE_CODES)(`${least} and above: asked for a %s`, (role) => {
    const enough = ROLE_CODES.indexOf(role) >= ROLE_CODES.indexOf(least);
    expect(ask(person(role), 'river-truce')).toBe(enough);
    expect(ask(person(role, EVERY_AGREEMENT), 'river-truce')).toBe(enough);
    expect(ask(person(role), 'hill-truce')).toBe(false);
    expect(ask(person(role), EVERY_AGREEMENT)).toBe(false);
  });

  it('no for whoever has no role', () => {
    expect(ask(person(null), 'river-truce')).toBe(false);
  });

  it.each(SCOPE_CODES)(`takes the scope ${scopes}: asked for a token with %s`, (scope) => {
    expect(ask(service({ scopes: new Set([scope]) }), 'river-truce')).toBe(scopes.split(' ').includes(scope));
  });

  it('a token for one agreement reaches no other', () => {
    const token = service({ agreements: new Set(['river-truce']) });
    expect([ask(token, 'river-truce'), ask(token, 'hill-truce'), ask(token, EVERY_AGREEMENT)]).toEqual([true, false, false]);
  });
});

describe('mayAdministerUsers', () => {
  it.each<[string, Holder, boolean]>([
    ['an admin of every agreement', person('admin', EVERY_AGREEMENT), true],
    ['an admin of one agreement', person('admin'), false],
    ['a reviewer of every agreement', person('reviewer', EVERY_AGREEMENT), false],
    ['a token without limits', service(), true],
    ['a token with access:admin', service({ scopes: new Set(['access:admin']) }), true],
    ['a token with access:admin for one agreement', service({ scopes: new Set(['access:admin']), agreements: new Set(['river-truce']) }), false],
    ['a token with every other scope', service({ scopes: new Set(SCOPE_CODES.filter((scope) => scope !== 'access:admin')) }), false],
  ])('%s', (_who, holder, expected) => {
    expect(policy.mayAdministerUsers(holder, EVERY_AGREEMENT)).toBe(expected);
  });
});

describe('mayKeepTokens', () => {
  it.each<[string, Holder, boolean]>([
    ['anybody who signed in', person(null), true],
    ['a token without limits', service(), true],
    ['a narrowed token: it cannot make itself another', service({ scopes: new Set(['cases:write']) }), false],
  ])('%s', (_who, holder, expected) => {
    expect(policy.mayKeepTokens(holder, EVERY_AGREEMENT)).toBe(expected);
  });
});

describe('mayKnowOneself', () => {
  it('is for everybody, so that a token can be asked what it is good for', () => {
    expect([person(null), service({ scopes: new Set() }), service({ agreements: new Set() })].map((holder) => policy.mayKnowOneself(holder, EVERY_AGREEMENT))).toEqual([true, true, true]);
  });
});

describe('mayKeepAccount', () => {
  it('is for people, and not for tokens, whatever they may', () => {
    expect([policy.mayKeepAccount(person(null), EVERY_AGREEMENT), policy.mayKeepAccount(service(), EVERY_AGREEMENT)]).toEqual([true, false]);
  });
});

describe('the questions', () => {
  it('are all asked above, and each can be asked for by a route', () => {
    const asked = [...INSIDE.map(([question]) => question), 'mayAdministerUsers', 'mayKeepTokens', 'mayKnowOneself', 'mayKeepAccount'];
    const written = Object.keys(policy).filter((name) => name !== 'QUESTIONS' && name !== 'may');
    expect(written.toSorted()).toEqual(asked.toSorted());
    expect(Object.values(policy.QUESTIONS).map(({ name }) => name).toSorted()).toEqual(written.toSorted());
  });
});

describe('refusal', () => {
  it.each<[string, Holder, policy.Capability, string]>([
    ['a role', person('viewer'), 'decide_commitment', 'This takes the role reviewer, or more.'],
    ['the installation', person('admin'), 'administer_users', 'This takes the role admin for every agreement.'],
    ['a scope', service({ scopes: new Set(['status:read']) }), 'sign_finding', 'The token lacks the scope findings:sign.'],
    ['one of two scopes', service({ scopes: new Set(['audit:read']) }), 'read_status', 'The token lacks the scope status:read or cases:read.'],
    ['the greatest role', person('reviewer'), 'read_audit', 'This takes the role admin.'],
    ['a role that a person would not need', { ...person('viewer'), kind: 'token' }, 'keep_tokens', 'This takes the role admin for every agreement.'],
    ['a person', service(), 'keep_account', 'This is for a person who signed in, and not for a token.'],
  ])('says that %s is lacking', (_what, holder, capability, detail) => {
    expect(refusal(holder, capability)).toMatchObject({ code: 'not_allowed', detail });
  });

  it('says that a role in one agreement is no help where every agreement is asked about', () => {
    expect(refusal(person('admin'), 'read_audit', EVERY_AGREEMENT)).toMatchObject({ detail: 'This takes the role admin for every agreement.' });
  });
});
