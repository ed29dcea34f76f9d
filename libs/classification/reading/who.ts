import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import { nameWord } from '../agreement/name-forms.js';
import type { PlaceMention } from '../mention.js';
import { genericForce, isBound, isTied, type NamedAround } from './generic-force.js';
import type { NameAt } from './name-at.js';
import type { NounClass } from './noun-classes.js';
import type { Phrase, Who } from './phrase.js';
import type { Token } from './tokens.js';

const PLACE_PREPOSITION = new Set(['in', 'at', 'near', 'to', 'into', 'from', 'around', 'outside', 'over', 'above', 'towards', 'toward', 'between', 'inside', 'across', 'off', 'beyond', 'behind', 'opposite', 'through', 'below', 'within', 'along', 'round', 'beside', 'past', 'on', 'for', 'of', 'out', 'next']);
const OFFICIAL_HEAD = /^(?:official|minister|spokesman|spokeswoman|spokesperson|government|ministry|office|authority|leader|side|president|envoy|delegation|embassy|cabinet|state|foreign|prime|delegate|negotiator)$/;

/** Fills in, for each phrase, the actors and parties it names and the places of the agreement in it. */
export function nameWho(phrases: readonly Phrase[], names: readonly NameAt[], tokens: readonly Token[], around: NamedAround, agreement: PreparedAgreement): void {
  for (const phrase of phrases) {
    if (phrase.possessor) nameWho([phrase.possessor], names, tokens, around, agreement);
    const within = names.filter((name) => name.from >= phrase.from && name.to <= phrase.to);
    for (const name of within) takeName(phrase, name, tokens, agreement);
    if (phrase.who.length === 0) takeAdjective(phrase, tokens, agreement);
    if (phrase.who.length === 0 && phrase.possessor) takePossessor(phrase, agreement);
    if (phrase.who.length === 0) takeSeat(phrase, tokens, agreement);
  }
  // A name outweighs a word of no name: "sappers of the League" are the League's, whoever else has sappers.
  takeOwners(phrases, tokens, agreement);
  takeService(phrases, tokens, agreement);
  for (const phrase of phrases) if (phrase.who.length === 0) takeGeneric(phrase, tokens, around, agreement);
  takeOwners(phrases, tokens, agreement);
}

/** "howitzers of the League", "a group of soldiers": those named after "of". */
function takeOwners(phrases: readonly Phrase[], tokens: readonly Token[], agreement: PreparedAgreement): void {
  for (const phrase of phrases) {
    if (phrase.who.length > 0 || !phrase.of || isDeed(phrase, tokens) || !(isCollective(phrase, tokens) || belongsTo(phrase))) continue;
    phrase.who.push(...phrase.of.who.map((who) => (who.party === null ? who : forceOf(who.party, phrase, tokens, agreement))));
  }
}

const SERVES = /^(?:from|at|in|(?:belonging|attached|assigned|posted) to|(?:stationed|based|quartered|billeted|encamped|dug|posted) (?:in|at)|serving (?:with|in)|manning)$/;
const ABSENT = /^(?:deserters?|defectors?|ex|former|captured|captive|released|absent|retired|recruits?)$/;

/** "soldiers in a League post", "men belonging to the army", "three gunners from the 4th Brigade": those with whom they serve. */
function takeService(phrases: readonly Phrase[], tokens: readonly Token[], agreement: PreparedAgreement): void {
  for (const [index, phrase] of phrases.entries()) {
    const next = phrases[index + 1];
    if (phrase.who.length > 0 || !next || next.possessor || next.who.length === 0 || next.isTime || next.from - phrase.to > 4 || phrase.of) continue;
    const between = tokens.slice(phrase.to + 1, next.from).filter(({ part }) => part !== 'DET');
    const link = between.map(({ lower }) => lower).join(' ');
    const site = next.classes.has('military_site') || next.classes.has('defences') || next.classes.has('works');
    if (!SERVES.test(link) || (/^(?:at|in|manning|\w+ (?:at|in))$/.test(link) && !site) || (link === 'from' && next.places.length > 0)) continue;
    const serving = SERVING.some((name) => phrase.classes.has(name)) || MEN.test(tokens[phrase.head]?.lower ?? '');
    if (!serving || tokens.slice(phrase.from, phrase.to + 1).some(({ lower }) => ABSENT.test(lower))) continue;
    const ofCountry = link === 'from' && next.who.some(({ party }) => party !== null && agreement.parties.get(party)?.kind === 'state');
    if (!ofCountry) phrase.who.push(...next.who.map((who) => (who.party === null ? who : forceOf(who.party, phrase, tokens, agreement))));
  }
}

