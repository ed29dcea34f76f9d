import { FRAMES_BY_VERB } from './act-frames.js';
import type { Item, Phrase, VerbGroup } from './phrase.js';
import { areRounds, classesOf } from './phrase-classes.js';
import type { Token } from './tokens.js';

const BE = new Set(['be', 'is', 'was', 'were', 'are', 'been', 'being', 'am', 'got', 'gets', 'get', "'s", "'re"]);
const HAVE = new Set(['have', 'has', 'had', "'ve", 'having']);
const MODAL = new Set(['will', 'would', 'shall', 'may', 'might', 'could', 'can', 'must', 'should', "'ll", 'wo', 'ca']);
const NOT = new Set(['not', "n't", 'never', 'hardly', 'neither', 'nor', 'nt']);
const PARTICLE = new Set(['up', 'off', 'down', 'out', 'away', 'back', 'over', 'in', 'apart', 'along', 'ahead', 'around', 'round', 'on', 'through', 'open']);
/** Past forms and participles like the plain form. */
const PAST_LOOKS_BARE = new Set(['hit', 'shut', 'cut', 'put', 'set', 'beat', 'burst', 'overrun', 'spread', 'shed']);
const POSSESSIVE = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your', 'whose']);
const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose']);
const NEGATIVE = new Set(['no', 'nobody', 'none', 'nothing', 'neither', 'nowhere', 'nil']);
const DETERMINER = new Set(['the', 'a', 'an', 'this', 'that', 'these', 'those', 'some', 'any', 'no', 'each', 'every', 'both', 'all', 'another', 'several', 'either', 'neither', 'such', 'many', 'few', 'half']);
/** Verbs to the tagger that are as often nouns here; after a determiner or adjective they are. */
const NUMBER_WORDS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, dozen: 12, both: 2, a: 1, an: 1, several: 3 };

const COLLECTIVE = /^(?:group|party|section|platoon|squad|dozen|score|number|crowd|handful|band|team|couple|hundred|pair|column|company|detachment|unit|contingent|truckload|crate|case|box|load|consignment|cache|batch|lot|sack|bag|kilo|tonne|ton|one|two|three|four|five|six|seven|eight|nine|ten|some|most|many|several|all|none|half|member|shipment|stock|stretch|piece|pile|round|salvo|volley|barrage|burst|family|string|series|quantity|any|both|each|few|thousand|rest|remains|body|bodies|shipload|planeload|wave|patrol|cylinder|canister|barrel|drum|container|flask|vial|bottle)s?$/;

/** What the chunker must know of names and times: tokens inside one stay together. */
export interface Overlay {
  /** For each token the number of the name it belongs to, or -1. */
  name: Int32Array;
  /** Whether the token belongs to a time. */
  time: Uint8Array;
}

/** Cuts one sentence into phrases, verb groups and marks. */
export function splitItems(tokens: readonly Token[], from: number, to: number, overlay: Overlay): Item[] {
  const items: Item[] = [];
  let prepositions: string[] = [];
  for (let i = from; i < to; ) {
    const token = tokens[i];
    if (!token) break;
    if (isVerbStart(tokens, i, to, overlay)) {
      const group = verbGroup(tokens, i, to);
      items.push(group);
      i = group.to + 1;
      prepositions = [];
    } else if (isNominal(tokens, i, from, overlay)) {
      unstrand(prepositions, items.at(-1));
      const phrase = nounPhrase(tokens, i, from, to, overlay, prepositions.length > 0 ? prepositions.join(' ') : null);
      phrase.negative ||= tokens[i - 1]?.lower === 'not' && /^(?:one|an?|single|any|even)$/.test(token.lower);
      items.push(phrase);
      i = phrase.to + 1;
      prepositions = [];
    } else if (token.part === 'ADP' || (token.lower === 'to' && token.part !== 'PUNCT')) {
      prepositions.push(token.lower);
      i += 1;
    } else {
      if (token.part !== 'ADV' || prepositions.length === 0) {
        if (token.part !== 'ADV') prepositions = [];
        items.push({ kind: 'mark', at: i, word: token.lower, part: token.part });
      }
      i += 1;
    }
  }
  return linked(items);
}

const STRANDED = /^(?:at|on|upon|into|over|for|through)$/;
const OPENS_ADJUNCT = /^(?:by|from|in|near|with|during|outside|inside|at|on|after|before|around|along|across|between)$/;

