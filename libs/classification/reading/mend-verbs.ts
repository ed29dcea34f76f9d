import { FRAMES_BY_VERB } from './act-frames.js';
import { beside, type MendToken } from './mend-token.js';
import { actOfIng, likelyStem, pastForm } from './verb-forms.js';

const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ']);
const NAMES = new Set(['NOUN', 'PROPN', 'PRON']);
const HELPERS = /^(?:is|are|was|were|be|been|being|got|gets|has|have|had|having|'ve|'re)$/;
const HAVE = /^(?:has|have|had|having|'ve)$/;
const SHOT_OF = /^(?:rifle|gun|sniper|warning|pistol|cannon|single|stray|mortar|tank|artillery|mug|head|snap|aimed)$/;
/** Participles that stand before people more often than they act on them. */
const DESCRIBES = /^(?:armed|uniformed|masked|wounded|injured|detained|displaced|abducted|trained|hooded|backed|occupied|fortified|recruited|arrested|killed|besieged|protected|burnt|burned|destroyed|damaged|captured|seized|mined|looted|alleged|suspected|planned|closed|disputed|attempted|led|lost|hidden|broken|stolen|fallen|sunk)$/;
const PERIODS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|yesterday|today)$/;
const PERCEIVES = /^(?:see|saw|seen|sees|seeing|find|found|finds|hear|heard|hears|watch|watched|observe|observed|observes|spot|spotted|notice|noticed|film|filmed|photograph|photographed|report|reported|reports|record|recorded|note|noted|catch|caught|sight|sighted|left|leave)$/;

/** Turns into verbs, in place, the forms of verbs that the tagger took for nouns or adjectives. Said of one word and its neighbours. */
export function mendVerb(token: MendToken, tokens: readonly MendToken[]): void {
  if (!NOMINAL.has(token.part) || (token.text !== token.lower && !opensWith(token, tokens))) return;
  const lemma = token.lower.endsWith('ing') ? gerund(token, tokens) : past(token, tokens);
  if (lemma === null) return;
  token.part = 'VERB';
  token.lemma = lemma;
}

/** "Abducted by the rebels in May, the trader": a participle at the head of a sentence. */
function opensWith(token: MendToken, tokens: readonly MendToken[]): boolean {
  return beside(token, -1, tokens) === null && beside(token, 1, tokens)?.lower === 'by';
}

function past(token: MendToken, tokens: readonly MendToken[]): string | null {
  const form = pastForm(token.lower);
  if (form === null) return saysSo(token, tokens);
  const [before, next] = [beside(token, -1, tokens), beside(token, 1, tokens)];
  if (!before) return form.known && next?.lower === 'by' ? form.lemma : null;
  const helped = helperBefore(token, tokens);
  if (SUPPOSED.test(token.lower) && (helped !== null || next?.lower === 'by')) return form.lemma;
  if (helped !== null) return (form.known || HAVE.test(helped.lower)) && !(token.lower === 'armed' && helped.lower !== 'been') ? form.lemma : null;
  if (form.known && sharesHelper(token, before, next, tokens)) return form.lemma;
  if (before.part === 'DET' || before.part === 'ADJ' || before.lower === "'s" || SHOT_OF.test(before.lower)) return null;
  return takesObject(token, before, next, form.known, tokens) || (form.known && (hangs(token, before, next) || isListed(token, before, next, tokens))) ? form.lemma : null;
}

const SUPPOSED = /^(?:alleged|suspected|supposed|presumed|rumoured|rumored|feared|reported|believed|accused|charged)$/;
const SAY = /^(?:claims|reports|states|charges|alleges|blames|notes|counters|complaints|denies|insists|reckons)$/;

/** "the ministry says no one was hurt": the present of a verb of speech, taken for a plural. */
function saysSo(token: MendToken, tokens: readonly MendToken[]): string | null {
  const [before, next] = [beside(token, -1, tokens), beside(token, 1, tokens)];
  if (!SAY.test(token.lower) || !before || !next || (before.part !== 'NOUN' && before.part !== 'PROPN')) return null;
  return next.part === 'PRON' || next.part === 'DET' || next.lower === 'that' ? token.lemma : null;
}

