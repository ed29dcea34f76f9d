import type { AboutRule } from './about-rules/about-rule.js';
import { HINDRANCE_RULES } from './about-rules/hindrance-rules.js';
import { OVERDUE_RULES } from './about-rules/overdue-rules.js';
import { SUPPORT_RULES } from './about-rules/support-rules.js';
import type { Candidate } from './candidate.js';
import type { Clause } from './clause.js';
import { isNegated } from './frame-fits.js';
import type { Phrase } from './phrase.js';
import type { Sentence } from './sentence.js';
import { GROUPS } from './act-turns/act-turns.js';
import { turnsIn, turnsOf, type TurnFound } from './turns.js';

/** In each family a sentence tells of one act by rule; what frames, nouns and turns found of it goes first. */
const FAMILIES: readonly (readonly AboutRule[])[] = [HINDRANCE_RULES, SUPPORT_RULES, OVERDUE_RULES];

const AT_NO_TIME = turnsOf(GROUPS, 'at no point|time|stage|moment', 'on no occasion', 'in no case');

/** Characters between words that tell of an act and the one they are about. */
const NEAR = 90;

/** Characters from the beginning of a sentence within which a word opens it. */
const LINE_OPENS = 3;

/** Acts that a sentence tells of in words about somebody, beside those already found in it. */
export function matchAbout(sentence: Sentence, found: readonly Candidate[], earlier: readonly Sentence[]): Candidate[] {
  return FAMILIES.flatMap((rules) => {
    if (found.some(({ act }) => rules.some((rule) => rule.act === act))) return [];
    for (const rule of rules) {
      const told = apply(rule, sentence, found, earlier);
      if (told) return [told];
    }
    return [];
  });
}

function apply(rule: AboutRule, sentence: Sentence, found: readonly Candidate[], earlier: readonly Sentence[]): Candidate | null {
  const before = earlier.at(-1);
  if (rule.unless && sentence.phrases.some((phrase) => rule.unless?.some((name) => phrase.classes.has(name)))) return null;
  const spans = turnsIn(sentence.tokens, rule.cue);
  if (spans.length === 0 || (rule.also && ![sentence, ...(rule.near === true ? earlier : [])].some(({ tokens }) => rule.also !== undefined && turnsIn(tokens, rule.also).length > 0))) return null;
  if (rule.without && turnsIn(sentence.tokens, rule.without).length > 0) return null;
  const concerned = sentence.phrases.filter((phrase) => rule.about.some((name) => phrase.classes.has(name)));
  for (const span of spans) {
    // Log style: "Convoy of nine lorries. Held at the gate since noon." says of whom in the line before.
    const line = span.start - sentence.start < LINE_OPENS && before?.block === sentence.block ? before.phrases.filter((phrase) => rule.about.some((name) => phrase.classes.has(name)) && phrase.preposition === null) : [];
    const whom = concerned.find((phrase) => distance(phrase, span) <= NEAR && !speaks(phrase, sentence, span) && !doesIt(phrase, span, sentence)) ?? line.at(-1) ?? (rule.near === true ? spokenOf(rule, earlier) : null);
    if ((whom || rule.about.length === 0) && !found.some((each) => overlaps(each.trigger, span) && !MAY_STAND_BESIDE.has(each.act))) return candidate(rule, span, whom, sentence, earlier);
  }
  return null;
}

/** Acts whose words are those of hindrance as well: being stopped may be both. */
const MAY_STAND_BESIDE: ReadonlySet<string> = new Set(['missile_attack', 'drone_strike', 'small_arms_fire', 'movement_restriction', 'blockade', 'arrest', 'abduction', 'looting', 'statement', 'negotiation', 'other', 'troop_movement', 'weapons_placement', 'fortification']);

/** The last of those a rule is about that the sentences before spoke of. */
function spokenOf({ about }: AboutRule, earlier: readonly Sentence[]): Phrase | null {
  return earlier.flatMap(({ phrases }) => phrases).findLast((phrase) => about.some((name) => phrase.classes.has(name)) && !phrase.negative) ?? null;
}

