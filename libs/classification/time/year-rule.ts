import { isYear } from './date-words.js';
import { phrase } from './phrase.js';
import { type Rule, wordAt } from './rule.js';

const BEFORE_YEAR = new Set('in since of during by from until till early late mid year before after between to and through'.split(' '));

/** "in 2007", "the 1970s"; a number that counts something is none. */
export const readYear: Rule = (tokens, at) => {
  const token = tokens[at]!;
  if (!/^\d{4}$/.test(token.text) || !isYear(Number(token.text))) return null;
  const decade = wordAt(tokens, at + 1) === 's' && !tokens[at + 1]!.spaced;
  if (decade && token.text.endsWith('0')) return phrase(at, at + 2, { day: { kind: 'year', year: Number(token.text), years: 10 } });
  const before = wordAt(tokens, at - 1) === '-' ? wordAt(tokens, at - 2) : wordAt(tokens, at - 1);
  const after = tokens[at + 1];
  const counts = after?.kind === 'word' && /^[a-z]/.test(after.text) && !AFTER_YEAR.has(after.word);
  return BEFORE_YEAR.has(before) && !counts ? phrase(at, at + 1, { day: { kind: 'year', year: Number(token.text), years: 1 } }) : null;
};

const AFTER_YEAR = new Set('and or when the a an with by to that as but before after in at on until for while where who they he she it his her their its this that which since had has have was were is are be been would could did do left saw killed claimed cost alone then now still under over near against'.split(' '));
