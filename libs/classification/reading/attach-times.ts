import type { TimeMention } from '../mention.js';
import { timeFor } from '../time/time-for.js';
import type { TimeReading } from '../time/time-reading.js';
import { dayIn, startOfDay } from '../time/zone-day.js';
import type { Candidate } from './candidate.js';
import type { Narrative } from './document.js';
import { sentenceAt } from './sentence.js';

/** Sentences before and after an event in which its time is looked for, and those that head the whole text. */
const BEFORE = 40;
const AFTER = 10;
const HEAD = 6;
/** Characters between an event and a time that may be its own, so that a sentence without end costs no more than a long one. */
const REACH = 4000;

/** Gives each event of a narrative the time that the text gives it, or null. */
export function timesIn(narrative: Narrative): (candidate: Candidate) => TimeMention | null {
  const perSentence = bySentence(narrative);
  return (candidate) => {
    const own = narrative.sentences[candidate.sentence];
    if (!own) return null;
    const near = narrative.sentences.slice(Math.max(0, own.index - BEFORE), own.index + AFTER + 1).filter((each) => each.block === own.block);
    const head = narrative.sentences.slice(0, Math.min(HEAD, near[0]?.index ?? 0)).filter((each) => each.block === own.block || each.block === 0);
    const { start } = candidate.trigger;
    const sentences = [...head, ...near.filter((each) => each === own || Math.abs(each.start - start) < REACH)];
    const within = sentences.flatMap((each) => (perSentence.get(each.index) ?? []).filter(({ span }) => each !== own || Math.abs(span.start - start) < REACH / 10));
    const reading = timeFor(candidate.trigger, within, sentences, narrative.text);
    if (!reading) return null;
    const { from, to, precision, basis, span } = reading;
    return { from, to, precision, basis, span };
  };
}

/** The day of the report itself, for an event that is told as news and that no word of the text dates. */
export function reportDay(reportedAt: string, timezone: string): TimeMention | null {
  if (!Number.isFinite(Date.parse(reportedAt))) return null;
  return { from: startOfDay(dayIn(reportedAt, timezone), timezone), to: reportedAt, precision: 'day', basis: 'report_date', span: null };
}

function bySentence({ times, sentences }: Narrative): ReadonlyMap<number, readonly TimeReading[]> {
  const found = new Map<number, TimeReading[]>();
  for (const time of times) {
    const at = sentenceAt(sentences, time.span.start)?.index ?? 0;
    const there = found.get(at);
    if (there) there.push(time);
    else found.set(at, [time]);
  }
  return found;
}
