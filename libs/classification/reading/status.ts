import type { MentionStatus } from '#vocabulary';
import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import { sidesOf } from '../agreement/sides.js';
import type { Candidate } from './candidate.js';
import { HEARSAY, OLDER_DAYS, says } from './cues.js';
import type { Narrative } from './document.js';
import type { Sentence } from './sentence.js';
import { grammatical } from './modality.js';
import { withoutNamedAgainst } from './named-against.js';
import { oneSidesWord, type Voice } from './one-sides-word.js';
import { stanceOf } from './stance.js';
import { WRONG } from './stance-words.js';
import type { Speech } from './speech.js';
import { turnsIn, turnsOf } from './turns.js';
import { WORD_GROUPS } from './word-groups.js';

/** What became of an event: whether it happened, or who says so. */
export interface Standing {
  status: MentionStatus;
  allegedBy: string | null;
  deniedBy: string[];
  /** The side of whoever did it says so itself. */
  admitted: boolean;
}

/** How each candidate stands, in the same order. */
export function standings(candidates: readonly Candidate[], narrative: Narrative, agreement: PreparedAgreement): Standing[] {
  return candidates.map((candidate) => standingOf(candidate, narrative, agreement));
}

function standingOf(candidate: Candidate, narrative: Narrative, agreement: PreparedAgreement): Standing {
  const sentence = narrative.sentences[candidate.sentence];
  const standing: Standing = { status: 'asserted', allegedBy: null, deniedBy: [], admitted: false };
  if (!sentence) return standing;
  const sources = withoutNamedAgainst(candidate, sentence).filter((source) => source.start < candidate.trigger.end || source.start - candidate.trigger.end < SOURCE_NEAR);
  const own = grammatical(candidate, sentence, narrative);
  if (own) standing.status = own;
  const covering = sentence.speeches.filter((speech) => speech.from <= candidate.trigger.start && speech.to >= candidate.trigger.end && speech.clause !== candidate.clause);
  for (const speech of covering) applySpeech(standing, speech, candidate, agreement);
  for (const source of sources) applyVoice(standing, { sides: source.who.flatMap((who) => sidesOf(agreement, who)), name: source.who[0]?.actor ?? source.who[0]?.party ?? source.text }, candidate, agreement);
  const voice = oneSidesWord(sentence, candidate.trigger, narrative.tokens, agreement);
  if (voice) applyVoice(standing, voice, candidate, agreement);
  if (standing.status === 'asserted' && (narrative.sections[candidate.sentence] === 'allegation' || isComplaint(sentence, candidate))) standing.status = 'alleged';
  if (standing.status === 'asserted' || standing.status === 'alleged') applyCues(standing, candidate, sentence, narrative);
  return standing;
}

const COMPLAINS = turnsOf(WORD_GROUPS, 'complaint|allegation|accusation|charge|claim|assertion|protest|contention|insinuation ... that|of|about', 'allege|alleged|allegedly|reportedly|purportedly|supposedly');
/** What somebody lodged; what it says follows in brackets, in quotation marks or behind a colon. */
const LODGED = turnsOf(WORD_GROUPS, 'complaint|allegation|accusation|claim|protest|charge|report|letter|note|communique|communiqué|statement|message by|from|of', 'complaint|allegation|accusation|protest');

