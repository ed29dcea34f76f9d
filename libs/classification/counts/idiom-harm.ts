import { auxiliaryBefore } from './auxiliary.js';
import { dying, fell, martyrdom, notSurvived, onlyOne, toDeath } from './death-idioms.js';
import { OWN, STATE, told, type Idiom } from './idiom.js';
import { lexeme } from './lexicon.js';
import { oneUnnamed } from './person-groups.js';
import { NOTHING, type Sentence, type Told } from './sentence.js';
import { LABEL_WORDS, tally } from './tally.js';
import { subjectOf } from './verb-harm.js';

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
  ['death', either(toDeath, dying)],
  ['deaths', either(dying, tally)],
  ['life', dying],
  ['lives', dying],
  ['last', dying],
  ['end', dying],
  ['fell', fell],
  ['fallen', fell],
  ['fatality', either(onlyOne, tally)],
  ['casualty', onlyOne],
  ['survive', notSurvived],
  ['survived', notSurvived],
  ['make', notSurvived],
  ['woke', notSurvived],
  ['dead', either(theDead, tally)],
  ...LABEL_WORDS.filter((word) => word !== 'dead' && word !== 'deaths' && word !== 'fatality').map((word): [string, Idiom] => [word, tally]),
]);

function either(first: Idiom, second: Idiom): Idiom {
  return (sentence, at) => [...first(sentence, at), ...second(sentence, at)];
}

/** "no casualties", "without casualties". */
function noCasualties(sentence: Sentence, at: number): readonly Told[] {
  if (!/^(?:no|without)$/.test(sentence.word(at - 1))) return NOTHING;
  return told('injured', [{ ...oneUnnamed(at - 1, at + 1), low: 0, best: 0, high: 0 }], at - 1, at + 1);
}

/** "two men were taken into custody", "took a driver hostage". */
function intoCustody(sentence: Sentence, at: number): readonly Told[] {
  let verb = at - 1;
  while (verb >= at - 8 && !/^(?:taken|took|taking)$/.test(sentence.word(verb))) verb -= 1;
  if (verb < at - 8) return NOTHING;
  const aux = auxiliaryBefore(sentence, verb);
  if (aux.negated || aux.supposed) return NOTHING;
  const active = sentence.word(verb) !== 'taken' || aux.perfect;
  return told('captured', active ? sentence.chainFrom(verb + 1) : subjectOf(sentence, aux.at ?? verb, { harm: STATE, finite: aux.at !== null }), verb, at + 1);
}

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
  // "lost the sergeant to a sniper"; "lost the men" may be that they got away.
  const to = group && sentence.word(group.end) === 'to';
  return group?.sure && (!group.pointsBack || to) && !group.bare ? told('killed', sentence.chainFrom(at + 1), at, group.end) : NOTHING;
}

/** "a death toll of 12", "the toll rose to 12", "the dead number over 40". */
function toll(sentence: Sentence, at: number): readonly Told[] {
  const joint = [1, 2, 3, 4].find((step) => /^(?:of|to|at|reached|number(?:s|ed)?|:)$/.test(sentence.word(at + step)));
  const group = joint === undefined ? undefined : sentence.groupFrom(at + joint + 1);
  // "a toll of nine dead" is read off the dead.
  if (!group || lexeme(sentence.word(group.end)).harm) return NOTHING;
  return told('killed', [{ ...group, noun: null, who: 'unknown' }], at, group.end);
}

/** "the dead number 40". */
function theDead(sentence: Sentence, at: number): readonly Told[] {
  return sentence.word(at - 1) === 'the' && /^number(?:s|ed)?$/.test(sentence.word(at + 1)) ? toll(sentence, at) : NOTHING;
}
