import { auxiliaryBefore } from './auxiliary.js';
import type { CountKind } from './count-reading.js';
import type { HarmWord } from './harm-words.js';
import { oneUnnamed } from './person-groups.js';
import { NOTHING, type Sentence, type Told } from './sentence.js';
import { subjectOf, verbHarm } from './verb-harm.js';

type Idiom = (sentence: Sentence, at: number) => readonly Told[];

/** Harm told by set phrases, by the word that opens or carries them. */
export const IDIOMS: ReadonlyMap<string, Idiom> = new Map<string, Idiom>([
  ['casualties', noCasualties],
  ['custody', intoCustody],
  ['hostage', intoCustody],
  ['hostages', intoCustody],
  ['prisoner', intoCustody],
  ['prisoners', intoCustody],
  ['captive', intoCustody],
  ['lost', lost],
  ['losing', lost],
  ['toll', toll],
  ['shahadat', martyrdom],
  ['martyrdom', martyrdom],
  ['death', toDeath],
]);

const STATE: HarmWord = { kind: 'killed', use: 'state' };

function told(kind: CountKind, groups: Told['groups'], start: number, end: number): readonly Told[] {
  return [{ kind, groups, start, end }];
}

/** "no casualties", "without casualties". */
function noCasualties(sentence: Sentence, at: number): readonly Told[] {
  if (!/^(?:no|without)$/.test(sentence.word(at - 1))) return NOTHING;
  return told('injured', [{ ...oneUnnamed(at - 1, at + 1), low: 0, best: 0, high: 0 }], at - 1, at + 1);
}

/** "two men were taken into custody", "took two nurses hostage". */
function intoCustody(sentence: Sentence, at: number): readonly Told[] {
  let verb = at - 1;
  while (verb >= at - 8 && !/^(?:taken|took|taking)$/.test(sentence.word(verb))) verb -= 1;
  if (verb < at - 8) return NOTHING;
  const aux = auxiliaryBefore(sentence, verb);
  if (aux.negated || aux.supposed) return NOTHING;
  const active = sentence.word(verb) !== 'taken' || aux.perfect;
  return told('captured', active ? sentence.chainFrom(verb + 1) : subjectOf(sentence, aux.at ?? verb, { harm: STATE, finite: aux.at !== null }), verb, at + 1);
}

const OWN = /^(?:his|her|their|its)$/;
const LIMBS = new Set(['leg', 'legs', 'arm', 'arms', 'hand', 'hands', 'eye', 'eyes', 'ear', 'foot', 'finger', 'fingers', 'limb', 'limbs']);

/** "three drivers lost their lives", "a sergeant lost a leg", "lost nine men". */
function lost(sentence: Sentence, at: number): readonly Told[] {
  const [next, after] = [sentence.word(at + 1), sentence.word(at + 2)];
  const aux = auxiliaryBefore(sentence, at);
  if (aux.negated || aux.supposed) return NOTHING;
  const loser = (): Told['groups'] => subjectOf(sentence, aux.at ?? at, { harm: STATE, finite: true });
  if (OWN.test(next) && /^(?:life|lives)$/.test(after)) return told('killed', loser(), at, at + 3);
  if (LIMBS.has(after) && (OWN.test(next) || /^(?:an?|one|both|two)$/.test(next))) return told('injured', loser(), at, at + 3);
  const group = sentence.groupFrom(at + 1);
  return group?.sure && !group.pointsBack && !group.bare ? told('killed', sentence.chainFrom(at + 1), at, group.end) : NOTHING;
}

/** "a death toll of 12", "the toll rose to 12". */
function toll(sentence: Sentence, at: number): readonly Told[] {
  const joint = [1, 2, 3, 4].find((step) => /^(?:of|to|at|reached|:)$/.test(sentence.word(at + step)));
  const group = joint === undefined ? undefined : sentence.groupFrom(at + joint + 1);
  return group ? told('killed', [{ ...group, noun: null, who: 'unknown' }], at, group.end) : NOTHING;
}

/** "embraced martyrdom". */
function martyrdom(sentence: Sentence, at: number): readonly Told[] {
  const verb = sentence.word(at - 1) === 'embraced' ? at - 1 : at;
  return told('killed', subjectOf(sentence, verb, { harm: STATE, finite: false }), verb, at + 1);
}

/** "were dragged out and clubbed to death". */
function toDeath(sentence: Sentence, at: number): readonly Told[] {
  if (sentence.word(at - 1) !== 'to') return NOTHING;
  for (let back = at - 3; back >= at - 8; back -= 1) if (/^(?:was|were|been|being)$/.test(sentence.word(back))) return verbHarm(sentence, back + 1, STATE);
  for (let back = at - 2; back >= at - 5; back -= 1) {
    if (/(?:ed|en|t|ung|ck)$/.test(sentence.word(back))) return verbHarm(sentence, sentence.word(back - 1) === 'and' ? back - 2 : back, STATE);
  }
  return NOTHING;
}
