import { readNumber } from '../number-words.js';
import { phrase } from './phrase.js';
import { type Rule, wordAt } from './rule.js';
import { MOST_OF_A_UNIT, UNITS_OF_TIME } from './words.js';

/** "the past two weeks", "last 24 hours". */
export const pastRule: Rule = (tokens, at) => {
  const word = wordAt(tokens, at);
  if (word !== 'past' && word !== 'last') return null;
  const number = readNumber(tokens, at + 1);
  const unit = UNITS_OF_TIME.get(wordAt(tokens, number?.next ?? at + 1));
  if (!unit || (number && number.value > MOST_OF_A_UNIT) || (!number && word === 'last')) return null;
  return phrase(at, (number?.next ?? at + 1) + 1, { day: { kind: 'past', amount: number?.value ?? 1, unit } });
};