/** "was [later] ransacked", "had burnt": the auxiliary before it, adverbs between passed over. */
function helperBefore(token: MendToken, tokens: readonly MendToken[]): MendToken | null {
  for (let by = -1; by >= -4; by -= 1) {
    const before = beside(token, by, tokens);
    if (!before) return null;
    if (before.part === 'AUX' && HELPERS.test(before.lower)) return before;
    if (before.part !== 'ADV' && before.lower !== 'not') return null;
  }
  return null;
}

/** "was led out and shot", "were lined up and knifed.": a second participle to the auxiliary of the first. */
function sharesHelper(token: MendToken, before: MendToken, next: MendToken | null, tokens: readonly MendToken[]): boolean {
  if (before.lower !== 'and' || !(next === null || next.part === 'PUNCT' || next.part === 'ADP')) return false;
  for (let by = -2; by >= -10; by -= 1) {
    const word = beside(token, by, tokens);
    if (!word || word.part === 'PUNCT' || word.part === 'SCONJ') return false;
    if (word.part === 'VERB') return pastForm(word.lower) !== null && /^(?:was|were|been|being|is|are)$/.test(beside(word, -1, tokens)?.lower ?? '');
  }
  return false;
}

/** "gunmen shot a teacher", "guards humiliated the passengers": between whoever did it and what it was done to. */
function takesObject(token: MendToken, before: MendToken, next: MendToken | null, known: boolean, tokens: readonly MendToken[]): boolean {
  if (!next) return false;
  const led = NAMES.has(before.part) || before.text === ')' || before.lower === 'who' || before.lower === 'and' || before.part === 'ADV' || (before.part === 'NUM' && known);
  const aside = before.text === ',' && (known || next.part === 'PRON' || next.part === 'DET');
  if (!led && !aside) return false;
  if (next.part === 'DET' || (next.part === 'PRON' && next.lower !== 'who') || /^(?:everything|everyone|everybody|anyone|anything|someone|people)$/.test(next.lower)) return true;
  const describes = DESCRIBES.test(token.lower);
  if (next.part === 'NUM') return before.part !== 'NUM' && token.lower !== 'armed' && (known || !describes);
  if (next.part === 'PROPN') return known && !describes && before.part !== 'NUM' && before.lower !== 'and' && before.text !== ',' && !PERIODS.test(next.lower);
  if (!known) return false;
  if (/^(?:dead|down|up|back)$/.test(next.lower)) return before.part !== 'NUM';
  if (FRAMES_BY_VERB.has(`${pastForm(token.lower)?.lemma ?? ''}+${next.lower}`)) return true;
  if (token.lower === 'shot' && next.lower === 'at') return before.part !== 'NUM' && !/^(?:one|last|first|final|the)$/.test(before.lower);
  if (/^(?:at|on|into|through)$/.test(next.lower)) return before.part !== 'PROPN' && !describes && before.part !== 'NUM';
  // "troops looted shops", but "army fortified positions": a plural or a people before it is a subject, one noun may be a part of a name.
  const plain = next.part === 'NOUN' || next.part === 'ADJ';
  return plain && led && (before.part === 'NOUN' ? /(?:[^s]s|men|people|police|militia)$/.test(before.lower) && !heldByPreposition(before, tokens) : before.part === 'PROPN' && (!describes || isOnlyVerb(token, tokens)));
}

/** "the Northern Army wounded two men.": what would describe is the verb where its part of the sentence has no other. */
function isOnlyVerb(token: MendToken, tokens: readonly MendToken[]): boolean {
  for (let by = 1; by <= 14; by += 1) {
    const word = beside(token, by, tokens);
    if (!word || word.part === 'PUNCT') return true;
    if (word.part === 'VERB' || word.part === 'AUX') return false;
  }
  return false;
}

/** "in clashes looted shops": a noun behind a preposition is hardly a subject. */
function heldByPreposition(noun: MendToken, tokens: readonly MendToken[]): boolean {
  return beside(noun, -1, tokens)?.part === 'ADP' && !/^(?:of|from)$/.test(beside(noun, -1, tokens)?.lower ?? '');
}

const HANGS_ON = /^(?:by|from|in|on|at|near|during|outside|inside|with|over|across|along|around|after|between|towards?|under|behind|throughout)$/;

