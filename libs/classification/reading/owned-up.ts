import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import { ACTS } from '#vocabulary';
import { sidesOf } from '../agreement/sides.js';
import type { ActorMention } from '../mention.js';
import type { Clause } from './clauses.js';
import type { Narrative } from './document.js';
import type { Told } from './told.js';
import type { Phrase, Who } from './phrase.js';
import type { Sentence } from './sentence.js';

const DOES = new Set(['do', 'carry', 'commit', 'perpetrate', 'cause', 'fire', 'fly', 'plant', 'lay', 'throw', 'place', 'order', 'mount', 'conduct', 'stage', 'dig', 'launch', 'execute', 'drop']);
const OWNS = new Set(['claim', 'admit', 'acknowledge', 'own', 'confess', 'accept', 'apologise', 'apologize', 'take', 'assume', 'boast', 'bear']);
const DEED = /\b(?:responsibility|deed|blame|fault|act|action|attack|raid|strike|sortie|shelling|shooting|killing|incident|blast|ambush|mistake|error|job|mission|authorship|this|that|it|them)\b/;
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
    const near = narrative.sentences.slice(Math.max(0, each.sentence - 1), each.sentence + FARTHEST + 1).filter((sentence) => sentence.block === each.block);
    const hands = near.flatMap((sentence) => handsIn(sentence, agreement));
    const [first] = hands;
    if (!first || hands.some((hand) => idOf(hand) !== idOf(first))) continue;
    each.mention.agents = [first];
  }
}

function isDeed(act: Told['mention']['act']): boolean {
  return ['armed_violence', 'violence_against_persons', 'property_and_resources'].includes(ACTS[act].group);
}

function idOf(agent: ActorMention): string | null {
  return agent.actor ?? agent.party;
}

function handsIn(sentence: Sentence, agreement: PreparedAgreement): ActorMention[] {
  return sentence.clauses.flatMap((clause) => {
    const doer = doerOf(clause);
    const who = doer?.who[0];
    if (!doer || !who || clause.verb.negated || clause.verb.modal !== null || doer.negative || !believable(clause, who, sentence, agreement)) return [];
    return [{ ...who, text: doer.text, certainty: 'stated' as const, span: { start: doer.start, end: doer.end } }];
  });
}

function doerOf(clause: Clause): Phrase | null {
  const { verb, object } = clause;
  const points = object !== null && (object.pronoun !== null || object.definite) && DEED.test(object.text.toLowerCase());
  if (DOES.has(verb.lemma) && points) return clause.passive ? null : clause.subject;
  const said = [object, ...clause.adjuncts].some((phrase) => phrase !== null && DEED.test(phrase.text.toLowerCase()));
  return OWNS.has(verb.lemma) && said && !clause.passive ? clause.subject : null;
}

/** Not what one side says of another, nor what somebody denies or only supposes. */
function believable(clause: Clause, who: Who, sentence: Sentence, agreement: PreparedAgreement): boolean {
  const sides = sidesOf(agreement, who);
  const at = clause.verb.from;
  return sentence.speeches.every((speech) => {
    if (speech.clause === clause || at < speech.clause.verb.from) return true;
    if (speech.manner === 'denies' || speech.manner === 'accuses') return false;
    return speech.speaker.sides.length === 0 ? speech.speaker.neutral || speech.manner === 'confirms' : speech.speaker.sides.some((side) => sides.includes(side));
  });
}
