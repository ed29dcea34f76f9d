import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTimes } from './read-times.js';
import type { ReportedAt, TimeReading } from './time-reading.js';

/** Thursday. */
const THURSDAY: ReportedAt = { reportedAt: '2025-11-20T10:00:00+04:30', timezone: 'Asia/Kabul' };

/** "2025-11-07T22:00 to 2025-11-07T22:59, hour", without the seconds and the offset; a whole day by its date alone. */
function briefly({ from, to, precision }: TimeReading): string {
  const [start, end] = [from.slice(0, 16), to.slice(0, 16)];
  if (start === end) return `${start}, ${precision}`;
  if (!start.endsWith('T00:00') || !end.endsWith('T23:59')) return `${start} to ${end}, ${precision}`;
  return start.slice(0, 10) === end.slice(0, 10) ? `${start.slice(0, 10)}, ${precision}` : `${start.slice(0, 10)} to ${end.slice(0, 10)}, ${precision}`;
}

function read(text: string, at: ReportedAt = THURSDAY): string[] {
  return readTimes(text, at).map((reading) => `${text.slice(reading.span.start, reading.span.end)} = ${briefly(reading)}`);
}

describe('readTimes', () => {
  const reads = (text: string, ...expected: string[]): void => it(text, () => expect(read(text)).toEqual(expected));

  describe('dates written out', () => {
    reads('A post was hit on 12 Nov 2025.', '12 Nov 2025 = 2025-11-12, day');
    reads('Hit on Nov 12, 2025, by shells.', 'Nov 12, 2025 = 2025-11-12, day');
    reads('Seen 12.11.2025 near the ford', '12.11.2025 = 2025-11-12, day');
    reads('Seen 2025-11-12 near the ford', '2025-11-12 = 2025-11-12, day');
    reads('Seen 12-Nov-2025 near the ford', '12-Nov-2025 = 2025-11-12, day');
    reads('the 3rd of December 2008', '3rd of December 2008 = 2008-12-03, day');
    reads('Upper ford, 3 Dec 08. Two shots.', '3 Dec 08 = 2008-12-03, day');
    reads('On 3 Dec 08 constables were posted', '3 Dec = 2024-12-03, day');
    reads('on 29 February 2023 nothing happened');
    reads('Seen 11/13/2025 near the ford', '11/13/2025 = 2025-11-13, day');
    reads('sent 231430Z OCT 25 by radio', '231430Z OCT 25 = 2025-10-23T19:00, exact');
  });

  describe('dates without a year take the year that puts them last before the report', () => {
    reads('A clash on 12 Nov.', '12 Nov = 2025-11-12, day');
    reads('A clash on Nov 12.', 'Nov 12 = 2025-11-12, day');
    reads('A clash on 25 December.', '25 December = 2024-12-25, day');
    reads('A clash on the 16th near the ford.', 'the 16th = 2025-11-16, day');
    reads('A clash on the 28th near the ford.', 'the 28th = 2025-10-28, day');
    reads('They came on the tenth of November.', 'tenth of November = 2025-11-10, day');
    reads('It was the twenty-first of October.', 'twenty-first of October = 2025-10-21, day');
    reads('on the fourth day of June this year', 'fourth day of June = 2025-06-04, day', 'this year = 2025-01-01 to 2025-12-31, unknown');
    reads('seen on the 15th of this month', 'the 15th of this month = 2025-11-15, day');
    reads('on the last Sunday of October', 'the last Sunday of October = 2025-10-26, day');
    reads('On 3 Nov two left. That same evening a hut burned.', '3 Nov = 2025-11-03, day', 'That same evening = 2025-11-03T17:00 to 2025-11-03T22:59, part_of_day');
    reads('yday morning two rounds', 'yday morning = 2025-11-19T04:00 to 2025-11-19T11:59, part_of_day');
    reads('o/a 140930H two rounds', '140930H = 2025-11-14T09:30, exact');
    reads('on the first floor, for the second time, the third company');
    reads('the 16th Brigade moved; men of the 21st Battalion stayed');
  });

  describe('spans of days', () => {
    reads('Seen 8-14 November in the valley', '8-14 November = 2025-11-08 to 2025-11-14, week');
    reads('from 5 to 9 April 2011', '5 to 9 April 2011 = 2011-04-05 to 2011-04-09, week');
    reads('between 28 June and 3 July 2008', '28 June and 3 July 2008 = 2008-06-28 to 2008-07-03, week');
    reads('shelled since Monday', 'Monday = 2025-11-17 to 2025-11-20, week');
    reads('in the second week of April 2011', 'the second week of April 2011 = 2011-04-08 to 2011-04-14, week');
    reads('at the end of March', 'the end of March = 2025-03-21 to 2025-03-31, week');
    reads('early in the war, in October 2007', 'October 2007 = 2007-10-01 to 2007-10-31, month');
    reads('by late October the road was open', 'late October = 2025-10-21 to 2025-10-31, week');
    reads('in October', 'October = 2025-10-01 to 2025-10-31, month');
    reads('in December', 'December = 2024-12-01 to 2024-12-31, month');
    reads('a raid in 2007', '2007 = 2007-01-01 to 2007-12-31, unknown');
    reads('in the spring of 2011', 'spring of 2011 = 2011-03-01 to 2011-05-31, unknown');
    reads('over the past two weeks', 'the past two weeks = 2025-11-06 to 2025-11-20, week');
    reads('last week', 'last week = 2025-11-10 to 2025-11-16, week');
    reads('the crossing they closed last month', 'last month = 2025-10-01 to 2025-10-31, month');
  });

  describe('the clock', () => {
    reads('shots at 0430hrs on 12 Nov', '0430hrs on 12 Nov = 2025-11-12T04:30, exact');
    reads('shots at 0430H on 12 Nov', '0430H on 12 Nov = 2025-11-12T04:30, exact');
    reads('9 Nov 1510 hrs, a van', '9 Nov 1510 hrs = 2025-11-09T15:10, exact');
    reads('shots on 12 Nov at 04:30', '12 Nov at 04:30 = 2025-11-12T04:30, exact');
    reads('shots on 12 Nov, 21:40-22:15', '12 Nov, 21:40-22:15 = 2025-11-12T21:40 to 2025-11-12T22:15, hour');
    reads('12 Nov, 8 p.m. to 5 a.m.', '12 Nov, 8 p.m. to 5 a.m. = 2025-11-12T20:00 to 2025-11-13T05:00, part_of_day');
    reads('on 12 Nov between 13:20 and 15:05', '12 Nov between 13:20 and 15:05 = 2025-11-12T13:20 to 2025-11-12T15:05, part_of_day');
    reads('half past ten this morning', 'half past ten this morning = 2025-11-20T10:30, exact');
    reads('a quarter to six yesterday evening', 'a quarter to six yesterday evening = 2025-11-19T17:45, exact');
    reads('about ten last night a drone came', 'ten last night = 2025-11-19T21:30 to 2025-11-19T22:59, hour');
    reads('shortly after three this morning', 'three this morning = 2025-11-20T03:00 to 2025-11-20T03:59, hour');
    reads('a blast at 7:15 tonight', '7:15 tonight = 2025-11-20T19:15, exact');
    reads('12 Nov 2200H, two shots; 2330H, one more', '12 Nov 2200H = 2025-11-12T22:00, exact', '2330H = 2025-11-12T23:30, exact');
    reads('at six o\'clock on Tuesday', 'six o\'clock on Tuesday = 2025-11-18T06:00 to 2025-11-18T18:59, part_of_day');
  });

  describe('parts of the day', () => {
    reads('at dawn on 12 Nov', 'dawn on 12 Nov = 2025-11-12T04:00 to 2025-11-12T07:00, part_of_day');
    reads('before dawn on 12 Nov', 'before dawn on 12 Nov = 2025-11-12T00:00 to 2025-11-12T05:59, part_of_day');
    reads('at daybreak of 12 Nov', 'daybreak of 12 Nov = 2025-11-12T04:00 to 2025-11-12T07:00, part_of_day');
    reads('at noon yesterday', 'noon yesterday = 2025-11-19T11:30 to 2025-11-19T12:30, hour');
    reads('at dusk on Tuesday', 'dusk on Tuesday = 2025-11-18T17:00 to 2025-11-18T20:00, part_of_day');
    reads('at midnight on 12 Nov', 'midnight on 12 Nov = 2025-11-12T00:00 to 2025-11-12T00:30, hour');
    reads('on the night of 3 to 4 March 2024', 'night of 3 to 4 March 2024 = 2024-03-03T18:00 to 2024-03-04T06:00, part_of_day');
    reads('late on Tuesday night', 'Tuesday night = 2025-11-18T18:00 to 2025-11-19T06:00, part_of_day');
    reads('Morning Operational Briefing');
  });

  describe('days told from the report', () => {
    reads('A post was hit today.', 'today = 2025-11-20, day');
    reads('A post was hit yesterday.', 'yesterday = 2025-11-19, day');
    reads('A post was hit last night.', 'last night = 2025-11-19T18:00 to 2025-11-20T06:00, part_of_day');
    reads('A post was hit overnight.', 'overnight = 2025-11-19T18:00 to 2025-11-20T06:00, part_of_day');
    reads('A post was hit this morning.', 'this morning = 2025-11-20T04:00 to 2025-11-20T11:59, part_of_day');
    reads('the day before yesterday', 'the day before yesterday = 2025-11-18, day');
    reads('two days ago', 'two days ago = 2025-11-18, day');
    reads('a week ago', 'a week ago = 2025-11-13, week');
    reads('hit on Tuesday by a shell', 'Tuesday = 2025-11-18, day');
    reads('hit on Thursday by a shell', 'Thursday = 2025-11-20, day');
    reads('hit last Thursday by a shell', 'last Thursday = 2025-11-13, day');
    reads('they came saturday past noon', 'saturday past noon = 2025-11-15T11:30 to 2025-11-15T12:30, hour');
    reads('before Friday\'s raid', 'Friday\'s = 2025-11-14, day');
    reads('Sun 16 Nov, 0555: shots', 'Sun 16 Nov, 0555 = 2025-11-16T05:55, exact');
    reads('the guests sat down; the market opens on Tuesdays and every Friday');
  });

  describe('days told from another day', () => {
    reads('three days after 19 October', 'three days after 19 October = 2025-10-22, day');
    reads('two days before the 16th', 'two days before the 16th = 2025-11-14, day');
    reads('He left on 3 May. The next day they came.', '3 May = 2025-05-03, day', 'The next day = 2025-05-04, day');
    reads('He left on 3 May 1998. On the 7th they came.', '3 May 1998 = 1998-05-03, day', 'the 7th = 1998-05-07, day');
    reads('They met on 3 May 1998. On 7 May it broke down.', '3 May 1998 = 1998-05-03, day', '7 May = 1998-05-07, day');
    reads('two days before Eid al-Adha 2025', 'two days before Eid al-Adha 2025 = 2025-06-04 to 2025-06-07, week');
    reads('during Ramadan 2024', 'Ramadan 2024 = 2024-03-11 to 2024-04-08, week');
    reads('ten days after the vote');
  });

  describe('numbers and words that are no times', () => {
    reads('It may be that they march on; 5 may attack, the sun sat low and the mayor wed.');
    reads('Up to 2007 rounds and 1990 men; 105 mm, 12.7 mm, 1,312 returnees, P1.50, Rs 2,050, Article 12');
  });
});

