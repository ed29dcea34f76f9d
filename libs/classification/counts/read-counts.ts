import { scan } from '../scan.js';
import type { CountReading } from './count-reading.js';

/** Every number of persons killed, injured, captured, missing or displaced that an English text gives. */
export function readCounts(text: string): CountReading[] {
  void scan(text);
  return [];
}
