import type { Candidate } from './candidate.js';
import type { Clause } from './clause.js';
import { eventNoun } from './event-nouns.js';
import { from, whoseSide } from './frame-fits.js';
import { listBehind } from './lists.js';
import { nounClasses, type NounClass } from './noun-classes.js';
import type { Item, Phrase } from './phrase.js';
import type { Token } from './tokens.js';
import { isTopic } from './topic.js';
import { actOfWeapon, weaponIn } from './weapon-act.js';

const CARRIES_OUT = new Set(['carry', 'launch', 'conduct', 'mount', 'stage', 'make', 'commit', 'perpetrate', 'perform', 'execute', 'lead', 'undertake', 'fly', 'run', 'stage', 'hold', 'impose', 'begin', 'start', 'open', 'resume', 'continue', 'own', 'claim', 'order', 'realise', 'realize', 'inflict', 'deliver', 'effect', 'produce', 'direct', 'unleash', 'take', 'keep', 'maintain', 'put', 'pour', 'use', 'employ', 'initiate', 'spring', 'lay', 'organise', 'organize']);

/** "answered with rifle fire", "hit back with a barrage": whoever does so fires. */
const ANSWERS = new Set(['respond', 'reply', 'answer', 'retaliate', 'react', 'counter', 'hit', 'open', 'attack', 'strike', 'follow', 'begin', 'start', 'punish']);

/** The event that the noun of a phrase names, or null. */
export function matchNoun(phrase: Phrase, position: number, items: readonly Item[], clauses: readonly Clause[], tokens: readonly Token[], sentence: number): Candidate | null {
  const named = eventAtHead(phrase, tokens) ?? weaponAlone(phrase, position, items, clauses, tokens);
  if (!named) return null;
  if (isTopic(named, phrase, position, items, clauses, tokens)) return null;
  const weapon = weaponIn([phrase, phrase.of]);
  if (named === 'by_weapon' && !saysWithWhat(phrase)) return null;
  const act = named === 'attack' || named === 'by_weapon' || isDuelOfGuns(tokens[phrase.head]?.lemma, weapon) ? (actOfWeapon(weapon, tokens[phrase.head]?.lemma ?? '') ?? 'attack') : named;
  const follow = following(items, position);
  const clause = clauses.find((each) => each.subject === phrase || each.object === phrase || each.adjuncts.includes(phrase)) ?? null;
  const agents: (Phrase | null)[] = [phrase.possessor, phrase.who.length > 0 ? phrase : null, ...follow.filter((each) => (each.preposition === 'by' || (each.preposition?.startsWith('from') === true && each.who.length > 0)) && !each.isTime)];
  const targets: (Phrase | null)[] = [...follow.filter((each) => ['on', 'against', 'at', 'upon', 'into', 'onto'].includes(each.preposition ?? '') && !each.isTime), phrase.of && !phrase.of.isTime ? phrase.of : (follow.find((each) => each.preposition === 'of' && !each.isTime) ?? null)];
  if (clause && clause.object === phrase && CARRIES_OUT.has(clause.verb.lemma)) agents.push(clause.subject);
  if (clause && meetsIt(clause, phrase)) targets.unshift(clause.subject);
  if (clause && phrase.preposition === 'with' && ANSWERS.has(clause.verb.lemma) && !clause.passive) agents.push(clause.subject);
  if (clause && clause.subject === phrase) {
    if (clause.passive && CARRIES_OUT.has(clause.verb.lemma)) targets.push(clause.adjuncts.find((each) => /^(?:on|against|at|upon)$/.test(each.preposition ?? '') && !each.isTime && !follow.includes(each)) ?? null);
    if (clause.passive) agents.push(clause.adjuncts.find((each) => each.preposition === 'by') ?? null);
    else if (clause.object) targets.push(clause.object);
    else agents.push(from(clause));
  }
  if (clause && clause.object === phrase && /^(?:come|emanate|originate|ring|break)$/.test(clause.verb.lemma)) agents.push(from(clause));
  if (clause) agents.push(heldAnswerable(clause, phrase));
  else agents.push(loggedDoer(position, targets, items));
  if (clause && !agents.some((each) => each !== null)) agents.push(whoDealsIt(clause, phrase));
  const between = [...follow, ...(clause?.subject === phrase ? clause.adjuncts : [])].filter((each) => each.preposition === 'between' || (each.preposition === 'with' && weaponIn([each]) === null));
  return {
    act,
    trigger: { start: phrase.start, end: phrase.end },
    sentence,
    clause,
    noun: phrase,
    agents: [...agents, ...(act === 'armed_clash' || act === 'small_arms_fire' || act === 'shelling' ? between : [])].filter((each) => each !== null).map((each) => (each.preposition?.startsWith('from') ? whoseSide(each) : each)).flatMap((each) => (each === phrase || each === phrase.possessor ? [each] : listBehind(each))),
    targets: targets.filter((each) => each !== null).flatMap(listBehind),
    around: [...follow, ...(clause?.adjuncts ?? [])],
    weapon,
    consequence: false,
    negative: phrase.negative || (clause?.verb.negated ?? false) || phrase.preposition === 'without',
  };
}

