import type { MentionStatus } from '#vocabulary';
import type { Sentence } from './sentence.js';
import { BELIEVED, INVENTED, LONG_AGO, NOT_FOUND, SHORT_OF, WRONG } from './stance-words.js';

/** Characters before an event within which "nearly" and its like are said of it, and a belief covers it. */
const CLOSE = 28;
const COVERS = 170;
/** Characters on either side that are looked at: a sentence without end must not cost without end. */
const REACH = 320;

const ENDS_PART = [';', ':', ' - ', ' – ', ' — '];

/** One part of a sentence, between semicolons, colons and dashes, as an event cuts it in two. */
interface Part {
  whole: string;
  before: string;
}

/**
 * How far the words around an event stand behind it: null where they say nothing against it. Who says it,
 * and what the grammar of its clause says, is asked elsewhere.
 */
export function stanceOf(sentence: Sentence, trigger: { start: number; end: number }): MentionStatus | null {
  const part = partAround(sentence, trigger.start - sentence.start);
  const { whole, before } = part;
  if (sentence.lower.trimEnd().endsWith('?') || INVENTED.some((cue) => whole.includes(cue))) return 'hypothetical';
  if (isUnreal(whole)) return 'hypothetical';
  if (LONG_AGO.some((cue) => whole.includes(cue)) || namesDecade(whole) || isOfAYear(before, whole.slice(before.length)) || isYearsBefore(before)) return 'recalled';
  const cleft = cleftOf(before);
  if (cleft === 'denied') return 'negated';
  if (WRONG.some((cue) => whole.includes(cue)) || (before.includes(' neither ') && before.includes(' nor '))) return 'negated';
  const close = before.slice(-CLOSE);
  if (SHORT_OF.some((cue) => sinceComma(close).includes(cue))) return 'negated';
  const near = before.slice(-COVERS);
  if (NOT_FOUND.some((cue) => near.includes(cue)) || BELIEVED.some((cue) => near.includes(cue))) return 'alleged';
  return null;
}

function partAround({ lower }: Sentence, at: number): Part {
  const before = lower.slice(Math.max(0, at - REACH), at);
  const after = lower.slice(at, at + REACH);
  const start = Math.max(0, ...ENDS_PART.map((mark) => before.lastIndexOf(mark) + 1));
  const end = Math.min(after.length, ...ENDS_PART.map((mark) => after.indexOf(mark)).filter((found) => found >= 0));
  const own = ` ${before.slice(start)}`;
  return { whole: own + after.slice(0, end), before: own };
}

function sinceComma(text: string): string {
  return text.slice(text.lastIndexOf(',') + 1);
}

/** "Had they fired, we would have heard it": the condition has no "if". */
function isUnreal(part: string): boolean {
  return (part.trimStart().startsWith('had ') || part.includes(', had ')) && (part.includes(' would ') || part.includes(' could have ') || part.includes(' might have '));
}

/** "It was not them who fired" denies; "it was not them but the others who fired" states. */
function cleftOf(before: string): 'denied' | 'stated' | null {
  const from = Math.max(...[' it was not ', " it wasn't ", ' it is not ', " it isn't ", ' it were not ', ' this was not ', ' that was not '].map((opening) => before.lastIndexOf(opening)));
  if (from < 0) return null;
  const rest = before.slice(from);
  if (rest.includes(' but ')) return 'stated';
  return rest.includes(' who ') || rest.includes(' that ') || rest.includes(' which ') || rest.includes(' when ') || rest.includes(' whose ') ? 'denied' : null;
}

/** "in the 1990s", "the seventies": an event of a whole decade is no news. */
function namesDecade(part: string): boolean {
  for (let at = part.indexOf('0s'); at >= 0; at = part.indexOf('0s', at + 1)) {
    const year = part.slice(Math.max(0, at - 3), at);
    if (year.length === 3 && (year.startsWith('19') || year.startsWith('18') || year.startsWith('20')) && isDigit(year.charAt(2))) return true;
  }
  return DECADES.some((decade) => part.includes(` in the ${decade}`) || part.includes(` of the ${decade}`) || part.includes(` the early ${decade}`) || part.includes(` the late ${decade}`));
}

/** "the 1998 raid": told apart by its year, it is no news. */
function isOfAYear(before: string, event: string): boolean {
  return /\b(?:the|that|of) (?:1[89]|20)\d\d (?:\p{L}+ )?$/u.test(before.slice(-30)) || /^(?:the |that )?(?:(?:1[89]|20)\d\d \p{L}|\p{L}+ of (?:1[89]|20)\d\d\b)/u.test(event);
}

/** "ten years after rebels burnt it": the event that something is measured from is no news. */
function isYearsBefore(before: string): boolean {
  return /\b(?:years?|decades?) (?:after|since|before|on from)\b[^,;:.]*$/.test(before.slice(-COVERS));
}

const DECADES = ['fifties', 'sixties', 'seventies', 'eighties', 'nineties'];

function isDigit(letter: string): boolean {
  return letter >= '0' && letter <= '9';
}
