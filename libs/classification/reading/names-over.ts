import { nameWords, type NameFound } from '../agreement/gazetteer.js';
import { nameWord } from '../agreement/name-forms.js';
import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import type { Token } from './tokens.js';
import type { NameAt } from './name-at.js';

/** Names of the agreement over the tokens: exact ones first, then those that differ in transliteration alone, then numbered units. */
export function namesOver(text: string, tokens: readonly Token[], agreement: PreparedAgreement): NameAt[] {
  const words = nameWords(text);
  const lowerCase = words.filter((word) => word.capital).length < words.length / 50;
  const found = overTokens(agreement.names.scan(text, words, lowerCase), text, tokens).map((name) => withNumber(name, text, tokens));
  const taken = new Set<number>();
  const take = (name: NameAt): void => {
    for (let i = name.from; i <= name.to; i += 1) taken.add(i);
  };
  found.forEach(take);
  const isFree = ({ from, to }: NameAt): boolean => tokens.slice(from, to + 1).every(({ index }) => !taken.has(index));
  for (const name of [...overTokens(agreement.likeNames.scan(text, words, false), text, tokens).filter((each) => mayBeName(each, tokens)), ...unitsIn(text, tokens, agreement)]) {
    if (!isFree(name)) continue;
    found.push(name);
    take(name);
  }
  return found.toSorted((a, b) => a.from - b.from);
}

function overTokens(names: readonly NameFound[], text: string, tokens: readonly Token[]): NameAt[] {
  const found: NameAt[] = [];
  let token = 0;
  for (const { start, end, named } of names) {
    while (token < tokens.length && (tokens[token]?.end ?? 0) <= start) token += 1;
    let last = token;
    while (last + 1 < tokens.length && (tokens[last + 1]?.start ?? 0) < end) last += 1;
    if (tokens[token]) found.push({ from: token, to: last, start, end, text: text.slice(start, end), named });
  }
  return found;
}

/** What only sounds like a name is one only where the text writes it as a name. */
function mayBeName({ from, to }: NameAt, tokens: readonly Token[]): boolean {
  return tokens.slice(from, to + 1).every((token) => token.part === 'PROPN' || token.part === 'PUNCT' || token.text.length < 5) && tokens.slice(from, to + 1).some((token) => token.part === 'PROPN' && token.text.length >= 5);
}

/** "Kobra 12", "Lion Battalion 3": the number behind the name of a force is part of it. */
function withNumber(name: NameAt, text: string, tokens: readonly Token[]): NameAt {
  const [number, after] = [tokens[name.to + 1], tokens[name.to + 2]];
  if (!name.named.some(({ kind }) => kind === 'actor') || !number || !/^\d{1,4}$/.test(number.text) || number.sentence !== tokens[name.to]?.sentence) return name;
  if (after && (['NOUN', 'PROPN', 'ADJ', 'NUM', 'SYM'].includes(after.part) || /^(?:x|-|:|%|,|\/)$/.test(after.text))) return name;
  return { ...name, to: name.to + 1, end: number.end, text: text.slice(name.start, number.end) };
}

/** "the 3rd Brigade", "Battalion 12": units that only one actor numbers by this word. */
function unitsIn(text: string, tokens: readonly Token[], agreement: PreparedAgreement): NameAt[] {
  if (agreement.meant.units.size === 0) return [];
  const found: NameAt[] = [];
  for (const token of tokens) {
    const owner = agreement.meant.units.get(nameWord(token.text).replace(/s$/, ''));
    if (owner === undefined || !/^\p{Lu}/u.test(token.text)) continue;
    const [before, after] = [tokens[token.index - 1], tokens[token.index + 1]];
    const [from, to] = before && /^\d+$/.test(nameWord(before.text)) ? [before, token] : after && /^\d+$/.test(nameWord(after.text)) ? [token, after] : [null, null];
    if (from && to) found.push({ from: from.index, to: to.index, start: from.start, end: to.end, text: text.slice(from.start, to.end), named: [{ kind: 'actor', id: owner }] });
  }
  return found;
}