/** "was shot at by soldiers", "a bus fired upon in the market": the first preposition belongs to the passive verb, the second to what follows. */
function unstrand(prepositions: string[], verb: Item | undefined): void {
  const [first, second] = prepositions;
  if (verb?.kind !== 'verb' || verb.particle !== null || first === undefined || second === undefined) return;
  if (!STRANDED.test(first) || !OPENS_ADJUNCT.test(second) || !(verb.passive || (verb.past && second === 'by'))) return;
  prepositions.shift();
  verb.particle = first;
}

function isVerbStart(tokens: readonly Token[], i: number, to: number, overlay: Overlay): boolean {
  const token = tokens[i];
  if (!token || (overlay.name[i] ?? -1) >= 0 || overlay.time[i]) return false;
  if (token.part === 'AUX') return token.lower !== "'s" || tokens[i + 1]?.part === 'VERB';
  if (token.lower === 'to') return i + 1 < to && token.part !== 'ADP' && (tokens[i + 1]?.part === 'VERB' || (/^(?:be|have)$/.test(tokens[i + 1]?.lower ?? '') && aheadIsVerb(tokens, i + 1, to)));
  return token.part === 'VERB' && !attributive(tokens, i);
}

/** "the advancing troops", "armed men": a participle that stands before its noun. */
function attributive(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  const token = tokens[i];
  if (!token || !after || !(/(?:ed|ing|en)$/.test(token.lower) || isDegree(tokens, i - 1))) return false;
  const led = before !== undefined && (isDegree(tokens, i - 1) || before.part === 'DET' || before.part === 'NUM' || POSSESSIVE.has(before.lower) || (before.part === 'ADJ' && tokens[i - 2]?.part === 'DET'));
  return led && (after.part === 'NOUN' || after.part === 'PROPN' || after.part === 'ADJ');
}

/** "two clearly marked jeeps", "a newly built post": an adverb inside a phrase, before what describes its noun. */
function isDegree(tokens: readonly Token[], i: number): boolean {
  const [before, here, describes, noun] = [tokens[i - 1], tokens[i], tokens[i + 1], tokens[i + 2]];
  if (here?.part !== 'ADV' || !/(?:ly|newly|well|once|long|much|still)$/.test(here.lower) || !before || !describes || !noun) return false;
  const led = before.part === 'DET' || before.part === 'NUM' || POSSESSIVE.has(before.lower);
  const describing = describes.part === 'ADJ' || (describes.part === 'VERB' && /(?:ed|ing|en|built|laid|dug|held|made|hit)$/.test(describes.lower));
  return led && describing && (noun.part === 'NOUN' || noun.part === 'PROPN' || noun.part === 'ADJ');
}

function isNominal(tokens: readonly Token[], i: number, from: number, overlay: Overlay): boolean {
  const token = tokens[i];
  if (!token) return false;
  if ((overlay.name[i] ?? -1) >= 0 || overlay.time[i]) return true;
  if (token.part === 'ADV') return i > from && isDegree(tokens, i);
  if (token.part === 'VERB') return attributive(tokens, i);
  return ['NOUN', 'PROPN', 'ADJ', 'NUM', 'DET', 'PRON', 'SYM'].includes(token.part) && !(token.part === 'SYM' && i === from && token.text.length === 1);
}

function nounPhrase(tokens: readonly Token[], first: number, from: number, to: number, overlay: Overlay, preposition: string | null): Phrase {
  const opening = tokens[first];
  let last = first;
  const alone = opening?.part === 'PRON' && !POSSESSIVE.has(opening.lower) && (overlay.name[first] ?? -1) < 0;
  if (!alone) {
    while (last + 1 < to && continues(tokens, last, from, overlay)) last += isHyphen(tokens, last + 1) ? 2 : 1;
  }
  return phraseOf(tokens, first, Math.min(last, to - 1), overlay, preposition);
}

function isHyphen(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  return token !== undefined && (token.text === '-' || token.text === '–' || token.text === '/') && tokens[i + 1]?.start === token.end && tokens[i - 1]?.end === token.start;
}

