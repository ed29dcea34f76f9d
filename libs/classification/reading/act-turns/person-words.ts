import { CIVILIAN_NOUNS } from '../civilian-nouns.js';

/** Classes of words for turns that tell of what is done to persons. */
export const PERSON_WORDS = {
  PEOPLE: CIVILIAN_NOUNS.split(',').map((word) => word.trim()).filter((word) => !/[\s-]/.test(word)).join(' '),
  CHILD: 'child children boy girl minor pupil schoolboy schoolgirl schoolchild schoolchildren teenager adolescent kid juvenile underage orphan youngster teen',
  ARMED: 'army force militia group armed guard police military rebel insurgent guerrilla fighter faction brigade battalion unit front combat hostilities gang troops soldiers paramilitary rank ranks',
  ROLE: 'soldier fighter combatant sentry guard lookout spy scout porter bearer messenger courier cook gunner bodyguard informer informant drummer runner bomber decoy watchman trooper rifleman guerrilla militiaman',
  AGE: 'eleven twelve thirteen fourteen fifteen sixteen seventeen 10 11 12 13 14 15 16 17',
  AGE_IN_WORDS: 'eleven twelve thirteen fourteen fifteen sixteen seventeen',
  NUMBER: 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty sixty dozen dozens several many scores hundred hundreds 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 25 30 40 50',
  SUSPECT: 'suspect man men woman women male males female person persons pax',
  FORCES: 'soldier fighter officer militant insurgent combatant guerrilla',
} as const;
