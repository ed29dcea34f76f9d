import type { Token } from '../scan.js';
import type { CountKind, CountedPersons } from './count-reading.js';
import { lexeme } from './lexicon.js';
import { nounRun, type NounRun } from './noun-run.js';
import { BARE_PLURAL, mayBeQuantity, readQuantity, type Quantity } from './quantity.js';

/** Some persons that a sentence speaks of, as tokens `start` (included) to `end` (excluded). */
export interface PersonGroup {
  start: number;
  end: number;
  low: number;
  best: number;
  high: number;
  /** Null: a number alone ("killing four"), a name or a pronoun. */
  noun: string | null;
  who: CountedPersons;
  /** The words surely name persons. */
  sure: boolean;
  /** A noun follows the number that no list of persons or things has. */
  unknownNoun: boolean;
  /** No number and no article: "guard killed", "detained insurgents". */
  bare: boolean;
  pointsBack: boolean;
  /** "of them", "of whom": some of those told of just before. */
  ofThem: boolean;
  more: boolean;
  vague: boolean;
  /** What became of them, where the group itself says it: "three wounded soldiers". */
  harm: CountKind | null;
}

/** A group of one that nothing is known of: a name, or the base of any other. */
export function oneUnnamed(start: number, end: number): PersonGroup {
  return { start, end, low: 1, best: 1, high: 1, noun: null, who: 'unknown', sure: true, unknownNoun: false, bare: false, pointsBack: false, ofThem: false, more: false, vague: false, harm: null };
}

/** The groups of the sentence that runs from `from` to `to`, in order; they do not overlap. No group starts in a token that is `taken`. */
export function findGroups(tokens: readonly Token[], from: number, to: number, taken: ReadonlySet<number>): PersonGroup[] {
  const groups: PersonGroup[] = [];
  for (let at = from; at < to; ) {
    const group = tokens[at]!.kind === 'mark' || taken.has(at) ? null : groupAt(tokens, at, to);
    if (group) groups.push(group);
    at = group ? Math.max(group.end, at + 1) : at + 1;
  }
  return groups;
}

function groupAt(tokens: readonly Token[], at: number, to: number): PersonGroup | null {
  const quantity = mayBeQuantity(tokens[at]!) ? readQuantity(tokens, at) : null;
  return quantity && quantity.next <= to ? counted(tokens, at, quantity, to) : single(tokens, at, to);
}

/** "three US soldiers", "four of the 16 pupils", "two dead". */
function counted(tokens: readonly Token[], at: number, { low, best, high, more, vague, next }: Quantity, to: number): PersonGroup | null {
  const run = nounRun(tokens, next, to, true);
  const group: PersonGroup = { ...oneUnnamed(at, next), low, best, high, more, vague, pointsBack: COUNTED_POINTERS.has(tokens[at]!.word) };
  if (run.noun !== null) return withNoun(group, run);
  const part = partOf(group, tokens, next, to);
  if (part) return part;
  if (run.end > next) return run.thing ? null : { ...group, end: run.end, who: run.who, sure: false, unknownNoun: true, harm: run.harm };
  // A number alone; what follows has to say that persons are meant.
  return isMeasured(tokens[next]) ? null : { ...group, sure: false };
}

function withNoun(group: PersonGroup, run: NounRun): PersonGroup {
  return { ...group, end: run.end, noun: run.noun, who: run.who, harm: run.harm };
}

/** "of them", "of the 16 pupils", "of his men", "of a platoon": the number before it is what counts. */
function partOf(group: PersonGroup, tokens: readonly Token[], at: number, to: number): PersonGroup | null {
  const word = at + 1 < to && tokens[at]!.word === 'of' ? tokens[at + 1]!.word : null;
  if (word === null) return null;
  if (word === 'them' || word === 'whom' || word === 'us') return { ...group, end: at + 2, pointsBack: true, ofThem: true };
  const run = nounRun(tokens, readQuantity(tokens, at + 1)?.next ?? at + 2, to, true);
  if (run.noun !== null) return { ...withNoun(group, run), harm: null, pointsBack: true };
  if (word === 'their' && tokens[at + 2]?.word === 'own') return { ...group, end: at + 3, pointsBack: false };
  return run.collective ? { ...group, end: run.end, who: run.who, pointsBack: false } : null;
}

const COUNTED_POINTERS = new Set(['the', 'these', 'those', 'both', 'his', 'her', 'their', 'its']);
const POINTERS = new Set([...COUNTED_POINTERS, 'this', 'that']);
const ARTICLES = new Set([...POINTERS, 'a', 'an', 'one', 'another', 'each', 'any', 'all']);
const MORE = new Set(['additional', 'further', 'second', 'third', 'fourth', 'fifth']);

/** "a woman", "the leader", "his brother"; without an article "guard" or "insurgents". */
function single(tokens: readonly Token[], at: number, to: number): PersonGroup | null {
  const { word } = tokens[at]!;
  const determined = ARTICLES.has(word);
  if (determined ? lexeme(tokens[at + 1]?.word ?? '').counts : lexeme(word).ends) return null;
  const run = nounRun(tokens, determined ? at + 1 : at, to, determined);
  if (determined && run.collective && tokens[run.end]?.word === 'of') return ofSize(tokens, at, run, to);
  const another = word === 'another';
  if (another && run.end === at + 1 && !run.thing) return { ...oneUnnamed(at, at + 1), more: true };
  if (run.noun === null || (!determined && !opensBare(tokens, at, run.end))) return null;
  const group = withNoun(oneUnnamed(at, run.end), run);
  return { ...group, ...(run.plural && { ...BARE_PLURAL, vague: true }), bare: !determined, pointsBack: POINTERS.has(word), more: another || MORE.has(tokens[at + 1]?.word ?? '') };
}

/** "a family of seven", "a crew of four", "a group of nine herders". */
function ofSize(tokens: readonly Token[], at: number, run: NounRun, to: number): PersonGroup | null {
  const next = run.end + 1;
  const quantity = next < to && mayBeQuantity(tokens[next]!) ? readQuantity(tokens, next) : null;
  const members = quantity && quantity.next <= to ? counted(tokens, next, quantity, to) : null;
  return members && !members.unknownNoun ? { ...members, start: at, who: members.who === 'unknown' ? run.who : members.who, sure: true } : null;
}

/** Without an article only names and words that go with persons belong to the noun: "Lantern leader", "armed men". */
function opensBare(tokens: readonly Token[], at: number, end: number): boolean {
  for (let next = at; next < end; next += 1) {
    const { word, text } = tokens[next]!;
    const known = lexeme(word);
    if (!known.person && !known.side && !BESIDE_PERSONS.has(word) && text === word && word !== '-') return false;
  }
  return true;
}

const BESIDE_PERSONS = new Set('young old elderly senior top former foreign wanted fellow government high level key unidentified unknown other teenage prison traffic village school'.split(' '));

/** After the number stands a month, a unit or another mark of something that is no person. */
function isMeasured(token: Token | undefined): boolean {
  if (!token) return false;
  return token.word === '%' || token.word === '°' || token.word === '/' || (token.word === ':' && !token.spaced) || lexeme(token.word).thing;
}
