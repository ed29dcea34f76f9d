import type { CountKind } from './count-reading.js';
import type { HarmWord } from './harm-words.js';
import type { Sentence, Told } from './sentence.js';

/** Reads a set phrase from the word at `at` that opens or carries it. */
export type Idiom = (sentence: Sentence, at: number) => readonly Told[];

/** Whatever is said of those before it. */
export const STATE: HarmWord = { kind: 'killed', use: 'state' };
export const OWN = /^(?:his|her|their|its)$/;

export function told(kind: CountKind, groups: Told['groups'], start: number, end: number): readonly Told[] {
  return [{ kind, groups, start, end }];
}
