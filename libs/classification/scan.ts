/** A word, a run of digits or a single mark of a text. */
export interface Token {
  kind: 'word' | 'number' | 'mark';
  /** As written. */
  text: string;
  /** In lower case; typographic apostrophes as `'`, every dash as `-`. */
  word: string;
  /** UTF-16 offsets into the text. */
  start: number;
  end: number;
  /** White space stands before it. */
  spaced: boolean;
  /** How many line breaks stand before it. */
  breaks: number;
  /** Number of the sentence it stands in, from 0. */
  sentence: number;
}

/**
 * Splits a text into tokens in one pass: letters with their inner apostrophes are a word, digits are a number
 * ("0430hrs" is a number and a word that follows it unspaced), everything else that is not white space is a
 * mark. Thousands commas and decimal points stay with their number. The last text is kept, because several
 * readers read the same one after another.
 */
export function scan(text: string): readonly Token[] {
  if (kept?.text !== text) kept = { text, tokens: numberSentences(split(text)) };
  return kept.tokens;
}

let kept: { text: string; tokens: readonly Token[] } | null = null;

const LETTER = 0;
const DIGIT = 1;
const SPACE = 2;
const BREAK = 3;
const MARK = 4;

const ASCII = Uint8Array.from({ length: 128 }, (_, code) =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
    ? LETTER
    : code >= 48 && code <= 57
      ? DIGIT
      : code === 10 || code === 13
        ? BREAK
        : code === 32 || (code >= 9 && code <= 12)
          ? SPACE
          : MARK,
);

function classOf(code: number): number {
  if (code < 128) return ASCII[code]!;
  if (code === 0x2028 || code === 0x2029) return BREAK;
  if (code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0xfeff) return SPACE;
  if ((code >= 0x2010 && code <= 0x2060) || (code >= 0x2190 && code <= 0x2bff)) return MARK;
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 ? LETTER : MARK;
}

/** As `classOf`; the end of the text is a mark. */
function classAt(text: string, at: number): number {
  return at < text.length ? classOf(text.charCodeAt(at)) : MARK;
}

function split(text: string): Token[] {
  const tokens: Token[] = [];
  let spaced = true;
  let breaks = 0;
  for (let at = 0; at < text.length; ) {
    const char = classAt(text, at);
    if (char === SPACE || char === BREAK) {
      spaced = true;
      if (char === BREAK && !(text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10)) breaks += 1;
      at += 1;
      continue;
    }
    const end = char === LETTER ? endOfWord(text, at) : char === DIGIT ? endOfNumber(text, at) : at + 1;
    const written = text.slice(at, end);
    const kind = char === LETTER ? 'word' : char === DIGIT ? 'number' : 'mark';
    tokens.push({ kind, text: written, word: char === DIGIT ? written : char === LETTER ? plainWord(written) : plainMark(written), start: at, end, spaced, breaks, sentence: 0 });
    spaced = false;
    breaks = 0;
    at = end;
  }
  return tokens;
}

function endOfWord(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    while (classAt(text, at) === LETTER) at += 1;
    const code = text.charCodeAt(at);
    if ((code !== 39 && code !== 0x2019) || classAt(text, at + 1) !== LETTER) return at;
    at += 1;
  }
}

function endOfNumber(text: string, start: number): number {
  const digit = (at: number): boolean => classAt(text, at) === DIGIT;
  let at = start + 1;
  while (digit(at)) at += 1;
  if (at - start <= 3) while (text.charCodeAt(at) === 44 && digit(at + 1) && digit(at + 2) && digit(at + 3) && !digit(at + 4)) at += 4;
  return endOfDecimals(text, start, at);
}

/** "1.50" is one number; "12.11.2025" is three, as dates are written. */
function endOfDecimals(text: string, start: number, at: number): number {
  const digit = (where: number): boolean => classAt(text, where) === DIGIT;
  const afterPoint = start > 1 && text.charCodeAt(start - 1) === 46 && digit(start - 2);
  if (afterPoint || text.charCodeAt(at) !== 46 || !digit(at + 1)) return at;
  let end = at + 2;
  while (digit(end)) end += 1;
  return text.charCodeAt(end) === 46 && digit(end + 1) ? at : end;
}

function plainWord(written: string): string {
  if (isPlain(written)) return written;
  return (written.includes('’') ? written.replaceAll('’', "'") : written).toLowerCase();
}

/** Most words are in small letters of ASCII, and stay as they are. */
function isPlain(written: string): boolean {
  for (let at = 0; at < written.length; at += 1) {
    const code = written.charCodeAt(at);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

function plainMark(written: string): string {
  const code = written.charCodeAt(0);
  return code >= 0x2010 && code <= 0x2015 ? '-' : written;
}

/** After these a full stop never ends the sentence. */
const TITLES = new Set('mr mrs ms dr gen col lt maj capt sgt brig cpl pvt adm cmdr gov sen rep st no nos approx ca vs prov rd ave jr sr p pp op art para fig e g i u s k'.split(' '));
/** After these it does where the next word has a capital letter. */
const SHORTENED = new Set('jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun km kms hrs hr approx etc dist m a'.split(' '));

function numberSentences(tokens: Token[]): Token[] {
  let sentence = 0;
  let lineStart = 0;
  for (let at = 1; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    const before = tokens[at - 1]!;
    if (endsByMark(tokens, at) || (token.breaks > 0 && endsByLine(before, token, lineStart))) sentence += 1;
    if (token.breaks > 0) lineStart = token.start;
    token.sentence = sentence;
  }
  return tokens;
}

/** A line as short as this was not broken for want of room: it is a heading or an entry of a list. */
const SHORT_LINE = 55;

/** A blank line ends a sentence; so does the end of a short line, unless the next goes on in lower case. */
function endsByLine(before: Token, token: Token, lineStart: number): boolean {
  return token.breaks > 1 || (before.end - lineStart < SHORT_LINE && before.word !== ',' && !/^[a-z]/.test(token.text));
}

const CLOSERS = new Set(['"', '”', ')', "'", '’', ']']);

function endsByMark(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1]!;
  if (!token.spaced || before.kind !== 'mark') return false;
  const closed = CLOSERS.has(before.text);
  const end = closed ? tokens[at - 2] : before;
  if (end?.word === '!' || end?.word === '?') return true;
  if (end?.word !== '.') return false;
  const last = tokens[closed ? at - 3 : at - 2];
  if (!last || last.kind !== 'word' || end.spaced) return true;
  if (SHORTENED.has(last.word)) return /^\p{Lu}/u.test(token.text);
  return !TITLES.has(last.word) && (last.text.length > 1 || last.text === 'I');
}
