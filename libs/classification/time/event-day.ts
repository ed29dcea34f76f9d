import { readTimes } from './read-times.js';
import { firstOf } from './time-for.js';
import type { ReportedAt, TimeReading } from './time-reading.js';

/**
 * The day (YYYY-MM-DD, in the zone of `at`) of the event that a text tells of first: of the times known to the
 * week or better and not yet to come when it was reported, the first that stands on its own, else the first
 * that tells one event from others ("the July 2 attack"); else the time at which it was told, the dateline, a
 * month or year, the date of the document. Null where the text names no time: never the report's own day for
 * want of better.
 */
export function eventDay(text: string, at: ReportedAt): string | null {
  const readings = readTimes(text, at).filter((reading) => at.reportedAt === null || Date.parse(reading.from) <= Date.parse(at.reportedAt));
  const events = readings.filter((reading) => reading.role === 'event' && !isVague(reading));
  const chosen =
    events.find((reading) => !reading.attributive) ??
    events[0] ??
    firstOf(readings, ['statement', 'dateline', 'event']) ??
    readings.find((reading) => reading.role === 'document' && !isVague(reading));
  return chosen?.from.slice(0, 10) ?? null;
}

function isVague({ precision }: TimeReading): boolean {
  return precision === 'month' || precision === 'unknown';
}