/** What a subject does that only lives through a deed, or speaks of it. */
const EXPERIENCES = new Set(
  `see,hear,report,record,observe,note,condemn,denounce,deny,suffer,face,survive,repel,repulse,resist,await,fear,expect,witness,escape,flee,die,
  fall,receive,sustain,discuss,investigate,claim,mourn,avenge,say,describe,allege,confirm,protest,deplore,criticise,criticize,monitor,document,
  log,register,have,be,come,cite,mention,recall,commemorate,verify,thwart,foil,prevent,stop,halt,end,undergo,endure,weather,greet,follow,detect,
  cause,provoke,trigger,spark,draw,attract,invite,order,find,count,watch,film,blame,accuse,suspect,ban,forbid,cancel,call,demand,fail,refuse`
    .split(',')
    .map((verb) => verb.trim()),
);
const FORCES: readonly NounClass[] = ['fighter', 'police', 'stranger', 'outlaw', 'crowd', 'sniper'];

/** "responded with rifle fire", "kept up the bombardment": armed hands whose means or object the deed is. */
function whoDealsIt(clause: Clause, noun: Phrase): Phrase | null {
  const { verb, subject } = clause;
  if (clause.passive || subject === null || subject === noun || verb.infinitive || EXPERIENCES.has(verb.lemma)) return null;
  const deals = clause.object === noun || (noun.preposition === 'with' && clause.adjuncts.includes(noun));
  const armed = FORCES.some((name) => subject.classes.has(name)) || (subject.who.length > 0 && subject.places.length === 0 && !subject.classes.has('civilian_site') && !subject.classes.has('military_site'));
  return deals && armed ? subject : null;
}

const WALKS_INTO = /^(?:run|drive|walk|stumble|fall|come|sail|fly|ride|blunder|head|get|stray|move|step|be)$/;

/** "a convoy ran into an ambush", "was caught in crossfire": who meets with a deed so suffers it. */
function meetsIt({ verb, passive, object, adjuncts, subject }: Clause, deed: Phrase): boolean {
  if (!adjuncts.includes(deed) || subject === null || subject.isTime) return false;
  if (passive) return /^(?:catch|trap|hit|kill|wound|injure|involve|lose)$/.test(verb.lemma) && /^(?:in|by|into|under)$/.test(deed.preposition ?? '');
  return object === null && WALKS_INTO.test(verb.lemma) && (deed.preposition === 'into' || deed.preposition === 'under');
}

const BLAMES_TO = /^(?:attribute|ascribe|impute|trace|credit)$/;
const CHARGES = /^(?:blame|accuse|suspect|charge)$/;
const ANSWERABLE = /^(?:responsible|guilty|culpable|answerable|author|authors|perpetrators?)$/i;