/** "A complaint by the other side that they dug": a noun of saying leads up to the event. */
function isComplaint({ tokens, start, lower }: Sentence, { trigger }: Candidate): boolean {
  const leads = (end: number, begin: number): boolean => end <= trigger.start && trigger.start - begin < COMPLAINT_REACH;
  if (turnsIn(tokens, COMPLAINS).some((found) => leads(found.end, found.start))) return true;
  return turnsIn(tokens, LODGED).some((found) => leads(found.end, found.start) && /[:("“]/.test(lower.slice(found.end - start, trigger.start - start)));
}

/** Characters between a noun of saying and what it is about. */
const COMPLAINT_REACH = 160;

function applySpeech(standing: Standing, speech: Speech, candidate: Candidate, agreement: PreparedAgreement): void {
  const agents = agentSides(candidate, agreement);
  const own = agents.some((side) => speech.speaker.sides.includes(side));
  if (speech.manner === 'denies' && DENY_VERB.has(speech.clause.verb.lemma)) {
    if (standing.status === 'asserted' || standing.status === 'negated') standing.status = 'alleged';
    standing.deniedBy.push(speech.speaker.name);
    return;
  }
  if (standing.status === 'negated') return;
  if (speech.manner === 'accuses' && MERELY_HOLDS.has(speech.clause.verb.lemma)) {
    allege(standing, speech);
    return;
  }
  if (own || isSpeakerAgent(speech, candidate)) {
    standing.admitted = true;
    return;
  }
  if (standing.status !== 'asserted' && standing.status !== 'alleged') return;
  if (speech.manner === 'accuses') allege(standing, speech);
  else if ((speech.manner === 'says' || speech.manner === 'denies') && (speech.speaker.sides.length > 0 || speech.speaker.official) && agents.length > 0) allege(standing, speech);
}

function allege(standing: Standing, speech: Speech): void {
  standing.status = 'alleged';
  standing.allegedBy = speech.speaker.name;
}

function isSpeakerAgent(speech: Speech, candidate: Candidate): boolean {
  const subject = speech.clause.subject;
  return subject !== null && candidate.agents.some((agent) => agent.who.length > 0 && agent.who.some((who) => subject.who.some((other) => other.actor === who.actor && other.party === who.party)));
}

/** Parties that the named agents stand for. */
export function agentSides(candidate: Candidate, agreement: PreparedAgreement): string[] {
  return candidate.agents.flatMap((agent) => agent.who.flatMap((who) => sidesOf(agreement, who)));
}

/** Verbs of holding something to be so: no admission, whoever holds it. */
const MERELY_HOLDS = new Set(['suspect', 'believe', 'think', 'suppose', 'imply', 'suggest', 'presume', 'fear', 'guess', 'speculate', 'hear']);

const DENY_VERB = new Set(['deny', 'reject', 'dismiss', 'refute', 'disclaim', 'contest', 'dispute', 'rebut', 'disavow', 'repudiate']);

/** Characters after an event within which "according to" still speaks of it. */
const SOURCE_NEAR = 120;

/** "according to the army": what a side tells of another is alleged, what it tells of itself is owned to. */
function applyVoice(standing: Standing, { sides, name }: Voice, candidate: Candidate, agreement: PreparedAgreement): void {
  if (sides.length === 0 || standing.status !== 'asserted') return;
  if (agentSides(candidate, agreement).some((side) => sides.includes(side))) standing.admitted = true;
  else if (candidate.agents.length > 0) {
    standing.status = 'alleged';
    standing.allegedBy = name;
  }
}

/** What the words around it say; an account that is called wrong in the next sentence did not happen either. */
function applyCues(standing: Standing, candidate: Candidate, sentence: Sentence, narrative: Narrative): void {
  const stance = stanceOf(sentence, candidate.trigger);
  if (stance === 'negated' && standing.admitted) return;
  if (stance === 'negated' || stance === 'hypothetical' || stance === 'recalled') standing.status = stance;
  else if (stance === 'alleged' || says(sentence, HEARSAY)) standing.status = calledWrong(narrative.sentences[candidate.sentence + 1], sentence.block) ? 'negated' : 'alleged';
  // What is left of a war may go off long after it.
  if (candidate.act !== 'accident' && says(sentence, OLDER_DAYS)) standing.status = 'recalled';
}

function calledWrong(next: Sentence | undefined, block: number): boolean {
  return next !== undefined && next.block === block && WRONG.some((cue) => ` ${next.lower}`.includes(cue));
}
