import type { Clause } from './clause.js';
import type { NounClass } from './noun-classes.js';
import type { Item, Phrase } from './phrase.js';
import type { Sentence } from './sentence.js';

const DOES = new Set(['do', 'carry', 'commit', 'perpetrate', 'cause', 'fire', 'fly', 'plant', 'lay', 'throw', 'place', 'order', 'mount', 'conduct', 'stage', 'dig', 'launch', 'execute', 'drop', 'set', 'put', 'make', 'perform', 'organise', 'organize', 'plan', 'direct', 'command', 'sign', 'authorise', 'authorize', 'start', 'light', 'bury', 'emplace', 'lead', 'operate', 'man']);
const OWNS = new Set(['claim', 'admit', 'acknowledge', 'own', 'confess', 'accept', 'apologise', 'apologize', 'take', 'assume', 'boast', 'bear', 'avow', 'concede', 'celebrate', 'hail', 'regret', 'justify', 'defend', 'shoulder']);
const DEED = /\b(?:responsibility|credit|deed|blame|fault|actions?|acts?|attacks?|raids?|strikes?|sorties?|shelling|shootings?|shots?|kills?|killings?|deaths?|hits?|burnings?|arson|incidents?|blasts?|ambush(?:es)?|mistake|error|job|mission|authorship|operations?|bombings?|bombs?|explosions?|assaults?|abductions?|kidnappings?|seizure|firing|fires?|blazes?|beatings?|looting|robbery|theft|outrage|murders?|authors?|raiders|this|that|it|them|so)\b/;
/** Those who did it, and what they did it with or by: what is said to be somebody's, or to have come from him. */
const HANDS: readonly NounClass[] = ['stranger', 'fighter', 'outlaw', 'artillery', 'aircraft', 'drone', 'missile', 'fire', 'heavy'];
const HAND_WORDS = /\b(?:men|man|machine|culprits|hands?|culprits?|perpetrators?|attackers?|authors?|boarders|raiders|shooters?|firers?|gunmen|killers?|abductors|captors|kidnappers|thieves|youths?|boys|crew|work|doing|handiwork|shots?|shells?|rounds?|bombs?|mines?|charges?|device|flight|volley|salvo|barrage|rockets?|launcher|firing point|deed|job|truck|lorry|uniforms?|vehicles?|riders?|driver|those responsible|those who did)\b/i;
/** Verbs that say whence or whose a hand is, with the prepositions before the name. */
const WHENCE: Readonly<Record<string, readonly string[]>> = {
  come: ['from', 'out of'], hail: ['from'], originate: ['from', 'with', 'in'], issue: ['from'], emanate: ['from'], stem: ['from'], belong: ['to'], trace: ['to', 'back to'], track: ['to'], lead: ['to'],
  answer: ['to'], report: ['to'], serve: ['with', 'in', 'under'], be: ['from', 'of', 'with'], fire: ['from'], launch: ['from'], fly: ['from'], point: ['to'],
};
const NAMES = new Set(['identify', 'recognise', 'recognize', 'name', 'trace', 'establish', 'unmask', 'know', 'confirm', 'determine']);
const BLAMES = new Set(['attribute', 'ascribe', 'charge', 'impute', 'lay', 'pin', 'assign', 'trace', 'credit']);

/** Who a clause says that did it, and whether it only lays it at his door; null where it says nothing of the kind. */
export interface Hand {
  phrase: Phrase;
  laid: boolean;
}

/** "Who laid them is recorded in the log: the League." Who is asked after, and one name alone answers. */
export function handAskedAfter(sentence: Sentence): Phrase | null {
  if (!ASKS.test(sentence.lower) || OPEN_STILL.test(sentence.lower)) return null;
  const named = sentence.phrases.filter((phrase) => phrase.who.length > 0 && !phrase.negative);
  const [first] = named;
  return first && named.every((phrase) => phrase.who[0]?.actor === first.who[0]?.actor && phrase.who[0]?.party === first.who[0]?.party) ? first : null;
}

