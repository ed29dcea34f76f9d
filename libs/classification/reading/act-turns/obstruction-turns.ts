import { tells, type ActTurns } from './act-turns.js';

/** What hinders monitors, relief and anybody else on the move. */
export const OBSTRUCTION_TURNS: readonly ActTurns[] = [tells('aid_obstruction', 'turn away .. aid')];
