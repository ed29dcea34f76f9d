import { v7 } from 'uuid';
import { type Clock, systemClock } from './clock.js';

/** A new id: UUID version 7 (RFC 9562), so that ids sort by the time they were made and new rows stand together in an index. */
export function newId(clock: Clock = systemClock): string {
  return v7({ msecs: clock.now().getTime() });
}