const ASKS = /\b(?:by whom|who (?:did|ordered|fired|laid|planted|set|sent|was behind|was responsible|carried|gave)|whose (?:hand|work|order|doing|men))\b[^.?]{0,60}\b(?:is|was|are|were) (?:stated|named|known|clear|plain|recorded|written|no (?:secret|mystery)|established|settled|proved|shown|found|on record)\b/;
const OPEN_STILL = /\b(?:not|no one|nobody|unknown|unclear|never|cannot|whether|or)\b/;

export function handIn(clause: Clause, { items }: Sentence): Hand | null {
  const phrase = doer(clause) ?? owner(clause, items) ?? identified(clause, items) ?? source(clause) ?? entrusted(clause) ?? convicted(clause);
  if (phrase) return isEither(phrase) ? null : { phrase, laid: false };
  const blamed = blame(clause);
  return blamed ? { phrase: blamed, laid: true } : null;
}

/** "rebels or soldiers": two that are named side by side leave it open. */
function isEither({ who, joinedBy }: Phrase): boolean {
  return joinedBy !== null && joinedBy.who.length > 0 && !joinedBy.who.some((other) => who.some((one) => one.actor === other.actor && one.party === other.party));
}

/** "The brigade carried it out", "this was done by the brigade". */
function doer(clause: Clause): Phrase | null {
  const { verb, object, subject } = clause;
  if (!DOES.has(verb.lemma)) return null;
  if (clause.passive) return pointsAt(subject) ? by(clause) : null;
  const didIt = verb.lemma === 'do' && !verb.infinitive && /^(?:it|this|that)$/.test(object?.pronoun ?? '');
  return didIt || pointsAt(object) ? subject : null;
}

function pointsAt(phrase: Phrase | null): boolean {
  return phrase !== null && (phrase.pronoun !== null || phrase.definite) && DEED.test(phrase.text.toLowerCase()) && phrase.who.length === 0;
}

/** "The brigade claimed the attack", "claimed by the brigade". */
function owner(clause: Clause, items: readonly Item[]): Phrase | null {
  const { verb, object, subject } = clause;
  if (laysClaim(clause)) return subject && authorOf(subject, items);
  if (!OWNS.has(verb.lemma)) return null;
  const speaksOfIt = (phrase: Phrase | null): boolean => phrase !== null && DEED.test(phrase.text.toLowerCase());
  if (clause.passive) return speaksOfIt(subject) ? by(clause) : null;
  return [object, ...clause.adjuncts, relativeOf(clause, items)].some(speaksOfIt) ? (subject && authorOf(subject, items)) : null;
}

/** "posted its claim", "laid claim to the raid". */
function laysClaim({ verb, object, adjuncts, passive }: Clause): boolean {
  if (passive || !object || !/\bclaims?\b/i.test(object.text) || !/^(?:fax|lay|make|issue|send|phone|telephone|post|publish|leave|text|email|sign|circulate|broadcast)$/.test(verb.lemma)) return false;
  const to = adjuncts.find(({ preposition }) => preposition === 'to' || preposition === 'of' || preposition === 'on');
  return to === undefined ? /^(?:its|their|his|a|the) claim$/i.test(object.text) : DEED.test(to.text.toLowerCase());
}

/** "a raid that the army owned to": what stands before the pronoun. */
function relativeOf({ subject }: Clause, items: readonly Item[]): Phrase | null {
  const at = subject ? items.indexOf(subject) : -1;
  const [noun, link] = [items[at - 2], items[at - 1]];
  const that = link?.kind === 'mark' ? link.word : link?.kind === 'phrase' && link.relative ? link.text.toLowerCase() : '';
  return noun?.kind === 'phrase' && /^(?:that|which)$/.test(that) ? noun : null;
}

/** "A call from the commander", "a leaflet of the League" speak for those they come from. */
function authorOf(subject: Phrase, items: readonly Item[]): Phrase {
  const next = items[items.indexOf(subject) + 1];
  const onwards = next?.kind === 'phrase' && next.who.length === 0 ? items[items.indexOf(subject) + 2] : next;
  const author = onwards?.kind === 'phrase' && /^(?:by|from|of)$/.test(onwards.preposition ?? '') && onwards.who.length > 0 ? onwards : null;
  return subject.who.length === 0 && author ? author : subject;
}

