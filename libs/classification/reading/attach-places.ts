import type { PlaceMention } from '../mention.js';
import type { Candidate } from './candidate.js';
import type { Narrative } from './document.js';
import type { Sentence } from './sentence.js';
import type { Phrase } from './phrase.js';

/** Where an event happened: the places of its clause, else of its sentence, else of what was told before it. */
export function placesFor(candidate: Candidate, narrative: Narrative): PlaceMention[] {
  const sentence = narrative.sentences[candidate.sentence];
  if (!sentence) return [];
  const own = placesOf([...candidate.around, ...candidate.targets, ...candidate.agents, ...(candidate.noun ? [candidate.noun] : [])]);
  if (own.some((place) => place.role !== 'from')) return own;
  const near = merged(own, placesOf(sentence.phrases));
  if (near.some((place) => place.role !== 'from')) return near;
  return merged(near, beside(narrative.sentences, sentence));
}

function placesOf(phrases: readonly Phrase[]): PlaceMention[] {
  const places: PlaceMention[] = [];
  for (const phrase of phrases) {
    for (const each of [phrase, ...(phrase.of ? [phrase.of] : []), ...(phrase.possessor ? [phrase.possessor] : [])]) {
      for (const place of each.places) if (!places.some((other) => other.place === place.place)) places.push(place);
    }
  }
  return places;
}

function merged(a: readonly PlaceMention[], b: readonly PlaceMention[]): PlaceMention[] {
  return [...a, ...b.filter((place) => !a.some((other) => other.place === place.place))];
}

/** Sentences that are looked through on either side for a place. */
const REACH = 12;

/** The nearest sentence of the same item of the text with a place: before first, then after. */
function beside(sentences: readonly Sentence[], { index, block }: Sentence): PlaceMention[] {
  for (let step = 1; step <= REACH; step += 1) {
    for (const each of [sentences[index - step], sentences[index + step]]) {
      if (each?.block !== block) continue;
      const places = placesOf(each.phrases).filter((place) => place.role !== 'from');
      if (places.length > 0) return places;
    }
  }
  return [];
}
