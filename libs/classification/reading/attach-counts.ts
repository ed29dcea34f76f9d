import { ACTS, type ActCode } from '#vocabulary';
import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import type { CountReading } from '../counts/count-reading.js';
import { distinctOf } from '../counts/total-of.js';
import type { Count, Mention, TargetMention } from '../mention.js';
import type { TimeReading } from '../time/time-reading.js';
import type { Narrative } from './document.js';
import { sentenceAt, type Sentence } from './sentence.js';
import { targetsOf } from './settle-roles.js';
import type { Told } from './told.js';

const KINDS = ['killed', 'injured', 'captured'] as const;

/** Gives each number of dead, injured and captured to the event it belongs to, once, with who they were. */
export function attachCounts(told: readonly Told[], narrative: Narrative, agreement: PreparedAgreement): void {
  const perSentence = bySentence(told);
  const dates = datesOf(narrative);
  const blocks = new Set(told.map(({ block }) => block));
  const latest = told.reduce((last, { mention }) => Math.max(last, Date.parse(mention.time?.from ?? '') || -Infinity), -Infinity);
  for (const readings of perBlock(narrative)) {
    const old = new Set(readings.flatMap(({ reading }) => (isBefore(reading, latest - SAME_EVENT, dates) ? [reading] : [])));
    for (const kind of KINDS) {
      const all = readings.map(({ reading }) => reading);
      const homes = new Map(readings.flatMap(({ reading, sentence }) => (reading.kind !== kind || reading.background ? [] : [[reading, homeOf(reading, sentence, perSentence, blocks, dates)] as const])));
      const news = all.filter((each) => !old.has(each));
      // Those taken at one place are often counted again where they are brought.
      const recent = kind === 'captured' ? [news] : byPlace(news, homes);
      const distinct = new Set([...recent.flatMap((each) => distinctOf(each, kind)), ...distinctOf(all.filter((each) => old.has(each)), kind)]);
      for (const { reading, sentence } of readings) {
        const home = homes.get(reading);
        if (!home) continue;
        if (distinct.has(reading)) home.mention[kind] = added(home.mention[kind], reading);
        if (kind !== 'captured') addVictims(home.mention, reading, sentence, agreement);
      }
    }
  }
}

/**
 * The readings, apart for events that happened at places of their own: two dead here are not told again by five dead there.
 * A figure whose event has no place may be told again anywhere.
 */
function byPlace(readings: readonly CountReading[], homes: ReadonlyMap<CountReading, Told | null>): readonly (readonly CountReading[])[] {
  const placeOf = (reading: CountReading): string => homes.get(reading)?.mention.places.flatMap(({ place, role }) => (place !== null && role !== 'from' ? [place] : [])).join(' ') ?? '';
  const places = new Set(readings.map(placeOf).filter((place) => place !== ''));
  const areApart = [...places].every((place) => place.split(' ').every((id) => [...places].every((other) => other === place || !other.split(' ').includes(id))));
  if (places.size < 2 || !areApart) return [readings];
  return [...places].map((place) => readings.filter((reading) => placeOf(reading) === place || placeOf(reading) === ''));
}

interface Placed {
  reading: CountReading;
  sentence: Sentence;
}

/** The readings of each item of the text: a figure is told again only within one. */
function perBlock({ counts, sentences }: Narrative): readonly (readonly Placed[])[] {
  const blocks = new Map<number, Placed[]>();
  for (const reading of counts) {
    const sentence = sentenceAt(sentences, reading.span.start);
    if (!sentence) continue;
    const there = blocks.get(sentence.block);
    if (there) there.push({ reading, sentence });
    else blocks.set(sentence.block, [{ reading, sentence }]);
  }
  return [...blocks.values()];
}

