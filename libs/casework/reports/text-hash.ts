import { contentHash } from '#platform';

/** Stock phrases of a sensor or a form are shorter than this: two that are alike prove no common origin. */
const TELLING_WORDS = 12;

/** SHA-256 of a text's words, without case, spacing and punctuation; null for a text too short to be told by its words. */
export function textHashOf(text: string): string | null {
  const words = text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < TELLING_WORDS ? null : contentHash(words);
}
