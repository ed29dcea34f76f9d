import type { Candidate } from './candidate.js';
import type { Narrative } from './document.js';
import type { Sentence } from './sentence.js';
import { hostileWords } from './hostile-words.js';
import { matchAbout } from './match-about.js';
import { matchClause } from './match-clause.js';
import { matchNoun } from './match-noun.js';
import { matchTurns } from './match-turns.js';
import type { Phrase } from './phrase.js';

/** Every event that a clause or a noun of the narrative names, in the order of the text. */
export function findCandidates(narrative: Narrative): Candidate[] {
  const found: Candidate[] = [];
  for (const sentence of narrative.sentences) found.push(...inSentence(sentence, narrative));
  resolvePronouns(found, narrative);
  return found;
}

function inSentence(sentence: Sentence, narrative: Narrative): Candidate[] {
  const { tokens } = narrative;
  const found: Candidate[] = [];
  for (const clause of sentence.clauses) {
    const candidate = matchClause(clause, sentence.items, tokens);
    if (!candidate) continue;
    const verb = tokens[clause.verb.main];
    candidate.trigger = { start: verb?.start ?? sentence.start, end: tokens[clause.verb.to]?.end ?? sentence.end };
    found.push(candidate);
  }
  for (const [position, item] of sentence.items.entries()) {
    if (item.kind !== 'phrase') continue;
    const candidate = matchNoun(item, position, sentence.items, sentence.clauses, tokens, sentence.index);
    if (candidate && !found.some((each) => each.clause !== null && carries(each, item))) found.push(candidate);
  }
  found.push(...matchAbout(sentence, found, narrative.sentences[sentence.index - 1]));
  found.push(...matchTurns(sentence, found, tokens));
  if (!found.some((each) => each.act === 'hostile_statement')) found.push(...hostileWords(sentence, narrative));
  return withoutLesser(found).toSorted((a, b) => a.trigger.start - b.trigger.start);
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
      const points = phrase.pronoun !== null ? THIRD.has(phrase.pronoun) : pointsBack(phrase);
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

function pointsBack(phrase: Phrase): boolean {
  return phrase.definite && /\b(?:group|gunmen|cadres|unit|team|attackers|fighters|men|squad|party|patrol|soldiers|troops|crew|platoon|four|five|six|three|two|commander|officer|raiders|intruders|column|crews|pilots|gunners|force)$/.test(phrase.text.toLowerCase());
}

/** The last subject with a name before the phrase: in its sentence, or in the two before. */
function antecedent(phrase: Phrase, candidate: Candidate, { sentences }: Narrative): Phrase | null {
  const here = sentences[candidate.sentence];
  if (!here) return null;
  for (let s = candidate.sentence; s >= Math.max(0, candidate.sentence - 2); s -= 1) {
    const sentence = sentences[s];
    if (!sentence || sentence.block !== here.block) break;
    const subjects = sentence.clauses.flatMap((clause) => (clause.subject && clause.subject !== phrase && clause.subject.end <= phrase.start && clause.subject.who.length > 0 && !clause.passive ? [clause.subject] : []));
    const source = phrase.pronoun === 'he' || phrase.pronoun === 'she' || s === candidate.sentence ? subjects.at(-1) : subjects[0];
    if (source) return source;
    const agents = sentence.clauses.flatMap((clause) => clause.adjuncts.filter((adjunct) => adjunct.preposition === 'by' && adjunct.who.length > 0));
    if (s < candidate.sentence && agents[0]) return agents[0];
  }
  return null;
}
