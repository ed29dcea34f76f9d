import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareReports, LINK_THRESHOLD } from './compare-reports.js';
import type { LinkSide } from './link-side.js';
import { linkWindow } from './link-window.js';

const FORD = { lat: 34.1, lon: 71.1, location: 'Upper Toraka' };
const TOWN = { lat: 34.6, lon: 71.9, location: 'Sarband' };

/** A full report of one event, by a patrol. */
const AMBUSH: LinkSide = {
  text: 'Gunmen of the Northern Front ambushed an army lorry at Upper Toraka ford at dusk on Tuesday, killing seven soldiers and burning the lorry.',
  from: '2025-11-18',
  ...FORD,
  actors: ['Northern Front', 'Someland Army'],
};

describe('compareReports', () => {
  const pair = (title: string, a: LinkSide, b: LinkSide, same: boolean): void =>
    it(title, () => {
      const verdict = compareReports(a, b);
      expect(verdict, verdict.because.join(' ')).toMatchObject({ same });
      expect(compareReports(b, a).score).toBeCloseTo(verdict.score, 10);
    });

  describe('one event', () => {
    pair('told by another paper the day after', AMBUSH, {
      text: 'Seven soldiers died when their lorry was attacked near the ford of Upper Toraka on Tuesday evening. The Northern Front said its men had done it.',
      from: '2025-11-18', lat: 34.12, lon: 71.09, location: 'Toraka ford', actors: ['Northern Front'],
    }, true);
    pair('in a flash of one line', AMBUSH, { text: 'Lorry ambushed Upper Toraka ford, 7 soldiers dead.', from: '2025-11-18' }, true);
    pair('in fields alone', { from: '2025-11-18', ...FORD, actors: ['Northern Front'] }, { from: '2025-11-18', ...FORD, actors: ['Northern Front fighters'] }, true);
    pair('with acts and figures and no words', { from: '2025-11-18', location: 'Upper Toraka', acts: ['small_arms_fire'], killed: { low: 7, best: 7, high: 7 } }, { from: '2025-11-18', location: 'Toraka', acts: ['small_arms_fire'], killed: { low: 6, best: 7, high: 8 } }, true);
    pair('whose date one source knows only to the week', AMBUSH, { text: 'An army lorry was ambushed at the Upper Toraka ford last week; seven soldiers were killed and the lorry was burnt.', from: '2025-11-15', to: '2025-11-21', datePrecision: 'week', lat: 34.1, lon: 71.1 }, true);
    pair('put by one source at the nearest town', { ...AMBUSH, lat: 34.18, lon: 71.16, placePrecision: 'near' }, AMBUSH, true);
  });

  describe('two events', () => {
    pair('alike but a week apart', AMBUSH, { ...AMBUSH, from: '2025-11-26', text: 'An army lorry was ambushed again at the Upper Toraka ford on Wednesday night; gunmen of the Northern Front killed two soldiers.' }, false);
    pair('alike but far apart', AMBUSH, { ...AMBUSH, lat: 31.5, lon: 65.8, location: 'Dara' }, false);
    pair('of one day and one district', AMBUSH, {
      text: 'A mortar bomb fell on the bazaar of Lower Toraka on Tuesday morning and hurt two shopkeepers. Nobody knows who fired it.',
      from: '2025-11-18', lat: 34.35, lon: 71.3, location: 'Lower Toraka', actors: ['unknown'],
    }, false);
    pair('of one day and one war, elsewhere', AMBUSH, { text: 'The Someland Army shelled Sarband on Tuesday, killing a farmer.', from: '2025-11-18', ...TOWN, actors: ['Someland Army'] }, false);
    pair('at one place, of other people', { from: '2025-11-18', ...FORD, actors: ['Northern Front'], acts: ['small_arms_fire'] }, { from: '2025-11-20', ...FORD, actors: ['Border Guard'], acts: ['negotiation'] }, false);
    pair('told in other words of other things', { text: AMBUSH.text }, { text: 'Traders of Sarband sat down before the customs house in protest at the closed crossing; about 250 came, and the police looked on.' }, false);
  });

  it('says nothing where it knows nothing, and takes the two for two', () => {
    expect(compareReports({}, {})).toMatchObject({ same: false, because: [] });
    expect(compareReports({}, AMBUSH)).toMatchObject({ same: false, because: [] });
  });

  it('gives each ground a sentence and its weight, and the weights make the score', () => {
    const { grounds, because, score } = compareReports(AMBUSH, AMBUSH);
    expect(grounds.map(({ ground }) => ground).sort()).toEqual(['actors', 'distance', 'killed', 'place_name', 'text', 'time']);
    expect(because).toContain('Their dates agree. (+0.9)');
    const none = compareReports({}, {}).score;
    const odds = grounds.reduce((sum, { weight }) => sum + weight, Math.log(none / (1 - none)));
    expect(score).toBeCloseTo(1 / (1 + Math.exp(-odds)), 10);
    expect(score).toBeGreaterThan(LINK_THRESHOLD);
  });

  it('never turns what is missing into evidence', () => {
    const sides = fc.record<LinkSide>(
      {
        text: fc.lorem(),
        from: fc.constantFrom('2025-11-18', '2025-11-20T10:00:00Z', 'no date'),
        lat: fc.double({ min: -90, max: 90, noNaN: true }),
        lon: fc.double({ min: -180, max: 180, noNaN: true }),
        location: fc.constantFrom('Toraka', '', '🙂', 'Upper Toraka'),
        actors: fc.array(fc.constantFrom('Northern Front', 'unknown', '')),
        acts: fc.array(fc.constantFrom('shelling', 'negotiation')),
        killed: fc.constantFrom(null, { low: 0, best: 0, high: 0 }, { low: 3, best: 4, high: 9 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(sides, sides, (a, b) => {
        const { score, grounds } = compareReports(a, b);
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThan(1);
        expect(compareReports(b, a).score).toBeCloseTo(score, 10);
        for (const { ground } of grounds) {
          if (ground === 'text') expect(Boolean(a.text && b.text)).toBe(true);
          if (ground === 'actors') expect(Boolean(a.actors?.length && b.actors?.length)).toBe(true);
        }
      }),
    );
  });
});

describe('linkWindow', () => {
  const day = { from: '2025-11-18T00:00:00Z', to: '2025-11-18T23:59:59Z' };

  it('looks some days and kilometres around', () => {
    expect(linkWindow({ ...day, precision: 'day' }, { precision: 'exact' })).toEqual({ from: '2025-11-15T00:00:00.000Z', to: '2025-11-21T23:59:59.000Z', radiusKm: 61 });
  });

  it('looks wider for what is known less well', () => {
    const narrow = linkWindow({ ...day, precision: 'day' }, { precision: 'exact' });
    const wide = linkWindow({ ...day, precision: 'month' }, { precision: 'region' });
    expect(Date.parse(wide.from)).toBeLessThan(Date.parse(narrow.from));
    expect(wide.radiusKm).toBeGreaterThan(narrow.radiusKm!);
  });

  it('does not narrow by a place that nobody knows', () => {
    expect(linkWindow({ ...day, precision: 'day' }, null).radiusKm).toBeNull();
    expect(linkWindow({ ...day, precision: 'day' }, { precision: 'unknown' }).radiusKm).toBeNull();
  });
});
