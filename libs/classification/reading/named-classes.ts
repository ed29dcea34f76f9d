import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import type { NounClass } from './noun-classes.js';
import type { Phrase } from './phrase.js';
import type { Token } from './tokens.js';

/** Whose name speaks of help is there to help; other international bodies are there to watch. */
export const HELPS = /\b(?:relief|aid|red (?:cross|crescent)|humanitarian|refugees?|food|children|medical|doctors|health|charity)\b/i;

/** What belongs to monitors or to relief is hindered as they are: staff, cars, papers. */
const OWNED: readonly NounClass[] = ['monitor', 'relief', 'aid'];

/** Gives phrases the classes of the bodies of the agreement that they name, and of those they belong to. */
export function nameClasses(phrases: readonly Phrase[], tokens: readonly Token[], agreement: PreparedAgreement): void {
  for (const phrase of phrases) {
    if (phrase.possessor) nameClasses([phrase.possessor], tokens, agreement);
    for (const { actor } of phrase.who) {
      const named = actor === null ? undefined : agreement.actors.get(actor);
      if (named?.kind === 'international_force') phrase.classes.add(HELPS.test(named.name) ? 'relief' : 'monitor');
      if (named?.kind === 'non_state_armed_group' && !isPlace(phrase)) phrase.classes.add('rebel');
    }
    if (isTheMission(phrase, tokens)) phrase.classes.add('monitor');
    if (phrase.classes.has('relief') || phrase.classes.has('aid')) continue;
    for (const name of OWNED) if (phrase.possessor?.classes.has(name) || (phrase.of?.classes.has(name) && STAFF.test(tokens[phrase.head]?.lemma ?? ''))) phrase.classes.add(name);
  }
}

const STAFF = /^(?:team|patrol|staff|member|vehicle|convoy|camera|car|jeep|helicopter|drone|uav|flight|group|party|representative|movement|visit|post|work|activity|operation|registration|licence|license|programme|program|hospital|clinic|warehouse|office|compound|radio|truck|lorry|barge|cargo|way|path|passage|access|entry|distribution|delivery|shipment|consignment|load|stock|flow|column|evacuation|recruitment|arrival)$/;

function isPlace({ places }: Phrase): boolean {
  return places.length > 0;
}

/** "the Mission", with a capital, is the one that watches over the truce; "the team", where no word says of what, is one of its teams. */
function isTheMission(phrase: Phrase, tokens: readonly Token[]): boolean {
  const head = tokens[phrase.head];
  return (head?.lemma === 'mission' && (head.text === 'Mission' || (phrase.definite && phrase.to - phrase.from === 1)) && phrase.head > phrase.from && !phrase.classes.has('relief')) || (head?.lemma === 'team' && phrase.classes.size === 0 && phrase.to - phrase.from <= 1);
}