function continues(tokens: readonly Token[], i: number, from: number, overlay: Overlay): boolean {
  const here = tokens[i];
  const next = tokens[i + 1];
  if (!here || !next) return false;
  const [nameHere, nameNext] = [overlay.name[i] ?? -1, overlay.name[i + 1] ?? -1];
  if (nameNext >= 0 && nameHere === nameNext) return true;
  if (Boolean(overlay.time[i]) !== Boolean(overlay.time[i + 1])) return false;
  if (overlay.time[i] && overlay.time[i + 1]) return true;
  if (isHyphen(tokens, i + 1)) return isNominal(tokens, i + 2, from, overlay);
  if ((here.lower === 'x' || here.text === '×') && (next.part === 'NUM' || next.part === 'NOUN')) return true;
  if (next.part === 'PART' || next.lower === "'s" || next.lower === "'") return false;
  if (nameHere >= 0 && next.part === 'NUM') return false;
  if (next.part === 'DET' && DETERMINER.has(next.lower) && !(here.part === 'DET')) return false;
  if (next.part === 'PRON') return false;
  if (next.part === 'NUM' && /^(?:rds?|rounds?|bombs?|shells?)$/.test(here.lower) && /^(?:mm|mor|mort|mortar|how|cm)$/.test(tokens[i + 2]?.lower ?? '')) return true;
  if (next.part === 'NUM' && here.part === 'NOUN' && here.lower !== 'some') return /^\d/.test(next.text) && tokens[i + 2]?.part !== 'NOUN';
  return isNominal(tokens, i + 1, from, overlay);
}

function phraseOf(tokens: readonly Token[], first: number, last: number, overlay: Overlay, preposition: string | null): Phrase {
  const words = tokens.slice(first, last + 1);
  const opening = words[0];
  let head = last;
  while (head > first && !['NOUN', 'PROPN', 'PRON'].includes(tokens[head]?.part ?? '')) head -= 1;
  if (!['NOUN', 'PROPN', 'PRON'].includes(tokens[head]?.part ?? '')) head = last;
  const lower = opening?.lower ?? '';
  return {
    kind: 'phrase',
    from: first,
    to: last,
    head,
    start: opening?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
    text: '',
    preposition,
    possessor: null,
    of: null,
    classes: classesOf(words),
    numeral: numeralOf(words),
    negative: NEGATIVE.has(lower),
    definite: lower === 'the' || lower === 'this' || lower === 'that' || lower === 'these' || lower === 'those' || POSSESSIVE.has(lower),
    pronoun: opening?.part === 'PRON' ? lower : POSSESSIVE.has(lower) ? lower : null,
    relative: opening?.part === 'PRON' && RELATIVE.has(lower) && words.length === 1,
    who: [],
    places: [],
    isTime: Boolean(overlay.time[head]) || (DURATION.test(tokens[head]?.lower ?? '') && !hasName(overlay, first, last)),
    collective: COLLECTIVE.test(tokens[head]?.lemma ?? ''),
    joinedTo: null,
    joinedBy: null,
    sentBy: null,
  };
}

const DURATION = /^(?:hours?|minutes?|seconds?|nights?|weeks?|months?|years?|moments?|while|overnight)$/;

function hasName({ name }: Overlay, first: number, last: number): boolean {
  return name.subarray(first, last + 1).some((number) => number >= 0);
}

function numeralOf(words: readonly Token[]): number | null {
  for (const word of words) {
    if (word.part === 'NUM' || word.lower in NUMBER_WORDS) {
      const value = NUMBER_WORDS[word.lower] ?? Number(word.text.replaceAll(',', ''));
      if (Number.isFinite(value)) return value;
    }
  }
  return null;
}

function verbGroup(tokens: readonly Token[], first: number, to: number): VerbGroup {
  let main = first;
  let i = first;
  let negated = false;
  let modal: string | null = null;
  let be = false;
  let perfect = false;
  let infinitive = false;
  for (; i < to; i += 1) {
    const token = tokens[i];
    if (!token) break;
    if (token.part === 'AUX') {
      if (main !== first || (main === first && i !== first && tokens[main]?.part === 'VERB')) break;
      if (BE.has(token.lower)) be = true;
      if (HAVE.has(token.lower)) perfect = true;
      if (MODAL.has(token.lower)) modal = token.lower;
      if (tokens[main]?.part !== 'VERB') main = i === first ? first : main;
    } else if (token.lower === 'to' && i === first) infinitive = true;
    else if (NOT.has(token.lower)) negated = true;
    else if (token.part === 'VERB') {
      main = i;
      i += 1;
      break;
    } else if ((token.part === 'ADV' || token.part === 'PART') && aheadIsVerb(tokens, i, to)) continue;
    else break;
  }
  const last = i - 1;
  const verb = tokens[main];
  const previous = tokens[first - 1];
  if (previous && NOT.has(previous.lower)) negated = true;
  const isVerb = verb?.part === 'VERB';
  const form = verb?.lower ?? '';
  const ing = form.endsWith('ing');
  const next = tokens[last + 1];
  const after = tokens[last + 2];
  const particle = isVerb && verb && next ? particleOf(verb, next, after) : null;
  return {
    kind: 'verb',
    from: first,
    to: particle ? last + 1 : last,
    main,
    lemma: verb?.lemma ?? '',
    particle,
    passive: be && isVerb && !ing,
    negated,
    modal,
    infinitive,
    perfect,
    past: isVerb && !ing && ((form !== verb?.lemma && !form.endsWith('s')) || (PAST_LOOKS_BARE.has(form) && !infinitive && modal === null)),
    participle: isVerb && !infinitive && (first === main ? ing : /^(?:being|having)$/.test(tokens[first]?.lower ?? '')),
  };
}