function addVictims(mention: Mention, reading: CountReading, sentence: Sentence, agreement: PreparedAgreement): void {
  const phrases = sentence.phrases.filter((phrase) => phrase.start < reading.span.end && phrase.end > reading.span.start && !phrase.isTime && !sentence.speeches.some(({ clause }) => clause.subject === phrase));
  const named = targetsOf(phrases, agreement);
  const victims = (named.length > 0 ? named : byGroup(reading)).filter((victim) => !isCrew(victim, mention.targets));
  for (const victim of victims) if (!mention.targets.some((target) => target.object === victim.object && target.actor === victim.actor)) mention.targets = [...mention.targets, victim];
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
const APART = 5;
/** Characters that a sentence between them counts for, and that an event of another kind is set back by. */
const A_SENTENCE = 1000;
const ANOTHER_KIND = 2500;
/** An event of which only plans or threats are told comes last. */
const NOT_TOLD = 20_000;

/** The event that stands nearest in the same item of the text, what stands before rather than after; one that can do such harm rather than another. */
function homeOf(reading: CountReading, { index, block }: Sentence, perSentence: ReadonlyMap<number, readonly Told[]>, blocks: ReadonlySet<number>, dates: Dates): Told | null {
  const distance = (each: Told): number =>
    Math.abs(each.sentence - index) * A_SENTENCE +
    Math.min(Math.abs(each.candidate.trigger.start - reading.span.start), A_SENTENCE) +
    (each.sentence > index ? A_SENTENCE / 2 : 0) +
    (comesOf(reading, each.mention.act) ? 0 : ANOTHER_KIND) +
    (TOLD.has(each.mention.status) ? 0 : NOT_TOLD);
  // A finding in numbered points may give the harm in one and the act in another.
  const apart = !blocks.has(block);
  let best: Told | null = null;
  for (let at = index - APART; at <= index + APART; at += 1) {
    for (const each of perSentence.get(at) ?? []) {
      if ((each.block === block || apart) && each.mention.status !== 'negated' && (!best || distance(each) < distance(best)) && isOfItsTime(reading, each, dates)) best = each;
    }
  }
  return best;
}

const TOLD: ReadonlySet<string> = new Set(['asserted', 'alleged', 'recalled']);
const TAKES: ReadonlySet<ActCode> = new Set<ActCode>(['abduction', 'arrest']);

/** Whether such harm comes of such an act. */
function comesOf({ kind }: CountReading, act: ActCode): boolean {
  if (kind === 'captured') return TAKES.has(act);
  const { group } = ACTS[act];
  return group === 'armed_violence' || (group === 'violence_against_persons' && !TAKES.has(act)) || act === 'mob_violence' || act === 'accident';
}

/** Milliseconds that a date beside a figure may lie before the event it is taken for the harm of. */
const SAME_EVENT = 60 * 86_400_000;
/** Characters between a figure and the date that it goes with. */
const BESIDE = 60;

/** "clashes in 2017 left 31 dead" is no part of what happened this year. */
function isOfItsTime(reading: CountReading, { mention }: Told, dates: Dates): boolean {
  return !mention.time || !isBefore(reading, Date.parse(mention.time.from) - SAME_EVENT, dates);
}

/** Whether the date beside a figure, in its sentence, ends before an instant; a month or a year has no days to spare. */
function isBefore(reading: CountReading, instant: number, dates: Dates): boolean {
  if (reading.pointsBack) return false;
  const own = sentenceAt(dates.sentences, reading.span.start);
  return (dates.perSentence.get(own?.index ?? -1) ?? []).some(({ span, to, precision }) => {
    const beside = span.end <= reading.span.end && reading.span.start - span.end < BESIDE;
    return beside && Date.parse(to) < (precision === 'unknown' || precision === 'month' ? instant + SAME_EVENT : instant);
  });
}

/** The dates of what happened, sentence by sentence, so that a figure is held against those beside it alone. */
interface Dates {
  sentences: readonly Sentence[];
  perSentence: ReadonlyMap<number, readonly TimeReading[]>;
}

function datesOf({ times, sentences }: Narrative): Dates {
  const perSentence = new Map<number, TimeReading[]>();
  for (const time of times) {
    if (time.role !== 'event') continue;
    const index = sentenceAt(sentences, time.span.start)?.index ?? -1;
    const there = perSentence.get(index);
    if (there) there.push(time);
    else perSentence.set(index, [time]);
  }
  return { sentences, perSentence };
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
