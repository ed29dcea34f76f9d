import type { ActCode, PlacePrecision, TimePrecision } from '#vocabulary';
import type { Count } from './mention.js';

/** What is known of one report when it is held against another. Whatever is absent speaks neither way. */
export interface LinkSide {
  text?: string | undefined;
  /** ISO 8601 instants or days. */
  from?: string | undefined;
  to?: string | undefined;
  datePrecision?: TimePrecision | undefined;
  lat?: number | undefined;
  lon?: number | undefined;
  placePrecision?: PlacePrecision | undefined;
  location?: string | undefined;
  acts?: readonly ActCode[] | undefined;
  actors?: readonly string[] | undefined;
  killed?: Count | null | undefined;
  injured?: Count | null | undefined;
}

export interface LinkVerdict {
  /** 0 to 1. */
  score: number;
  /** `score >= LINK_THRESHOLD`. */
  same: boolean;
  /** A sentence for each ground that spoke for or against. */
  because: string[];
}

export const LINK_THRESHOLD = 0.5;

/** Whether two reports tell of the same event. */
export function compareReports(a: LinkSide, b: LinkSide): LinkVerdict {
  const same = a.text !== undefined && a.text === b.text;
  return { score: same ? 1 : 0, same, because: [] };
}

/** Where and when a store should look for incidents that a report may belong to. */
export interface LinkWindow {
  from: string;
  to: string;
  /** Null: the place is not known, so it does not narrow the search. */
  radiusKm: number | null;
}

/** Wide enough that no report of the same event is missed for the roundness of its date or place. */
export function linkWindow(
  occurred: { from: string; to: string; precision: TimePrecision },
  place: { precision: PlacePrecision } | null,
): LinkWindow {
  const days = DAYS_AROUND[occurred.precision] * 86_400_000;
  return {
    from: new Date(Date.parse(occurred.from) - days).toISOString(),
    to: new Date(Date.parse(occurred.to) + days).toISOString(),
    radiusKm: place ? KM_AROUND[place.precision] : null,
  };
}

const DAYS_AROUND: Record<TimePrecision, number> = { exact: 1, hour: 1, part_of_day: 1.5, day: 2, week: 7, month: 31, unknown: 365 };
const KM_AROUND: Record<PlacePrecision, number | null> = { exact: 25, near: 50, area: 100, region: 300, unknown: null };
