import type { ActTurns } from './act-turns.js';

/** Fighting, and weapons that are fired or thrown. */
export const FIRE_TURNS: readonly ActTurns[] = [];
