import { AIR_FRAMES } from './air-frames.js';
import { ATTACK_FRAMES } from './attack-frames.js';
import { EXPLOSIVE_FRAMES } from './explosive-frames.js';
import { FIRE_FRAMES } from './fire-frames.js';
import { GROUND_FRAMES } from './ground-frames.js';
import { MISHAP_FRAMES } from './mishap-frames.js';
import { OBSTRUCTION_FRAMES } from './obstruction-frames.js';
import { FIRST_PERSON_FRAMES, PERSON_FRAMES } from './person-frames.js';
import { SUPPORT_FRAMES } from './support-frames.js';
import type { Frame } from './frame.js';

/** Read in order: the first frame that fits a verb with its arguments gives the act. */
const FRAMES: readonly Frame[] = [
  ...FIRST_PERSON_FRAMES, ...AIR_FRAMES, ...EXPLOSIVE_FRAMES, ...OBSTRUCTION_FRAMES, ...MISHAP_FRAMES, ...FIRE_FRAMES, ...PERSON_FRAMES, ...GROUND_FRAMES, ...SUPPORT_FRAMES, ...ATTACK_FRAMES,
];

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
