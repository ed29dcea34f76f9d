import type { ActCode, PlacePrecision, TimePrecision } from '#vocabulary';
import type { Count } from '../mention.js';

/** What is known of one report when it is held against another. Whatever is absent speaks neither way. */
export interface LinkSide {
  text?: string | undefined;
  /** When it happened: ISO 8601 instants or days, `to` no earlier than `from`. */
  from?: string | undefined;
  to?: string | undefined;
  datePrecision?: TimePrecision | undefined;
  /** Whether the time is given outright as that of the event. Otherwise it may be that of the report, or worked out from it, and be a day off. */
  timeIsOfEvent?: boolean | undefined;
  /** Degrees, WGS 84; counted only together. */
  lat?: number | undefined;
  lon?: number | undefined;
  placePrecision?: PlacePrecision | undefined;
  /** Name of the place, as written. */
  location?: string | undefined;
  acts?: readonly ActCode[] | undefined;
  /** Names or ids of those involved, on whatever side. */
  actors?: readonly string[] | undefined;
  /** The side that acted and the side that was struck, by one name a side. */
  agents?: readonly string[] | undefined;
  targets?: readonly string[] | undefined;
  killed?: Count | null | undefined;
  injured?: Count | null | undefined;
}

/** One thing that speaks for (positive) or against (negative) the same event, in log-odds, and the sentence that says so. */
export interface LinkGround {
  ground: 'time' | 'distance' | 'place_name' | 'text' | 'actors' | 'direction' | 'acts' | 'killed' | 'injured';
  weight: number;
  because: string;
}
