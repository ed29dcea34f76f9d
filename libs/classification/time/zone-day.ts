import { instantOf, isoIn } from './zone.js';

const MINUTE = 60_000;

/** The calendar day, YYYY-MM-DD, on which an instant falls on the clocks of an IANA time zone. */
export function dayIn(instant: string | Date, zone: string): string {
  return isoIn(new Date(instant).getTime(), zone).slice(0, 10);
}

/** The instant at which a calendar day, YYYY-MM-DD, begins in a zone, ISO 8601 in UTC; where the clocks skip midnight, the first instant after it. */
export function startOfDay(day: string, zone: string): string {
  return new Date(instantOf(Date.parse(`${day}T00:00:00Z`) / MINUTE, zone)).toISOString();
}
