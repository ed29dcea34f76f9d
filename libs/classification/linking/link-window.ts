import type { PlacePrecision, TimePrecision } from '#vocabulary';
import { SLACK_DAYS, SLACK_KM } from './grounds.js';

/** Where and when a store should look for incidents that a report may belong to. */
export interface LinkWindow {
  /** ISO 8601 instants in UTC, ends included. */
  from: string;
  to: string;
  /** Null: the place is not known, so it does not narrow the search. */
  radiusKm: number | null;
}

/** Beyond these, no other ground could still make it the same event. */
const DAYS_AROUND = 3;
const KM_AROUND = 60;

/** Wide enough that no report of the same event is missed for the roundness of its date or place. */
export function linkWindow(occurred: { from: string; to: string; precision: TimePrecision }, place: { precision: PlacePrecision } | null): LinkWindow {
  const margin = (DAYS_AROUND + SLACK_DAYS[occurred.precision]) * 86_400_000;
  return {
    from: new Date(Date.parse(occurred.from) - margin).toISOString(),
    to: new Date(Date.parse(occurred.to) + margin).toISOString(),
    radiusKm: place === null || place.precision === 'unknown' ? null : KM_AROUND + SLACK_KM[place.precision],
  };
}
