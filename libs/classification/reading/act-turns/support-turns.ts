import type { ActTurns } from './act-turns.js';

/** Arms and help for others, what was due, and words. */
export const SUPPORT_TURNS: readonly ActTurns[] = [];
