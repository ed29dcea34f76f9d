import type { EventDraft, LinkSide } from '#classification';

/** What is known of an event as one report tells it, when it is held against another. */
export function linkSide({ narrative, event }: { narrative: string; event: EventDraft }, sideOf: (id: string) => string): LinkSide {
  const { occurredAt, place } = event;
  return {
    text: narrative,
    ...(occurredAt && { from: occurredAt.from, to: occurredAt.to, datePrecision: occurredAt.precision, timeIsOfEvent: occurredAt.basis === 'stated' || occurredAt.basis === 'field' }),
    ...(place && { location: place.name, placePrecision: place.precision }),
    ...(place?.lat != null && place.lon != null && { lat: place.lat, lon: place.lon }),
    acts: event.acts,
    actors: event.perpetrators,
    agents: event.perpetrators.map(sideOf),
    targets: event.targets.map(sideOf),
    killed: event.killed,
    injured: event.injured,
  };
}
