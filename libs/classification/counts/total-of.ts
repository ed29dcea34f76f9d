import type { Count } from '../mention.js';
import type { CountKind, CountReading } from './count-reading.js';

/** One figure for all that the readings tell of, each death counted once; null where none is of this kind. */
export function totalOf(readings: readonly CountReading[], kind: CountKind): Count | null {
  const [first] = readings.filter((reading) => reading.kind === kind);
  return first ? { low: first.low, best: first.best, high: first.high, span: first.span } : null;
}
