import type { Candidate } from './candidate.js';
import type { Narrative } from './document.js';
import type { Sentence } from './sentence.js';
import { broadcastWords } from './broadcast-words.js';
import { hostileWords } from './hostile-words.js';
import { matchAbout } from './match-about.js';
import { kindsByContext } from './kind-by-context.js';
import { matchClause } from './match-clause.js';
import { matchNoun } from './match-noun.js';
import { matchTurns } from './match-turns.js';
import type { NounClass } from './noun-classes.js';
import type { Phrase } from './phrase.js';
import { whoActed } from './who-acted.js';
import { refineFire } from './refine-fire.js';

/** Every event that a clause or a noun of the narrative names, in the order of the text. */
export function findCandidates(narrative: Narrative): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of narrative.sentences) found.push(...inSentence(sentence, narrative));
  for (const candidate of found) {
    candidate.agents = whoActed(candidate);
    candidate.targets = candidate.targets.filter((target) => !speaks(target, candidate, narrative.sentences[candidate.sentence]));
    if (isNobodys(candidate)) candidate.negative = true;
  }
  resolvePronouns(found, narrative);
  return found.filter((candidate) => !isOnlyCalledSo(candidate, narrative.sentences[candidate.sentence]));
}

const CALLS = new Set(['name', 'brand', 'label', 'describe', 'denounce', 'portray', 'paint', 'cast', 'depict', 'present']);

/** "a leaflet named them as the raiders": what somebody is only called was not thereby done. */
function isOnlyCalledSo({ trigger }: Candidate, sentence: Sentence | undefined): boolean {
  return sentence?.clauses.some((clause) => CALLS.has(clause.verb.lemma) && clause.adjuncts.some(({ preposition, start, end }) => preposition === 'as' && start <= trigger.start && trigger.end <= end)) === true;
}

/** "shelled the ridge, two officials say": who speaks of it was not hit by it. */
function speaks(phrase: Phrase, candidate: Candidate, sentence: Sentence | undefined): boolean {
  if (candidate.clause?.object === phrase || (candidate.clause?.passive && candidate.clause.subject === phrase)) return false;
  return sentence?.speeches.some(({ clause }) => clause !== candidate.clause && clause.subject === phrase && !clause.passive && clause.relativeTo === null && !clause.verb.participle && !clause.verb.infinitive && phrase.end <= (sentence.tokens.find(({ index }) => index === clause.verb.from)?.start ?? 0)) === true;
}

/** "stopped by nobody", "fired on nobody": what nobody did, or did to nobody, did not happen. */
function isNobodys({ agents, clause, targets }: Candidate): boolean {
  const none = (phrase: Phrase | null | undefined): boolean => phrase != null && phrase.negative && phrase.who.length === 0 && /^(?:nobody|no one|no-one|none|nothing)\b/i.test(phrase.text);
  if (clause?.verb.modal) return false;
  if (agents.length > 0 && agents.every(none)) return true;
  const met = clause === null ? [] : [clause.object, ...clause.adjuncts.filter(({ preposition, isTime }) => !isTime && /^(?:on|upon|at|against|by)$/.test(preposition ?? ''))].filter((phrase) => phrase !== null);
  return met.length === 1 && none(met[0]) && targets.every((target) => none(target));
}

/** Sentences before one in which it may be said whom its words are about. */
const BEFORE = 3;

function inSentence(sentence: Sentence, narrative: Narrative): Candidate[] {
  const { tokens } = narrative;
  const found: Candidate[] = [];
  const earlier = narrative.sentences.slice(Math.max(0, sentence.index - BEFORE), sentence.index).filter(({ block }) => block === sentence.block);
  for (const clause of sentence.clauses) {
    const candidate = matchClause(clause, sentence.items, tokens);
    if (!candidate) continue;
    const verb = tokens[clause.verb.main];
    candidate.trigger = { start: verb?.start ?? sentence.start, end: tokens[clause.verb.to]?.end ?? sentence.end };
    found.push({ ...candidate, foundBy: 'frame' });
  }
  for (const [position, item] of sentence.items.entries()) {
    if (item.kind !== 'phrase') continue;
    const candidate = matchNoun(item, position, sentence.items, sentence.clauses, tokens, sentence.index);
    if (candidate && !found.some((each) => each.clause !== null && carries(each, item))) found.push({ ...candidate, foundBy: 'noun' });
  }
  found.push(...matchAbout(sentence, found, earlier).map((each) => ({ ...each, foundBy: 'about' as const })));
  found.push(...matchTurns(sentence, found, tokens).map((each) => ({ ...each, foundBy: 'turn' as const })));
  if (!found.some((each) => each.act === 'hostile_statement')) found.push(...hostileWords(sentence), ...broadcastWords(sentence, narrative.sentences));
  return kindsByContext(withoutLesser(refineFire(found, sentence)), sentence).toSorted((a, b) => a.trigger.start - b.trigger.start);
}

const GREATER: ReadonlySet<string> = new Set(['monitor_obstruction', 'aid_obstruction', 'blockade']);

/** A road closed to keep out monitors or relief, or to shut a place in, is told of once: by what it was closed for. */
function withoutLesser(found: readonly Candidate[]): readonly Candidate[] {
  return found.some(({ act }) => GREATER.has(act)) ? found.filter(({ act }) => act !== 'movement_restriction') : found;
}

