import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import type { CountReading } from '../counts/count-reading.js';
import type { Count, TargetMention } from '../mention.js';
import type { Narrative } from './document.js';
import type { Told } from './join-told.js';
import { targetsOf } from './settle-roles.js';

/** Gives each number of dead, injured and captured to the event it belongs to, with who they were. */
export function attachCounts(told: readonly Told[], narrative: Narrative, agreement: PreparedAgreement): void {
  for (const reading of narrative.counts) {
    const home = homeOf(reading, told, narrative);
    if (!home) continue;
    const { mention } = home;
    const key = reading.kind === 'killed' ? 'killed' : reading.kind === 'injured' ? 'injured' : reading.kind === 'captured' ? 'captured' : null;
    if (!key) continue;
    mention[key] = added(mention[key], reading);
    if (key === 'captured') continue;
    const sentence = narrative.sentences.find((each) => each.start <= reading.span.start && each.end >= reading.span.start);
    const phrases = (sentence?.phrases ?? []).filter((phrase) => phrase.start < reading.span.end && phrase.end > reading.span.start && !phrase.isTime);
    const named = targetsOf(phrases, agreement);
    const victims = named.length > 0 ? named : byGroup(reading);
    for (const victim of victims) if (!mention.targets.some((target) => target.object === victim.object && target.actor === victim.actor)) mention.targets = [...mention.targets, victim];
  }
}

function byGroup(reading: CountReading): TargetMention[] {
  const object = reading.who === 'civilians' ? 'civilians' : reading.who === 'unknown' ? null : 'security_forces';
  return object ? [{ object, actor: null, party: null, text: reading.phrase, span: reading.span }] : [];
}

function added(there: Count | null, reading: CountReading): Count {
  const { low, best, high, span } = reading;
  return there ? { low: there.low + low, best: there.best + best, high: there.high + high, span: there.span ?? span } : { low, best, high, span };
}

/** The event of the same sentence that stands nearest, else the last one before it in the same item of the text. */
function homeOf(reading: CountReading, told: readonly Told[], narrative: Narrative): Told | null {
  const at = narrative.sentences.findIndex((sentence) => sentence.start <= reading.span.start && sentence.end >= reading.span.start);
  const block = narrative.sentences[at]?.block ?? 0;
  const harmful = told.filter((each) => each.block === block && each.mention.status !== 'negated');
  const near = (each: Told): number => Math.abs(each.sentence - at) * 1000 + Math.abs(each.candidate.trigger.start - reading.span.start) + (each.sentence > at ? 500 : 0);
  const best = harmful.filter((each) => Math.abs(each.sentence - at) <= 3).toSorted((a, b) => near(a) - near(b))[0];
  return best ?? null;
}