const MEN = /^(?:men|man|women|elements|members|personnel|ones)$/;
const SERVING: readonly NounClass[] = ['fighter', 'stranger', 'sniper', 'outlaw'];

function takeName(phrase: Phrase, name: NameAt, tokens: readonly Token[], agreement: PreparedAgreement): void {
  const actors = name.named.filter((what) => what.kind === 'actor');
  const parties = name.named.filter((what) => what.kind === 'party');
  const places = name.named.filter((what) => what.kind === 'place');
  const asPlace = places.length > 0 && (actors.length + parties.length === 0 || (name.to === phrase.to && phrase.preposition !== null && PLACE_PREPOSITION.has(lastWord(phrase.preposition)) && phrase.preposition !== 'by'));
  if (asPlace) {
    for (const place of places) phrase.places.push(placeMention(place.id, name, agreement, phrase));
    return;
  }
  if (isTied(tokens, name.from, name.to) || (isBound(tokens, name.from, name.to) && !isForce(phrase))) return;
  if (actors.length > 0) phrase.who.push(...actors.slice(0, 1).map((what) => ({ actor: what.id, party: null })));
  else for (const what of parties.slice(0, 1)) phrase.who.push(forceOf(what.id, phrase, tokens, agreement));
}

function lastWord(preposition: string): string {
  return preposition.slice(preposition.lastIndexOf(' ') + 1);
}

export function placeMention(id: string, at: { start: number; end: number; text: string }, agreement: PreparedAgreement, phrase: Phrase | null): PlaceMention {
  const place = agreement.places.get(id);
  return {
    place: id,
    name: place?.name ?? at.text,
    areas: place?.area ?? [],
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
    precision: 'near',
    role: roleOf(prepositionOf(phrase)),
    span: { start: at.start, end: at.end },
  };
}

/** The preposition of a phrase, or of the one it is listed with. */
function prepositionOf(phrase: Phrase | null): string | null {
  for (let at = phrase, steps = 0; at && steps < 8; at = at.joinedTo, steps += 1) if (at.preposition !== null) return at.preposition;
  return null;
}

function roleOf(preposition: string | null): PlaceMention['role'] {
  const words = preposition?.split(' ') ?? [];
  if (words.includes('from') || (words[0] === 'out' && words.at(-1) === 'of')) return 'from';
  return words.includes('into') || words.includes('onto') ? 'into' : 'at';
}

/** "Pakistani troops": an adjective of nationality and a word for a force. */
function takeAdjective(phrase: Phrase, tokens: readonly Token[], agreement: PreparedAgreement): void {
  for (let i = phrase.from; i <= phrase.to; i += 1) {
    const party = agreement.demonyms.get(tokens[i]?.lower ?? '');
    if (party !== undefined && !isTied(tokens, i)) {
      phrase.who.push(forceOf(party, phrase, tokens, agreement));
      return;
    }
  }
}

/** "the army", "two policemen": meant of the only side that has such. */
function takeGeneric(phrase: Phrase, tokens: readonly Token[], around: NamedAround, agreement: PreparedAgreement): void {
  const who = genericForce(phrase, tokens, around, agreement);
  if (who) phrase.who.push(who);
}

