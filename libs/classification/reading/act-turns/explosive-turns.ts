import type { ActTurns } from './act-turns.js';

/** Explosives, aircraft and drones, exercises and accidents. */
export const EXPLOSIVE_TURNS: readonly ActTurns[] = [];
