import { compareReports, type EventDraft } from '#classification';
import { linkSide } from '../incidents/link-side-of.js';

const NOTHING: EventDraft = { mentions: [], occurredAt: null, place: null, acts: [], perpetrators: [], targets: [], killed: null, injured: null };

/** Of the events that a report tells of, the one most like those already linked; an empty one where it tells of none. */
export function likeliest(told: readonly EventDraft[], linked: readonly EventDraft[], sideOf: (id: string) => string): EventDraft {
  const likeness = (event: EventDraft): number =>
    Math.max(0, ...linked.map((other) => compareReports(linkSide({ narrative: '', event }, sideOf), linkSide({ narrative: '', event: other }, sideOf)).score));
  return told.toSorted((a, b) => likeness(b) - likeness(a))[0] ?? NOTHING;
}