function overlaps(a: TurnFound, b: TurnFound): boolean {
  return a.start < b.end && a.end > b.start;
}

function distance({ start, end }: Phrase, span: TurnFound): number {
  return Math.max(0, span.start - end, start - span.end);
}

/** The subject of the words themselves does it, if they are in the active and somebody else stands near. */
function doesIt(phrase: Phrase, span: TurnFound, sentence: Sentence): boolean {
  const clause = clauseAt(span, sentence);
  if (clause === null || clause.passive || clause.subject !== phrase) return false;
  return phrase.classes.has('fighter') || DECIDES.has(clause.verb.lemma);
}

/** What whoever is hindered does not do himself. */
const DECIDES = new Set(['refuse', 'decline', 'deny', 'allow', 'let', 'permit', 'demand', 'insist', 'order', 'fail', 'require', 'send', 'force', 'impound', 'confiscate', 'suspend']);

/** Who tells of it, or by whom it was done, is not the one it was done to. */
function speaks(phrase: Phrase, { speeches }: Sentence, span: TurnFound): boolean {
  const words = phrase.preposition?.split(' ') ?? [];
  return words.includes('by') || words[0] === 'according' || speeches.some(({ clause, from, to }) => clause.subject === phrase && !clause.passive && clause.verb.lemma !== 'find' && from <= span.start && to >= span.end);
}

function candidate({ act, near = false, refusal = false }: AboutRule, span: TurnFound, whom: Phrase | null, sentence: Sentence, earlier: readonly Sentence[]): Candidate {
  const clause = clauseAt(span, sentence) ?? sentence.clauses.find((each) => whom !== null && [each.subject, each.object, ...each.adjuncts].includes(whom)) ?? null;
  const agent = doer(clause, whom, sentence) ?? (near ? namedBefore(whom, [...earlier, sentence]) : null);
  return { act, trigger: span, sentence: sentence.index, clause, noun: null, agents: agent ? [agent] : [], targets: whom ? [whom] : [], around: clause?.adjuncts ?? [], weapon: null, consequence: false, negative: (!refusal && clause !== null && isNegated(clause)) || turnsIn(sentence.tokens, AT_NO_TIME).length > 0, refusal };
}

/** The only one who is named near, if no more than one is: where several are, nobody is held to have done it. */
function namedBefore(whom: Phrase | null, sentences: readonly Sentence[]): Phrase | null {
  const named = sentences.flatMap(({ phrases }) => phrases).filter((phrase) => phrase !== whom && phrase.who.length > 0 && !phrase.negative && !phrase.classes.has('monitor') && !phrase.classes.has('relief'));
  const ids = new Set(named.flatMap(({ who }) => who.map(({ actor, party }) => actor ?? party)));
  return ids.size === 1 ? (named.at(-1) ?? null) : null;
}

function clauseAt(span: TurnFound, { clauses, tokens }: Sentence): Clause | null {
  const verbs = new Set(tokens.flatMap((token) => (token.start >= span.start && token.end <= span.end ? [token.index] : [])));
  return clauses.find(({ verb }) => verbs.has(verb.main)) ?? null;
}

/** Who stands after "by", the subject of the words that tell of it, or else whoever is named beside the one it is about. */
function doer(clause: Clause | null, whom: Phrase | null, { phrases, speeches }: Sentence): Phrase | null {
  const fit = (phrase: Phrase | null | undefined): phrase is Phrase => phrase !== null && phrase !== undefined && phrase !== whom && !phrase.isTime;
  const by = clause?.adjuncts.find((adjunct) => adjunct.preposition === 'by' && fit(adjunct)) ?? phrases.find((phrase) => phrase.preposition === 'by' && fit(phrase) && phrase.who.length > 0);
  if (by) return by;
  if (clause && !clause.passive && fit(clause.subject) && (clause.subject.who.length > 0 || clause.subject.classes.has('fighter'))) return clause.subject;
  const named = phrases.filter((phrase) => fit(phrase) && phrase.who.length > 0 && !phrase.classes.has('monitor') && !phrase.classes.has('relief'));
  return named.find((phrase) => !speeches.some((speech) => speech.clause.subject === phrase)) ?? null;
}
