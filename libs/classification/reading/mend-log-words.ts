import type { MendToken } from './mend-token.js';

const LOG_PREPOSITIONS = new Set(['vic', 'twds', 'fm', 'btn', 'nr']);
const BEFORE_FILLING = /^(?:mm|rds?|rounds?|x|\d.*)$/;

/** The shorthand of logs: "vic OP 3", "twds the ridge"; and "HE" behind a number is what a shell is filled with. */
export function mendLogWord(token: MendToken, tokens: readonly MendToken[]): void {
  if (LOG_PREPOSITIONS.has(token.lower) && token.part !== 'ADP' && tokens[token.index + 1]?.sentence === token.sentence) token.part = 'ADP';
  if (token.text === 'HE' && token.part === 'PRON' && BEFORE_FILLING.test(tokens[token.index - 1]?.lower ?? '')) token.part = 'NOUN';
}

/** "surface-to-surface missiles", "tear-gas": what stands between hyphens, or names a gas, belongs to the noun. */
export function mendCompound(token: MendToken, tokens: readonly MendToken[]): void {
  const [before, next, after] = [tokens[token.index - 1], tokens[token.index + 1], tokens[token.index + 2]];
  if (token.lower === 'to' && before?.text === '-' && next?.text === '-') token.part = 'NOUN';
  if (token.lower === 'tear' && token.part === 'VERB' && (next?.lower === 'gas' || (next?.text === '-' && after?.lower === 'gas'))) token.part = 'NOUN';
}
