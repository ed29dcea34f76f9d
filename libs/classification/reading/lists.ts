import type { Phrase } from './phrase.js';

/** A phrase with those that stand beside it in a list: those before it, or those behind it. */
export function listBefore(phrase: Phrase): Phrase[] {
  const all = [phrase];
  for (let at = phrase.joinedTo; at && all.length < 8; at = at.joinedTo) all.unshift(at);
  return all;
}

export function listBehind(phrase: Phrase): Phrase[] {
  const all = [phrase];
  for (let at = phrase.joinedBy; at && all.length < 8; at = at.joinedBy) all.push(at);
  return all;
}
