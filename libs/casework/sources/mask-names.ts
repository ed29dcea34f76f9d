/** Stands for one UTF-16 unit of a name, so that what points into the text goes on pointing at the same words. */
const MASK = '█';

/** A word: letters, digits and the marks on them, with what Arabic script stretches or joins words by. */
const WORD = /[\p{L}\p{N}\p{M}\u0640\u200C\u200D]+/gu;
/** Scripts that set no blank between words: there a name is found inside a run of letters. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** "and", "to", "by", "like" and the article, which Arabic writes in one word with the name. */
const ARABIC_PREFIX = /^(?:[وف]?(?:[بلك]?ال|لل|[بلك])|[وف])(?=\p{Script=Arabic}{2})/u;
/** A single letter or two are everywhere. */
const LEAST_LETTERS = 3;

/**
 * Hides these names wherever a text says them, whatever their case, accents, spacing and punctuation: as whole words,
 * and each name also without what it has in brackets or after a comma. What is hidden keeps its length.
 */
export function nameMask(names: Iterable<string>): (text: string) => string {
  const sought = [...new Set([...names].flatMap(formsOf))].map(wordsOf).filter(isTelling);
  const byFirst = group(sought);
  const unspaced = sought.flatMap((words) => (words.some((word) => UNSPACED.test(word)) ? [words.join('')] : []));
  if (sought.length === 0) return (text) => text;
  return (text) => {
    const words = [...text.matchAll(WORD)].map((match) => ({ forms: formsOfWord(match[0]), start: match.index, end: match.index + match[0].length }));
    const hidden: [start: number, end: number][] = [];
    for (const [at, word] of words.entries()) {
      for (const form of word.forms) {
        for (const name of byFirst.get(form) ?? []) {
          const last = words[at + name.length - 1];
          if (last && name.every((part, offset) => offset === 0 || words[at + offset]?.forms[0] === part)) hidden.push([word.start, last.end]);
        }
      }
      hidden.push(...insideRun(text.slice(word.start, word.end), word.start, unspaced));
    }
    return hidden.reduce((shown, [start, end]) => shown.slice(0, start) + text.slice(start, end).replace(/[^\n\r]/g, MASK) + shown.slice(end), text);
  };
}

function group(names: readonly (readonly string[])[]): Map<string, (readonly string[])[]> {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const name of names) {
    const first = name[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  return byFirst;
}

function formsOf(name: string): string[] {
  const outside = name.replaceAll(/\([^()]*\)/g, ' ');
  const inside = [...name.matchAll(/\(([^()]*)\)/g)].map(([, text = '']) => text);
  return [name, outside, outside.split(/[,،;]/)[0] ?? '', ...inside];
}

function wordsOf(name: string): string[] {
  return (name.match(WORD) ?? []).map(folded);
}

function isTelling(words: readonly string[]): boolean {
  const all = words.join('');
  return [...all].length >= LEAST_LETTERS || UNSPACED.test(all);
}

/** A word as it is compared, first as it stands and then without what Arabic writes in front of a name. */
function formsOfWord(word: string): string[] {
  const form = folded(word);
  const bare = form.replace(ARABIC_PREFIX, '');
  return bare === form ? [form] : [form, bare];
}

/** Letters that the keyboards of Arabic, Persian and Urdu write in several ways, and Cyrillic and Turkish variants. */
const SAME_LETTER: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ئ: 'ی', ك: 'ک', ة: 'ه', ہ: 'ه', ۃ: 'ه', ھ: 'ه', ؤ: 'و', ٱ: 'ا', ё: 'е', ı: 'i', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' };

function folded(word: string): string {
  const plain = word.normalize('NFKD').toLowerCase().replaceAll(/[\p{M}\u0640\u200C\u200D]/gu, '');
  return plain.replaceAll(/[يىئكةہۃھؤٱёıßøłđ]/gu, (letter) => SAME_LETTER[letter] ?? letter);
}

function insideRun(run: string, start: number, names: readonly string[]): [number, number][] {
  return names.flatMap((name) => {
    const found: [number, number][] = [];
    for (let at = run.indexOf(name); at >= 0; at = run.indexOf(name, at + name.length)) found.push([start + at, start + at + name.length]);
    return found;
  });
}
