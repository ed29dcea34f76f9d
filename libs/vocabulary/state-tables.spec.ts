import { describe, expect, it } from 'vitest';
import { mayPass, REPORT_STATES, VERIFICATION_STATES, type ReportState, type StateTable, type VerificationState } from './state-tables.js';

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
