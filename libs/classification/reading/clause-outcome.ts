import type { Clause } from './clause.js';
import type { Left } from './clause-subject.js';
import { has } from './frame-fits.js';
import { isComma } from './item-walk.js';
import type { Item, Phrase } from './phrase.js';

/** What a blow does to people and things besides. */
const DOES = new Set(['kill', 'injure', 'wound', 'leave', 'damage', 'destroy', 'claim', 'maim', 'cause', 'set', 'burn', 'wreck', 'hurt', 'take', 'shatter', 'cripple', 'blind', 'gut']);
const STRIKES = new Set(['hit', 'strike', 'attack', 'ambush', 'shell', 'bomb', 'target', 'damage', 'destroy', 'blow', 'shoot', 'fire', 'mortar', 'rocket', 'strafe', 'raid', 'assault', 'storm', 'pound', 'rake', 'rock', 'shake', 'engage', 'pepper', 'riddle', 'catch', 'burn', 'torch', 'bombard']);
const MEETS = /^(?:run|drive|walk|stumble|fall|come|sail|ride|blunder|stray|step|roll|go)$/;

/**
 * Who did what a participle at the end of a sentence tells: "a truck was blown up by fighters, killing two", "the car ran into
 * an ambush, wounding three". Whoever is struck has killed nobody; those who struck him have, where they are named.
 */
export function dealtBy({ verb, at, object }: Clause, { subject, parent }: Left, items: readonly Item[]): Phrase | null {
  const shares = parent !== null && subject !== null && subject === parent.subject;
  if (!shares || !verb.participle || object === null || !DOES.has(verb.lemma) || !isComma(items[at - 1])) return subject;
  if (parent.passive) return STRIKES.has(parent.verb.lemma) ? (parent.adjuncts.find((adjunct) => adjunct.preposition === 'by' && !adjunct.isTime) ?? null) : subject;
  return isStruck(parent) ? null : subject;
}

/** "came under fire", "ran over a mine", "drove into an ambush" */
function isStruck({ verb, object, adjuncts }: Clause): boolean {
  if (object !== null) return /^(?:hit|strike|meet|trigger)$/.test(verb.lemma) && (has(object, 'mine') || has(object, 'explosive'));
  return MEETS.test(verb.lemma) && adjuncts.some((adjunct) => (adjunct.preposition === 'under' && has(adjunct, 'fire')) || (/^(?:into|over|onto|on)$/.test(adjunct.preposition ?? '') && (has(adjunct, 'mine') || has(adjunct, 'explosive') || /\b(?:ambush|crossfire|trap|minefield)$/i.test(adjunct.text))));
}
