import type { Candidate } from './candidate.js';
import type { NounClass } from './noun-classes.js';
import type { Phrase } from './phrase.js';

const PEOPLE: readonly NounClass[] = ['fighter', 'police', 'stranger', 'outlaw', 'aircraft', 'heavy', 'convoy', 'rebel', 'sniper', 'official'];
/** Words for somebody who is no more than that. */
const SOMEBODY =
  /\b(?:m[ae]n|wom[ae]n|persons?|people|individuals?|pax|group|band|gang|crew|members?|captors?|visitor|officers?|warders?|guards?|authorities|adversary|enemy|foe|opponent|militants?|militia\w*|irregulars|infiltrators|recruits?|assault troops|garrisons?|agents?|staff|company|firm|party|factions?|family|neighbours|villagers)$/i;
const THINGS: readonly NounClass[] = ['drone', 'missile', 'suicide', 'explosive', 'mine', 'bomb', 'grenade', 'small_arms', 'artillery', 'sniper'];

/** Whether a phrase can stand for whoever did something; a weapon that nobody is named with is only the means. */
export function canAct(phrase: Phrase): boolean {
  if (phrase.who.length > 0) return true;
  if (phrase.negative || phrase.isTime || isMeans(phrase)) return false;
  return PEOPLE.some((name) => phrase.classes.has(name)) || SOMEBODY.test(phrase.text);
}

/** "a hovering drone", "a human bomb": without a person among its words. */
export function isMeans({ who, classes, text, pronoun }: Phrase): boolean {
  return who.length === 0 && pronoun === null && THINGS.some((name) => classes.has(name)) && !SOMEBODY.test(text) && !/\b(?:bombers?|snipers?|gunners?|marksm[ae]n|attackers?|operators?|crews?|pilots?|teams?|gunm[ae]n|fighters?|soldiers?|shooters?|sharpshooters?)\b/i.test(text);
}

/** What is told of those who only tell of it. */
const PERCEIVES = new Set(['report', 'record', 'observe', 'log', 'witness', 'see', 'note', 'document', 'register', 'confirm', 'verify', 'spot', 'sight', 'film', 'photograph', 'detect', 'hear', 'count', 'monitor', 'track', 'notice', 'watch', 'describe', 'establish', 'find']);
/** Verbs whose subject it happens to. */
const UNDERGOES = new Set(['die', 'lose', 'suffer', 'receive', 'sustain', 'perish', 'survive', 'undergo', 'take', 'fall', 'come', 'be', 'have', 'remain', 'return', 'flee', 'escape', 'miss', 'vanish', 'disappear', 'hear', 'see', 'say', 'report', 'tell', 'find', 'go', 'get', 'lie', 'stay', 'wake', 'bleed', 'need', 'want', 'hit', 'strike', 'meet']);
/** Acts of moving and of being somewhere: whoever is moved or lodged is the one whose act it is. */
const BY_BEING_THERE = new Set(['troop_movement', 'occupation_of_civilian_building', 'ground_incursion', 'withdrawal_failure', 'territorial_seizure']);
const INTO_RANKS = /^(?:in|into|for|to|with|by|of|from)$/;

/** The agents of a candidate: without those who only saw it; and where none is left, whoever its clause shows at it. */
export function whoActed(candidate: Candidate): Phrase[] {
  const { clause, targets } = candidate;
  const seenBy = clause !== null && PERCEIVES.has(clause.verb.lemma) ? [clause.passive ? null : clause.subject, ...(clause.passive ? clause.adjuncts.filter(({ preposition }) => preposition === 'by') : [])] : [];
  const agents = candidate.agents.filter((agent) => !(seenBy.includes(agent) && isOnlooker(agent)) && !isMeans(agent));
  const named = agents.some((agent) => agent.who.length > 0);
  if (clause !== null && !named && (candidate.act === 'recruitment' || candidate.act === 'child_recruitment')) {
    const ranks = clause.adjuncts.find(({ preposition, who, isTime }) => who.length > 0 && !isTime && INTO_RANKS.test(preposition ?? ''));
    if (ranks) return [ranks];
  }
  if (agents.length > 0) return agents;
  if (BY_BEING_THERE.has(candidate.act)) {
    const there = targets.find((target) => target.who.length > 0 || target.classes.has('fighter'));
    if (there) return [there];
  }
  return clause === null || candidate.noun !== null || seenBy.length > 0 ? [] : shownAtIt(candidate);
}

/** "Armed men let fly": the subject of an active clause that nobody took for the one who acts, or whoever stands after "by". */
function shownAtIt({ clause, targets }: Candidate): Phrase[] {
  if (clause === null) return [];
  const shown = clause.passive ? clause.adjuncts.find(({ preposition, isTime }) => preposition === 'by' && !isTime) : UNDERGOES.has(clause.verb.lemma) ? null : clause.subject;
  return shown && !targets.includes(shown) && canAct(shown) ? [shown] : [];
}

function isOnlooker({ classes }: Phrase): boolean {
  return (['monitor', 'civilian', 'relief', 'press', 'crowd'] as const).some((name) => classes.has(name));
}
