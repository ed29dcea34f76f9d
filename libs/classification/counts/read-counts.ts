import { scan, type Token } from '../scan.js';
import { findPhrases } from '../time/find-phrases.js';
import type { CountKind, CountReading } from './count-reading.js';
import { HARM_NOUNS, HARM_WORDS, type HarmWord } from './harm-words.js';
import { findGroups, type PersonGroup } from './person-groups.js';

/** Every number of persons killed, injured, captured, missing or displaced that an English text gives, in the order of the words that say so. */
export function readCounts(text: string): CountReading[] {
  const tokens = scan(text);
  const readings: CountReading[] = [];
  const taken = new Set(findPhrases(tokens).flatMap((phrase) => Array.from({ length: phrase.end - phrase.start }, (_, step) => phrase.start + step)));
  let earlier: readonly PersonGroup[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (to < tokens.length && tokens[to]!.sentence === tokens[from]!.sentence) to += 1;
    const sentence = new Sentence(text, tokens, from, to, taken, earlier);
    readings.push(...sentence.readings());
    earlier = [...earlier, ...sentence.severals()].slice(-REMEMBERED);
    from = to;
  }
  return readings;
}

/** So many groups of persons are remembered for what points back at them. */
const REMEMBERED = 12;
/** Subjects are looked for no farther than this many tokens before what befell them. */
const FARTHEST_SUBJECT = 30;
/** Tokens between an active verb and its object. */
const FARTHEST_OBJECT = 3;

