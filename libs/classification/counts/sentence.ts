import type { Token } from '../scan.js';
import type { CountKind } from './count-reading.js';
import { lexeme } from './lexicon.js';
import { findGroups, oneUnnamed, type PersonGroup } from './person-groups.js';

/** That something befell some groups, told by the tokens `start` (included) to `end` (excluded). */
export interface Told {
  kind: CountKind;
  groups: readonly PersonGroup[];
  start: number;
  end: number;
  /** It need not have been fatal. */
  perhaps?: true;
}

export const NOTHING: readonly Told[] = [];

/** The tokens `from` (included) to `to` (excluded) of a text, and the groups of persons they speak of. */
export class Sentence {
  readonly groups: readonly PersonGroup[];
  private readonly byStart = new Map<number, number>();

  constructor(
    readonly tokens: readonly Token[],
    readonly from: number,
    readonly to: number,
    /** Tokens that name times: no number among them counts persons. */
    readonly taken: ReadonlySet<number>,
  ) {
    this.groups = findGroups(tokens, from, to, taken);
    this.groups.forEach((group, index) => this.byStart.set(group.start, index));
  }

  /** In lower case; empty outside the sentence. */
  word(at: number): string {
    return at >= this.from && at < this.to ? this.tokens[at]!.word : '';
  }

  text(at: number): string {
    return at >= this.from && at < this.to ? this.tokens[at]!.text : '';
  }

  groupFrom(start: number): PersonGroup | undefined {
    const index = this.byStart.get(start);
    return index === undefined ? undefined : this.groups[index];
  }

  isInGroup(at: number): boolean {
    return this.groups.some((group) => group.start <= at && at < group.end);
  }

  /** The group that starts here and those joined to it after it: "four girls and a nurse". */
  chainFrom(start: number): PersonGroup[] {
    const first = this.byStart.get(start);
    if (first === undefined) return [];
    const chain = [this.groups[first]!];
    for (let next = first + 1; next < this.groups.length; next += 1) {
      const [last, group] = [chain.at(-1)!, this.groups[next]!];
      const unknown = group.unknownNoun && !group.sure;
      const part = group.ofThem && group.best <= last.best && this.word(last.end) === ',';
      if (unknown || part || !this.areJoined(last.end, group.start) || this.isApposition(last, group) || this.opensClause(group)) break;
      chain.push(group);
    }
    return chain;
  }

  /** The group of this number and those joined to it before it. */
  chainUpTo(index: number): PersonGroup[] {
    const chain = [this.groups[index]!];
    for (let before = index - 1; before >= 0; before -= 1) {
      const [group, first] = [this.groups[before]!, chain[0]!];
      if (first.ofThem || (group.best === 0) !== (first.best === 0) || this.followsPreposition(group) || !this.areJoined(group.end, first.start) || this.isApposition(group, first)) break;
      chain.unshift(group);
    }
    return chain;
  }

  followsPreposition(group: PersonGroup): boolean {
    return PREPOSITIONS.has(this.word(group.start - 1));
  }

  /** Nothing but joints stands between, or a name between commas: "the leader, Akbar Shah, and two others". */
  private areJoined(from: number, to: number): boolean {
    if (to <= from || to - from > LONGEST_JOINT + LONGEST_NAME) return false;
    let names = 0;
    for (let at = from; at < to; at += 1) {
      if (this.word(from) === ',' && /^\p{Lu}\p{Ll}/u.test(this.text(at))) names += 1;
      else if (!JOINTS.has(this.word(at))) return false;
    }
    return to - from - names <= LONGEST_JOINT;
  }

  /** "one, a driver, and ...": the second says who the first is. */
  private isApposition(first: PersonGroup, second: PersonGroup): boolean {
    if (first.best !== 1 || second.best !== 1 || this.word(first.end) !== ',' || second.start !== first.end + 1) return false;
    return [0, 1, 2, 3, 4, 5].some((step) => this.word(second.end + step) === ',');
  }

  /** Something else is said of the group: "killed two and three were wounded". */
  private opensClause(group: PersonGroup): boolean {
    const next = this.word(group.end);
    const harm = lexeme(next).harm;
    return BE.has(next) || HAVE.has(next) || (harm !== null && harm.use !== 'active');
  }

  /** A name as the object of a verb counts one: "killed Akbar Shah and two of his men". */
  nameFrom(start: number): PersonGroup[] {
    let end = start;
    while (end < start + LONGEST_NAME && /^\p{Lu}\p{Ll}/u.test(this.text(end))) end += 1;
    if (end === start || NOT_NAMES.has(this.word(start)) || !AFTER_NAME.test(this.word(end))) return [];
    const name = oneUnnamed(start, end);
    return this.word(end) === 'and' ? [name, ...this.chainFrom(end + 1)] : [name];
  }
}

export const BE: ReadonlySet<string> = new Set(['was', 'were', 'is', 'are', 'been', 'being', 'be', 'got', "weren't", "wasn't"]);
export const HAVE: ReadonlySet<string> = new Set(['has', 'have', 'had', 'having']);

const LONGEST_NAME = 5;
const LONGEST_JOINT = 4;
const JOINTS = new Set([',', 'and', 'plus', '&', 'as', 'well', 'along', 'with', 'together', 'also', 'then']);
const PREPOSITIONS = new Set('of with by in at for against from including among near under than to on as like between into over after before about'.split(' '));
const NOT_NAMES = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december the in on at and'.split(' '),
);
const AFTER_NAME = /^[,.;]?$|^(?:and|in|near|on|at|who|during|late|early|last|yesterday|today)$/;
