import type { ActTurns } from './act-turns.js';
import { POSTURE_TURNS } from './posture-turns.js';
import { PROPERTY_TURNS } from './property-turns.js';
import { TERRITORY_TURNS } from './territory-turns.js';

/** Property, ground and posture. */
export const GROUND_TURNS: readonly ActTurns[] = [...PROPERTY_TURNS, ...TERRITORY_TURNS, ...POSTURE_TURNS];
