import { codesOf, type CodeRow } from './code-table.js';

/**
 * The sub-events of ACLED (Armed Conflict Location and Event Data), each with the event that it stands under.
 * Spelt as ACLED spells them: they are written to and read from its files.
 */
export const ACLED_SUB_EVENTS = {
  'Armed clash': 'Battles',
  'Government regains territory': 'Battles',
  'Non-state actor overtakes territory': 'Battles',
  'Chemical weapon': 'Explosions/Remote violence',
  'Air/drone strike': 'Explosions/Remote violence',
  'Suicide bomb': 'Explosions/Remote violence',
  'Shelling/artillery/missile attack': 'Explosions/Remote violence',
  'Remote explosive/landmine/IED': 'Explosions/Remote violence',
  Grenade: 'Explosions/Remote violence',
  'Sexual violence': 'Violence against civilians',
  Attack: 'Violence against civilians',
  'Abduction/forced disappearance': 'Violence against civilians',
  'Peaceful protest': 'Protests',
  'Protest with intervention': 'Protests',
  'Excessive force against protesters': 'Protests',
  'Violent demonstration': 'Riots',
  'Mob violence': 'Riots',
  Agreement: 'Strategic developments',
  Arrests: 'Strategic developments',
  'Change to group/activity': 'Strategic developments',
  'Disrupted weapons use': 'Strategic developments',
  'Headquarters or base established': 'Strategic developments',
  'Looting/property destruction': 'Strategic developments',
  'Non-violent transfer of territory': 'Strategic developments',
  Other: 'Strategic developments',
} as const;
export type AcledSubEvent = keyof typeof ACLED_SUB_EVENTS;

/** A sub-event together with the event that it belongs to; any other pairing is no ACLED code. */
export type AcledCode = {
  [Sub in AcledSubEvent]: { event: (typeof ACLED_SUB_EVENTS)[Sub]; subEvent: Sub };
}[AcledSubEvent];

/** The event types of PLOVER (Political Language Ontology for Verifiable Event Records), from friendliest to most hostile. */
export const PLOVER_EVENTS = {
  AGREE: { group: 'verbal cooperation', definition: 'Agrees, promises or offers to cooperate.' },
  CONSULT: { group: 'verbal cooperation', definition: 'Meets, visits, talks or mediates.' },
  SUPPORT: { group: 'verbal cooperation', definition: 'Backs, praises or recognises.' },
  CONCEDE: { group: 'verbal cooperation', definition: 'Gives way on a demand or eases a measure.' },
  COOPERATE: { group: 'material cooperation', definition: 'Works together in deed: trade, joint patrols, shared intelligence.' },
  AID: { group: 'material cooperation', definition: 'Gives money, goods, arms or protection.' },
  RETREAT: { group: 'material cooperation', definition: 'Ends or lessens a hostile measure: withdraws, releases, disarms.' },
  REQUEST: { group: 'verbal conflict', definition: 'Demands or calls for something.' },
  ACCUSE: { group: 'verbal conflict', definition: 'Blames, condemns or charges with wrongdoing.' },
  REJECT: { group: 'verbal conflict', definition: 'Refuses or turns down what was asked or agreed.' },
  THREATEN: { group: 'verbal conflict', definition: 'Says that harm will follow.' },
  PROTEST: { group: 'material conflict', definition: 'Takes to the streets, peacefully or in riot.' },
  SANCTION: { group: 'material conflict', definition: 'Cuts ties, breaks off talks or withholds what was given.' },
  MOBILIZE: { group: 'material conflict', definition: 'Raises or moves forces short of using them.' },
  COERCE: { group: 'material conflict', definition: 'Arrests, seizes, destroys or restricts by power over others.' },
  ASSAULT: { group: 'material conflict', definition: 'Does bodily harm or fights.' },
} as const satisfies Record<string, CodeRow>;
export type PloverCode = keyof typeof PLOVER_EVENTS;
export const PLOVER_CODES = codesOf<PloverCode>(PLOVER_EVENTS);
