import { nounClasses, type NounClass } from './noun-classes.js';
import type { Token } from './tokens.js';

/** The classes of a phrase: those of its last words weigh, the words before it add what they are. */
export function classesOf(words: readonly Token[]): Set<NounClass> {
  const classes = new Set<NounClass>();
  for (const [index, word] of words.entries()) {
    const next = words[index + 1];
    const third = words[index + 2];
    if (word.part === 'DET' || word.part === 'PRON' || (next !== undefined && word.lower === 'elderly')) continue;
    for (const name of nounClasses(word.lemma)) classes.add(name);
    if (word.lemma !== word.lower) for (const name of nounClasses(word.lower)) classes.add(name);
    if (next) {
      const pair = word.text === '-' ? '' : `${word.lower} ${next.lemma}`;
      for (const name of nounClasses(pair)) classes.add(name);
      if (next.text === '-' && third) for (const name of nounClasses(`${word.lower}-${third.lemma}`)) classes.add(name);
      if (next.text === '-' && third) for (const name of nounClasses(`${word.lower} ${third.lemma}`)) classes.add(name);
    }
  }
  for (const name of calibre(words)) classes.add(name);
  if (calibre(words).length > 0) areRounds(classes);
  if (LAND.test(words.at(-1)?.lower ?? '')) for (const name of ['aid', 'goods'] as const) classes.delete(name);
  if (isPerson(words)) for (const name of THINGS) classes.delete(name);
  return classes;
}

/** "a rice field": what grows there is no cargo. */
const LAND = /^(?:fields?|lands?|padd(?:y|ies)|terraces?|plots?|farms?|farmland|growers?|harvest)$/;

/** "120 mm bombs", "bombs of 82 mm": what has a calibre is fired, and neither laid nor dropped. */
export function areRounds(classes: Set<NounClass>): void {
  for (const name of ['bomb', 'explosive', 'air_bomb'] as const) classes.delete(name);
}

const PEOPLE: readonly NounClass[] = ['civilian', 'child', 'fighter', 'police', 'relief', 'press', 'stranger', 'official', 'outlaw', 'captive', 'recruit'];
const THINGS: readonly NounClass[] = ['goods', 'money', 'vehicle', 'aid', 'route', 'barrier', 'infrastructure', 'civilian_site', 'quarters', 'ground', 'works', 'flag', 'arms'];

/** "a taxi driver", "hotel porters": whoever a phrase ends in is no thing, whatever he is called after. */
function isPerson(words: readonly Token[]): boolean {
  const last = words.at(-1);
  if (last === undefined) return false;
  const names = new Set([...nounClasses(last.lemma), ...nounClasses(last.lower)]);
  return PEOPLE.some((name) => names.has(name)) && !THINGS.some((name) => names.has(name));
}

/** Millimetres from which a barrel is a mortar's or a gun's. */
const LEAST_ARTILLERY_MM = 57;

/** "120 mm bombs", "105mm": a calibre tells the weapon. */
function calibre(words: readonly Token[]): NounClass[] {
  return words.flatMap((word, index): NounClass[] => {
    const [, figure, unit] = /^(\d+(?:\.\d+)?)(?:-?(mm))?$/.exec(word.lower) ?? [];
    const apart = words[index + 1]?.text === '-' ? words[index + 2] : words[index + 1];
    if (figure === undefined || (unit === undefined && apart?.lower !== 'mm')) return [];
    return [Number(figure) >= LEAST_ARTILLERY_MM ? 'artillery' : 'small_arms'];
  });
}
