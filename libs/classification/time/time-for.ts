import type { Span } from '#vocabulary';
import type { TimeReading, TimeRole } from './time-reading.js';

/**
 * The time to give to an event whose words stand at `trigger`. Tried in this order, until one is found: the
 * nearest time in the trigger's own sentence; the last in the sentence before; the last before that; the first
 * after; then the time at which it was told, the dateline, and the date of the document; a month or a year of
 * another sentence only for want of these. Null where the text names no time. A deadline is never the time of an event. With `text`, a time in the trigger's own
 * clause is nearer than one that stands past a comma or an "and".
 */
export function timeFor(trigger: Span, readings: readonly TimeReading[], sentences: readonly Span[], text?: string): TimeReading | null {
  const events = readings.filter((reading) => reading.role === 'event' && reading.precision !== 'unknown');
  const own = sentences.findIndex((sentence) => sentence.start <= trigger.start && trigger.start < sentence.end);
  const within = (index: number): TimeReading[] => {
    const sentence = sentences[index];
    return sentence ? events.filter(({ span }) => span.start >= sentence.start && span.start < sentence.end) : [];
  };
  return (
    nearest(trigger, within(own), text) ??
    lastOf(within(own - 1).filter(isDay)) ??
    events.findLast((reading) => isDay(reading) && reading.span.end <= trigger.start) ??
    events.find((reading) => isDay(reading) && reading.span.start >= trigger.end) ??
    firstOf(readings, ['statement', 'dateline', 'document']) ??
    events.findLast(({ span }) => span.end <= trigger.start) ??
    readings.find((reading) => reading.role === 'event') ??
    null
  );
}

/** Known to the week or better: a month or a year told of elsewhere says less than the date of the text. */
function isDay({ precision }: TimeReading): boolean {
  return precision !== 'month' && precision !== 'unknown';
}

const CLAUSE_BREAK = /[,;:]|\b(?:and|but|while|whereas|then)\b/g;
/** Characters that the end of a clause counts for. */
const ANOTHER_CLAUSE = 40;
/** Characters between a time and the noun that it tells apart. */
const BESIDE = 25;
/** What an attributive time that stands elsewhere is set back by. */
const ELSEWHERE = 100_000;

/** The closest; a time that tells another event apart only where there is no other. */
function nearest(trigger: Span, readings: readonly TimeReading[], text = ''): TimeReading | null {
  const distance = ({ span, attributive }: TimeReading): number => {
    const [from, to] = span.start >= trigger.end ? [trigger.end, span.start] : [span.end, trigger.start];
    const clauses = text.slice(from, to).match(CLAUSE_BREAK)?.length ?? 0;
    const gap = Math.max(to - from, 0) + clauses * ANOTHER_CLAUSE;
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