function by(clause: Clause): Phrase | null {
  return clause.adjuncts.find((adjunct) => adjunct.preposition === 'by' && !adjunct.isTime) ?? null;
}

/** "The raiders were League men", "it was League men who", "the aircraft was the League's", "recognised as League men". */
function identified(clause: Clause, items: readonly Item[]): Phrase | null {
  const { verb, subject, object } = clause;
  if (NAMES.has(verb.lemma)) return clause.passive && isHand(subject) ? asWhom(clause) : isHand(object) ? asWhom(clause) : null;
  if (verb.lemma !== 'be' || !object || object.who.length === 0 || object.negative) return null;
  if (object.preposition === null && isHand(subject)) return object;
  const next = items[items.indexOf(object) + 1];
  const cleft = subject?.pronoun === 'it' && ((next?.kind === 'phrase' && (next.relative || next.negative)) || next === undefined || (next.kind === 'mark' && /^[.,;!—–]$/.test(next.word)));
  return cleft && armed(object) ? object : null;
}

function asWhom(clause: Clause): Phrase | null {
  return clause.adjuncts.find((adjunct) => /^(?:as|to)$/.test(adjunct.preposition ?? '') && adjunct.who.length > 0) ?? null;
}

/** "The shells came from a League mortar", "the men belonged to the League", "two rockets left the League's hill". */
function source(clause: Clause): Phrase | null {
  const { verb, subject, adjuncts, object } = clause;
  if (subject === null || subject.who.length > 0 || !isHand(subject)) return null;
  if (verb.lemma === 'leave') return object && object.who.length > 0 && subject.numeral !== null ? object : null;
  const leads = WHENCE[verb.lemma];
  if (!leads || (clause.passive && subject.definite === false)) return null;
  return adjuncts.find(({ preposition, who, text }) => preposition !== null && leads.includes(preposition) && who.length > 0 && !/(?:direction|side|territory|area|areas|soil|ground)$/i.test(text)) ?? null;
}

/** "found four of the League's men guilty of the attack", "the men were convicted of the raid". */
function convicted({ verb, subject, object, passive, adjuncts }: Clause): Phrase | null {
  const guilty = [object, ...adjuncts].some((phrase) => phrase !== null && /\bguilty\b/i.test(phrase.text));
  if (!(verb.lemma === 'convict' || (verb.lemma === 'find' && guilty))) return null;
  const deed = adjuncts.find(({ preposition, text }) => /^(?:of|for|in|over)$/.test(preposition ?? '') && DEED.test(text.toLowerCase()));
  const found = passive ? subject : object;
  return deed && found && found.who.length > 0 ? found : null;
}

const TASK = /\b(?:job|task|work|mission|operation|order|assignment|deed|duty)\b/;

/** "The task was left to engineers of the League". */
function entrusted(clause: Clause): Phrase | null {
  const { verb, subject, adjuncts } = clause;
  if (!clause.passive || !['give', 'entrust', 'assign', 'leave', 'hand', 'detail', 'delegate'].includes(verb.lemma) || subject === null || !subject.definite || !TASK.test(subject.text.toLowerCase())) return null;
  return adjuncts.find(({ preposition, who }) => preposition === 'to' && who.length > 0) ?? null;
}

/** "charged the deed to the brigade", "is attributed to the brigade". */
function blame(clause: Clause): Phrase | null {
  const { verb, subject, object, adjuncts } = clause;
  if (!BLAMES.has(verb.lemma)) return null;
  const deed = clause.passive ? subject : object;
  return deed && DEED.test(deed.text.toLowerCase()) ? (adjuncts.find(({ preposition, who }) => /^(?:to|on|upon|at|with)$/.test(preposition ?? '') && who.length > 0) ?? null) : null;
}

function isHand(phrase: Phrase | null): boolean {
  if (phrase === null || phrase.negative) return false;
  return HAND_WORDS.test(phrase.text) || HANDS.some((name) => phrase.classes.has(name)) || /^(?:they|these|those)$/.test(phrase.pronoun ?? '');
}

function armed({ classes }: Phrase): boolean {
  return HANDS.some((name) => classes.has(name)) || classes.has('police') || classes.size === 0;
}
