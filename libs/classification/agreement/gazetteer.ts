import { nameWord } from './name-forms.js';

/** What a name may stand for. */
export interface Named {
  kind: 'actor' | 'party' | 'place';
  id: string;
}

/** A name found in a text: characters `start` to `end`. */
export interface NameFound {
  start: number;
  end: number;
  /** Several, where one name stands for several things ("Kabul" the city and "Kabul" the government). */
  named: readonly Named[];
}

/** One word of a text as names are compared: folded, with its place in the text. */
export interface NameWord {
  word: string;
  start: number;
  end: number;
  capital: boolean;
}

interface Node {
  next: Map<string, Node>;
  named: { what: Named; capital: boolean; allCapitals: boolean }[];
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const EMPTY: readonly Named[] = [];

/** The words of a text, possessive endings left out. */
export function nameWords(text: string): NameWord[] {
  const words: NameWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const first = raw.charAt(0);
    words.push({ word: nameWord(raw), start: match.index, end: match.index + raw.length, capital: first !== first.toLowerCase() || (first >= '0' && first <= '9') });
  }
  return words;
}

/** Names compiled into a tree of words; the longest name wins. Grows only until it is handed out. */
export class Gazetteer {
  private readonly root: Node = { next: new Map(), named: [] };

  /** `key`: what of a word is compared, where it is not the word itself. */
  constructor(private readonly key: (word: string) => string = (word) => word) {}

  add(name: string, what: Named): void {
    const words = nameWords(name);
    if (words[0]?.word === 'the') words.shift();
    if (words.length === 0) return;
    let node = this.root;
    for (const each of words) {
      const word = this.key(each.word);
      let next = node.next.get(word);
      if (!next) node.next.set(word, (next = { next: new Map(), named: [] }));
      node = next;
    }
    if (node.named.some((entry) => entry.what.kind === what.kind && entry.what.id === what.id)) return;
    const letters = name.replace(/[^\p{L}]/gu, '');
    const capital = words[0]?.capital ?? false;
    node.named.push({ what, capital, allCapitals: words.length === 1 && letters.length <= 5 && letters.length > 1 && letters === letters.toUpperCase() });
  }

  /** What exactly this name stands for. */
  find(name: string): readonly Named[] {
    const words = nameWords(name);
    if (words[0]?.word === 'the') words.shift();
    let node: Node | undefined = this.root;
    for (const { word } of words) node = node?.next.get(this.key(word));
    return node && words.length > 0 ? node.named.map((entry) => entry.what) : EMPTY;
  }

  /**
   * All names in a text, left to right, none overlapping. A name that is written with a capital counts
   * only where the text writes it so, unless the text is written without capitals (`lowerCase`).
   */
  scan(text: string, words: readonly NameWord[], lowerCase: boolean): NameFound[] {
    const found: NameFound[] = [];
    for (let i = 0; i < words.length; ) {
      const hit = this.longestAt(text, words, i, lowerCase);
      if (hit) {
        found.push(hit.found);
        i = hit.next;
      } else i += 1;
    }
    return found;
  }

  private longestAt(text: string, words: readonly NameWord[], from: number, lowerCase: boolean): { found: NameFound; next: number } | null {
    let node = this.root;
    let best: { found: NameFound; next: number } | null = null;
    for (let i = from; i < words.length; i += 1) {
      const word = words[i];
      const previous = words[i - 1];
      if (!word || (i > from && previous && word.start - previous.end > 3)) break;
      const next = node.next.get(this.key(word.word)) ?? pluralStep(node, this.key(word.word));
      if (!next) break;
      node = next;
      const start = words[from]?.start ?? 0;
      const surface = text.slice(start, word.end);
      const named = node.named.filter((entry) => written(entry, surface, words[from]?.capital ?? false, lowerCase)).map((entry) => entry.what);
      if (named.length > 0) best = { found: { start, end: word.end, named }, next: i + 1 };
    }
    return best;
  }
}

function pluralStep(node: Node, word: string): Node | undefined {
  return word.length > 3 && word.endsWith('s') ? node.next.get(word.slice(0, -1)) : undefined;
}

function written(entry: { capital: boolean; allCapitals: boolean }, surface: string, capital: boolean, lowerCase: boolean): boolean {
  if (entry.allCapitals) return surface.replace(/s$/, '') === surface.replace(/s$/, '').toUpperCase() || (lowerCase && surface.length > 3);
  return lowerCase || !entry.capital || capital;
}
