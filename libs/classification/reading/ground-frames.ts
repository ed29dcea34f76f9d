import { POSTURE_FRAMES } from './posture-frames.js';
import { PROPERTY_FRAMES } from './property-frames.js';
import { TERRITORY_FRAMES } from './territory-frames.js';
import type { Frame } from './frame.js';

/** What is taken and wrecked, who goes over which line and holds what, and what is brought or built where. */
export const GROUND_FRAMES: readonly Frame[] = [...PROPERTY_FRAMES, ...TERRITORY_FRAMES, ...POSTURE_FRAMES];
