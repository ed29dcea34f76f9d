import type { CountKind } from './count-reading.js';
import type { PersonGroup } from './person-groups.js';
import { NOTHING, type Sentence, type Told } from './sentence.js';

/** What a noun like "deaths" at `at` tells: "12 deaths", "claimed over 900 lives", "the death of a man". */
export function nounHarm(sentence: Sentence, at: number, kind: CountKind): readonly Told[] {
  const counted = numberBefore(sentence, at);
  if (counted) return [{ kind, groups: [{ ...counted, noun: null, who: 'unknown', sure: true }], start: counted.start, end: at + 1 }];
  if (sentence.word(at + 1) !== 'of' || isSupposed(sentence, at)) return NOTHING;
  const chain = sentence.chainFrom(at + 2);
  const befell = chain.length > 0 ? chain : sentence.nameFrom(at + 2);
  return [{ kind, groups: befell, start: at, end: at + 1 }];
}

/** The number that counts the noun; the noun itself may name persons ("eight bodies"). */
function numberBefore(sentence: Sentence, at: number): PersonGroup | null {
  if (!sentence.word(at).endsWith('s') && sentence.word(at) !== 'bodies') return null;
  const group = sentence.groups.find((each) => !each.bare && (each.end === at || (each.start < at && each.end === at + 1 && !each.pointsBack)));
  return group && !OF_CAUSE.has(sentence.word(group.start - 1)) ? group : null;
}

const OF_CAUSE = new Set(['for', 'after', 'by', 'against']);
const DEEDS_NOT_DONE = new Set('for plan planned planning plotting plotted attempted coordinating ordered threatened avenge sought involved'.split(' '));
const FARTHEST_DEED = 5;

/** "planning the murder of": somebody's guilt or intention, not what happened. */
function isSupposed(sentence: Sentence, at: number): boolean {
  for (let back = 1; back <= FARTHEST_DEED; back += 1) if (DEEDS_NOT_DONE.has(sentence.word(at - back))) return true;
  return false;
}
