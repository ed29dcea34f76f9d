import type { ActTurns } from './act-turns.js';

/** What is done to persons, and crowds. */
export const PERSON_TURNS: readonly ActTurns[] = [];