/** "the army was responsible for the shelling", "behind the attack was the Front", "was traced to the brigade": who is said to have done it. */
function heldAnswerable(clause: Clause, noun: Phrase): Phrase | null {
  const { verb, subject, object, adjuncts } = clause;
  if (verb.negated || verb.modal !== null) return null;
  if (clause.passive && subject === noun) return BLAMES_TO.test(verb.lemma) ? (adjuncts.find((each) => each.preposition === 'to') ?? null) : verb.lemma === 'blame' || verb.lemma === 'pin' ? (adjuncts.find((each) => each.preposition === 'on') ?? null) : null;
  if (CHARGES.test(verb.lemma) && noun !== subject && noun !== object && /^(?:for|of|over|with)$/.test(noun.preposition ?? '')) return clause.passive ? subject : object;
  if (verb.lemma !== 'be') return null;
  const words = [subject, object].filter((each) => each !== null && ANSWERABLE.test(each.text.split(' ').at(-1) ?? ''));
  if (words.length > 0 && (noun.preposition === 'for' || noun.preposition === 'of')) return subject !== null && words.includes(subject) ? object : subject;
  return noun.preposition === 'behind' ? (subject ?? object) : null;
}

/** "rocket fire", "a duel of mortars": words like "fire" and "incident" tell of an attack only with the weapon beside them. */
function saysWithWhat(phrase: Phrase): boolean {
  return [phrase, phrase.of].some((each) => each !== null && FIRED.some((name) => each.classes.has(name)));
}

const FIRED: readonly NounClass[] = ['artillery', 'small_arms', 'missile', 'grenade', 'sniper', 'chemical', 'drone'];

/** "an exchange of mortar fire": what both sides fire from afar is no fight at close hand. */
function isDuelOfGuns(head: string | undefined, weapon: NounClass | null): boolean {
  return (head === 'exchange' || head === 'duel') && (weapon === 'artillery' || weapon === 'missile' || weapon === 'grenade' || weapon === 'sniper');
}

/** "Grenade in market, two dead": log style, where the weapon alone says what happened. */
function weaponAlone(phrase: Phrase, position: number, items: readonly Item[], clauses: readonly Clause[], tokens: readonly Token[]): ReturnType<typeof eventNoun> {
  if (isLogged(phrase, clauses, tokens)) return 'by_weapon';
  if (phrase.preposition !== null || phrase.negative || phrase.isTime || !['grenade', 'explosive', 'mine'].some((name) => headClasses(phrase, tokens).has(name as NounClass))) return undefined;
  if (clauses.some((clause) => clause.subject === phrase || clause.object === phrase)) return undefined;
  const next = items[position + 1];
  const placed = next?.kind === 'phrase' && /^(?:in|at|on|near|into|outside|inside|under)$/.test(next.preposition ?? '');
  const isHead = position === 0 || clauses.length === 0 || saysHurt(items, tokens);
  return placed && isHead ? 'by_weapon' : undefined;
}

/** "8 rds 120mm, origin NW": a log entry without a verb counts what was fired. */
function isLogged(phrase: Phrase, clauses: readonly Clause[], tokens: readonly Token[]): boolean {
  if (clauses.length > 0 || phrase.preposition !== null || phrase.negative || phrase.isTime || phrase.numeral === null) return false;
  const sentence = tokens[phrase.from]?.sentence;
  let isStock = false;
  for (let at = phrase.from; tokens[at]?.sentence === sentence && at >= 0; at -= 1) isStock ||= IN_STOCK.has(tokens[at]?.lemma ?? '');
  for (let at = phrase.to; tokens[at]?.sentence === sentence && at < tokens.length; at += 1) isStock ||= IN_STOCK.has(tokens[at]?.lemma ?? '');
  return !isStock && FIRED.some((name) => name !== 'drone' && name !== 'sniper' && phrase.classes.has(name));
}