/** "Orsk says": the bare name of the seat of a government speaks and acts for it. */
function takeSeat(phrase: Phrase, tokens: readonly Token[], agreement: PreparedAgreement): void {
  if (phrase.preposition !== null && phrase.preposition !== 'by') return;
  const own = tokens.slice(phrase.from, phrase.to + 1);
  const [only] = own;
  const party = own.length === 1 && only ? agreement.meant.seats.get(nameWord(only.text)) : undefined;
  if (party !== undefined) phrase.who.push({ actor: null, party });
}

function takePossessor(phrase: Phrase, agreement: PreparedAgreement): void {
  const owner = phrase.possessor?.who[0];
  const place = phrase.possessor?.places[0];
  const party = owner?.party ?? null;
  if (owner) phrase.who.push(party !== null && isForce(phrase) ? pick(party, phrase, agreement) : owner);
  else if (place && phrase.places.length === 0) phrase.places.push(place);
}

/** The organ of the party that the words of the phrase stand for, or the party itself. */
function forceOf(party: string, phrase: Phrase, tokens: readonly Token[], agreement: PreparedAgreement): Who {
  const head = tokens[phrase.head]?.lemma ?? '';
  if (OFFICIAL_HEAD.test(head) || !isForce(phrase)) return { actor: null, party };
  return pick(party, phrase, agreement);
}

function isForce(phrase: Phrase): boolean {
  return phrase.classes.has('fighter') || phrase.classes.has('police') || phrase.classes.has('aircraft') || phrase.classes.has('artillery') || phrase.classes.has('military_site') || phrase.classes.has('heavy');
}

function pick(party: string, phrase: Phrase, agreement: PreparedAgreement): Who {
  const forces = agreement.forces.get(party);
  const { classes } = phrase;
  if (!forces || classes.has('drone')) return { actor: null, party };
  const guess = classes.has('aircraft') && !classes.has('police') ? (forces.air ?? forces.main) : classes.has('police') ? (forces.police ?? forces.border) : forces.main;
  return guess === null ? { actor: null, party } : { actor: guess, party: null };
}

/** "the shelling of the army's post": what a deed is "of" suffers it. */
function isDeed(phrase: Phrase, tokens: readonly Token[]): boolean {
  return DEED.test(tokens[phrase.head]?.lower ?? '');
}

export const DEED = /^(?:\w+(?:ing|ings|ment|ments)|attacks?|ambush(?:es)?|raids?|assaults?|strikes?|arrests?|capture|seizure|abductions?|destruction|demolition|detentions?|executions?|cannonade|siege|harassment|killings?)$/;

/** "howitzers of the army", "a post of the police": weapons, forces and their places are those of whoever they are "of". */
function belongsTo({ classes }: Phrase): boolean {
  const owned: NounClass[] = ['fighter', 'stranger', 'police', 'artillery', 'heavy', 'aircraft', 'drone', 'military_site', 'convoy', 'small_arms', 'missile'];
  return owned.some((name) => classes.has(name));
}

const COLLECTIVE = /^(?:last|rest|remainder|remnant|majority|bulk|first|group|party|section|platoon|squad|dozen|score|number|crowd|handful|band|team|couple|hundred|pair|column|company|detachment|unit|member|man|fighter|soldier|leader|commander|thousand|contingent|patrol|truckload|force|one|two|three|four|five|six|seven|eight|nine|ten|some|most|many|several|all|none|half|element|battalion|wing|branch|supporter|cadre|men|position|gun|headquarters|officer|chief|colonel|staff|lot|convoy|body|bodies|vehicle|post|camp|base|plate|artillery|jet|mortar|area|aircraft|drone|helicopter|troop|spokesman|guard|guardsman|young|boy|post|side|direction|compound|barracks|office|village|rearguard|vanguard)s?$/;

function isCollective(phrase: Phrase, tokens: readonly Token[]): boolean {
  const head = tokens[phrase.head];
  return phrase.numeral !== null || (head !== undefined && COLLECTIVE.test(head.lemma));
}
