import { anyoneFrom } from './anyone.js';
import type { CountKind } from './count-reading.js';
import type { PersonGroup } from './person-groups.js';
import { NOTHING, type Sentence, type Told } from './sentence.js';

/** What a noun like "deaths" at `at` tells: "12 deaths", "claimed over 900 lives", "the death of a man". */
export function nounHarm(sentence: Sentence, at: number, kind: CountKind): readonly Told[] {
  const counted = numberBefore(sentence, at);
  if (counted) return [{ kind, groups: [{ ...counted, noun: null, who: 'unknown', sure: true }], start: counted.start, end: at + 1 }];
  const word = sentence.word(at);
  if (sentence.word(at + 1) !== 'of' || isSupposed(sentence, at)) return NOTHING;
  if ((word === 'life' || word === 'lives') && !isTaken(sentence, at)) return NOTHING;
  const chain = sentence.chainFrom(at + 2);
  if (word === 'loss' && !(chain[0]?.sure && chain[0].noun !== null)) return NOTHING;
  const befell = [chain, sentence.nameFrom(at + 2), anyoneFrom(sentence, at + 2)].find((found) => found.length > 0) ?? [];
  return [{ kind, groups: befell, start: at, end: at + 1 }];
}

/** The number that counts the noun; the noun itself may name persons ("eight bodies"). */
function numberBefore(sentence: Sentence, at: number): PersonGroup | null {
  const group = sentence.groups.find((each) => !each.bare && (each.end === at || (each.start < at && each.end === at + 1 && !each.pointsBack)));
  if (!sentence.word(at).endsWith('s') && !/^(?:one|1|01)$/.test(sentence.word(group?.start ?? -1))) return null;
  return group && !UNCOUNTED.has(sentence.word(at)) && !OF_CAUSE.has(sentence.word(group.start - 1)) ? group : null;
}

/** "claimed the lives of", "ended the life of". */
function isTaken(sentence: Sentence, at: number): boolean {
  for (let back = at - 1; back >= at - 3; back -= 1) if (TAKING.test(sentence.word(back))) return true;
  return false;
}

const TAKING = /^(?:claim(?:s|ed|ing)?|cost(?:s|ing)?|t(?:ook|aken|akes|aking)|end(?:s|ed|ing)|snuff(?:s|ed|ing))$/;

/** "note 31 remains in force". */
const UNCOUNTED = new Set(['remains', 'bones', 'life', 'loss']);
const OF_CAUSE = new Set(['for', 'after', 'by', 'against']);
const DEEDS_NOT_DONE = new Set('for plan planned planning plotting plotted attempted coordinating ordered threatened avenge sought involved'.split(' '));
const FARTHEST_DEED = 5;

/** "planning the murder of": somebody's guilt or intention, not what happened. */
function isSupposed(sentence: Sentence, at: number): boolean {
  for (let back = 1; back <= FARTHEST_DEED; back += 1) if (DEEDS_NOT_DONE.has(sentence.word(at - back))) return true;
  return false;
}