describe('what the time is the time of', () => {
  const roles = (text: string, ...expected: string[]): void =>
    it(text, () => expect(readTimes(text, THURSDAY).map((reading) => `${text.slice(reading.span.start, reading.span.end)}: ${reading.role}`)).toEqual(expected));

  roles('TORAKA, Nov 1 - Families walked home on Saturday.', 'Nov 1: dateline', 'Saturday: event');
  roles('UPPER TORAKA, Someland (Jan. 25, 2013)\nA patrol was hit yesterday.', 'Jan. 25, 2013: dateline', 'yesterday: event');
  roles('Fortnightly summary, lake sector, 3-16 November. (1) 11 Nov: shots.', '3-16 November: document', '11 Nov: event');
  roles('2013-01-S-025\n\nFor immediate release\n\nA patrol was hit today.', '2013-01: document', 'today: event');
  roles('A letter dated 9 June lays out a plan.', '9 June: document');
  roles('Hand over the rice by the 1st, they said.', 'the 1st: deadline');
  roles('By 5 November they had gone.', '5 November: event');
  roles('The spokesman said on Tuesday that a house was bombed on Sunday.', 'Tuesday: statement', 'Sunday: event');
  roles('In Friday\'s interview he spoke of peace.', 'Friday\'s: statement');

  it('counts what is relative from the dateline, not from the day the text came in', () => {
    expect(read('TORAKA, Nov 1 - A post was hit yesterday.')).toContain('yesterday = 2025-10-31, day');
  });

  it('sets a deadline ahead, where an event would lie behind', () => {
    expect(read('Hand over the rice by the 1st.')).toEqual(['the 1st = 2025-12-01, day']);
  });

  it('marks a time that only tells another event apart', () => {
    const readings = readTimes('The leader behind the July 2 attack was caught on Monday.', THURSDAY);
    expect(readings.map(({ attributive }) => attributive)).toEqual([true, false]);
  });

  it('says how each was read', () => {
    const readings = readTimes('TORAKA, Nov 1 - Hit on 30 October 2025, and again yesterday.', THURSDAY);
    expect(readings.map(({ basis }) => basis)).toEqual(['dateline', 'stated', 'relative']);
  });
});

