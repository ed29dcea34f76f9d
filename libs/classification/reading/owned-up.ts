import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import { ACTS } from '#vocabulary';
import { sidesOf } from '../agreement/sides.js';
import type { ActorMention } from '../mention.js';
import type { Clause } from './clause.js';
import type { Narrative } from './document.js';
import type { Told } from './told.js';
import { handAskedAfter, handIn } from './identified.js';
import { sourcesIn } from './named-against.js';
import type { Phrase, Who } from './phrase.js';
import type { Sentence } from './sentence.js';
import { byItsArms } from './settle-roles.js';

/** Sentences back, and ahead, of the one that names the hand. */
const FARTHEST = 4;

/**
 * Gives an event told of without saying who did it the hand that another sentence of the same item names:
 * "that was our work", "the brigade claimed the attack", "the inquiry: the coast guard carried it out".
 * Where several hands are named, or one side says it of another, nobody is given.
 */
export function ownedUp(told: readonly Told[], narrative: Narrative, agreement: PreparedAgreement): void {
  const orphans = told.filter(({ mention }) => mention.status === 'asserted' && isDeed(mention.act) && !mention.agents.some((agent) => agent.actor !== null || agent.party !== null));
  for (const each of orphans) {
    const near = narrative.sentences.slice(Math.max(0, each.sentence - 1), each.sentence + FARTHEST + 1).filter((sentence) => sentence.block === each.block || speaksOf(sentence, each, narrative));
    const hands = near.flatMap((sentence) => handsIn(sentence, agreement));
    const [first] = hands;
    if (!first || hands.some((hand) => idOf(hand) !== idOf(first))) continue;
    each.mention.agents = byItsArms([first], each.mention.act, agreement);
  }
}

/** A numbered report may name the hand under another number: it then speaks of "the rounds" that were told of before. */
function speaksOf(sentence: Sentence, told: Told, { sentences, tokens }: Narrative): boolean {
  const event = sentences[told.sentence];
  const subject = sentence.clauses[0]?.subject;
  if (!event || !subject?.definite || sentence.index < told.sentence) return false;
  const lemma = tokens[subject.head]?.lemma;
  return event.phrases.some((phrase) => tokens[phrase.head]?.lemma === lemma);
}

function isDeed(act: Told['mention']['act']): boolean {
  return ['armed_violence', 'violence_against_persons', 'property_and_resources', 'territory_and_airspace', 'military_posture', 'restriction_of_movement'].includes(ACTS[act].group);
}

function idOf(agent: ActorMention): string | null {
  return agent.actor ?? agent.party;
}

function handsIn(sentence: Sentence, agreement: PreparedAgreement): ActorMention[] {
  const asked = handAskedAfter(sentence);
  if (asked?.who[0] && isArmed(asked.who[0], agreement)) return [mentionOf(asked, asked.who[0], 'stated')];
  const logged = enteredBy(sentence);
  if (logged?.who[0] && isArmed(logged.who[0], agreement)) return [mentionOf(logged, logged.who[0], 'stated')];
  return sentence.clauses.flatMap((clause) => {
    const hand = clause.verb.negated || clause.verb.modal !== null ? null : handIn(clause, sentence);
    const who = hand?.phrase.who[0];
    if (!hand || !who || hand.phrase.negative || !isArmed(who, agreement) || !believable(clause, who, sentence, agreement)) return [];
    return [mentionOf(hand.phrase, who, hand.laid ? 'alleged' : 'stated')];
  });
}

const OWN_BOOKS = /\b(?:fire|gun|firing|mission|sortie|strike) (?:log|logs|order|orders|record|records|book|diary|sheet)\b/i;

/** "the battery's own fire log has the rounds": whoever entered the deed in its books did it; not where they show nothing. */
function enteredBy({ phrases, lower }: Sentence): Phrase | null {
  if (/\b(?:no|not|nothing|none|never|blank|empty|missing|claims?|alleg\w+)\b/.test(lower)) return null;
  const book = phrases.find(({ text, negative }) => !negative && OWN_BOOKS.test(text));
  if (!book) return null;
  return [book, book.possessor, book.of].find((phrase) => phrase != null && phrase.who.length > 0) ?? null;
}

function mentionOf({ text, start, end }: Phrase, who: Who, certainty: ActorMention['certainty']): ActorMention {
  return { ...who, text, certainty, span: { start, end } };
}

/** Those who only tell of it, monitors and civilians, are not the hand. */
function isArmed({ actor }: Who, agreement: PreparedAgreement): boolean {
  const kind = actor === null ? undefined : agreement.actors.get(actor)?.kind;
  return kind !== 'civilians' && kind !== 'unknown';
}

/** Not what one side says of another, nor what somebody denies or only supposes. */
function believable(clause: Clause, who: Who, sentence: Sentence, agreement: PreparedAgreement): boolean {
  const sides = sidesOf(agreement, who);
  const own = (others: readonly string[]): boolean => others.length === 0 || others.some((side) => sides.includes(side));
  const at = clause.verb.from;
  if (!sourcesIn(sentence).every((source) => own(source.who.flatMap((each) => sidesOf(agreement, each))))) return false;
  const opined = sentence.clauses.some((each) => each !== clause && each.verb.from < at && OPINES.has(each.verb.lemma) && !own(each.subject?.who.flatMap((one) => sidesOf(agreement, one)) ?? []));
  return (
    !opined &&
    sentence.speeches.every((speech) => {
      if (speech.clause === clause || at < speech.clause.verb.from) return true;
      if (speech.manner === 'denies' || speech.manner === 'accuses') return false;
      return speech.speaker.sides.length === 0 ? speech.speaker.neutral || speech.manner === 'confirms' : speech.speaker.sides.some((side) => sides.includes(side));
    })
  );
}

/** Verbs of holding something to be so, where what follows is one side's view. */
const OPINES = new Set(['hold', 'maintain', 'insist', 'swear', 'vow', 'argue', 'contend', 'say', 'claim', 'allege', 'believe', 'think', 'suspect', 'assume', 'suppose', 'accuse', 'blame', 'answer', 'reply', 'retort', 'rejoin', 'counter', 'name', 'point', 'assert', 'tell', 'declare', 'ring', 'write', 'call', 'complain']);
