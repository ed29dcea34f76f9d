import type { ActTurns } from './act-turns.js';

/** Property, ground and posture. */
export const GROUND_TURNS: readonly ActTurns[] = [];
