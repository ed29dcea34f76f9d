import { scan, type Token } from '../scan.js';
import { MINUTES_A_DAY } from './calendar.js';
import { findPhrases } from './find-phrases.js';
import type { TimePhrase } from './phrase.js';
import { resolveDay, type DayContext, type DaySpan } from './resolve-day.js';
import { inZone, resolveTime } from './resolve-time.js';
import { isAttributive, roleOf } from './roles.js';
import type { ReportedAt, TimeReading, TimeRole } from './time-reading.js';
import { localOf } from './zone.js';

/**
 * Every time that an English text names, in the order of its words. Relative times ("yesterday", "on Tuesday",
 * a date without a year) count from the text's own dateline, else from `reportedAt`, and take the last day that
 * fits; a time of day takes the day named nearest before it in its sentence, else after it, else the day spoken
 * of last. What cannot be worked out is left out; the report's own day is never put in for a day not named,
 * except under a bare clock time, whose basis is then `relative`.
 */
export function readTimes(text: string, at: ReportedAt): TimeReading[] {
  return timesIn(scan(text), at);
}

/** The same for a text that has been scanned. */
export function timesIn(tokens: readonly Token[], at: ReportedAt): TimeReading[] {
  const phrases = findPhrases(tokens).map((phrase) => ({ phrase, role: roleOf(phrase, tokens) }));
  return new Reader(tokens, at, phrases).readings();
}

/** Phrases on either side among which a time without a day looks for one. */
const NEIGHBOURS = 3;
/** Tokens of an aside before its date. */
const LONGEST_ASIDE = 6;

interface Told {
  phrase: TimePhrase;
  role: TimeRole;
}

/** Goes through the phrases of one text, remembering the day spoken of last. */
class Reader {
  private reference: number | null;
  private last: DaySpan | null = null;
  private anchor: number | null = null;
  private lastSentence = -1;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly at: ReportedAt,
    private readonly told: readonly Told[],
  ) {
    const reported = at.reportedAt === null ? Number.NaN : Date.parse(at.reportedAt);
    this.reference = Number.isNaN(reported) ? null : Math.floor(localOf(reported, at.timezone) / MINUTES_A_DAY);
    this.referToOwnDate();
  }

  readings(): TimeReading[] {
    return this.told.flatMap((told, index) => this.reading(told, index) ?? []);
  }

  /**
   * What the rest counts from: the first dateline of the text, else a date of the document that lies in the week
   * before the report, or that has to do because nobody knows when it was reported.
   */
  private referToOwnDate(): void {
    const serial = this.told.find(({ phrase }) => phrase.ofDocument)?.phrase.day;
    const month = serial && resolveDay(serial, this.context(false));
    const own = this.told.find(({ role }) => role === 'dateline') ?? this.told.find(({ role, phrase }) => role === 'document' && !phrase.ofDocument);
    const days = own?.phrase.day && resolveDay(own.phrase.day, { ...this.context(false), anchor: month?.last ?? null });
    if (!own || !days) {
      this.anchor = this.reference === null ? (month?.last ?? null) : null;
      return;
    }
    const age = this.reference === null ? 0 : this.reference - days.last;
    if (own.role === 'dateline' || (days.first === days.last && age >= 0 && age <= 7)) this.reference = days.last;
  }

  private reading({ phrase, role }: Told, index: number): TimeReading | null {
    const days = this.daysOf(phrase, role, index);
    if (!days) return null;
    if (role === 'dateline') this.reference = days.last;
    if (phrase.day && !this.leavesDayToOthers(index) && role !== 'document' && role !== 'deadline') this.remember(phrase, days);
    const span = resolveTime(phrase, days, this.reference);
    return {
      ...inZone(span, this.at.timezone),
      precision: span.precision,
      basis: role === 'dateline' ? 'dateline' : days.relative ? 'relative' : 'stated',
      role,
      attributive: isAttributive(phrase, this.tokens),
      span: { start: this.tokens[phrase.start]!.start, end: this.tokens[phrase.end - 1]!.end },
    };
  }

  private daysOf(phrase: TimePhrase, role: TimeRole, index: number): DaySpan | null {
    if (!phrase.day || this.leavesDayToOthers(index)) return this.dayOfHour(index);
    // The second release of a text that nobody dated: nearest to the first, on either side.
    if (role === 'dateline' && this.at.reportedAt === null && this.reference !== null) return resolveDay(phrase.day, { ...this.context(false), reference: null, anchor: this.reference });
    return resolveDay(phrase.day, this.context(role === 'deadline'));
  }

  /** "an overnight raid in the north on Monday": the night is Monday's. */
  private leavesDayToOthers(index: number): boolean {
    const { phrase } = this.told[index]!;
    if (this.tokens[phrase.start]!.word !== 'overnight' || !isAttributive(phrase, this.tokens)) return false;
    const around = this.told.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1);
    return around.some((other) => other.phrase !== phrase && other.role === 'event' && other.phrase.day && this.sentenceOf(other.phrase) === this.sentenceOf(phrase));
  }

  private remember(phrase: TimePhrase, days: DaySpan): void {
    if (days.last - days.first > 31 || phrase.open || (this.last && this.lastSentence === this.sentenceOf(phrase) && this.isAside(phrase))) return;
    this.last = days;
    this.lastSentence = this.sentenceOf(phrase);
    if (!days.relative) this.anchor = days.first;
  }

  /** "(visited 11 to 12 March)": said by the way, beside the day that is told of. */
  private isAside({ start }: TimePhrase): boolean {
    for (let at = start - 1; at >= Math.max(0, start - LONGEST_ASIDE); at -= 1) {
      if (this.tokens[at]!.word === '(') return true;
      if (this.tokens[at]!.word === ')') return false;
    }
    return false;
  }

  /** The day of a time that names none. */
  private dayOfHour(index: number): DaySpan | null {
    const sentence = this.sentenceOf(this.told[index]!.phrase);
    if (this.last && this.lastSentence === sentence) return oneDay(this.last);
    const next = this.told.slice(index + 1, index + 1 + NEIGHBOURS).find(({ phrase, role }) => phrase.day && role === 'event' && this.sentenceOf(phrase) === sentence);
    const after = next?.phrase.day ? resolveDay(next.phrase.day, this.context(false)) : null;
    if (after) return oneDay(after);
    if (this.last) return oneDay(this.last);
    return this.reference === null ? null : { first: this.reference, last: this.reference, relative: true };
  }

  private sentenceOf(phrase: TimePhrase): number {
    return this.tokens[phrase.start]!.sentence;
  }

  private context(ahead: boolean): DayContext {
    return { reference: this.reference, last: this.last, anchor: this.anchor, ahead };
  }
}

function oneDay(days: DaySpan): DaySpan {
  return { first: days.first, last: days.first, relative: days.relative, ...(days.vague && { vague: days.vague }) };
}
