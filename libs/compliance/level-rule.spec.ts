import { describe, expect, it } from 'vitest';
import { levelOf, type LevelGrounds } from './level-rule.js';

const quiet: LevelGrounds = { incidents: 4, judged: 4, latestDay: '2025-10-20', openViolation: 0, openInconclusive: 0, contested: 0, foundViolation: 0, partiesFoundInViolation: 0, uncovered: [] };

describe('the level', () => {
  it.each<[string, Partial<LevelGrounds>, string]>([
    ['nothing on record in the period', { incidents: 0 }, 'unknown'],
    ['incidents of which one was not judged under the reading', { judged: 3, openViolation: 3 }, 'unknown'],
    ['incidents, none of which touches a term', {}, 'holding'],
    ['two inconclusive ones', { openInconclusive: 2 }, 'holding'],
    ['three inconclusive ones', { openInconclusive: 3 }, 'strained'],
    ['three contested ones', { contested: 3 }, 'strained'],
    ['a hundred proposals of the machine and no decision', { incidents: 100, judged: 100, openViolation: 100 }, 'strained'],
    ['one finding', { foundViolation: 1, partiesFoundInViolation: 1 }, 'breached'],
    ['ten findings against one party', { foundViolation: 10, partiesFoundInViolation: 1 }, 'breached'],
    ['ten findings against both', { foundViolation: 10, partiesFoundInViolation: 2 }, 'collapsed'],
    ['nothing against anybody, but an area that was closed and is silent', { uncovered: ['Monitors were denied access to the north bank.'] }, 'unknown'],
    ['a proposal, and an area that was closed and is silent', { openViolation: 1, uncovered: ['Closed.'] }, 'strained'],
    ['nine findings against both', { foundViolation: 9, partiesFoundInViolation: 2 }, 'breached'],
  ])('%s', (_, grounds, level) => expect(levelOf({ ...quiet, ...grounds }).level).toBe(level));

  it('gives its reasons with the figures, and calls a proposal a proposal', () => {
    const { why } = levelOf({ ...quiet, openViolation: 1, contested: 2 });
    expect(why.join(' ')).toMatch(/4 incidents dated in the last 30 days are on record/);
    expect(why.join(' ')).toMatch(/1 incident is classified as a violation; that is a proposal/);
    expect(why.join(' ')).toMatch(/contested/);
  });

  it('says in silence when the latest incident was', () => {
    expect(levelOf({ ...quiet, incidents: 0 }).why).toContain('The latest incident on record is dated 2025-10-20.');
  });
});
