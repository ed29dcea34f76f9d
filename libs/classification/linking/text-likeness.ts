import { readNumber } from '../number-words.js';
import { scan, type Token } from '../scan.js';
import { findPhrases } from '../time/find-phrases.js';

/**
 * How much of what is distinctive in the one text stands in the other, 0 to 1; null where either says too little
 * to tell. Words weigh by how rare they are likely to be in reports of conflict: names and figures most, words
 * that every report uses next to nothing. The overlap is set against the shorter text, so that a flash and a
 * long report of one event are still alike. Dates and times are left out, and so are the words in `known`
 * (lower case), such as the names of a place that is compared in its own right.
 */
export function textLikeness(one: string, other: string, known: ReadonlySet<string> = new Set()): number | null {
  const [a, b] = [weigh(one, known), weigh(other, known)];
  const [least, most] = [Math.min(total(a), total(b)), Math.max(total(a), total(b))];
  if (least < ENOUGH) return null;
  let shared = 0;
  for (const [word, weight] of a) shared += Math.min(weight, b.get(word) ?? 0);
  return 0.7 * (shared / least) + 0.3 * (shared / most);
}

/** Weight that a text must hold before its likeness says anything: a name, a figure and a few words. */
const ENOUGH = 6;

function total(weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const weight of weights.values()) sum += weight;
  return sum;
}

function weigh(text: string, known: ReadonlySet<string>): Map<string, number> {
  const tokens = scan(text);
  const weights = new Map<string, number>();
  const dated = new Set(findPhrases(tokens).flatMap(({ start, end }) => tokens.slice(start, end)));
  tokens.forEach((token, at) => {
    if (token.kind === 'mark' || dated.has(token) || known.has(token.word)) return;
    const number = readNumber(tokens, at);
    if (number) weights.set(`#${number.value}`, number.value > 9 ? FIGURE : SMALL_FIGURE);
    else if (!SMALL.has(token.word) && token.word.length > 2) weights.set(stem(token.word), Math.max(weights.get(stem(token.word)) ?? 0, weightOf(token, tokens[at - 1])));
  });
  return weights;
}

const FIGURE = 2;
const SMALL_FIGURE = 0.8;
const NAME = 2.5;
const COMMON_WORD = 0.3;
const WORD = 1;

function weightOf(token: Token, before: Token | undefined): number {
  if (COMMON.has(stem(token.word))) return COMMON_WORD;
  const opens = before === undefined || before.sentence !== token.sentence;
  return token.text !== token.word && !opens ? NAME : token.text !== token.word ? (NAME + WORD) / 2 : WORD;
}

/** Enough of a stem that "shelled", "shelling" and "shells" meet. */
function stem(word: string): string {
  const bare = word.replace(/'s$/, '');
  for (const ending of ENDINGS) if (bare.length > ending.length + 3 && bare.endsWith(ending)) return bare.slice(0, -ending.length);
  return bare;
}

const ENDINGS = ['ings', 'ing', 'ies', 'ied', 'ed', 'es', 's', 'e', 'y'];

const SMALL = new Set(
  'the and for with from that this these those was were are has have had been being not but they them their there then than when where which who whom whose what while will would could should may might can about after before into onto over under between during against among through near also any all some more most other such only its his her him she you your our out off one two both each per via say says said saying told tell according'.split(' '),
);

/** Words of the trade, by stem: every report has them, whatever it tells of. */
const COMMON = new Set(
  'kill killed attack attacked injured injur wound wounded dead died death people person civilian force forc forces army arm arme armed military militar police polic soldier troop fighter militant rebel insurgent group member report reported official officer spokesman statement state area district province town village villag city cit local region regional government security securit fire fired firing shot shoot gun gunmen clash fight fighting bomb bombing explosion explod blast strike strik operation oper incident people source sourc day today yesterday night morning monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december year week month country countr'
    .split(' ')
    .map(stem),
);
