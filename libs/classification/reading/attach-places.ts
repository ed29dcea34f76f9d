import type { PlaceMention } from '../mention.js';
import type { Candidate } from './candidate.js';
import type { Narrative } from './document.js';
import type { NounClass } from './noun-classes.js';
import type { Phrase } from './phrase.js';
import type { Sentence } from './sentence.js';

/**
 * Where an event happened: the places of its clause, else of its sentence, else of what was told before it. A
 * name that only says who speaks or acts ("Kilo denied it", "Kilo's delegate"), where the text was filed, or
 * whence somebody came is a place only where the text names no other.
 */
export function placesFor(candidate: Candidate, narrative: Narrative): PlaceMention[] {
  const sentence = narrative.sentences[candidate.sentence];
  if (!sentence) return [];
  const own = [...candidate.around, ...candidate.targets, ...candidate.agents, ...(candidate.noun ? [candidate.noun] : [])];
  const named = placesOf(own);
  const where = placesOf(own, sentence, narrative);
  if (where.length > 0) return merged(withoutRegions(where, narrative.text), named.filter(isOrigin));
  const near = placesOf(sentence.phrases, sentence, narrative);
  if (near.length > 0) return merged(named.filter(isOrigin), withoutRegions(near, narrative.text));
  const events = beside(narrative.sentences, sentence, (each) => (isHabit(each) ? [] : placesOf(each.phrases, each, narrative)));
  const told = events.length > 0 ? events : beside(narrative.sentences, sentence, (each) => placesOf(each.phrases, each, narrative));
  if (told.length > 0) return merged(named.filter(isOrigin), withoutRegions(told, narrative.text));
  const loose = merged(named, placesOf(sentence.phrases));
  return loose.length > 0 ? loose : beside(narrative.sentences, sentence, (each) => placesOf(each.phrases));
}

const NOWHERE: Pick<Narrative, 'times' | 'text'> = { times: [], text: '' };

/** The places of the phrases, or, within a sentence, only those where something may have happened. */
function placesOf(phrases: readonly Phrase[], sentence: Sentence | null = null, narrative: Pick<Narrative, 'times' | 'text'> = NOWHERE): PlaceMention[] {
  const places: PlaceMention[] = [];
  for (const phrase of phrases) {
    if (sentence && (isDoer(phrase, sentence) || isLeft(phrase, sentence) || isSeat(phrase, sentence))) continue;
    for (const each of [phrase, ...(phrase.of ? [phrase.of] : []), ...(phrase.possessor ? [phrase.possessor] : [])]) {
      for (const place of each.places) {
        if (sentence && (isOrigin(place) || isDateline(place, sentence, narrative) || isOwners(place, phrase))) continue;
        if (!places.some((other) => other.place === place.place)) places.push(place);
      }
    }
  }
  return places;
}

/** "at Kilo, in Lima province": the narrower of the two. */
function withoutRegions(places: PlaceMention[], text: string): PlaceMention[] {
  const narrow = places.filter(({ span }) => span === null || !REGION.test(text.slice(span.end, span.end + LONGEST_REGION)));
  return narrow.length > 0 ? narrow : places;
}

