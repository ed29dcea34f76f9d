import type { Token } from '../scan.js';
import type { CountKind, CountedPersons } from './count-reading.js';
import { HARM_WORDS } from './harm-words.js';
import { COLLECTIVES, personNoun, sideOf, THINGS } from './person-nouns.js';
import { BARE_PLURAL, readQuantity, type Quantity } from './quantity.js';
import { readNumber } from '../number-words.js';

/** Some persons that a sentence speaks of, as tokens `start` (included) to `end` (excluded). */
export interface PersonGroup {
  start: number;
  end: number;
  low: number;
  best: number;
  high: number;
  /** Null: a number alone ("killing four"), or a name. */
  noun: string | null;
  who: CountedPersons;
  /** The noun surely names persons. */
  sure: boolean;
  /** No number and no article: "guard killed", "detained insurgents". */
  bare: boolean;
  pointsBack: boolean;
  more: boolean;
  vague: boolean;
  /** "of them", "of whom": some of those told of just before. */
  ofThem: boolean;
  /** A noun follows the number that no list of persons or things has. */
  unknownNoun: boolean;
  /** What became of them, where the group itself says it: "three wounded soldiers". */
  harm: CountKind | null;
}

/** The groups of the sentence that runs from `from` to `to`, in order; they do not overlap. No group starts in a token that is `taken`. */
export function findGroups(tokens: readonly Token[], from: number, to: number, taken: ReadonlySet<number>): PersonGroup[] {
  const groups: PersonGroup[] = [];
  for (let at = from; at < to; ) {
    const group = tokens[at]!.kind === 'mark' || taken.has(at) ? null : groupAt(tokens, at, to);
    if (group) groups.push(group);
    at = Math.max(group?.end ?? 0, at + 1);
  }
  return groups;
}

function groupAt(tokens: readonly Token[], at: number, to: number): PersonGroup | null {
  const quantity = readQuantity(tokens, at);
  if (quantity && quantity.next <= to) return counted(tokens, at, quantity, to);
  return single(tokens, at, to);
}

/** "three US soldiers", "six of the 21 patients", "two dead". */
function counted(tokens: readonly Token[], at: number, quantity: Quantity, to: number): PersonGroup | null {
  const run = nounRun(tokens, quantity.next, to, true);
  const first = tokens[at]!.word;
  const base = {
    start: at,
    low: quantity.low,
    best: quantity.best,
    high: quantity.high,
    bare: false,
    pointsBack: POINTERS.has(first) && first !== 'all',
    more: quantity.more,
    vague: quantity.vague,
    ofThem: false,
    unknownNoun: false,
  };
  if (run.noun) return { ...base, end: run.end, noun: run.noun, who: run.who, sure: true, harm: run.harm };
  const part = partitive(tokens, quantity.next, to);
  if (part) return { ...base, ...part };
  if (run.end > quantity.next) return run.thing ? null : { ...base, end: run.end, noun: null, who: run.who, sure: false, unknownNoun: true, harm: run.harm };
  // A number alone; what follows has to say that persons are meant.
  return measured(tokens, quantity.next) ? null : { ...base, end: quantity.next, noun: null, who: 'unknown', sure: false, harm: null };
}

const MORE = new Set(['additional', 'further', 'second', 'third', 'fourth', 'fifth']);
const POINTERS = new Set(['the', 'these', 'those', 'both', 'his', 'her', 'their', 'its', 'all']);
const ARTICLES = new Set(['a', 'an', 'one', 'the', 'this', 'that', 'his', 'her', 'their', 'its', 'another', 'each', 'any', 'suspected']);

/** "a woman", "the leader", "his brother"; without an article "guard" or "insurgents". */
function single(tokens: readonly Token[], at: number, to: number): PersonGroup | null {
  const token = tokens[at]!;
  const article = ARTICLES.has(token.word) && token.word !== 'suspected';
  const run = nounRun(tokens, article ? at + 1 : at, to, article);
  if (token.word === 'another' && run.end === at + 1 && !run.thing) return { ...ANOTHER, start: at, end: at + 1 };
  if (!run.noun || (!article && !opensBare(tokens, at, run.end))) return null;
  const [low, best, high] = run.plural ? [BARE_PLURAL.low, BARE_PLURAL.best, BARE_PLURAL.high] : [1, 1, 1];
  const pointsBack = POINTERS.has(token.word) || token.word === 'this' || token.word === 'that';
  return { start: at, end: run.end, low, best, high, noun: run.noun, who: run.who, sure: true, bare: !article, pointsBack, more: token.word === 'another' || MORE.has(tokens[at + 1]?.word ?? ''), vague: run.plural, ofThem: false, unknownNoun: false, harm: run.harm };
}

const ANOTHER = { low: 1, best: 1, high: 1, noun: null, who: 'unknown', sure: true, bare: false, pointsBack: false, more: true, vague: false, ofThem: false, unknownNoun: false, harm: null } as const;