/** "opened fire": the noun is already part of what the verb tells. */
function carries(candidate: Candidate, noun: Phrase): boolean {
  const { clause } = candidate;
  return clause !== null && (clause.object === noun || clause.subject === noun) && candidate.weapon !== null;
}

const THIRD = new Set(['they', 'them', 'he', 'she', 'it', 'him', 'his', 'her', 'its', 'their', 'who', 'which', 'that', 'those', 'these', 'this', 'one', 'some', 'two', 'others', 'all']);

/** Gives "they", "his squad" and "the group" the actors of what was spoken of before. */
function resolvePronouns(candidates: readonly Candidate[], narrative: Narrative): void {
  const resolved = new Set<Phrase>();
  for (const candidate of candidates) {
    for (const outer of candidate.agents) {
      const phrase = outer.of !== null && outer.who.length === 0 && outer.of.pronoun !== null ? outer.of : outer;
      if (phrase.who.length > 0 || resolved.has(phrase)) continue;
      resolved.add(phrase);
      const points = phrase.pronoun !== null ? THIRD.has(phrase.pronoun) && mayBeForce(phrase) : pointsBack(phrase, candidate, narrative);
      if (!points) continue;
      const source = antecedent(phrase, candidate, narrative);
      if (source) {
        phrase.who.push(...source.who);
        if (outer !== phrase) outer.who.push(...source.who);
        for (const name of source.classes) if (phrase.pronoun !== null) phrase.classes.add(name);
      }
    }
  }
}

const GROUPS: readonly NounClass[] = ['fighter', 'stranger', 'police', 'outlaw', 'convoy', 'aircraft', 'artillery', 'heavy', 'drone'];
const GROUP_WORDS = /\b(?:group|cadres|unit|team|men|squad|party|patrol|crew|platoon|[2-9]|two|three|four|five|six|seven|eight|nine|ten|commander|officer|raiders|column|crews|pilots|gunners|force|side|movement|faction|formation|outfit|same|latter)$/;
const ELSE = /\b(?:other|another|unknown|unidentified|opposing|rival|enemy|second)\b/;

/** "its gunners", "their men", but not "their fathers". */
function mayBeForce({ from, to, classes, text }: Phrase): boolean {
  return from === to || GROUPS.some((name) => classes.has(name)) || GROUP_WORDS.test(text.toLowerCase()) || /\b(?:boys|lads|people|comrades|colleagues|guns?|own|bullets?|shells?|fire|mortars?|leaders?|forces)$/i.test(text);
}

/** "the column", "the attackers": those spoken of before, unless they were first met as somebody nobody knows. */
function pointsBack(phrase: Phrase, { sentence }: Candidate, { sentences }: Narrative): boolean {
  const text = phrase.text.toLowerCase();
  // "the Lantern Guard" has a name of its own: whoever that is, it is not whom the text spoke of before.
  if (!phrase.definite || ELSE.test(text) || /\s\p{Lu}/u.test(phrase.text) || !(GROUP_WORDS.test(text) || GROUPS.some((name) => phrase.classes.has(name)))) return false;
  const here = sentences[sentence];
  const before = sentences.slice(Math.max(0, sentence - FAR), sentence + 1).filter((each) => each.block === here?.block);
  return !before.some((each) => each.phrases.some((other) => other !== phrase && other.end <= phrase.start && isStranger(other)));
}

/** Sentences back in which a stranger may have been met. */
const FAR = 2;

function isStranger({ classes, who, definite, pronoun }: Phrase): boolean {
  return who.length === 0 && !definite && pronoun === null && (classes.has('stranger') || classes.has('outlaw'));
}

/**
 * The last subject with a name before the phrase: in its sentence, or in the two before. Nobody who is there
 * only to be denied, and none of those who suffer what is told.
 */
function antecedent(phrase: Phrase, candidate: Candidate, { sentences }: Narrative): Phrase | null {
  const here = sentences[candidate.sentence];
  if (!here) return null;
  const fits = (each: Phrase | null | undefined): each is Phrase => each !== null && each !== undefined && each !== phrase && each.end <= phrase.start && each.who.length > 0 && !each.negative && !isHit(each, candidate) && (phrase.pronoun !== null || !isBystander(each));
  for (let s = candidate.sentence; s >= Math.max(0, candidate.sentence - 2); s -= 1) {
    const sentence = sentences[s];
    if (!sentence || sentence.block !== here.block) break;
    const subjects = sentence.clauses.flatMap((clause) => (!clause.passive && fits(clause.subject) ? [clause.subject] : []));
    const source = phrase.pronoun === 'he' || phrase.pronoun === 'she' || s === candidate.sentence ? subjects.at(-1) : subjects[0];
    if (source) return source;
    const agents = sentence.clauses.flatMap((clause) => clause.adjuncts.filter((adjunct) => adjunct.preposition === 'by' && fits(adjunct)));
    if (agents[0]) return agents[0];
  }
  return null;
}

/** People without arms, and those who only watch, are not "the column". */
function isBystander({ classes }: Phrase): boolean {
  return (['civilian', 'monitor', 'relief', 'press'] as const).some((name) => classes.has(name)) && !GROUPS.some((name) => classes.has(name));
}

function isHit(source: Phrase, { targets }: Candidate): boolean {
  return targets.some((target) => target.who.some((who) => source.who.some((other) => other.actor === who.actor && other.party === who.party)));
}