/** "blew up", "let go", "got in": a particle that belongs to the verb, and no preposition of what follows. */
function particleOf(verb: Token, next: Token, after: Token | undefined): string | null {
  if (verb.lemma === 'let' && /^(?:go|fly|loose|off|rip)$/.test(next.lower)) return next.lower;
  if (!PARTICLE.has(next.lower) || !['ADP', 'ADV', 'PART', 'ADJ', 'SCONJ'].includes(next.part)) return null;
  if (next.lower === 'off' && FALLS.has(verb.lemma) && after !== undefined && !['PUNCT', 'ADP', 'CCONJ', 'SCONJ', 'ADV'].includes(after.part)) return null;
  if (!MAY_BE_PREPOSITION.has(next.lower)) return next.lower;
  if (!after || ['PUNCT', 'ADP', 'CCONJ', 'SCONJ'].includes(after.part)) return next.lower;
  if (next.lower === 'down' && DOWN.has(verb.lemma)) return next.lower;
  return FRAMES_BY_VERB.has(`${verb.lemma}+${next.lower}`) && (after.part === 'NUM' || after.part === 'NOUN' || after.part === 'ADJ') ? next.lower : null;
}

/** "gunned down a nurse": what these do is done to somebody. */
const DOWN = new Set(['gun', 'mow', 'cut', 'hack', 'shoot', 'hunt', 'strike', 'chop', 'knock']);

/** "fell off the truck", "got off a bus": nothing is done to what one comes off. */
const FALLS = new Set(['fall', 'jump', 'climb', 'step', 'come', 'get', 'slide', 'roll', 'slip', 'leap', 'tumble', 'drop', 'hop', 'bounce', 'glance', 'run', 'go', 'veer', 'skid', 'swerve']);

const MAY_BE_PREPOSITION = new Set(['in', 'on', 'over', 'through', 'round', 'around', 'along', 'open', 'down']);

function aheadIsVerb(tokens: readonly Token[], i: number, to: number): boolean {
  for (let j = i + 1; j < Math.min(to, i + 4); j += 1) {
    const part = tokens[j]?.part;
    if (part === 'VERB' || (part === 'AUX' && j === i + 1)) return true;
    if (part !== 'ADV' && part !== 'PART') return false;
  }
  return false;
}

function joins(mark: Item | undefined): boolean {
  return mark?.kind === 'mark' && (mark.word === 'and' || mark.word === 'or' || mark.word === ',' || mark.word === '&');
}

/** Ties possessors to what they possess, and "of" phrases to what they belong to. */
function linked(items: Item[]): Item[] {
  const out: Item[] = [];
  for (const item of items) {
    const previous = out.at(-1);
    const beforeThat = out.at(-2);
    if (item.kind === 'phrase' && previous?.kind === 'mark' && (previous.word === "'s" || previous.word === "'" || previous.word === "s'") && beforeThat?.kind === 'phrase' && item.preposition === null) {
      item.possessor = beforeThat;
      item.preposition = beforeThat.preposition;
      item.start = beforeThat.start;
      for (const owner of out.slice(-3, -2)) if (owner.kind === 'phrase' && owner.of === beforeThat) owner.of = item;
      out.splice(-2, 2, item);
      continue;
    }
    if (item.kind === 'phrase' && item.preposition === 'of' && previous?.kind === 'phrase') {
      previous.of = item;
      if (previous.classes.has('bomb') && item.numeral !== null && item.classes.has('artillery')) {
        areRounds(previous.classes);
        previous.classes.add('artillery');
      }
    }
    if (item.kind === 'phrase' && item.preposition === null && joins(previous) && beforeThat?.kind === 'phrase' && item.isTime === beforeThat.isTime && !item.relative) {
      item.joinedTo = beforeThat;
      beforeThat.joinedBy = item;
    }
    out.push(item);
  }
  return out;
}
