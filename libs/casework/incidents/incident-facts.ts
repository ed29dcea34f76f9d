import type { Count, EventDraft, PlaceMention } from '#classification';
import type { ActCode, PlacePrecision, TimePrecision } from '#vocabulary';

/** Where an incident happened. `areas` are ids of the agreement's areas. */
export type IncidentPlace = Omit<PlaceMention, 'role' | 'span'>;

/** What the reports of an incident, taken together, say of it. */
export interface IncidentFacts {
  occurredFrom: string | null;
  occurredTo: string | null;
  occurredPrecision: TimePrecision;
  place: IncidentPlace | null;
  acts: ActCode[];
  perpetrators: string[];
  targets: string[];
  killed: Count | null;
  injured: Count | null;
}

/**
 * Puts the events that several reports tell of together. The narrowest time and the most precise place
 * stand; acts and names are joined; of casualties the lowest low, the highest high and the middle best.
 */
export function factsOf(events: readonly EventDraft[]): IncidentFacts {
  const time = narrowest(events);
  const place = mostPrecise(events.flatMap((event) => event.place ?? []));
  return {
    occurredFrom: time?.from ?? null,
    occurredTo: time?.to ?? null,
    occurredPrecision: time?.precision ?? 'unknown',
    place: place && { place: place.place, name: place.name, areas: place.areas, lat: place.lat, lon: place.lon, precision: place.precision },
    acts: distinct(events.flatMap((event) => event.acts)),
    perpetrators: distinct(events.flatMap((event) => event.perpetrators)),
    targets: distinct(events.flatMap((event) => event.targets)),
    killed: together(events.flatMap((event) => event.killed ?? [])),
    injured: together(events.flatMap((event) => event.injured ?? [])),
  };
}

function narrowest(events: readonly EventDraft[]): EventDraft['occurredAt'] {
  const width = (time: { from: string; to: string }): number => Date.parse(time.to) - Date.parse(time.from);
  return events.flatMap((event) => event.occurredAt ?? []).toSorted((a, b) => width(a) - width(b))[0] ?? null;
}

const PRECISE_FIRST: readonly PlacePrecision[] = ['exact', 'near', 'area', 'region', 'unknown'];

function mostPrecise(places: readonly PlaceMention[]): PlaceMention | null {
  const rank = (place: PlaceMention): number => PRECISE_FIRST.indexOf(place.precision) * 2 + (place.lat === null ? 1 : 0);
  return places.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
}

function together(counts: readonly Count[]): Count | null {
  const bests = counts.map((count) => count.best).toSorted((a, b) => a - b);
  const best = bests[Math.floor(bests.length / 2)];
  if (best === undefined) return null;
  return { low: Math.min(...counts.map((count) => count.low)), best, high: Math.max(...counts.map((count) => count.high)) };
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
