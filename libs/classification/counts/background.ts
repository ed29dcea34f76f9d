import type { Sentence } from './sentence.js';

/** After these and one of the words beside them, an older event is told to say who somebody is. */
const LEADS: ReadonlyMap<string, readonly string[]> = new Map([
  ['responsible', ['for']],
  ['linked', ['to']],
  ['connected', ['to', 'with']],
  ['involved', ['in', 'with']],
  ['implicated', ['in']],
  ['wanted', ['for', 'in']],
  ['accused', ['of']],
  ['suspected', ['of', 'in']],
  ['known', ['for']],
]);
const OLD_DEEDS = new Set('attack attacks bombing bombings explosion explosions blast ambush ambushes raid raids strike strikes assault assaults incident'.split(' '));
/** "four years after rebels killed thirty" */
const LONG = new Set(['years', 'year', 'decade', 'decades', 'months', 'generation', 'generations']);
const FARTHEST = 14;

/** Whether what is told from `at` on is background: "linked to the attack that killed four", or a tally over a longer time. */
export function isBackground(sentence: Sentence, at: number): boolean {
  for (let back = at - 1; back >= Math.max(sentence.from, at - FARTHEST); back -= 1) {
    const word = sentence.word(back);
    if (word === ',' || word === ';') return false;
    if (/^(?:that|which)$/.test(word) && OLD_DEEDS.has(sentence.word(back - 1))) return true;
    if (LEADS.get(word)?.includes(sentence.word(back + 1))) return true;
    if (/^ha(?:s|ve)$/.test(word) && isTally(sentence)) return true;
    if (/^(?:after|before)$/.test(word) && LONG.has(sentence.word(back - 1))) return true;
  }
  return false;
}

/** "so far this year", "since the start of the month". */
function isTally(sentence: Sentence): boolean {
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const [word, next] = [sentence.word(at), sentence.word(at + 1)];
    if ((word === 'so' && next === 'far') || (word === 'to' && next === 'date') || (word === 'this' && /^(?:year|month)$/.test(next)) || word === 'since') return true;
  }
  return false;
}
