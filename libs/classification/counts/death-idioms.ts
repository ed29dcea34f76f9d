import { anyoneBefore } from './anyone.js';
import { auxiliaryBefore } from './auxiliary.js';
import { OWN, STATE, told } from './idiom.js';
import { oneUnnamed } from './person-groups.js';
import { BE, NOTHING, type Sentence, type Told } from './sentence.js';
import { subjectOf, verbHarm } from './verb-harm.js';

/** "embraced martyrdom". */
export function martyrdom(sentence: Sentence, at: number): readonly Told[] {
  const verb = sentence.word(at - 1) === 'embraced' ? at - 1 : at;
  return told('killed', subjectOf(sentence, verb, { harm: STATE, finite: false }), verb, at + 1);
}

const TO_DEATH = /(?:ed|en|[^n]t|ung|ck|ing)$/;

/** "were dragged out and clubbed to death", "kicked a driver to death". */
export function toDeath(sentence: Sentence, at: number): readonly Told[] {
  if (sentence.word(at - 1) !== 'to') return NOTHING;
  const object = hitBefore(sentence, at - 1);
  if (object.length > 0) return told('killed', object, object[0]!.start - 1, at + 1);
  for (let back = at - 3; back >= at - 8; back -= 1) if (/^(?:was|were|been|being)$/.test(sentence.word(back))) return verbHarm(sentence, back + 1, STATE);
  for (let back = at - 2; back >= at - 5; back -= 1) {
    if (TO_DEATH.test(sentence.word(back))) return verbHarm(sentence, sentence.word(back - 1) === 'and' ? back - 2 : back, STATE);
  }
  return NOTHING;
}

/** Those between a verb and "to death". */
function hitBefore(sentence: Sentence, end: number): Told['groups'] {
  const index = sentence.groups.findIndex((group) => group.end === end);
  const chain = index >= 0 ? sentence.chainUpTo(index) : anyoneBefore(sentence, end, false);
  const pronoun = /^(?:him|her)$/.test(sentence.word(end - 1)) ? [{ ...oneUnnamed(end - 1, end), pointsBack: true }] : [];
  const found = chain.length > 0 ? chain : pronoun;
  const verb = sentence.word((found[0]?.start ?? 0) - 1);
  return found.length > 0 && TO_DEATH.test(verb) && !BE.has(verb) ? found : [];
}

/** What goes with "life" or the like when somebody dies: "gave his life", "breathed her last". */
const DYING: ReadonlyMap<string, RegExp> = new Map([
  ['life', /^(?:ga?ve|giving|given|laid|paid|sacrificed|forfeited|yielded|lays?|with|down)$/],
  ['lives', /^(?:ga?ve|giving|given|laid|paid|sacrificed|forfeited|yielded|lay|with|down)$/],
  ['last', /^breathed$/],
  ['end', /^(?:met|found)$/],
  ['deaths', /^(?:met|found|fell)$/],
  ['death', /^(?:met|found)$/],
]);

/** "three soldiers gave their lives", "the guide met his death". */
export function dying(sentence: Sentence, at: number): readonly Told[] {
  if (!OWN.test(sentence.word(at - 1)) || !DYING.get(sentence.word(at))?.test(sentence.word(at - 2))) return NOTHING;
  let verb = at - 2;
  while (verb > at - 4 && /^(?:with|down)$/.test(sentence.word(verb))) verb -= 1;
  const aux = auxiliaryBefore(sentence, verb);
  if (aux.negated || aux.supposed) return NOTHING;
  return told('killed', subjectOf(sentence, aux.at ?? verb, { harm: STATE, finite: true }), verb, at + 1);
}

const KILLS_BY = new Set('bullet bullets sniper snipers shot shots shell shells mine blast burst bursts rifle rifles splinter splinters fragment fragments shrapnel round rounds bomb bombs knife gunman gunmen mortar grenade drone assassin assassins gun guns executioner'.split(' '));
const IN_WAR = new Set(['battle', 'action', 'combat', 'martyr', 'martyrs', 'duty']);
const FARTHEST_CAUSE = 7;

/** "a gunner fell to a bullet", "two fell in action". */
export function fell(sentence: Sentence, at: number): readonly Told[] {
  const lead = sentence.word(at + 1);
  const cause = lead === 'to' ? KILLS_BY : /^(?:in|as)$/.test(lead) ? IN_WAR : null;
  if (!cause) return NOTHING;
  for (let next = at + 2; next < at + FARTHEST_CAUSE; next += 1) {
    const word = sentence.word(next);
    if (cause.has(word)) return told('killed', subjectOf(sentence, at, { harm: STATE, finite: true }), at, next + 1);
  }
  return NOTHING;
}

/** "the cook was the only fatality". */
export function onlyOne(sentence: Sentence, at: number): readonly Told[] {
  return /^(?:only|sole|lone|single)$/.test(sentence.word(at - 1)) ? told('killed', [oneUnnamed(at - 1, at + 1)], at - 1, at + 1) : NOTHING;
}

/** "two did not survive", "the boy didn't make it". */
export function notSurvived(sentence: Sentence, at: number): readonly Told[] {
  if (sentence.word(at) === 'make' && !(sentence.word(at + 1) === 'it' && /^(?:[.,;!]?|alive|to)$/.test(sentence.word(at + 2)))) return NOTHING;
  const not = [at - 1, at - 2].find((back) => /^(?:not|never|didn't)$/.test(sentence.word(back)));
  if (not === undefined) return NOTHING;
  const verb = /^(?:did|could|does)$/.test(sentence.word(not - 1)) ? not - 1 : not;
  return told('killed', subjectOf(sentence, verb, { harm: STATE, finite: true }), verb, at + 1);
}