/** "miners seized at dusk", "patrol ambushed, two dead": said of the noun before it. */
function hangs(token: MendToken, before: MendToken, next: MendToken | null): boolean {
  if ((before.text === ',' || before.lower === 'and') && next?.lower === 'by') return true;
  if (before.part !== 'NOUN' && before.part !== 'PROPN' && !PERCEIVES.test(before.lower)) return false;
  if (token.lower === 'armed') return false;
  if (next === null || next.part === 'PUNCT') return token.lower !== 'shot' || !SHOT_OF.test(before.lower);
  return next.part === 'ADP' && HANGS_ON.test(next.lower) && (next.lower === 'by' || before.part !== 'PROPN' || !DESCRIBES.test(token.lower));
}

/** "beat a trader, looted shops and burned huts": one of several verbs of the same hands; not what somebody found there. */
function isListed(token: MendToken, before: MendToken, next: MendToken | null, tokens: readonly MendToken[]): boolean {
  if ((before.text !== ',' && before.lower !== 'and') || !next || !['NOUN', 'ADJ'].includes(next.part)) return false;
  for (let by = -2; by >= -14; by -= 1) {
    const word = beside(token, by, tokens);
    if (!word || word.text === ';' || PERCEIVES.test(word.lower)) return false;
    if (word.part === 'VERB') return pastForm(word.lower) !== null && beside(word, -1, tokens)?.part !== 'AUX';
  }
  return false;
}

/** "fishermen mending their nets": what people do with what is theirs. */
const OWN = /^(?:his|her|its|their|our|my)$/;
const NO_GERUND = /^(?:morning|evening|meeting|wedding|building|briefing|crossing|hearing|training|spring|thing|king|string|ring|landing|during|according|regarding|concerning|including|following)$/;

/** "walked down the street, looting" */
const TAKE_NO_OBJECT = new Set(['loot', 'pillage', 'plunder', 'burn', 'kill', 'shoot', 'fire', 'steal', 'rob', 'rape', 'shell', 'bomb']);
const BEFORE_GERUND = /^(?:before|after|by|without|while|when|of|for|in|from|and|or|then|began|begun|begin|start|started|stopped|kept|resumed|continued|went)$/;

/** "fighters firing on the post", "before abducting a trader": with an object, or seen at it, it is a verb. */
function gerund(token: MendToken, tokens: readonly MendToken[]): string | null {
  const lemma = actOfIng(token.lower);
  const [before, next] = [beside(token, -1, tokens), beside(token, 1, tokens)];
  if (lemma === null) return before && next && OWN.test(next.lower) && before.part === 'NOUN' && /(?:[^s]s|men|man|people|woman|child|children|[eo]r)$/.test(before.lower) && !NO_GERUND.test(token.lower) ? likelyStem(token.lower.slice(0, -3)) : null;
  if (!before) return null;
  if (before.text === ',' && (next === null || next.part === 'PUNCT') && TAKE_NO_OBJECT.has(lemma)) return lemma;
  if (!next) return null;
  const helped = before.part === 'AUX' && /^(?:is|are|was|were|been|'re)$/.test(before.lower);
  const object = next.part === 'DET' || (next.part === 'PRON' && next.lower !== 'who') || next.part === 'NUM' || (next.part === 'PROPN' && !PERIODS.test(next.lower));
  const aimed = /^(?:on|at|into|upon)$/.test(next.lower) && beside(token, 2, tokens) !== null;
  const led = NAMES.has(before.part) || before.text === ',' || BEFORE_GERUND.test(before.lower);
  if (object && (led || (helped && before.lower !== 'is'))) return lemma;
  const bare = next.part === 'NOUN' || next.part === 'ADJ';
  if (bare && (before.text === ',' || /^(?:before|after|by|without|while)$/.test(before.lower))) return lemma;
  const seen = PERCEIVES.test(before.lower) || (/(?:[^s]s|men|people)$/.test(before.lower) && before.part === 'NOUN' && perceivedBefore(before, tokens));
  return aimed && seen ? lemma : null;
}

function perceivedBefore(noun: MendToken, tokens: readonly MendToken[]): boolean {
  for (let by = -1; by >= -5; by -= 1) {
    const word = beside(noun, by, tokens);
    if (!word || word.part === 'PUNCT') return false;
    if (PERCEIVES.test(word.lower)) return true;
  }
  return false;
}

