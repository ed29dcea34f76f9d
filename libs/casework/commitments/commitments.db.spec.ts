import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { caseRooms } from '../../../test/support/case-rooms.js';
import { freshDatabase, type FreshDatabase } from '../../../test/support/fresh-database.js';
import { riverTruce } from '../../../test/support/river-truce.js';
import { readIncident } from '../incidents/incident-view.js';
import { commitmentDecisionInput, DecideCommitment } from './decide-commitment.js';
import { commitmentsAt } from './list-commitments.js';
import { WatchCommitments } from './watch-commitments.js';

const ADA = { kind: 'user', id: 'ada', name: 'Ada' } as const;
const WITHDRAW = {
  id: 'withdraw', article: '3', title: 'Withdrawal', text: 'Northland withdraws from the mill.', kind: 'obligation', obligated: ['northland'],
  acts: ['withdrawal_failure'], protects: ['any'], areas: [], exemptions: [], attribution: 'organ', deadline: '2025-03-25T00:00:00+02:00',
};

let database: FreshDatabase;
let rooms: Awaited<ReturnType<typeof caseRooms>>;
beforeAll(async () => {
  database = await freshDatabase();
  rooms = await caseRooms(database.dataSource);
  const { terms } = riverTruce();
  await rooms.agreements.apply(
    riverTruce({
      terms: [...terms, WITHDRAW],
      commitments: [
        { id: 'talks', text: 'The parties meet again.', obligated: ['northland', 'southland'], due: '2025-03-22' },
        { id: 'bridge', text: 'Southland opens the bridge once the mines are cleared.', obligated: ['southland'], condition: 'The mines on the bridge have been cleared.', term: 'monitors-pass' },
        { id: 'prisoners', text: 'Prisoners are released.', obligated: ['northland'], due: '2025-03-05', metOn: '2025-03-06' },
      ],
    }),
    'test',
  );
});
afterAll(() => database.drop());

const decide = (commitment: string, input: Record<string, unknown>) =>
  new DecideCommitment(rooms.changeCases, rooms.agreements).decide('river-truce', commitment, commitmentDecisionInput.parse({ reason: 'The monitors saw it.', ...input }), ADA);
const watch = () => new WatchCommitments(database.dataSource, rooms.changeCases, rooms.agreements, rooms.clock).look();
const stands = async (at?: string) => {
  const commitments = await commitmentsAt(database.dataSource.manager, rooms.agreements, 'river-truce', { now: rooms.clock.now(), asOf: at ? new Date(at) : null });
  return commitments.map(({ id, party, state, late }) => `${party}: ${id} ${state}${late ? ', late' : ''}`);
};

