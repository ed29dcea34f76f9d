import type { Frame } from './frame.js';
import { OTHER_FRAMES } from './other-frames.js';
import { VIOLENCE_FRAMES } from './violence-frames.js';

/** Read in order: the first frame that fits a verb with its arguments gives the act. */
const FRAMES: readonly Frame[] = [...VIOLENCE_FRAMES, ...OTHER_FRAMES];

/** Frames by verb, so that a clause looks at few. */
export const FRAMES_BY_VERB: ReadonlyMap<string, readonly Frame[]> = group();

function group(): ReadonlyMap<string, readonly Frame[]> {
  const map = new Map<string, Frame[]>();
  for (const frame of FRAMES) {
    for (const verb of frame.verbs) {
      const there = map.get(verb);
      if (there) there.push(frame);
      else map.set(verb, [frame]);
    }
  }
  return map;
}
