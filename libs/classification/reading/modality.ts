import type { MentionStatus } from '#vocabulary';
import type { Candidate } from './candidate.js';
import type { Clause } from './clause.js';
import type { Narrative } from './document.js';
import type { Sentence } from './sentence.js';

const INTENDS = new Set(['plan', 'want', 'threaten', 'vow', 'order', 'decide', 'ask', 'call', 'urge', 'weigh', 'prepare', 'hope', 'promise', 'pledge', 'consider', 'propose', 'intend', 'mean', 'warn', 'swear', 'expect', 'agree', 'offer', 'seek', 'aim', 'wish', 'authorise', 'authorize', 'allow', 'instruct', 'go', 'be', 'invite', 'demand', 'tell', 'need', 'train', 'request', 'direct', 'practise', 'undertake', 'forbid', 'prohibit', 'discuss', 'ban', 'teach', 'learn', 'instruct']);
const FAILS = new Set(['refuse', 'fail', 'decline', 'avoid', 'refrain', 'stop', 'abstain', 'cease', 'prevent', 'foil', 'avert', 'deny', 'cancel', 'postpone', 'forgo', 'desist', 'lack']);
const SUSPECTS = new Set(['suspect', 'blame', 'rule']);
const CONDITION = new Set(['if', 'unless', 'should', 'whether', 'lest', 'in case', 'provided', 'until', 'till', 'before']);

/** With a verb of no particular time, these speak of what is done as a rule, not of one event. */
const GENERAL = new Set(['when', 'whenever', 'wherever', 'once', 'as soon as', 'every time', 'each time']);

function isPresent({ verb }: Clause): boolean {
  return !verb.past && !verb.perfect && !verb.passive && !verb.participle;
}

/** Negated, planned and hypothetical by the grammar of the clause. */
export function grammatical(candidate: Candidate, sentence: Sentence, narrative: Narrative): MentionStatus | null {
  const { clause } = candidate;
  if (clause && SUSPECTS.has(clause.verb.lemma)) return 'alleged';
  if (candidate.negative) return 'negated';
  if (isAhead(candidate, sentence)) return 'planned';
  if (!clause) return null;
  const modality = candidate.noun === null ? modalityOf(candidate.refusal === true && REFUSES.has(clause.verb.modal ?? '') ? { ...clause, verb: { ...clause.verb, modal: null } } : clause, sentence, narrative) : nounModality(candidate, clause);
  return modality;
}

/** "would not let them through", "could not get past": refused or kept from it, and so it happened. */
const REFUSES = new Set(['would', 'could', 'can', 'may', 'will', 'wo', 'ca']);

function modalityOf(clause: Clause, sentence: Sentence, narrative: Narrative): MentionStatus | null {
  const { verb } = clause;
  if (verb.modal !== null) return /^(?:will|shall|'ll|wo)$/.test(verb.modal) ? 'planned' : verb.modal === 'would' && isNarrativePast(sentence) ? 'planned' : 'hypothetical';
  if (verb.infinitive) return isPoised(clause, narrative) ? 'planned' : infinitiveStatus(clause);
  if (conditional(clause, sentence, narrative)) return 'hypothetical';
  if (verb.participle && clause.parent && (FAILS.has(clause.parent.verb.lemma) || clause.parent.verb.negated)) return 'negated';
  if (verb.participle && clause.parent && clause.parent.verb.modal !== null) return 'hypothetical';
  return null;
}

function isNarrativePast(sentence: Sentence): boolean {
  return sentence.lower.includes('said') || sentence.lower.includes('told');
}

/** "stood ready to", "plans to": what stands right before the infinitive says that it is still to come. */
function isPoised({ verb }: Clause, { tokens }: Narrative): boolean {
  return POISED.has(tokens[verb.from - 1]?.lower ?? '');
}

const POISED = new Set(['ready', 'prepared', 'poised', 'eager', 'willing', 'due', 'plan', 'plans', 'plot', 'intention', 'threat', 'threats', 'preparations', 'readiness', 'vow', 'pledge', 'scheme', 'conspiracy', 'authority', 'permission', 'willingness', 'determination']);
/** "notice of a firing", "announced a drill": what is announced, planned or feared is still to come. */
function isAhead({ trigger }: Candidate, { lower, start }: Sentence): boolean {
  return AHEAD.test(lower.slice(Math.max(0, trigger.start - start - AHEAD_NEAR), trigger.start - start));
}

/** Characters before an event in which its announcement stands. */
const AHEAD_NEAR = 48;
const AHEAD = /\b(?:(?:notice|plans?|planning|threats?|warnings?|possibility|risk|prospect|announcement|danger|preparations?|likelihood|spectre) (?:of|for)|announced|scheduled) (?:(?:a|an|the|its|their|further|another|new|more|major) )?(?:live-)?$/;

function infinitiveStatus(clause: Clause): MentionStatus | null {
  const before = clause.parent?.verb;
  if (!before) return null;
  if (before.negated || FAILS.has(before.lemma)) return 'negated';
  if (before.modal !== null || INTENDS.has(before.lemma)) return 'planned';
  return null;
}

/** Stands behind "if", "unless" or "should" in the same clause. */
function conditional(clause: Clause, sentence: Sentence, { tokens }: Narrative): boolean {
  for (let i = clause.at - 1; i >= 0; i -= 1) {
    const item = sentence.items[i];
    if (item?.kind === 'mark' && (item.word === ',' || item.word === ';')) return false;
    if (item?.kind === 'mark' && (item.part === 'SCONJ' || item.part === 'ADV' || item.part === 'AUX')) {
      if (CONDITION.has(item.word) && item.word !== 'until' && item.word !== 'till' && item.word !== 'before') return true;
      if (GENERAL.has(item.word) && isPresent(clause)) return true;
      if (item.part === 'SCONJ') return false;
    }
    if (item?.kind === 'verb' && tokens[item.main]?.part === 'VERB') return false;
  }
  return false;
}

function nounModality(candidate: Candidate, clause: Clause): MentionStatus | null {
  const { verb } = clause;
  const isArgument = clause.object === candidate.noun || clause.subject === candidate.noun;
  if (isArgument && (FAILS.has(verb.lemma) || verb.lemma === 'deny')) return verb.lemma === 'deny' ? null : 'negated';
  if (isArgument && clause.object === candidate.noun && /^(?:plan|threaten|prepare|announce|schedule|advertise|order|promise|propose|consider|fear|expect|weigh|contemplate|discuss)$/.test(verb.lemma)) return 'planned';
  if (isArgument && clause.object === candidate.noun && /^(?:condemn|denounce|deplore|commemorate|recall|remember|mourn|regret)$/.test(verb.lemma)) return null;
  if (verb.modal !== null) return /^(?:will|shall|'ll)$/.test(verb.modal) ? 'planned' : 'hypothetical';
  return null;
}
