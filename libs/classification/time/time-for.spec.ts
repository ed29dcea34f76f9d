import { describe, expect, it } from 'vitest';
import type { Span } from '#vocabulary';
import { eventDay } from './event-day.js';
import { readTimes } from './read-times.js';
import { timeFor } from './time-for.js';

const AT = { reportedAt: '2025-11-20T10:00:00+04:30', timezone: 'Asia/Kabul' };

/** Sentences end at a full stop and a blank. */
function sentencesOf(text: string): Span[] {
  return [...text.matchAll(/[^.]+(?:\.\s*|$)/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** The words of the time given to the first `trigger` of the text. */
function timeOf(text: string, trigger: string): string | null {
  const start = text.indexOf(trigger);
  const found = timeFor({ start, end: start + trigger.length }, readTimes(text, AT), sentencesOf(text), text);
  return found && text.slice(found.span.start, found.span.end);
}

describe('timeFor', () => {
  const gives = (text: string, trigger: string, expected: string | null): void => it(`${trigger} in: ${text}`, () => expect(timeOf(text, trigger)).toBe(expected));

  gives('On Monday a post was shelled and on Tuesday a bus was burnt.', 'shelled', 'Monday');
  gives('On Monday a post was shelled and on Tuesday a bus was burnt.', 'burnt', 'Tuesday');
  gives('The talks were on Monday. Then a post was shelled.', 'shelled', 'Monday');
  gives('A post was shelled. That was on Monday.', 'shelled', 'Monday');
  gives('The spokesman said on Tuesday that a post was shelled.', 'shelled', 'Tuesday');
  gives('The spokesman said on Tuesday that a post was shelled on Sunday.', 'shelled', 'Sunday');
  gives('TORAKA, Nov 1 - A post was shelled.', 'shelled', 'Nov 1');
  gives('The leader behind the July 2 attack was killed on Monday.', 'killed', 'Monday');
  gives('The leader behind the July 2 attack was killed on Monday.', 'attack', 'July 2');
  gives('Hand it over by Friday, they said, and shelled a post.', 'shelled', null);
  gives('A post was shelled.', 'shelled', null);
});

describe('eventDay', () => {
  const day = (text: string, expected: string | null): void => it(text, () => expect(eventDay(text, AT)).toBe(expected));

  day('A post was shelled on Tuesday.', '2025-11-18');
  day('About ten last night a post was shelled.', '2025-11-19');
  day('The post, closed since January, was shelled on Tuesday.', '2025-11-18');
  day('They have held the bridge since 12 November.', '2025-11-12');
  day('TORAKA, Nov 1 - A post was shelled.', '2025-11-01');
  day('The leader behind the July 2 attack was killed on Monday.', '2025-11-17');
  day('The envoys fly home tomorrow.', null);
  day('A post was shelled.', null);
});