describe('where nobody knows when it was reported', () => {
  const nobody: ReportedAt = { reportedAt: null, timezone: 'Asia/Kabul' };
  const reads = (text: string, ...expected: string[]): void => it(text, () => expect(read(text, nobody)).toEqual(expected));

  reads('A post was hit yesterday and on Tuesday, and again on 12 Nov.');
  reads('On 12 Nov 2025 a post was hit.', '12 Nov 2025 = 2025-11-12, day');
  reads('TORAKA, Nov 1, 2010 - A post was hit yesterday.', 'Nov 1, 2010 = 2010-11-01, day', 'yesterday = 2010-10-31, day');
  reads('2010-09-CA-005\nTORAKA (Sept. 1) - A post was hit Tuesday.', '2010-09 = 2010-09-01 to 2010-09-30, month', 'Sept. 1 = 2010-09-01, day', 'Tuesday = 2010-08-31, day');
});

describe('zones', () => {
  const at = (timezone: string, text: string, reportedAt = '2025-12-01T12:00:00Z'): string[] => readTimes(text, { reportedAt, timezone }).map(({ from, to }) => `${from} ${to}`);

  it('gives every instant with the offset of the zone, half and quarter hours too', () => {
    expect(at('Asia/Kabul', 'at 04:30 on 12 Nov 2025')).toEqual(['2025-11-12T04:30:00+04:30 2025-11-12T04:30:00+04:30']);
    expect(at('Asia/Kathmandu', 'at 04:30 on 12 Nov 2025')).toEqual(['2025-11-12T04:30:00+05:45 2025-11-12T04:30:00+05:45']);
    expect(at('America/Bogota', 'at 04:30 on 12 Nov 2025')).toEqual(['2025-11-12T04:30:00-05:00 2025-11-12T04:30:00-05:00']);
  });

  it('takes the day of the report from the clocks of the zone, not from the offset it was sent with', () => {
    expect(at('Asia/Kathmandu', 'hit today', '2025-11-19T22:00:00Z')).toEqual(['2025-11-20T00:00:00+05:45 2025-11-20T23:59:59+05:45']);
  });

  it('moves a time that the clocks skipped past the gap', () => {
    expect(at('Europe/Kyiv', 'at 03:30 on 30 March 2025')).toEqual(['2025-03-30T04:30:00+03:00 2025-03-30T04:30:00+03:00']);
  });

  it('lets a time that the clocks showed twice be either', () => {
    expect(at('Europe/Kyiv', 'at 03:30 on 26 October 2025')).toEqual(['2025-10-26T03:30:00+03:00 2025-10-26T03:30:00+02:00']);
  });
});

