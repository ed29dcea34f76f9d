import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { mendParts } from './mend-parts.js';

/** One word or mark of a text. `part` is its part of speech in the universal tag set. */
export interface Token {
  index: number;
  text: string;
  lower: string;
  lemma: string;
  part: string;
  start: number;
  end: number;
  sentence: number;
}

const nlp = winkNLP(model, ['sbd', 'pos']);
const { its } = nlp;

/** Longest stretch that is handed to the tagger at once, and longest run of letters that can be a word. */
const STRETCH = 6000;
const LONGEST_WORD = 60;

/** Cuts a text into tokens with parts of speech and sentence numbers. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  for (const [from, to] of stretches(text)) sentence = tokeniseStretch(text.slice(from, to), from, tokens, sentence);
  mendParts(tokens);
  return tokens;
}

function tokeniseStretch(stretch: string, offset: number, tokens: Token[], firstSentence: number): number {
  const readable = stretch.replace(/\S{61,}/g, (run) => ' '.repeat(run.length)).replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/(?<=[\s(])\.(?=\d{2}\b)/g, '0');
  const doc = nlp.readDoc(readable);
  const all = doc.tokens();
  const values = all.out() as string[];
  const parts = all.out(its.pos) as string[];
  const lemmas = all.out(its.lemma as typeof its.value) as string[];
  const spans = doc.sentences().out(its.span) as unknown as [number, number][];
  let at = 0;
  let sentence = 0;
  for (const [index, value] of values.entries()) {
    while (sentence < spans.length - 1 && index > (spans[sentence]?.[1] ?? Infinity)) sentence += 1;
    const found = readable.indexOf(value, at);
    const start = found < 0 ? at : found;
    at = start + value.length;
    const lower = value.toLowerCase();
    tokens.push({ index: tokens.length, text: value, lower, lemma: lemmaOf(lemmas[index] ?? lower, lower), part: parts[index] ?? 'X', start: offset + start, end: offset + at, sentence: firstSentence + sentence });
  }
  return firstSentence + spans.length;
}

/** wink leaves some plurals of unknown and capitalised words as they are. */
function lemmaOf(lemma: string, lower: string): string {
  const word = lemma.toLowerCase();
  if (/^\w{2,}men$/.test(lower) && !/^(?:women|specimen|regimen|acumen|abdomen|yemen|omen)$/.test(lower)) return `${lower.slice(0, -2)}an`;
  return IRREGULAR[lower] ?? (word.length > 3 && word === lower && /[^su]s$/.test(word) && !/(?:ss|us|is|ous|ics)$/.test(word) ? word.slice(0, -1) : word);
}

const IRREGULAR: Readonly<Record<string, string>> = { men: 'man', women: 'woman', children: 'child', policemen: 'policeman', gunmen: 'gunman', people: 'people', forces: 'force', troops: 'troop', mortars: 'mortar', arms: 'arm', fishermen: 'fisherman', servicemen: 'serviceman', wounded: 'wound', lay: 'lay', barracks: 'barracks', clothes: 'clothes', corps: 'corps', supplies: 'supply', bodies: 'body', militias: 'militia', jets: 'jet', premises: 'premises' };

/** Parts of a text no longer than STRETCH, cut at line ends, sentence ends or spaces. */
function* stretches(text: string): Generator<[number, number]> {
  let from = 0;
  while (from < text.length) {
    let to = Math.min(text.length, from + STRETCH);
    if (to < text.length) {
      const cut = Math.max(text.lastIndexOf('\n', to), text.lastIndexOf('. ', to) + 1);
      const space = text.lastIndexOf(' ', to);
      if (cut > from + LONGEST_WORD) to = cut;
      else if (space > from) to = space;
    }
    yield [from, to];
    from = to;
  }
}
