import { CROWD_FRAMES } from './crowd-frames.js';
import type { Frame } from './frame.js';
import { HURT_FRAMES } from './hurt-frames.js';
import { FIRST_KILLING_FRAMES, KILLING_FRAMES } from './killing-frames.js';
import { RANKS_FRAMES } from './ranks-frames.js';
import { FIRST_SEIZURE_FRAMES, SEIZURE_FRAMES } from './seizure-frames.js';

/** What crowds do, and torment: told apart by who did it or where, before any weapon is looked at. */
export const FIRST_PERSON_FRAMES: readonly Frame[] = [...CROWD_FRAMES, ...HURT_FRAMES, ...FIRST_SEIZURE_FRAMES, ...FIRST_KILLING_FRAMES];

/** What is done to persons: taken into the ranks, held, hurt. */
export const PERSON_FRAMES: readonly Frame[] = [...RANKS_FRAMES, ...SEIZURE_FRAMES, ...KILLING_FRAMES];