describe('commitments', () => {
  it('are open until their day has ended where the truce is, wait for their condition, and may be met as the document is written', async () => {
    expect(await stands('2025-03-22T21:59:59Z')).toEqual([
      'northland: talks open', 'southland: talks open', 'southland: bridge awaiting_condition', 'northland: prisoners met, late', 'northland: term.withdraw open',
    ]);
    expect(await stands('2025-03-22T22:00:00Z')).toContain('northland: talks overdue');
  });

  describe('whose deadline has passed', () => {
    beforeEach(() => rooms.clock.moveTo('2025-03-23T08:00:00Z'));

    it('open one incident of omission each, however many workers look at once, and never a second', async () => {
      const opened = await Promise.all([watch(), watch(), watch()]);
      expect(opened.reduce((sum, each) => sum + each)).toBe(2);
      expect(await watch()).toBe(0);
      const [talks] = await commitmentsAt(database.dataSource.manager, rooms.agreements, 'river-truce', { now: rooms.clock.now() });
      expect(await readIncident(database.dataSource, talks?.incident ?? '', null)).toMatchObject({
        omission: { commitment: 'talks', party: 'northland', term: null }, perpetrators: ['northland'], reports: [], origins: 0, verification: 'received',
      });
    });

    it('are announced as waiting for review even where no term takes them in', () => {
      const opened = rooms.heard.flatMap((change) => (change.kind === 'incident' && change.before === null && change.after ? change.after : []));
      expect(opened.map(({ unjudged }) => unjudged)).toEqual([true, true]);
    });

    it('are inconclusive on the term behind them, never a violation on the clock’s word', async () => {
      rooms.clock.moveTo('2025-03-26T08:00:00Z');
      expect(await watch()).toBe(1);
      const lapsed = (await commitmentsAt(database.dataSource.manager, rooms.agreements, 'river-truce', { now: rooms.clock.now() })).find(({ id }) => id === 'term.withdraw');
      const incident = await readIncident(database.dataSource, lapsed?.incident ?? '', null);
      expect(incident.occurredAt).toMatchObject({ from: '2025-03-24T22:00:00.000Z', precision: 'exact' });
      const verdict = incident.classifications.find(({ term }) => term === 'withdraw');
      expect(verdict).toMatchObject({ verdict: 'inconclusive', respondent: 'northland', missing: [expect.stringMatching(/whether and when it was done/)] });
      expect(verdict?.elements.filter(({ state }) => state !== 'met').map(({ element }) => element)).toEqual(['act']);
    });
  });

  describe('that a person decides on', () => {
    it('are met late where they were met after their deadline, and can be opened again', async () => {
      const met = await decide('talks', { party: 'southland', decision: 'met', cameAboutAt: '2025-03-24T10:00:00+02:00' });
      expect(met).toMatchObject({ state: 'met', late: true, decisions: [{ decision: 'met', decidedBy: ADA }] });
      expect(await decide('talks', { party: 'southland', decision: 'reopened' })).toMatchObject({ state: 'overdue' });
    });

    it('do not fall due before their condition came about', async () => {
      const refused = decide('bridge', { party: 'southland', decision: 'condition_came_about', cameAboutAt: '2025-03-20T00:00:00+02:00', due: '2025-03-19T00:00:00+02:00' });
      await expect(refused).rejects.toMatchObject({ code: 'request_invalid', faults: [{ path: 'due' }] });
      expect(await stands()).toContain('southland: bridge awaiting_condition');
    });

    it('say what may be decided on them where something else is', async () => {
      await expect(decide('talks', { party: 'southland', decision: 'reopened' })).rejects.toThrow('what may be decided on it is met, waived.');
    });

    it('fall due when their condition came about, if it set a deadline', async () => {
      const due = '2025-04-10T00:00:00+02:00';
      expect(await decide('bridge', { party: 'southland', decision: 'condition_came_about', cameAboutAt: '2025-03-20T00:00:00+02:00', due })).toMatchObject({ state: 'open', due: new Date(due).toISOString() });
      expect(await stands('2025-04-10T00:00:00Z')).toContain('southland: bridge overdue');
    });

    it('leave what was known before as it was', async () => {
      const before = rooms.clock.now();
      rooms.clock.advance(60_000);
      await decide('talks', { party: 'northland', decision: 'waived' });
      expect(await stands(before.toISOString())).toContain('northland: talks overdue');
      expect(await stands()).toContain('northland: talks waived');
    });

    it.each([
      ['a commitment that nobody made', 'dance', { party: 'northland', decision: 'waived' }, 'commitment_unknown'],
      ['a party that did not make it', 'bridge', { party: 'northland', decision: 'waived' }, 'commitment_unknown'],
      ['opening again what is open', 'talks', { party: 'southland', decision: 'reopened' }, 'state_refused'],
      ['a condition where there is none', 'talks', { party: 'southland', decision: 'condition_came_about', cameAboutAt: '2025-03-20T00:00:00+02:00' }, 'state_refused'],
      ['a fulfilment in the future', 'talks', { party: 'southland', decision: 'met', cameAboutAt: '2035-03-20T00:00:00+02:00' }, 'request_invalid'],
    ])('refuse %s', async (_, commitment, input, code) => {
      const before = await stands();
      await expect(decide(commitment, input)).rejects.toMatchObject({ code });
      expect(await stands()).toEqual(before);
    });

    it.each([
      ['met without a day', { party: 'southland', decision: 'met' }],
      ['waived with a day', { party: 'southland', decision: 'waived', cameAboutAt: '2025-03-20T00:00:00+02:00' }],
      ['no reason', { party: 'southland', decision: 'waived', reason: ' ' }],
    ])('refuse a form with %s', (_, input) => expect(commitmentDecisionInput.safeParse({ reason: 'So it is.', ...input }).success).toBe(false));
  });

  it('of a version that was applied later were not known before, although it governs the past', async () => {
    const before = rooms.clock.now();
    const said = await stands(before.toISOString());
    rooms.clock.advance(60_000);
    await rooms.agreements.apply(
      riverTruce({ inForceFrom: '2025-03-02T00:00:00+02:00', commitments: [{ id: 'ferry', text: 'The ferry runs.', obligated: ['southland'], due: '2025-03-21' }] }),
      'test',
    );
    expect(await stands()).toEqual(['southland: ferry overdue']);
    expect(await stands(before.toISOString())).toEqual(said);
    expect(await stands('2025-03-01T00:00:00Z')).toEqual([]);
  });
});
