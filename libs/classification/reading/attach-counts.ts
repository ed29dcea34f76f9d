import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import type { CountReading } from '../counts/count-reading.js';
import type { Count, TargetMention } from '../mention.js';
import type { Narrative } from './document.js';
import type { Told } from './told.js';
import { sentenceAt, type Sentence } from './sentence.js';
import { targetsOf } from './settle-roles.js';

/** Gives each number of dead, injured and captured to the event it belongs to, with who they were. */
export function attachCounts(told: readonly Told[], narrative: Narrative, agreement: PreparedAgreement): void {
  const perSentence = bySentence(told);
  for (const reading of narrative.counts) {
    const sentence = sentenceAt(narrative.sentences, reading.span.start);
    const home = sentence && homeOf(reading, sentence, perSentence);
    if (!home) continue;
    const { mention } = home;
    const key = reading.kind === 'killed' ? 'killed' : reading.kind === 'injured' ? 'injured' : reading.kind === 'captured' ? 'captured' : null;
    if (!key) continue;
    mention[key] = added(mention[key], reading);
    if (key === 'captured') continue;
    const phrases = sentence.phrases.filter((phrase) => phrase.start < reading.span.end && phrase.end > reading.span.start && !phrase.isTime);
    const named = targetsOf(phrases, agreement);
    const victims = (named.length > 0 ? named : byGroup(reading)).filter((victim) => !isCrew(victim, mention.targets));
    for (const victim of victims) if (!mention.targets.some((target) => target.object === victim.object && target.actor === victim.actor)) mention.targets = [...mention.targets, victim];
  }
}

/** The driver of an army lorry that was hit is one of the army's own. */
function isCrew(victim: TargetMention, hit: readonly TargetMention[]): boolean {
  return victim.object === 'civilians' && victim.actor === null && CREW.test(victim.text) && hit.some((target) => target.object === 'security_forces');
}

const CREW = /\b(?:drivers?|co-drivers?|crews?|crewm[ae]n|gunners?|pilots?|escorts?|cooks?|mechanics?|orderl(?:y|ies))$/i;

function byGroup(reading: CountReading): TargetMention[] {
  const object = reading.who === 'civilians' ? 'civilians' : reading.who === 'unknown' ? null : 'security_forces';
  return object ? [{ object, actor: null, party: null, text: reading.phrase, span: reading.span }] : [];
}

function added(there: Count | null, reading: CountReading): Count {
  const { low, best, high, span } = reading;
  return there ? { low: there.low + low, best: there.best + best, high: there.high + high, span: there.span ?? span } : { low, best, high, span };
}

/** Sentences that may lie between an event and what came of it. */
const APART = 3;

/** The event of the same sentence that stands nearest, else the last one before it in the same item of the text. */
function homeOf(reading: CountReading, { index, block }: Sentence, perSentence: ReadonlyMap<number, readonly Told[]>): Told | null {
  const near = (each: Told): number => Math.abs(each.sentence - index) * 1000 + Math.abs(each.candidate.trigger.start - reading.span.start) + (each.sentence > index ? 500 : 0);
  let best: Told | null = null;
  for (let at = index - APART; at <= index + APART; at += 1) {
    for (const each of perSentence.get(at) ?? []) {
      if (each.block === block && each.mention.status !== 'negated' && (!best || near(each) < near(best))) best = each;
    }
  }
  return best;
}

function bySentence(told: readonly Told[]): ReadonlyMap<number, readonly Told[]> {
  const found = new Map<number, Told[]>();
  for (const each of told) {
    const there = found.get(each.sentence);
    if (there) there.push(each);
    else found.set(each.sentence, [each]);
  }
  return found;
}
