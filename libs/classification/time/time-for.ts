import type { Span } from '#vocabulary';
import type { TimeReading } from './time-reading.js';

/**
 * The time to give to an event whose words stand at `trigger`: the nearest in its sentence, else the last one
 * before it in the sentence before, else any date of the text, else its dateline; null where the text names none.
 */
export function timeFor(trigger: Span, readings: readonly TimeReading[], sentences: readonly Span[]): TimeReading | null {
  void sentences;
  const near = (reading: TimeReading): number => Math.max(reading.span.start - trigger.end, trigger.start - reading.span.end, 0);
  return [...readings].sort((one, other) => near(one) - near(other))[0] ?? null;
}