describe('whatever the text', () => {
  const zones = fc.constantFrom('Asia/Kabul', 'Asia/Kathmandu', 'Europe/Kyiv', 'America/New_York', 'Australia/Lord_Howe', 'UTC');
  const reported = fc.date({ min: new Date('1995-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
  const piece = fc.constantFrom('the', 'night', 'of', '3', 'to', '4', 'March', '16th', 'on', 'last', 'Friday', '0430hrs', '2100', '-', ',', 'since', 'two', 'days', 'after', 'before', 'Eid', 'ago', 'half', 'past', 'eight', 'at', 'noon', 'week', 'first', 'in', '2007', 'yesterday', '.', 'by', '31', 'Feb', '12/11/25', '7:15', 'p.m.', '29');

  const holds = (text: string, at: ReportedAt): void => {
    for (const { from, to, span } of readTimes(text, at)) {
      expect(Date.parse(from)).toBeLessThanOrEqual(Date.parse(to));
      expect(span.start).toBeLessThan(span.end);
      expect(span.end).toBeLessThanOrEqual(text.length);
      expect(text.slice(span.start, span.end)).toBe(text.slice(span.start, span.end).trim());
    }
  };

  it('never fails, never ends before it begins, and its spans are words of the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), reported, zones, (text, reportedAt, timezone) => holds(text, { reportedAt, timezone })));
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), reported, zones, (pieces, reportedAt, timezone) => holds(pieces.join(' '), { reportedAt, timezone })), { numRuns: 500 });
  });
});
