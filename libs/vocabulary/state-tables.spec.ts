import { describe, expect, it } from 'vitest';
import { FINDING_STATES, mayPass, REPORT_STATES, requirePass, VERIFICATION_STATES, type ReportState, type StateTable, type VerificationState } from './state-tables.js';

const tables: [string, StateTable<string>][] = [
  ['report', REPORT_STATES],
  ['verification', VERIFICATION_STATES],
];

describe.each(tables)('the %s states', (_name, table) => {
  const states = Object.keys(table);

  it('lead only to states that the table knows', () => {
    for (const [state, next] of Object.entries(table)) expect(states, state).toEqual(expect.arrayContaining([...next]));
  });

  it('name no next state twice', () => {
    for (const [state, next] of Object.entries(table)) expect(new Set(next).size, state).toBe(next.length);
  });

  it('can all be reached from `received`', () => {
    const reached = new Set(['received']);
    for (const state of reached) for (const next of table[state] ?? []) reached.add(next);
    expect([...reached].sort()).toEqual([...states].sort());
  });

  it('have no state that cannot be left', () => {
    for (const [state, next] of Object.entries(table)) expect(next.length, state).toBeGreaterThan(0);
  });
});

describe('the verification states', () => {
  it('are those of the code list', () => {
    const listed = 'received under_inquiry corroborated verified unverifiable discounted duplicate';
    expect(Object.keys(VERIFICATION_STATES)).toEqual(listed.split(' '));
  });
});

describe('mayPass', () => {
  it.each<[ReportState, ReportState, boolean]>([
    ['received', 'classified', true],
    ['classified', 'received', false],
    ['failed', 'received', true],
    ['quarantined', 'classified', false],
  ])('a report may pass from %s to %s: %s', (from, to, expected) => {
    expect(mayPass(REPORT_STATES, from, to)).toBe(expected);
  });

  it.each<[VerificationState, VerificationState, boolean]>([
    ['received', 'verified', false],
    ['under_inquiry', 'verified', true],
    ['verified', 'discounted', false],
    ['verified', 'under_inquiry', true],
  ])('an incident may pass from %s to %s: %s', (from, to, expected) => {
    expect(mayPass(VERIFICATION_STATES, from, to)).toBe(expected);
  });
});

describe('the finding states', () => {
  it('let nothing be edited, only signed, withdrawn while it waits, or superseded', () => {
    const ways = Object.entries(FINDING_STATES).flatMap(([from, next]) => next.map((to) => `${from} > ${to}`));
    expect(ways).toEqual(['awaiting_second_signer > signed', 'awaiting_second_signer > withdrawn', 'awaiting_second_signer > superseded', 'signed > superseded']);
  });
});

describe('requirePass', () => {
  it('lets pass what may pass', () => expect(() => requirePass(FINDING_STATES, 'A finding', 'signed', 'superseded')).not.toThrow());

  it.each<[VerificationState, VerificationState, string]>([
    ['received', 'verified', 'An incident that is received cannot become verified; it may become under_inquiry, corroborated, discounted, duplicate.'],
    ['verified', 'verified', 'An incident that is verified cannot become verified; it may become under_inquiry.'],
  ])('names both states where %s does not become %s', (from, to, sentence) => {
    expect(() => requirePass(VERIFICATION_STATES, 'An incident', from, to)).toThrow(expect.objectContaining({ code: 'state_refused', message: sentence }));
  });

  it('says where there is no way on', () => {
    expect(() => requirePass(FINDING_STATES, 'A finding', 'withdrawn', 'signed')).toThrow('A finding that is withdrawn cannot become signed; it stays what it is.');
  });
});
