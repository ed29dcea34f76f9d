import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import { sidesOf } from '../agreement/sides.js';
import type { Phrase } from './phrase.js';
import type { Sentence } from './sentence.js';
import type { Token } from './tokens.js';

const CONDEMNS = new Set(['condemn', 'denounce', 'protest', 'deplore', 'decry', 'deprecate', 'object', 'complain', 'lament', 'resent', 'slam', 'criticise', 'criticize', 'blast', 'lodge', 'rail', 'fume', 'rebuke']);

/** Who speaks without a verb of saying, and for which sides. */
export interface Voice {
  sides: readonly string[];
  name: string;
}

/**
 * Whose word an event is where no "said" stands over it: "Army spokesman: they fired on us", and "the
 * ministry condemned the raid", which tells that it holds the raid to have happened. Null where it is the report's own.
 */
export function oneSidesWord(sentence: Sentence, trigger: { start: number; end: number }, tokens: readonly Token[], agreement: PreparedAgreement): Voice | null {
  return labelled(sentence, trigger, tokens, agreement) ?? condemning(sentence, trigger, tokens, agreement);
}

/** Characters before the colon that a speaker's label takes up, at most. */
const LABEL = 90;

function labelled(sentence: Sentence, trigger: { start: number }, tokens: readonly Token[], agreement: PreparedAgreement): Voice | null {
  const colon = sentence.lower.slice(0, LABEL).indexOf(':');
  if (colon < 0 || sentence.start + colon >= trigger.start) return null;
  const verbs = sentence.clauses.some(({ verb }) => (tokens[verb.from]?.start ?? Infinity) < sentence.start + colon);
  const speaker = verbs ? undefined : sentence.phrases.find((phrase) => phrase.end <= sentence.start + colon && phrase.who.length > 0);
  return speaker ? voiceOf(speaker, agreement) : null;
}

function condemning(sentence: Sentence, trigger: { start: number }, tokens: readonly Token[], agreement: PreparedAgreement): Voice | null {
  const clause = sentence.clauses.findLast(({ verb, subject }) => CONDEMNS.has(verb.lemma) && !verb.passive && subject !== null && (tokens[verb.main]?.end ?? Infinity) <= trigger.start);
  return clause?.subject ? voiceOf(clause.subject, agreement) : null;
}

function voiceOf(phrase: Phrase, agreement: PreparedAgreement): Voice | null {
  const who = [...phrase.who, ...(phrase.of?.who ?? []), ...(phrase.possessor?.who ?? [])];
  const sides = who.flatMap((each) => sidesOf(agreement, each));
  return sides.length > 0 ? { sides, name: who[0]?.actor ?? who[0]?.party ?? phrase.text } : null;
}
