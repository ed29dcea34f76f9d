import type { Item, Phrase } from './phrase.js';

export function isComma(item: Item | undefined): boolean {
  return item?.kind === 'mark' && item.word === ',';
}

export function allAdverbs(items: readonly Item[], from: number, to: number): boolean {
  return items.slice(from, to).every((item) => item.kind === 'mark' && (item.part === 'ADV' || item.word === ','));
}

export function commaBetween(items: readonly Item[], from: number, to: number): boolean {
  return items.slice(from + 1, to).some((item) => item.kind === 'mark' && item.word === ',');
}

/** What a relative pronoun at `i` stands for: the phrase before it, or the one that this is "of". */
export function antecedent(items: readonly Item[], i: number): Phrase | null {
  for (let j = i - 1; j >= 0; j -= 1) {
    const item = items[j];
    if (item?.kind === 'phrase' && !item.isTime) return item.preposition === 'of' ? (items.slice(0, j).findLast((each): each is Phrase => each.kind === 'phrase' && each.of === item) ?? item) : item;
    if (item?.kind === 'verb') return null;
  }
  return null;
}

const DASH = /^[-–—]$/;
/** Items that an aside may be long. */
const LONGEST_ASIDE = 12;

/** Where the aside opens that closes at `i`: "soldiers (about thirty) attacked", "soldiers - thirty of them - attacked"; null if none does. */
export function asideOpens(items: readonly Item[], i: number): number | null {
  const closing = items[i];
  if (isComma(closing)) return remarkOpens(items, i);
  if (closing?.kind !== 'mark' || !(closing.word === ')' || DASH.test(closing.word))) return null;
  for (let j = i - 1; j > 0 && i - j <= LONGEST_ASIDE; j -= 1) {
    const item = items[j];
    if (item?.kind === 'verb' && closing.word !== ')') return null;
    if (item?.kind === 'mark' && (closing.word === ')' ? item.word === '(' : DASH.test(item.word))) return items[j - 1]?.kind === 'phrase' ? j : null;
  }
  return null;
}

const SAYS = /^(?:say|claim|report|add|state|allege|believe|note|insist|admit|confirm|tell|complain|recall|think|explain|write)$/;

/** "Soldiers, residents said, burned the houses", "soldiers, said the mayor, burned": the comma that opens such a remark. */
function remarkOpens(items: readonly Item[], i: number): number | null {
  for (const [verb, speaker] of [[i - 1, i - 2], [i - 2, i - 1]] as const) {
    const [said, who] = [items[verb], items[speaker]];
    if (said?.kind === 'verb' && SAYS.test(said.lemma) && said.from === said.main && who?.kind === 'phrase' && isComma(items[i - 3]) && items[i - 4]?.kind === 'phrase') return i - 3;
  }
  return null;
}
