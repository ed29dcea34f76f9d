import { tokensOf } from '../tokens.js';
import type { ReportedAt, TimeReading } from './time-reading.js';

/** Every time that an English text names. */
export function readTimes(text: string, at: ReportedAt): TimeReading[] {
  void tokensOf(text);
  void at;
  return [];
}