class Sentence {
  private readonly speaks: boolean;
  private readonly groups: PersonGroup[];
  private readonly found: CountReading[] = [];
  /** Kinds that each group was already read for. */
  private readonly read = new Map<PersonGroup, Set<CountKind>>();

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
    private readonly from: number,
    private readonly to: number,
    private readonly taken: ReadonlySet<number>,
    private readonly earlier: readonly PersonGroup[],
  ) {
    this.speaks = tokens.slice(from, to).some((token) => speaksOfHarm(token.word));
    this.groups = findGroups(tokens, from, to, taken);
  }

  readings(): CountReading[] {
    if (!this.speaks) return [];
    for (const group of this.groups) if (group.harm) this.tell([group], group.harm, group.start, group.end);
    for (let at = this.from; at < this.to; at += 1) {
      const harm = HARM_WORDS.get(this.word(at));
      if (harm && !this.insideGroup(at)) this.readVerb(at, harm);
      else this.readOther(at);
    }
    return this.found;
  }

  /** The groups of this sentence that give a number above one. */
  severals(): PersonGroup[] {
    return this.groups.filter((group) => group.best > 1 && !group.bare && group.noun !== null && !group.pointsBack);
  }

  /** "the insurgents": as many as were last spoken of by that noun. */
  private counted(group: PersonGroup): PersonGroup {
    if (!group.pointsBack || !group.vague || group.ofThem) return group;
    const meant = [...this.earlier, ...this.severals().filter((each) => each.end <= group.start)].findLast((each) => each.noun === group.noun || group.noun === 'person');
    return meant ? { ...group, low: meant.low, best: meant.best, high: meant.high } : group;
  }

  private word(at: number): string {
    return at >= this.from && at < this.to ? this.tokens[at]!.word : '';
  }

  private insideGroup(at: number): boolean {
    return this.groups.some((group) => group.start <= at && at < group.end);
  }

  private readVerb(at: number, harm: HarmWord): void {
    if (harm.use === 'active' && this.word(at + 1) === 'of') return this.readNoun(at, this.word(at), harm.kind);
    const aux = this.auxiliary(at);
    if (aux.negated || aux.supposed) return;
    const mayTakeObject = harm.use !== 'state' || (this.word(at) === 'dead' && this.word(at - 1) === 'shot');
    const object = mayTakeObject && (aux.at === null || aux.perfect) ? this.objectOf(at, harm) : [];
    if (object.length > 0) return this.tell(object, harm.kind, at, object.at(-1)!.end);
    if (harm.use === 'active' || (aux.perfect && harm.use === 'either')) return;
    if (aux.at === null && harm.use === 'either' && !this.endsPhrase(at + 1)) return;
    const subject = this.subjectOf(aux.at ?? at, harm, aux.at !== null);
    if (subject.length > 0) {
      this.tell(subject, harm.kind, subject[0]!.start, at + 1);
      this.tell(this.leftOver(at, aux.at === null), harm.kind, at, at + 1);
    } else if (aux.at === null) this.tell(this.inverted(at), harm.kind, at, at + 1);
  }

  /** After a participle said of what stands before it comes a pause, a preposition or a time, not an object. */
  private endsPhrase(at: number): boolean {
    const word = this.word(at);
    return word === '' || this.tokens[at]!.kind === 'mark' || AFTER_PARTICIPLE.has(word) || this.taken.has(at);
  }

  /** "Also killed in the raid were two drivers". */
  private inverted(at: number): PersonGroup[] {
    for (let next = at + 1; next < at + 12; next += 1) {
      if (this.word(next) !== 'was' && this.word(next) !== 'were') continue;
      const index = this.groups.findIndex((group) => group.start === next + 1);
      return index === -1 ? [] : this.chainFrom(index);
    }
    return [];
  }

  /** The forms of "be" and "have" before a participle, past adverbs. */
  private auxiliary(at: number): { at: number | null; negated: boolean; supposed: boolean; perfect: boolean } {
    let found: number | null = null;
    let [negated, supposed, perfect] = [false, false, false];
    for (let back = at - 1; back >= Math.max(this.from, at - 6); back -= 1) {
      const word = this.word(back);
      if (BE.has(word)) found = back;
      else if (HAVE.has(word)) {
        found = back;
        perfect = !BE.has(this.word(at - 1)) && found === back && !this.beBetween(back, at);
      } else if (word === 'not' || word === 'never' || word.endsWith("n't")) negated = true;
      else if (MODALS.has(word)) supposed = true;
      else if (word === 'and' && /ed$|en$|^shot$/.test(this.word(back - 1)) && found === null) back -= 1;
      else if (!ADVERBS.has(word) && !word.endsWith('ly')) break;
    }
    return { at: found, negated, supposed, perfect };
  }

  private beBetween(from: number, to: number): boolean {
    for (let at = from + 1; at < to; at += 1) if (BE.has(this.word(at))) return true;
    return false;
  }

  /** The group after an active verb, and those joined to it. */
  private objectOf(at: number, harm: HarmWord): PersonGroup[] {
    let start = at + 1;
    // "killed or wounded several"
    if ((this.word(start) === 'and' || this.word(start) === 'or') && HARM_WORDS.get(this.word(start + 1))?.use === 'either') start += 2;
    while (start < at + FARTHEST_OBJECT && BEFORE_OBJECT.has(this.word(start))) start += 1;
    const pronoun = this.word(start);
    if (pronoun === 'him' || (pronoun === 'her' && !this.groups.some((group) => group.start === start))) return [pronounGroup(start)];
    const index = this.groups.findIndex((group) => group.start === start);
    if (index === -1) return harm.personsOnly ? [] : this.namedObject(start);
    if (harm.personsOnly && !this.groups[index]!.sure) return [];
    return this.chainFrom(index);
  }

  /** "killed Akbar Shah and two of his men": a name counts one. */
  private namedObject(start: number): PersonGroup[] {
    let end = start;
    while (end < this.to && end < start + 5 && this.tokens[end]!.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(this.tokens[end]!.text)) end += 1;
    if (end === start || NOT_NAMES.has(this.word(start)) || !/^[,.;]?$|^(and|in|near|on|at|who|during|late|early|last|yesterday|today)$/.test(this.word(end))) return [];
    const name = { ...pronounGroup(start), end, pointsBack: false };
    const joined = this.groups.findIndex((group) => group.start === end + 1);
    return this.word(end) === 'and' && joined !== -1 ? [name, ...this.chainFrom(joined)] : [name];
  }

  /** A group and those joined to it after it: "nine children and a woman". */
  private chainFrom(index: number): PersonGroup[] {
    const chain = [this.groups[index]!];
    for (let next = index + 1; next < this.groups.length; next += 1) {
      const [last, group] = [chain.at(-1)!, this.groups[next]!];
      if (!this.joined(last.end, group.start) || this.isApposition(last, group) || this.startsClause(group) || isUnknownNoun(group)) break;
      chain.push(group);
    }
    return chain;
  }

  private chainUpTo(index: number): PersonGroup[] {
    const chain = [this.groups[index]!];
    for (let before = index - 1; before >= 0; before -= 1) {
      const [group, first] = [this.groups[before]!, chain[0]!];
      if (PREPOSITIONS.has(this.word(group.start - 1))) break;
      if (first.ofThem || !this.joined(group.end, first.start) || this.isApposition(group, first)) break;
      chain.unshift(group);
    }
    return chain;
  }

  private joined(from: number, to: number): boolean {
    if (to <= from || to - from > 8) return false;
    let names = 0;
    for (let at = from; at < to; at += 1) {
      // "the leader, Akbar Shah, and two others": a name between commas says who the first was.
      if (this.word(from) === ',' && /^\p{Lu}\p{Ll}/u.test(this.tokens[at]!.text)) names += 1;
      else if (!JOINTS.has(this.word(at))) return false;
    }
    return to - from - names <= 4;
  }

  /** "one, a driver, and ...": the second names the first. */
  private isApposition(first: PersonGroup, second: PersonGroup): boolean {
    return first.best === 1 && second.best === 1 && this.word(first.end) === ',' && second.start === first.end + 1 && [0, 1, 2, 3].some((step) => this.word(second.end + step) === ',');
  }

  /** The group is what another verb is said of: "killed two and three were wounded". */
  private startsClause(group: PersonGroup): boolean {
    const next = this.word(group.end);
    return BE.has(next) || HAVE.has(next) || (HARM_WORDS.get(next)?.use ?? 'active') !== 'active';
  }

  /** "he was shot and killed". */
  private pronounBefore(at: number): PersonGroup[] {
    const word = this.word(at - 1);
    return word === 'he' || word === 'she' ? [pronounGroup(at - 1)] : [];
  }

  /** The group of which a participle or state is said, and those joined to it before it. */
  private subjectOf(at: number, harm: HarmWord, finite: boolean): PersonGroup[] {
    let fallback = -1;
    for (let index = this.groups.length - 1; index >= 0; index -= 1) {
      const group = this.groups[index]!;
      if (group.end > at) continue;
      if (at - group.end > FARTHEST_SUBJECT || this.clauseEnds(group.end, at)) break;
      if (harm.personsOnly && !group.sure) continue;
      const adjacent = this.adjacent(group.end, at);
      if (!group.sure && !adjacent) continue;
      if (!finite && !adjacent && harm.use === 'either' && this.pauses(group.end, at)) break;
      if (!finite && !adjacent && this.verbBetween(group.end, at)) break;
      if (PREPOSITIONS.has(this.word(group.start - 1)) && !adjacent) continue;
      if (PREPOSITIONS.has(this.word(group.start - 1)) && this.word(group.start - 1) !== 'with') {
        if (fallback === -1) fallback = index;
        continue;
      }
      return this.chainUpTo(index);
    }
    return fallback === -1 ? this.pronounBefore(at) : [this.groups[fallback]!];
  }

  private adjacent(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (!ADVERBS.has(this.word(at)) && !this.word(at).endsWith('ly') && !/^[("“]$/.test(this.word(at)) && this.word(at) !== 'in' && this.word(at) !== 'all') return false;
    return to - from <= 4;
  }

  private pauses(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (this.word(at) === ',' || this.word(at) === 'and' || this.word(at) === 'but') return true;
    return false;
  }

  private clauseEnds(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (this.word(at) === ';' || this.word(at) === ':') return true;
    return false;
  }

  private verbBetween(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (BE.has(this.word(at)) || (HARM_WORDS.has(this.word(at)) && at !== to)) return true;
    return false;
  }

  /** "Seven policemen were killed and all five attackers.", "Three dead on one side, two on the other": the verb holds for these too. */
  private leftOver(at: number, headline: boolean): PersonGroup[] {
    let start = at + 1;
    if (headline) for (let step = 0; step < 6 && start < this.to && !/^[,;]$/.test(this.word(start)) && this.word(start) !== 'and' && !this.groups.some((group) => group.start === start); step += 1) start += 1;
    const rest: PersonGroup[] = [];
    for (;;) {
      let next = start;
      while (next < start + 3 && (this.word(next) === ',' || this.word(next) === 'and' || this.word(next) === 'also')) next += 1;
      const group = next > start ? this.groups.find((each) => each.start === next) : undefined;
      if (!group || group.bare || !this.standsIdle(group)) return rest;
      rest.push(group);
      start = group.end;
    }
  }

  /** Nothing else is said of the group. */
  private standsIdle(group: PersonGroup): boolean {
    const next = this.word(group.end);
    if (next === '' || /^[.,;)]$/.test(next) || next === 'too' || next === 'as' || next === 'also') return true;
    if (next === 'and') return this.groups.some((each) => each.start === group.end + 1);
    return group.noun === null && next === 'on' && this.word(group.end + 1) === 'the' && this.word(group.end + 2) === 'other';
  }

  /** Harm told by nouns and by set phrases. */
  private readOther(at: number): void {
    const word = this.word(at);
    const kind = HARM_NOUNS.get(word);
    if (kind) return this.readNoun(at, word, kind);
    if (word === 'casualties' && this.word(at - 1) === 'no') return this.tellNone(at - 1, at + 1, ['killed', 'injured']);
    if (word === 'casualties' && this.word(at - 1) === 'without') return this.tellNone(at - 1, at + 1, ['killed', 'injured']);
    if (word === 'taken' || word === 'took' || word === 'taking') return this.readTaken(at, word);
    if (word === 'lost' || word === 'losing') return this.readLost(at);
    if (word === 'toll') return this.readToll(at);
    if (word === 'death' && this.word(at - 1) === 'to') return;
    if (word === 'shahadat' || word === 'martyrdom') this.tell(this.subjectOf(this.word(at - 1) === 'embraced' ? at - 1 : at, STATE, false), 'killed', at, at + 1);
  }

  /** "12 deaths", "cost some 13,000 lives", "the bodies of two farmers", "stabbed to death". */
  private readNoun(at: number, word: string, kind: CountKind): void {
    if (word === 'death' && this.word(at - 1) === 'to') {
      const participle = this.toDeath(at);
      if (participle) this.readVerb(participle, STATE);
      return;
    }
    const before = this.groups.find((group) => group.end === at && !group.bare) ?? this.groups.find((group) => group.start < at && group.end === at + 1 && !group.bare && !group.pointsBack);
    if (before && (word.endsWith('s') || word === 'bodies') && !PREPOSITIONS_OF_CAUSE.has(this.word(before.start - 1))) return this.tell([{ ...before, noun: null, who: 'unknown', sure: true }], kind, before.start, at + 1);
    if (this.word(at + 1) !== 'of') return;
    const index = this.groups.findIndex((group) => group.start === at + 2);
    const supposed = [1, 2, 3, 4, 5].some((back) => SUPPOSED_DEEDS.has(this.word(at - back)));
    const befell = index === -1 ? this.namedObject(at + 2) : this.chainFrom(index);
    if (befell.length > 0 && !supposed) this.tell(befell, kind, at, befell[0]!.end);
  }

  /** The verb of "were beaten and stabbed to death". */
  private toDeath(at: number): number | null {
    for (let back = at - 2; back >= Math.max(this.from, at - 5); back -= 1) if (/(ed|en|t|rnt|ung|ck)$/.test(this.word(back)) && this.word(back) !== 'and') return this.auxiliaryStart(back);
    return null;
  }

  private auxiliaryStart(at: number): number {
    return this.word(at - 1) === 'and' ? at - 2 : at;
  }

  /** "two men were taken into custody", "took two nurses hostage". */
  private readTaken(at: number, word: string): void {
    const ends = [1, 2, 3, 4, 5, 6].find((step) => CUSTODY.has(this.word(at + step)));
    if (ends === undefined) return;
    const aux = this.auxiliary(at);
    const index = this.groups.findIndex((group) => group.start === at + 1);
    if (word !== 'taken' || (aux.at !== null && aux.perfect)) {
      if (index !== -1) this.tell(this.chainFrom(index), 'captured', at, at + ends + 1);
      return;
    }
    if (!aux.negated && !aux.supposed) this.tell(this.subjectOf(aux.at ?? at, STATE, aux.at !== null), 'captured', at, at + ends + 1);
  }

  /** "lost 13 fighters", "five soldiers lost their lives", "one constable lost an ear". */
  private readLost(at: number): void {
    const own = ['his', 'her', 'their', 'its'].includes(this.word(at + 1));
    if (own && (this.word(at + 2) === 'life' || this.word(at + 2) === 'lives')) return this.tell(this.subjectOf(at, STATE, false), 'killed', at, at + 3);
    if ((own || ['a', 'an', 'one', 'both', 'two'].includes(this.word(at + 1))) && LIMBS.has(this.word(at + 2))) return this.tell(this.subjectOf(at, STATE, false), 'injured', at, at + 3);
    const index = this.groups.findIndex((group) => group.start === at + 1 && group.sure && !group.pointsBack && !group.bare);
    if (index !== -1) this.tell(this.chainFrom(index), 'killed', at, this.groups[index]!.end);
  }

  /** "a death toll of 12", "the toll rose to 12". */
  private readToll(at: number): void {
    const joint = [1, 2, 3, 4].find((step) => ['of', 'to', 'at', 'reached', ':'].includes(this.word(at + step)));
    const group = joint === undefined ? undefined : this.groups.find((each) => each.start === at + joint + 1);
    if (group) this.tell([{ ...group, noun: null, who: 'unknown' }], 'killed', at, group.end);
  }

  private tellNone(start: number, end: number, kinds: readonly CountKind[]): void {
    for (const kind of kinds) this.add(kind, { ...pronounGroup(start), end, low: 0, best: 0, high: 0, pointsBack: false }, start, end);
  }

  /** "dozens of soldiers and villagers": the number before counts the bare plural after it as well. */
  private shared(groups: readonly PersonGroup[]): readonly PersonGroup[] {
    return groups.filter((group, index) => index === 0 || !group.bare || !group.vague || groups[index - 1]!.best < 2 || groups[index - 1]!.bare);
  }

  private tell(groups: readonly PersonGroup[], kind: CountKind, start: number, end: number): void {
    for (const group of this.shared(groups)) {
      const kinds = this.read.get(group) ?? new Set();
      // Nobody hurt is nobody killed; the other way round it is not.
      const told: readonly CountKind[] = group.best === 0 && kind === 'injured' ? ['injured', 'killed'] : [kind];
      for (const each of told) if (!kinds.has(each)) this.add(each, this.counted(group), Math.min(group.start, start), Math.max(group.end, end));
      for (const each of told) kinds.add(each);
      this.read.set(group, kinds);
    }
  }

  private add(kind: CountKind, group: PersonGroup, start: number, end: number): void {
    const span = { start: this.tokens[start]!.start, end: this.tokens[end - 1]!.end };
    this.found.push({
      kind,
      low: group.low,
      best: group.best,
      high: group.high,
      who: group.who,
      phrase: this.text.slice(span.start, span.end),
      span,
      noun: group.noun,
      sentence: this.tokens[this.from]!.sentence,
      pointsBack: group.pointsBack,
      more: group.more || this.saysAlso(start, end),
      vague: group.vague,
      includes: this.includedAfter(end),
      background: this.isBackground(start),
    });
  }

  /** "including a commander and two bombers", "one of whom was the commander". */
  private includedAfter(end: number): string[] {
    for (let at = end; at < this.to; at += 1) {
      if (this.word(at) !== 'including') continue;
      const index = this.groups.findIndex((group) => group.start === at + 1);
      return index === -1 ? [] : this.chainFrom(index).flatMap(({ noun }) => noun ?? []);
    }
    return [];
  }

  /** Told of an older event, to say who somebody is ("linked to the attack that killed four"), or a tally over a longer time. */
  private isBackground(at: number): boolean {
    for (let back = at - 1; back >= Math.max(this.from, at - 14); back -= 1) {
      const word = this.word(back);
      if (word === ',' || word === ';') return false;
      if ((word === 'that' || word === 'which') && OLD_DEEDS.has(this.word(back - 1))) return true;
      if (BACKGROUND.get(word)?.includes(this.word(back + 1))) return true;
      if ((word === 'have' || word === 'has') && this.isTally()) return true;
    }
    return false;
  }

  /** "so far this year", "since the start of the month". */
  private isTally(): boolean {
    for (let at = this.from; at < this.to; at += 1) {
      const [word, next] = [this.word(at), this.word(at + 1)];
      if ((word === 'so' && next === 'far') || (word === 'to' && next === 'date') || (word === 'this' && (next === 'year' || next === 'month')) || (word === 'since' && next !== '')) return true;
    }
    return false;
  }

  /** "also" beside the words that were read. */
  private saysAlso(start: number, end: number): boolean {
    for (let at = Math.max(this.from, start - 2); at < end; at += 1) if (this.word(at) === 'also') return true;
    return false;
  }
}

const STATE: HarmWord = { kind: 'killed', use: 'state' };
const BE = new Set(['was', 'were', 'is', 'are', 'been', 'being', 'be', 'got', "weren't", "wasn't"]);
const HAVE = new Set(['has', 'have', 'had', 'having']);
const MODALS = new Set(['would', 'could', 'may', 'might', 'should', 'shall', 'will', 'can', 'if']);
const ADVERBS = new Set('also later now then reportedly allegedly shot gunned all both still since already either together there themselves himself by so far found left beaten burnt burned badly lightly slightly seriously brought out up carried pulled counted taken declared presumed critically gravely severely fatally said reported confirmed feared believed hacked stabbed'.split(' ').filter((word) => word !== 'by'));
const BEFORE_OBJECT = new Set(['dead', 'at', 'what', '"', '“', 'also', '(', 'outright', 'instantly', 'down']);
const NOT_NAMES = new Set('taliban haqqani maoists isil isis daesh afghan pakistani israeli monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december the in on at and'.split(' '));
const JOINTS = new Set([',', 'and', 'plus', '&', 'as', 'well', 'along', 'with', 'together', 'also', 'then']);
const PREPOSITIONS = new Set('of with by in at for against from including among near under than to on as like between into over after before about'.split(' '));
const PREPOSITIONS_OF_CAUSE = new Set(['for', 'after', 'by', 'against']);
const SUPPOSED_DEEDS = new Set('for plan planned planning plotting plotted attempted coordinating ordered threatened avenge sought involved'.split(' '));
const CUSTODY = new Set(['custody', 'prisoner', 'hostage', 'hostages', 'prisoners', 'captive', 'captives']);
const LIMBS = new Set(['leg', 'legs', 'arm', 'arms', 'hand', 'hands', 'eye', 'eyes', 'ear', 'foot', 'finger', 'fingers', 'limb', 'limbs']);
const OLD_DEEDS = new Set('attack attacks bombing bombings explosion explosions blast ambush ambushes raid raids strike strikes assault assaults incident'.split(' '));
const BACKGROUND: ReadonlyMap<string, readonly string[]> = new Map([
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
const AFTER_PARTICIPLE = new Set('in on at by near during when while as after before since and or but from with inside outside along around across across over for to under along late early last this yesterday today overnight there so'.split(' '));
const SPEAKS = new Set(['casualties', 'taken', 'took', 'taking', 'lost', 'losing', 'toll', 'shahadat', 'martyrdom']);

function speaksOfHarm(word: string): boolean {
  return HARM_WORDS.has(word) || HARM_NOUNS.has(word) || SPEAKS.has(word);
}

/** A number with a noun that no list knows: good enough alone, not as one of several. */
function isUnknownNoun(group: PersonGroup): boolean {
  return !group.sure && group.unknownNoun;
}

function pronounGroup(at: number): PersonGroup {
  return { start: at, end: at + 1, low: 1, best: 1, high: 1, noun: null, who: 'unknown', sure: true, bare: false, pointsBack: true, more: false, vague: false, ofThem: false, unknownNoun: false, harm: null };
}
