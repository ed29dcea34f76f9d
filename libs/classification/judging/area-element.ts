import type { PlaceMention } from '../mention.js';
import type { ElementFinding } from '../verdict.js';
import { finding, listed, nameOf, type Question } from './element.js';

/** Whether it happened where the term applies. Where an attack struck counts, not where it came from. */
export function areaElement({ mention, term, agreement }: Question): ElementFinding {
  if (term.areas.length === 0) return finding('area', 'met', 'The term applies everywhere.');
  const wanted = listed(term.areas.map((area) => nameOf(agreement, area)));
  const places = wherePlaces(mention.places);
  if (places.length === 0) return finding('area', 'unknown', `The report does not say where it happened; the term applies in ${wanted}.`, mention.trigger);
  const states = places.map((place) => ({ place, state: stateOf(place, term.areas) }));
  const inside = states.filter(({ state }) => state === 'in');
  const outside = states.filter(({ state }) => state === 'out');
  if (inside[0] && outside.length === 0) return finding('area', 'met', `${inside[0].place.name} lies in ${wanted}, where the term applies.`, inside[0].place.span);
  if (outside[0] && inside.length === 0 && outside.length === states.length) {
    return finding('area', 'unmet', `${listed(outside.map(({ place }) => place.name))} lies outside ${wanted}, where the term applies.`, outside[0].place.span);
  }
  return finding('area', 'unknown', `Whether it happened in ${wanted} is not settled (${listed(places.map((place) => place.name))}).`, places[0]?.span);
}

/** Where it struck: the places it went into, or else those it happened at. */
export function wherePlaces(places: readonly PlaceMention[]): readonly PlaceMention[] {
  const into = places.filter((place) => place.role === 'into');
  return into.length > 0 ? into : places.filter((place) => place.role === 'at');
}

function stateOf(place: PlaceMention, wanted: readonly string[]): 'in' | 'out' | 'open' {
  if (place.areas.some((area) => wanted.includes(area))) return 'in';
  return place.precision !== 'unknown' && (place.areas.length > 0 || place.place !== null) ? 'out' : 'open';
}
