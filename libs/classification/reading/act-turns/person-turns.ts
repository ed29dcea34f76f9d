import { CROWD_TURNS } from './crowd-turns.js';
import { HURT_TURNS } from './hurt-turns.js';
import { RANKS_TURNS } from './ranks-turns.js';
import { SEIZURE_TURNS } from './seizure-turns.js';
import type { ActTurns } from './act-turns.js';

/** What is done to persons, and crowds. */
export const PERSON_TURNS: readonly ActTurns[] = [...RANKS_TURNS, ...HURT_TURNS, ...SEIZURE_TURNS, ...CROWD_TURNS];