/** "X Bn, 3 rds 82 mm onto Y trench": in a line without a verb, whoever is named first fired at the other that is named behind. */
function loggedDoer(position: number, targets: readonly (Phrase | null)[], items: readonly Item[]): Phrase | null {
  const hit = targets.find((each) => each !== null && each.who.length > 0);
  if (!hit || items.some((item) => item.kind === 'verb')) return null;
  for (let i = position - 1; i >= 0; i -= 1) {
    const item = items[i];
    if (item?.kind === 'mark' && !/^(?:[,:–—-])$/.test(item.word)) return null;
    if (item?.kind !== 'phrase' || item.isTime) continue;
    if (item.numeral !== null && item.who.length === 0 && item.preposition === null) continue;
    if (item.preposition !== null || item.who.length === 0) return null;
    const same = item.who.some((who) => hit.who.some((other) => other.actor === who.actor && other.party === who.party));
    return same || SITE.test(item.text) || item.places.length > 0 ? null : item;
  }
  return null;
}

const SITE = /\b(?:trench(?:es)?|posts?|pos|posn|positions?|camps?|bunkers?|op|ops|cp|checkpoints?|bases?|barracks|lines?|hq|village|town|side|sector|area|dugout|outpost)$/i;

const IN_STOCK = new Set(['holding', 'inventory', 'stock', 'store', 'storage', 'cache', 'container', 'magazine', 'depot', 'arsenal', 'armoury', 'weapons', 'find', 'haul', 'seizure', 'handover', 'consignment', 'shipment', 'cargo', 'delivery', 'uxo', 'erw', 'unexploded', 'dud', 'remnant', 'disposal', 'price', 'post', 'position', 'emplacement', 'unit', 'crew', 'team', 'battery', 'convoy', 'truck', 'lorry', 'tow', 'present', 'drill', 'exercise', 'range', 'practice', 'training']);

function saysHurt(items: readonly Item[], tokens: readonly Token[]): boolean {
  return items.some((item) => (item.kind === 'mark' ? HURT.test(item.word) : tokens.slice(item.from, item.to + 1).some((token) => HURT.test(token.lower))));
}

const HURT = /^(?:dead|killed|hurt|injured|wounded|casualt(?:y|ies)|kia|wia)$/;

function headClasses(phrase: Phrase, tokens: readonly Token[]): ReadonlySet<NounClass> {
  return nounClasses(tokens[phrase.head]?.lemma ?? '');
}

function eventAtHead(phrase: Phrase, tokens: readonly Token[]): ReturnType<typeof eventNoun> {
  const head = tokens[phrase.head];
  const before = tokens[phrase.head - 1];
  if (!head || head.part === 'PRON' || phrase.isTime || phrase.places.length > 0) return undefined;
  if (phrase.of && tokens[phrase.of.head]) {
    const chain = eventNoun(`${head.lemma} of ${tokens[phrase.of.head]?.lemma ?? ''}`);
    if (chain) return chain;
  }
  const joined = before?.text === '-' ? tokens[phrase.head - 2] : before;
  return (joined && joined.index >= phrase.from ? eventNoun(`${joined.lower} ${head.lemma}`) ?? eventNoun(`${joined.lower}-${head.lemma}`) ?? eventNoun(`${joined.lower} ${head.lower}`) : undefined) ?? eventNoun(head.lemma) ?? eventNoun(head.lower);
}

/** Phrases with a preposition right behind a noun, up to a verb or a mark. */
function following(items: readonly Item[], position: number): Phrase[] {
  const phrases: Phrase[] = [];
  for (let i = position + 1; i < items.length; i += 1) {
    const item = items[i];
    if (item?.kind !== 'phrase' || item.preposition === null) {
      if (item?.kind === 'mark' && (item.part === 'ADV' || item.word === ',')) continue;
      break;
    }
    phrases.push(item);
  }
  return phrases;
}
