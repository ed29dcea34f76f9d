import type { PreparedAgreement } from '../agreement/prepared-agreement.js';
import { nameWord } from '../agreement/name-forms.js';
import type { Phrase } from './phrase.js';

/** Characters that a dateline may be long. */
const LONGEST = 90;
const DATE_WORD = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i;
const LINK = /^(?:de|la|le|el|al|du|of|and|in|the|near|from|special|correspondent|by|our|staff|reporter|own)$/;

/** The stretches in which a text only says where and when it was filed: "LENKA, 18 Feb (Agency) - ", "Lenka, 5 June 2024. ". */
export function datelinesIn(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length; ) {
    const end = closingOf(text.slice(start, start + LONGEST));
    if (end !== null) found.push({ start, end: start + end });
    const line = text.indexOf('\n', start);
    if (line < 0) break;
    start = line + 1;
  }
  return found;
}

/** Where the dateline that opens the line is closed, or null where none does. */
function closingOf(line: string): number | null {
  const dash = /\s(?:[-–—]|--)\s/.exec(line.split('\n')[0] ?? '');
  if (dash && isFiled(line.slice(0, dash.index))) return dash.index;
  const stop = /[\p{Ll}\d][.:](?:\s|$)/u.exec(line);
  if (!stop) return null;
  const opening = line.slice(0, stop.index + 1);
  return opening.includes(',') && /\d/.test(opening) && isFiled(opening) ? stop.index + 1 : null;
}

function isFiled(opening: string): boolean {
  const words = opening.split(/[^\p{L}\p{N}'’]+/u).filter(Boolean);
  return words.length > 0 && words.length <= 10 && /^\p{Lu}/u.test(opening) && words.every((word) => /^[\p{Lu}\d]/u.test(word) || DATE_WORD.test(word) || LINK.test(word));
}

/** Takes from the phrases of a dateline whom they would else speak for: a capital where a text was filed does nothing. */
export function quietDatelines(phrases: readonly Phrase[], datelines: readonly { start: number; end: number }[], agreement: PreparedAgreement): void {
  for (const { start, end } of datelines) {
    for (const phrase of phrases) {
      if (phrase.start < start || phrase.end > end || phrase.who.some((who) => who.actor !== null)) continue;
      const where = phrase.places.length > 0 || phrase.who.length > 0 || agreement.meant.seats.has(nameWord(phrase.text));
      if (!where) continue;
      phrase.who = [];
      phrase.isTime = true;
    }
  }
}
