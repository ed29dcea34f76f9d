import type { MendToken } from './mend-token.js';

/** "mine strike", "an anti-tank mine": no pronoun, unless it stands behind "of". */
export function mendMine(token: MendToken, tokens: readonly MendToken[]): void {
  if (token.lower !== 'mine' || token.part === 'NOUN') return;
  const [before, next] = [tokens[token.index - 1], tokens[token.index + 1]];
  if (before?.lower === 'of' || before?.lower === 'is' || before?.lower === 'was') return;
  const followed = next?.sentence === token.sentence && ['NOUN', 'PROPN'].includes(next.part);
  const led = before?.sentence === token.sentence && ['DET', 'ADJ', 'NUM', 'NOUN', 'PROPN'].includes(before.part);
  if (followed || led) token.part = 'NOUN';
}

/** Verbs that take a noun in front of them by a hyphen and keep their subject: "machine-gunned", "test-fired", "dive-bombed". */
const HYPHENED = new Set(['gunned', 'gunning', 'bombed', 'bombing', 'fired', 'firing', 'launched', 'launching', 'dropped', 'dropping', 'detonated', 'trapped']);
const MAY_FOLLOW = new Set(['DET', 'NUM', 'PRON', 'PROPN', 'NOUN', 'ADP', 'ADJ', 'PUNCT', 'ADV']);

/** The noun before such a verb says how, and is nobody; behind a determiner the whole is an adjective. */
export function mendHyphenVerb(token: MendToken, tokens: readonly MendToken[]): void {
  const [led, how, hyphen, next] = [tokens[token.index - 3], tokens[token.index - 2], tokens[token.index - 1], tokens[token.index + 1]];
  if (token.part !== 'VERB' || hyphen?.text !== '-' || how?.sentence !== token.sentence || !HYPHENED.has(token.lower)) return;
  if (!['NOUN', 'ADJ', 'VERB'].includes(how.part) || led?.part === 'DET' || (next !== undefined && !MAY_FOLLOW.has(next.part))) return;
  how.part = 'ADV';
  hyphen.part = 'ADV';
}
