import type { Token } from '../scan.js';
import type { CountKind, CountedPersons } from './count-reading.js';
import { lexeme, possessor } from './lexicon.js';

/** The words of a noun, from wherever it was looked for up to the last that names persons. */
export interface NounRun {
  end: number;
  /** Null where none of the words surely names persons. */
  noun: string | null;
  who: CountedPersons;
  plural: boolean;
  /** What became of them, where the noun itself says it: "wounded soldiers". */
  harm: CountKind | null;
  /** It names a thing, or is only whose something is. */
  thing: boolean;
  /** It ends in a body of people of unknown size. */
  collective: boolean;
}

const LONGEST_RUN = 7;

/**
 * The noun that starts at `at`. With `determined` (an article or a number stands before it) its first word may
 * say what became of them: "three wounded soldiers"; "two wounded" and "soldiers wounded in the raid" end before it.
 */
export function nounRun(tokens: readonly Token[], at: number, to: number, determined: boolean): NounRun {
  const run: NounRun = { end: at, noun: null, who: 'unknown', plural: false, harm: null, thing: false, collective: false };
  let side: CountedPersons | null = null;
  const limit = Math.min(to, at + LONGEST_RUN);
  for (let next = at; next < limit; next += 1) {
    const token = tokens[next]!;
    if (token.kind !== 'word') {
      if (token.word === '-' && !token.spaced && run.noun === null) continue;
      break;
    }
    const owner = possessor(token.word);
    const word = lexeme(owner ?? token.word);
    if (word.ends || (word.counts && next > at)) break;
    if (word.harm) {
      if (!determined || next !== at || word.harm.use === 'active' || !namesPersons(tokens, next + 1, to)) break;
      run.harm = word.harm.kind;
      continue;
    }
    const personFollows = next + 1 < to && lexeme(tokens[next + 1]!.word).person !== null;
    if (owner !== null) run.harm = null;
    if (owner !== null && !(word.person && personFollows)) {
      if (word.person || run.noun !== null) return { ...run, noun: null, harm: null, thing: true };
      continue;
    }
    // "two police posts": what was counted is the thing, whatever stood before it; "two truck drivers" are persons.
    if (word.thing && !word.person && !personFollows) return { ...run, noun: null, thing: true, end: next + 1 };
    // "two nurses hostage": what was made of them is not their name.
    if (run.noun !== null && (!word.person || word.person.noun === 'hostage')) break;
    // "four lorries wrecked": what was done to them is not their name; "two masked men" goes on to persons.
    if (next > at && !word.person && isParticiple(token.text) && !namesPersons(tokens, next + 1, to)) break;
    side = word.side ?? side;
    run.collective = word.collective;
    run.end = next + 1;
    if (word.person) {
      run.noun = word.person.noun;
      run.plural = word.person.plural;
      run.who = word.person.who === 'unknown' ? (side ?? 'unknown') : word.person.who;
    }
  }
  return run;
}

function isParticiple(text: string): boolean {
  return text.length > 4 && text.endsWith('ed') && /^[a-z]/.test(text);
}

function namesPersons(tokens: readonly Token[], at: number, to: number): boolean {
  for (let next = at; next < Math.min(to, at + 3); next += 1) {
    const token = tokens[next]!;
    const word = lexeme(token.word);
    if (token.kind !== 'word' || word.ends || word.counts) return false;
    if (word.person) return true;
  }
  return false;
}
