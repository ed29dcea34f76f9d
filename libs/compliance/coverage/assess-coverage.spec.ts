import { describe, expect, it } from 'vitest';
import type { CoverageGap } from '#casework';
import { assessCoverage, deniedDays, sentencesOnCoverage } from './assess-coverage.js';

const PERIOD = { from: '2025-03-01', to: '2025-03-30' };
const gap = (from: string, to: string | null, otherwise: Partial<CoverageGap> = {}): CoverageGap => ({
  id: 'g', restriction: 'denied', areas: ['north'], from, to, party: null, reason: 'The road was closed.', recordedAt: from, recordedBy: { kind: 'user', id: 'ada', name: 'Ada' }, ...otherwise,
});
const assess = (gaps: CoverageGap[], incidents: Record<string, number> = {}) =>
  assessCoverage({ gaps, assessed: true, areas: [{ id: 'north', name: 'the north bank' }], incidentsIn: (area) => incidents[area ?? 'all'] ?? 0, period: PERIOD, timezone: 'Asia/Kabul' });
const stateOf = (gaps: CoverageGap[], incidents?: Record<string, number>) => assess(gaps, incidents).areas.map(({ area, state, deniedDays: days }) => `${area ?? 'all'} ${state} ${days}`);

describe('an area', () => {
  it.each<[string, CoverageGap[], Record<string, number>, string[]]>([
    ['that nobody closed is not spoken of', [], {}, []],
    ['closed for nine days and open again is restricted', [gap('2025-03-01T00:00:00+04:30', '2025-03-10T00:00:00+04:30')], {}, ['north restricted 9']],
    ['closed for ten days and silent is unknown', [gap('2025-03-01T00:00:00+04:30', '2025-03-11T00:00:00+04:30')], {}, ['north unknown 10']],
    ['closed since today and silent is unknown', [gap('2025-03-30T10:00:00+04:30', null)], {}, ['north unknown 1']],
    ['closed, with incidents on record, is restricted', [gap('2025-03-01T00:00:00+04:30', null)], { north: 2 }, ['north restricted 30']],
    ['to which monitors were late is not closed', [gap('2025-03-01T00:00:00+04:30', null, { restriction: 'delayed' })], {}, []],
    ['closed twice over on one day counts that day once', [gap('2025-03-30T01:00:00+04:30', null), gap('2025-03-30T02:00:00+04:30', null)], {}, ['north unknown 1']],
    ['that is everywhere is everywhere', [gap('2025-03-30T01:00:00+04:30', null, { areas: [] })], {}, ['all unknown 1']],
  ])('%s', (_, gaps, incidents, states) => expect(stateOf(gaps, incidents)).toEqual(states));

  it('has its days counted on the clocks of the truce', () => {
    // 20:00 in UTC is half past midnight of the next day in Kabul.
    expect(deniedDays([gap('2025-03-04T20:00:00Z', '2025-03-05T19:30:00Z')], PERIOD, 'Asia/Kabul')).toEqual(['2025-03-05']);
  });

  it('that is silent behind a closed road is named in the reasons', () => {
    expect(sentencesOnCoverage(assess([gap('2025-03-30T10:00:00+04:30', null)]))).toEqual(['Monitors were denied access to the north bank on 1 day of the period, and no incident there is on record: that silence is not quiet.']);
  });
});
