import { readTimes } from './read-times.js';
import type { ReportedAt } from './time-reading.js';

/** The day (YYYY-MM-DD) of the event that a text tells of first, or null. Never the report's own day for want of better. */
export function eventDay(text: string, at: ReportedAt): string | null {
  return readTimes(text, at)[0]?.from.slice(0, 10) ?? null;
}
