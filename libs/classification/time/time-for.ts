import type { Span } from '#vocabulary';
import type { TimeReading, TimeRole } from './time-reading.js';

/**
 * The time to give to an event whose words stand at `trigger`. Tried in this order, until one is found: the
 * nearest time in the trigger's own sentence; the last in the sentence before; the last before that; the first
 * after; then the time at which it was told, the dateline, and the date of the document. Null where the text
 * names none of these. A deadline is never the time of an event.
 */
export function timeFor(trigger: Span, readings: readonly TimeReading[], sentences: readonly Span[]): TimeReading | null {
  const events = readings.filter((reading) => reading.role === 'event' && reading.precision !== 'unknown');
  const own = sentences.findIndex((sentence) => sentence.start <= trigger.start && trigger.start < sentence.end);
  const within = (index: number): TimeReading[] => {
    const sentence = sentences[index];
    return sentence ? events.filter(({ span }) => span.start >= sentence.start && span.start < sentence.end) : [];
  };
  return (
    nearest(trigger, within(own)) ??
    lastOf(within(own - 1)) ??
    events.filter(({ span }) => span.end <= trigger.start).at(-1) ??
    events.find(({ span }) => span.start >= trigger.end) ??
    readings.find((reading) => reading.role === 'event') ??
    firstOf(readings, ['statement', 'dateline', 'document'])
  );
}

/** Characters between a time and the noun that it tells apart. */
const BESIDE = 25;
/** What an attributive time that stands elsewhere is set back by. */
const ELSEWHERE = 100_000;

/** The closest; a time that tells another event apart only where there is no other. */
function nearest(trigger: Span, readings: readonly TimeReading[]): TimeReading | null {
  const distance = ({ span, attributive }: TimeReading): number => {
    const gap = Math.max(span.start - trigger.end, trigger.start - span.end, 0);
    const own = trigger.start >= span.end && trigger.start - span.end <= BESIDE;
    return attributive && !own ? gap + ELSEWHERE : gap;
  };
  return [...readings].sort((one, other) => distance(one) - distance(other))[0] ?? null;
}

function lastOf(readings: readonly TimeReading[]): TimeReading | null {
  return readings.at(-1) ?? null;
}

export function firstOf(readings: readonly TimeReading[], roles: readonly TimeRole[]): TimeReading | null {
  for (const role of roles) {
    const found = readings.find((reading) => reading.role === role);
    if (found) return found;
  }
  return null;
}