const REGION = /^(?:['’]s)? (?:governorate|province|region|county|department|state|boundary|border|division)\b/i;
const LONGEST_REGION = 18;

/** "The leader moves arms through Kilo.": all in the present, so what is usual and not what happened. */
function isHabit({ clauses }: Sentence): boolean {
  return clauses.length > 0 && clauses.every(({ verb, passive }) => !verb.past && !verb.perfect && !passive && !verb.participle);
}

function isOrigin({ role }: PlaceMention): boolean {
  return role === 'from';
}

/** "Kilo has complained": the bare name of a place does something. */
function isDoer(phrase: Phrase, { clauses }: Sentence): boolean {
  const bare = phrase.preposition === null && phrase.places.some(({ span }) => span !== null && span.end >= phrase.end);
  return bare && clauses.some((clause) => clause.subject === phrase && !clause.passive && clause.verb.lemma !== 'be' && !SUFFERS.has(clause.verb.lemma));
}

const SUFFERS = new Set(['come', 'suffer', 'see', 'witness', 'experience', 'endure', 'burn', 'fall', 'remain', 'stay', 'face', 'lose']);

/** "left Kilo at nine": where the way began. */
function isLeft(phrase: Phrase, { tokens }: Sentence): boolean {
  const first = tokens[0]?.index ?? 0;
  return LEAVING.test(tokens[phrase.from - first - 1]?.lower ?? '');
}

const LEAVING = /^(?:depart(?:ed|ing|s)?|left|leav(?:e|es|ing)|exit(?:ed|ing|s)?)$/;

/** "KILO, May 3 -", "3 May (KILO) -", "KILO --": where the text was filed. */
function isDateline({ span }: PlaceMention, { start, lower, index }: Sentence, { times, text }: Pick<Narrative, 'times' | 'text'>): boolean {
  if (span === null) return false;
  if (times.some((time) => time.role === 'dateline' && time.span.start >= span.end && time.span.start - span.end < LONGEST_DATELINE / 2)) return true;
  if (HEADING.test(text.slice(span.start, span.end + LONGEST_DATELINE))) return true;
  return index === 0 && span.start - start < LONGEST_DATELINE && FILED.test(lower.slice(span.end - start, span.end - start + LONGEST_DATELINE));
}

/** "KILO, Limaland (May 3)", whether or not the day can be worked out. */
const HEADING = /^\p{Lu}[\p{Lu}' -]{2,}(?:, ?\p{Lu}[\p{L} ]{2,25})? ?\([^)]{3,20}\)/u;
/** What stands between the place of a dateline and the text. */
const FILED = /^[^.;]{0,40}?(?: [-–—]{1,2} |\) ?[-–—])/;
const LONGEST_DATELINE = 60;

/** "the government in Kilo": whose seat it is. */
function isSeat(phrase: Phrase, { phrases }: Sentence): boolean {
  const before = phrase.preposition === null ? undefined : phrases[phrases.indexOf(phrase) - 1];
  return before !== undefined && phrase.start - before.end <= LONGEST_JOINT && WORDS.test(before.text);
}

const LONGEST_JOINT = 8;

const PERSONS: readonly NounClass[] = ['fighter', 'police', 'official', 'civilian', 'monitor', 'press', 'relief', 'stranger'];
const WORDS = /\b(?:readings?|view|version|account|delegat\w*|spokes\w*|government|council|authorit\w*|statement|reply|answer|office|radio|newspaper|paper|ministry|minister|side|uniform|claim|denial|governor|mayor|command(?:er)?|office)$/i;

/** "Kilo's delegate", "the Kilo government": whose they are, not where they were. */
function isOwners({ span }: PlaceMention, phrase: Phrase): boolean {
  if (span === null || span.end >= phrase.end || span.start < phrase.start) return false;
  return WORDS.test(phrase.text) || (phrase.possessor !== null && phrase.possessor.end >= span.end && PERSONS.some((name) => phrase.classes.has(name)));
}

function merged(a: readonly PlaceMention[], b: readonly PlaceMention[]): PlaceMention[] {
  return [...a, ...b.filter((place) => !a.some((other) => other.place === place.place))];
}

/** Sentences that are looked through on either side for a place. */
const REACH = 12;

/** The nearest sentence of the same item of the text with a place: before first, then after. */
function beside(sentences: readonly Sentence[], { index, block }: Sentence, placesIn: (sentence: Sentence) => PlaceMention[]): PlaceMention[] {
  for (let step = 1; step <= REACH; step += 1) {
    for (const each of [sentences[index - step], sentences[index + step]]) {
      if (each?.block !== block) continue;
      const places = placesIn(each);
      if (places.length > 0) return places;
    }
  }
  return [];
}
