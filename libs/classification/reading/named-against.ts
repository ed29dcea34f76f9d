import type { Candidate } from './candidate.js';
import type { Phrase } from './phrase.js';
import type { Sentence } from './sentence.js';

const NOT_THESE = [' not', ' not by', ' nor', ' nor by', ' rather than', ' rather than by', ' instead of', ' neither', ' never by', ' no longer by', ' and not', ' and not by'];
const BUT_THESE = [' but', ' but by', ' but rather', ' but rather by', ' but of', ' but from'];
const SOURCE = [' according to', ' in the words of', ' as told by', ' as reported by', ' as claimed by', ' quoting', ' citing', ' in the account of', ' by the account of'];
const LEADS = [...NOT_THESE, ...SOURCE];
/** Characters around an event in which its agents are named, and before a name in which it is led up to. */
const REACH = 320;
const LEAD_IN = 40;
const ARTICLES = [' the', ' a', ' an', ' its', ' their', ' any', ' some'];

/**
 * Takes from the agents of an event those whom the text names only to say that it was not they ("not the
 * army but the rebels"), puts in their place those whom it names instead, and takes out whoever is only
 * the source ("according to the army"). Answers the sources.
 */
export function withoutNamedAgainst(candidate: Candidate, sentence: Sentence): readonly Phrase[] {
  if (!LEADS.some((lead) => sentence.lower.includes(lead.trimStart()))) return [];
  const near = sentence.phrases.filter((phrase) => Math.abs(phrase.start - candidate.trigger.start) <= REACH);
  const sources = near.filter((phrase) => phrase.who.length > 0 && standsAfter(phrase, sentence, SOURCE));
  const ruledOut = candidate.agents.filter((phrase) => standsAfter(phrase, sentence, NOT_THESE));
  const kept = candidate.agents.filter((phrase) => !ruledOut.includes(phrase) && !standsAfter(phrase, sentence, SOURCE));
  const needed = ruledOut.length > 0 && !kept.some((phrase) => phrase.who.length > 0);
  candidate.agents = needed ? [...kept, ...namedInstead(ruledOut, near, sentence)] : kept;
  return sources;
}

/** Those whom a sentence names only as its source. */
export function sourcesIn(sentence: Sentence): readonly Phrase[] {
  if (!SOURCE.some((lead) => sentence.lower.includes(lead.trimStart()))) return [];
  return sentence.phrases.filter((phrase) => phrase.who.length > 0 && standsAfter(phrase, sentence, SOURCE));
}

/** "not by them but by the others", "the others, not they". */
function namedInstead(ruledOut: readonly Phrase[], near: readonly Phrase[], sentence: Sentence): Phrase[] {
  const others = near.filter((phrase) => phrase.who.length > 0 && !ruledOut.includes(phrase) && !standsAfter(phrase, sentence, NOT_THESE));
  const after = others.find((phrase) => standsAfter(phrase, sentence, BUT_THESE));
  if (after) return [after];
  const first = ruledOut[0];
  const before = first && others.findLast((phrase) => phrase.end <= first.start && sentence.lower.slice(phrase.end - sentence.start, first.start - sentence.start).trim().startsWith(', '));
  const beside = first && others.findLast((phrase) => phrase.end <= first.start && /^,? (?:and )?not(?: by)?(?: the| a| an)?\s*$/.test(sentence.lower.slice(phrase.end - sentence.start, first.start - sentence.start).slice(0, 40)));
  return beside ? [beside] : before ? [before] : [];
}

/** Whether one of these turns of phrase leads up to the phrase, articles and prepositions aside. */
function standsAfter(phrase: Phrase, sentence: Sentence, leads: readonly string[]): boolean {
  const at = phrase.start - sentence.start;
  let before = ` ${sentence.lower.slice(Math.max(0, at - LEAD_IN), at)}`.trimEnd();
  const text = ` ${phrase.text.toLowerCase()}`;
  if (leads.some((lead) => text.startsWith(`${lead} `))) return true;
  for (const article of ARTICLES) if (before.endsWith(article)) before = before.slice(0, -article.length).trimEnd();
  return leads.some((lead) => before.endsWith(lead));
}