/** Without an article only names and words that go with persons belong to the noun: "Taliban leader", "armed men". */
function opensBare(tokens: readonly Token[], at: number, end: number): boolean {
  for (let next = at; next < end; next += 1) {
    const { word, text } = tokens[next]!;
    if (!personNoun(word) && !sideOf(word) && !BESIDE_PERSONS.has(word) && text === word && word !== '-') return false;
  }
  return true;
}

const BESIDE_PERSONS = new Set('young old elderly senior top former foreign wanted fellow government high level key unidentified unknown other teenage female male prison traffic village school'.split(' '));

/** "of them", "of the 21 patients", "of his men", "of a platoon": the number before it is what counts. */
function partitive(tokens: readonly Token[], at: number, to: number): Pick<PersonGroup, 'end' | 'noun' | 'who' | 'sure' | 'harm' | 'pointsBack' | 'ofThem'> | null {
  if (tokens[at]?.word !== 'of' || at + 1 >= to) return null;
  const word = tokens[at + 1]!.word;
  if (word === 'them' || word === 'whom' || word === 'us') return { end: at + 2, noun: null, who: 'unknown', sure: true, harm: null, pointsBack: true, ofThem: true };
  const quantity = readQuantity(tokens, at + 1);
  const run = nounRun(tokens, quantity?.next ?? at + 2, to, true);
  if (run.noun) return { end: run.end, noun: run.noun, who: run.who, sure: true, harm: null, pointsBack: true, ofThem: false };
  const own = word === 'their' && tokens[at + 2]?.word === 'own';
  return own || run.collective ? { end: own ? at + 3 : run.end, noun: null, who: run.who, sure: true, harm: null, pointsBack: false, ofThem: false } : null;
}

interface NounRun {
  end: number;
  noun: string | null;
  who: CountedPersons;
  plural: boolean;
  harm: CountKind | null;
  /** Its last word names a thing. */
  thing: boolean;
  collective: boolean;
}

const LONGEST_RUN = 7;
const VAGUE_WORDS = new Set('several multiple numerous many dozens scores hundreds thousands some few both another'.split(' '));
const ENDS_RUN = new Set(
  'of in on at by to from with for after before near and or but who whom which that as is are was were be been being has have had when while where during until since over into inside outside between against under across along through around amid among including than then also later too so because if not no did do does said say says out up off down back away all its his her their the a an this these those he she it they him them i we you there here will would could may might shall should must can whose what how why about per each both nor yet still already only just more'
    .split(' '),
);

/** The words that may stand before and in a noun: up to the last that names persons. */
function nounRun(tokens: readonly Token[], at: number, to: number, determined: boolean): NounRun {
  const run: NounRun = { end: at, noun: null, who: 'unknown', plural: false, harm: null, thing: false, collective: false };
  let side: CountedPersons | null = null;
  for (let next = at; next < to && next < at + LONGEST_RUN; next += 1) {
    const token = tokens[next]!;
    if (token.kind !== 'word') {
      if (token.word === '-' && !token.spaced && run.noun === null) continue;
      break;
    }
    if (ENDS_RUN.has(token.word) || (next > at && VAGUE_WORDS.has(token.word)) || (token.word !== 'one' && readNumber(tokens, next))) break;
    const harm = HARM_WORDS.get(token.word);
    if (harm) {
      // "three wounded soldiers", but "two wounded" and "soldiers wounded in the raid" end before it.
      const adjective = determined && next === at && harm.use !== 'active' && namesPersons(tokens, next + 1, to);
      if (!adjective) break;
      run.harm = harm.kind;
      continue;
    }
    const person = personNoun(token.word.replace(/'s$/, ''));
    if (/'s$|s'$/.test(token.word) && !(person && next + 1 < to && personNoun(tokens[next + 1]!.word))) {
      if (person || run.noun) return { ...run, noun: null, thing: true };
      continue;
    }
    if (THINGS.has(token.word) && !person && !personNoun(tokens[next + 1]?.word ?? '')) {
      // "two police posts": what was counted is the thing, whatever stood before it.
      return { ...run, noun: null, thing: true, end: next + 1 };
    }
    if (run.noun !== null && !person) break;
    side = sideOf(token.word) ?? side;
    run.collective = COLLECTIVES.has(token.word);
    run.end = next + 1;
    if (person) Object.assign(run, { noun: person.noun, plural: person.plural, who: person.who === 'unknown' ? (side ?? 'unknown') : person.who });
  }
  return run;
}

function namesPersons(tokens: readonly Token[], at: number, to: number): boolean {
  for (let next = at; next < Math.min(to, at + 3); next += 1) {
    const token = tokens[next]!;
    if (token.kind !== 'word' || ENDS_RUN.has(token.word)) return false;
    if (personNoun(token.word)) return true;
  }
  return false;
}

/** After the number stands a month, a unit or another mark of something that is no person. */
function measured(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  return token.word === '%' || token.word === '°' || token.word === '/' || (token.word === ':' && !token.spaced) || THINGS.has(token.word) || MONTH.test(token.word);
}

const MONTH = /^(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(uary|ruary|ch|il|ust|ember|tember|ober)?$/;
