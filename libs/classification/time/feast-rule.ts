import { yearAfter } from './date-words.js';
import type { Feast } from './feast-days.js';
import { phrase } from './phrase.js';
import { type Rule, wordAt } from './rule.js';

const FEASTS: readonly (readonly [words: readonly string[], feast: Feast])[] = [
  [['eid', '-', 'ul', '-', 'fitr'], 'eid_al_fitr'],
  [['eid', 'ul', 'fitr'], 'eid_al_fitr'],
  [['eid', '-', 'al', '-', 'fitr'], 'eid_al_fitr'],
  [['eid', 'al', '-', 'fitr'], 'eid_al_fitr'],
  [['eid', 'al', 'fitr'], 'eid_al_fitr'],
  [['eid', '-', 'ul', '-', 'adha'], 'eid_al_adha'],
  [['eid', 'ul', 'adha'], 'eid_al_adha'],
  [['eid', '-', 'al', '-', 'adha'], 'eid_al_adha'],
  [['eid', 'al', '-', 'adha'], 'eid_al_adha'],
  [['eid', 'al', 'adha'], 'eid_al_adha'],
  [['eid'], 'eid'],
  [['ramadan'], 'ramadan'],
  [['ramadhan'], 'ramadan'],
  [['ramzan'], 'ramadan'],
  [['ashura'], 'ashura'],
  [['ashoura'], 'ashura'],
  [['mawlid'], 'mawlid'],
  [['milad'], 'mawlid'],
  [['nowruz'], 'nowruz'],
  [['nawruz'], 'nowruz'],
  [['christmas', 'day'], 'christmas'],
  [['christmas'], 'christmas'],
  [['new', "year's", 'day'], 'new_year'],
  [['new', 'year'], 'new_year'],
];

export const feastRule: Rule = (tokens, at) => {
  const row = FEASTS.find(([words]) => words.every((word, step) => wordAt(tokens, at + step) === word));
  if (!row || (row[0][0] === 'new' && tokens[at]!.text !== 'New')) return null;
  const next = at + row[0].length;
  const year = yearAfter(tokens, next, false);
  return phrase(at, year?.next ?? next, { day: { kind: 'feast', feast: row[1], year: year?.year ?? null } });
};

/** The words that a feast's name begins with. */
export const FEAST_WORDS: readonly string[] = [...new Set(FEASTS.map(([words]) => words[0]!))];
