import { NUMBER_WORDS } from '../number-words.js';
import type { CountedPersons } from './count-reading.js';
import { HARM_WORDS, type HarmWord } from './harm-words.js';
import { COLLECTIVES, PERSON_NOUNS, SIDES, THINGS, type PersonNoun } from './person-nouns.js';

/** All that the counting of persons needs to know of a word, in one place: it is asked for every word of every report. */
export interface Lexeme {
  /** No noun goes on past it: a preposition, a pronoun, an auxiliary verb. */
  ends: boolean;
  /** A number word, or one of those that stand for an open number ("several"). */
  counts: boolean;
  harm: HarmWord | null;
  person: PersonNoun | null;
  thing: boolean;
  side: CountedPersons | null;
  collective: boolean;
}

const LEXEMES = new Map<string, Lexeme>();

/** What is known of a word in lower case; a word that no list has is unknown, though "-men" still names persons. */
export function lexeme(word: string): Lexeme {
  return LEXEMES.get(word) ?? (endsInMen(word) ? { ...UNKNOWN, person: { noun: word.replace(/men$/, 'man'), who: 'unknown', plural: word.endsWith('men') } } : UNKNOWN);
}

/** "soldier's", "soldiers'": the word without its ending, or null where it has none. */
export function possessor(word: string): string | null {
  const { length } = word;
  return length > 2 && word.charCodeAt(length - 2) === 39 && word.charCodeAt(length - 1) === 115 ? word.slice(0, -2) : null;
}

const UNKNOWN: Lexeme = { ends: false, counts: false, harm: null, person: null, thing: false, side: null, collective: false };

const NOT_MEN = new Set(['german', 'regimen', 'specimen', 'ottoman', 'turkmen', 'acumen', 'abdomen']);

function endsInMen(word: string): boolean {
  const { length } = word;
  return length > 5 && word.charCodeAt(length - 1) === 110 && /m[ae]n$/.test(word) && !NOT_MEN.has(word);
}

const ENDS_NOUN =
  'of in on at by to from with for after before near and or but who whom which that as is am are was were be been being has have had having when where while during until since over into inside outside between against under across along through around amid among including than then also later too so because if not no did do does said say says out up off down back away all its his her their the a an this these those he she it they him them i we us you there here will would could may might shall should must can whose what how why about per each nor yet still already only just more plus via upon within without toward towards behind beside beyond aboard onboard apiece alive aged never ever always again soon once ago instead meanwhile however';
const VAGUE = 'several multiple numerous many dozen dozens scores hundreds thousands some few both another various';

function learn(word: string, known: Partial<Lexeme>): void {
  LEXEMES.set(word, { ...(LEXEMES.get(word) ?? UNKNOWN), ...known });
}

for (const word of ENDS_NOUN.split(' ')) learn(word, { ends: true });
for (const word of VAGUE.split(' ')) learn(word, { counts: true });
for (const [word, harm] of HARM_WORDS) learn(word, { harm });
for (const [word, person] of PERSON_NOUNS) learn(word, { person });
for (const word of THINGS) learn(word, { thing: true });
for (const [word, side] of SIDES) learn(word, { side });
for (const word of COLLECTIVES) learn(word, { collective: true });
for (const word of NUMBER_WORDS) if (word !== 'one') learn(word, { counts: true });
